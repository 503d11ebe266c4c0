"""The order of entities: where those stand that are new to a list."""

from collections.abc import Iterable, Mapping, Sequence


def placed(ids: Iterable[str], after: Mapping[str | None, Sequence[str]]) -> list[str]:
    """Return *ids* with those of *after* directly behind the one that they are listed under; ``None`` is the front.

    Example:
        >>> placed(["a", "b"], {None: ["first"], "a": ["c"], "c": ["d", "e"]})
        ['first', 'a', 'c', 'd', 'e', 'b']
    """
    answer: list[str] = []
    todo = [*after.get(None, ()), *ids][::-1]
    while todo:
        answer.append(todo.pop())
        todo.extend(reversed(after.get(answer[-1], ())))
    return answer


def interleaved(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """Return *first* with what only *second* has behind its predecessor there, and behind what only *first* has there.

    Example:
        >>> interleaved(["a", "ours", "b"], ["a", "theirs", "b", "last"])
        ['a', 'ours', 'theirs', 'b', 'last']
    """
    in_first, in_second = set(first), set(second)
    ends: dict[str | None, str | None] = {None: None}
    head: str | None = None
    for each in first:
        head = each if each in in_second else head
        ends[head] = each
    after: dict[str | None, list[str]] = {}
    previous: str | None = None
    for each in second:
        if each not in in_first:
            after.setdefault(ends.get(previous, previous), []).append(each)
        previous = each
    return placed(first, after)
