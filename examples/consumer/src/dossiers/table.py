"""Dossiers in a table of SQLite: one entity in a column, a whole model in another, and the rest in the house's way."""

import sqlite3

import kwaliteitsmodel as km
from dossiers.dossier import Concern, Dossier, Note
from dossiers.telling import RefusedError, told
from dossiers.writing import CONVERTER
from kwaliteitsmodel import io
from kwaliteitsmodel.errors import InvalidDocumentError


class Table:
    """The table of dossiers in one database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.execute("CREATE TABLE dossiers (number INTEGER PRIMARY KEY, school, concern, known, notes)")

    def put(self, dossier: Dossier) -> None:
        """Keep *dossier*, in the place of one with the same number."""
        row = (
            dossier.number,
            io.json.dumps_entity(dossier.school),
            dossier.concern.name,
            io.json.dumps(dossier.known),
            CONVERTER.dumps(dossier.notes),
        )
        self._database.execute("REPLACE INTO dossiers VALUES (?, ?, ?, ?, ?)", row)

    def get(self, number: int) -> Dossier:
        """Return the dossier with this number, or raise a RefusedError where what is kept isn't right any more."""
        row = self._database.execute("SELECT school, concern, known, notes FROM dossiers WHERE number = ?", (number,))
        school, concern, known, notes = row.fetchone()
        try:
            return Dossier(
                number=number,
                school=io.json.loads_entity(school, km.Stakeholder),
                concern=Concern[concern],
                known=io.json.loads(known),
                notes=CONVERTER.loads(notes, tuple[Note, ...]),
            )
        except InvalidDocumentError as error:
            raise RefusedError(told(error)) from error
