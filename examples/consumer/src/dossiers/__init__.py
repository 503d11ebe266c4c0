"""Dossiers of a quality officer: an application that embeds kwaliteitsmodel and is no part of it.

A dossier is about one school. The application has classes, habits of writing, a table and an agreement of its own; the
school, and all that is known of its quality, are things of the library.
"""
