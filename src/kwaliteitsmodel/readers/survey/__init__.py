"""Surveys of a network: who there is and who is tied to whom, from tables of nodes and of edges.

:func:`read` takes two tables and says which column says what with :class:`NodeColumns` and :class:`TieColumns`;
:func:`read_nodes` and :func:`read_ties` add one table to a model.
"""

from kwaliteitsmodel.readers.survey.columns import NodeColumns, TieColumns
from kwaliteitsmodel.readers.survey.meanings import Coded
from kwaliteitsmodel.readers.survey.reading import Read, read, read_nodes, read_ties

__all__ = ["Coded", "NodeColumns", "Read", "TieColumns", "read", "read_nodes", "read_ties"]


def __dir__() -> list[str]:
    return __all__
