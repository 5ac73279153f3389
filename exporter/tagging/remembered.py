"""What was found before is not looked for again."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """The values of a function by what it was given; when there are ``most`` of them, all are forgotten.

    Asked as ``values[key]``. Where the value is there, that takes half the time of :func:`functools.lru_cache`, which
    counts for what is asked of every piece of every word.
    """

    def __init__(self, function: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._function, self._most = function, most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
