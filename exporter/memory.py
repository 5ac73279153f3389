"""How a process of ours treats its memory."""

import gc

_OBJECTS = 100_000  # new ones between two looks


def collect_seldom() -> None:
    """Let the process look seldom for circles of objects that nothing holds.

    Records have none, and what is looked over in vain grows with them: it takes up to a twentieth of the time.
    """
    gc.set_threshold(_OBJECTS)
