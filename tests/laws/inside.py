"""What is inside plain data."""


def everything_in(plain: object) -> list[object]:
    """Return *plain* and all that is inside it."""
    inside = list(plain.values()) if isinstance(plain, dict) else plain if isinstance(plain, list) else []
    return [plain, *(each for one in inside for each in everything_in(one))]
