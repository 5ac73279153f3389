"""Waiting no longer than so many seconds, whatever it is that hangs: the look-up of a name, a server that drips."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What ``work`` returns or raises; a ``TimeoutError`` where it has not after so many seconds.

    It is done in a thread that the program does not wait for at its end. The limits of a library for the network are
    for each step of it and start anew with every byte, so that they bound nothing.
    """
    results: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            results.put((work(), None))
        except BaseException as error:  # handed on to who waits
            results.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        value, error = results.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]  # without an error there is a value
