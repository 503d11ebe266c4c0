"""Every loss is a value with a code that the documentation explains."""

import importlib
import pkgutil
import re
from pathlib import Path

import exports

from kwaliteitsmodel import graph
from kwaliteitsmodel.graph import reading
from kwaliteitsmodel.graph.attributes import EDGE_READERS, NODE_READERS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "exports.md"


def test_every_code_of_a_writer_stands_on_the_page_of_exports() -> None:
    page = PAGE.read_text(encoding="utf-8")
    found: set[str] = set()
    for each in pkgutil.iter_modules(graph.__path__, f"{graph.__name__}."):
        module = importlib.import_module(each.name)
        if module is not reading:
            found |= set(getattr(module, "_SENTENCES", {}))
            text = Path(str(module.__file__)).read_text(encoding="utf-8")
            found |= set(re.findall(r'\b(?:loss|add)\(\s*"([a-z-]+)"', text)) - {"lost"}
    assert len(found) > 15
    assert {code for code in found if f"`{code}`" not in page} == set()
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, flags=re.MULTILINE)) == found


def test_what_files_lose_is_measured_of_a_network_that_says_everything() -> None:
    network = graph.to_networkx(exports.telling())
    assert {name for _, known in network.nodes(data=True) for name in known} == NODE_READERS.keys()
    assert {name for *_, known in network.edges(data=True) for name in known} == EDGE_READERS.keys()


def test_a_door_that_shows_what_it_names() -> None:
    assert dir(graph) == sorted(graph.__all__)
    assert all(getattr(graph, name) is not None for name in graph.__all__)
