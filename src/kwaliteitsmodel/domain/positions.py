"""The quality quadrant: two axes of two poles, so exactly four fields."""

import attrs

from kwaliteitsmodel.domain.fields import a, is_text
from kwaliteitsmodel.domain.words import Term


class Scope(Term):
    """The vertical axis: whose quality it is (nl: *schaal: geheel of school*).

    Source: 3-42
    """

    COLLECTIVE = "collective", "het samenwerkingsverband als geheel", "the samenwerkingsverband as a whole"
    SCHOOL = "school", "de afzonderlijke school", "the single school"


class Mode(Term):
    """The horizontal axis: what one does with quality (nl: *werkwijze: borgen of leren*).

    Source: 3-43, 4-11
    """

    SECURE = "secure", "borgen", "secure"
    LEARN = "learn", "leren", "learn"


class QuadrantField(Term):
    """One of the four fields of the quadrant (nl: *veld*).

    Source: 3-41, 3-44, 3-45, 3-46, 3-47
    """

    UPPER_LEFT = "upper-left", "linksboven: het geheel borgen", "upper left: secure the whole"
    UPPER_RIGHT = "upper-right", "rechtsboven: als geheel leren", "upper right: learn as a whole"
    LOWER_LEFT = "lower-left", "linksonder: borgen op school", "lower left: secure at school"
    LOWER_RIGHT = "lower-right", "rechtsonder: leren op school", "lower right: learn at school"


@attrs.frozen(kw_only=True)
class Position:
    """The one place in the quadrant where something lies (nl: *plaats in het kwadrant*).

    Source: 3-48

    Example:
        >>> Position(scope=Scope.SCHOOL, mode=Mode.LEARN).quadrant_field
        <QuadrantField.LOWER_RIGHT: 'lower-right'>
    """

    scope: Scope = attrs.field(validator=a(Scope))
    mode: Mode = attrs.field(validator=a(Mode))
    reason: str = attrs.field(default="", validator=is_text)

    @property
    def quadrant_field(self) -> QuadrantField:
        """The field where this scope and this mode meet."""
        return _FIELDS[self.scope, self.mode]


_FIELDS = {
    (Scope.COLLECTIVE, Mode.SECURE): QuadrantField.UPPER_LEFT,
    (Scope.COLLECTIVE, Mode.LEARN): QuadrantField.UPPER_RIGHT,
    (Scope.SCHOOL, Mode.SECURE): QuadrantField.LOWER_LEFT,
    (Scope.SCHOOL, Mode.LEARN): QuadrantField.LOWER_RIGHT,
}
