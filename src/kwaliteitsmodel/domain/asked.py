"""Questions in their order: what is asked at a table, or on the card of a principle."""

import re
from collections.abc import Iterable

import attrs

from kwaliteitsmodel.domain.fields import is_text, shortened, whole
from kwaliteitsmodel.domain.values import Text, is_name
from kwaliteitsmodel.errors import InvalidValueError, Message

_PART = re.compile("[a-z]?")


def is_part(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    """Refuse what is no part of a question: one small letter from a to z, or nothing."""
    is_text(instance, attribute, value)
    if not _PART.fullmatch(str(value)):
        raise InvalidValueError(
            Message(
                code="no-part",
                en="a part of a question is one letter from a to z, or nothing, not {value}",
                nl="een deel van een vraag is één letter van a tot en met z, of niets, niet {value}",
                fields={"value": shortened(value)},
            ),
            attribute.name,
        )


@attrs.frozen(kw_only=True)
class Asked:
    """A question, in its place among others (nl: *gestelde vraag*).

    Of what is asked in one breath each question is a *part* of the same *number*: ``4a`` and ``4b``.

    Raises:
        InvalidValueError: If the number is below 1, the part is no letter, or there is no text.

    Source: 0-29, 1-28

    Example:
        >>> Asked(number=4, part="b", text="Who can help?").mark
        '4b'
    """

    number: int = attrs.field(validator=whole(1))
    text: str | Text = attrs.field(validator=is_name)
    part: str = attrs.field(default="", validator=is_part)

    @property
    def mark(self) -> str:
        """Its number and its part, as people write them."""
        return f"{self.number}{self.part}"


def in_order(questions: Iterable[Asked]) -> tuple[Asked, ...]:
    """Return *questions* in the order in which they are asked, whatever the order in which they are kept.

    Example:
        >>> kept = (Asked(number=10, text="And now?"), Asked(number=2, part="b", text="Who?"))
        >>> [each.mark for each in in_order(kept)]
        ['2b', '10']
    """
    return tuple(sorted(questions, key=lambda each: (each.number, each.part)))
