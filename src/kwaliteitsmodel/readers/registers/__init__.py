"""Own registers, kept as CSV or in Excel with Dutch or English headings: read into a model, and written from one.

:func:`read` takes a folder of registers, all of them or none, :func:`write` keeps a model in such a folder,
:func:`update` takes such a folder back into its model after people edited it, and :func:`template` makes an empty
register to begin with. Excel needs the extra ``excel``.
"""

from kwaliteitsmodel.readers.registers.columns import REGISTERS, Column, Register
from kwaliteitsmodel.readers.registers.reading import Read, read
from kwaliteitsmodel.readers.registers.updating import Updated, update
from kwaliteitsmodel.readers.registers.writing import Written, template, write

__all__ = ["REGISTERS", "Column", "Read", "Register", "Updated", "Written", "read", "template", "update", "write"]


def __dir__() -> list[str]:
    return __all__
