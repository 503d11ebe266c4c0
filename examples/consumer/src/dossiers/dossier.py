"""The classes of the application: its own, with things of the library in their fields."""

from datetime import date
from enum import Enum

import attrs

import kwaliteitsmodel as km


class Concern(Enum):
    """How worried the officer is; written by its name, which is how this application writes all its lists."""

    NONE = 0
    SOME = 1
    MUCH = 2


@attrs.frozen
class Note:
    """What the officer wrote down on a day."""

    day: date
    text: str
    year: km.SchoolYear | None = None


@attrs.frozen
class Dossier:
    """What the officer keeps about one school."""

    number: int
    school: km.Stakeholder
    concern: Concern
    known: km.QualityModel
    notes: tuple[Note, ...] = ()
