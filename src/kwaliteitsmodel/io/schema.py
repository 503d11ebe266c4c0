"""The form of a document as JSON Schema: for editors, and for programs in any language."""

import json
from importlib import resources
from typing import Any


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document as plain data, new each time.

    Whatever it refuses, reading refuses too. A few things it can't say: documents that are read may still be refused
    for these. Each class of a document stands under its name in ``$defs``, so a part can be checked alone.

    Example:
        >>> schema = json_schema()
        >>> schema["$id"]
        'urn:kwaliteitsmodel:format:1'
        >>> schema["$defs"]["Citation"]["required"]
        ['source']
    """
    shipped = resources.files("kwaliteitsmodel.io").joinpath("schema.json")
    schema: dict[str, Any] = json.loads(shipped.read_bytes())
    return schema
