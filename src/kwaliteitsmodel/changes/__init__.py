"""What differs between models, and how two become one: compare, apply, merge, join, and take a part.

All of it goes by id, takes time in proportion to the size of the models, and makes new models or plain values; nothing
here guesses. Where people must decide, what comes back says so: :class:`Conflicts` or :class:`Clashes` in place of a
model. What is equal in Python is the same here: ``1`` and ``1.0`` as the value of an observation are.
"""

from kwaliteitsmodel.changes.applying import apply
from kwaliteitsmodel.changes.difference import Added, Changed, Difference, Entry, Removed, Reordered, diff
from kwaliteitsmodel.changes.joining import Clash, Clashes, join
from kwaliteitsmodel.changes.merging import Conflict, Conflicts, merge
from kwaliteitsmodel.changes.parts import CutOff, Part, part
from kwaliteitsmodel.errors import Misfit, MisfitError

__all__ = [
    "Added",
    "Changed",
    "Clash",
    "Clashes",
    "Conflict",
    "Conflicts",
    "CutOff",
    "Difference",
    "Entry",
    "Misfit",
    "MisfitError",
    "Part",
    "Removed",
    "Reordered",
    "apply",
    "diff",
    "join",
    "merge",
    "part",
]


def __dir__() -> list[str]:
    return __all__
