"""Open data of DUO: the primary school sites, their pupils through the years, the regions they lie in.

:func:`read` takes the files as published and returns an :class:`Imported`: the model and what reading it cost.
"""

from kwaliteitsmodel.readers.duo.reading import Imported, read

__all__ = ["Imported", "read"]


def __dir__() -> list[str]:
    return __all__
