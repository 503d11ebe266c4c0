"""Names that aren't taken yet, for what must be called otherwise than anything else."""

from collections import Counter
from collections.abc import Iterable


class Free:
    """Names that aren't taken: the first who asks for one gets it, the others with a number behind it.

    Example:
        >>> free = Free(["a"])
        >>> free.named("a"), free.named("a"), free.named("b")
        ('a:2', 'a:3', 'b')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._met: Counter[str] = Counter()

    def __contains__(self, name: object) -> bool:
        return name not in self._taken

    def named(self, wanted: str, form: str = "{}:{}") -> str:
        """Return *wanted*, or the first in the *form* that isn't taken; it is taken then."""
        found = wanted
        while found in self._taken:
            self._met[wanted] += 1
            found = form.format(wanted, self._met[wanted] + 1)
        self._taken.add(found)
        return found
