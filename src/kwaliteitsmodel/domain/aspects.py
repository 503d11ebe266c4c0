"""Quality aspects: what people look at when they speak of quality."""

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, many
from kwaliteitsmodel.domain.ids import AspectId
from kwaliteitsmodel.domain.sources import Citation
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class QualityAspect:
    """Something that people look at when they speak of quality (nl: *aspect van kwaliteit*).

    No aspect is the most important or holds all others: how relevant one is depends on who speaks with whom. The list
    is open. The demo of the catalogue holds the seven that the guide names; what makes quality development integral,
    such as that all take part in it, is an aspect as well.

    Source: 0-06, 3-07, 3-08, 3-09, 3-13

    Example:
        >>> QualityAspect(id=AspectId("basic-support"), name="Basic support").name
        'Basic support'
    """

    id: AspectId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=many(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
