"""What the application tells its users, who read Dutch, where something is refused."""

from cattrs import transform_error
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError

from kwaliteitsmodel.errors import InvalidDocumentError, KwaliteitsmodelError, Problem


class RefusedError(ValueError):
    """Something can't be read; *lines* say in Dutch where and why, one line for each thing that is wrong."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def told(error: ClassValidationError | InvalidDocumentError) -> tuple[str, ...]:
    """Return what is wrong as lines in Dutch: of a document of the library, or of a dossier."""
    if isinstance(error, InvalidDocumentError):
        return tuple(map(_line, error.problems))
    return tuple(transform_error(error, format_exception=_said))


def _line(problem: Problem) -> str:
    return f"{problem.pointer or 'het geheel'}: {problem.message('nl')}"


def _said(error: BaseException, _: type | None) -> str:
    """Return what cattrs met: the library has its own sentence for what it refuses."""
    if isinstance(error, KwaliteitsmodelError):
        return error.message("nl")
    if isinstance(error, ForbiddenExtraKeysError):
        return f"onbekend: {', '.join(sorted(error.extra_fields))}"
    return "ontbreekt" if isinstance(error, KeyError) else "kan dit niet zijn"
