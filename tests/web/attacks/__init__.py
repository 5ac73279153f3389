"""The attacks on the service, each with what it tries and what must come of it; ``test_web_attacks`` runs them."""

from attacks.callers import CALLERS
from attacks.inputs import INPUTS
from attacks.records import RECORDS
from attacks.shape import CLOSED, Attack
from attacks.transport import TRANSPORT
from attacks.values import VALUES

__all__ = ["ATTACKS", "CLOSED", "Attack"]

ATTACKS: tuple[Attack, ...] = (*CALLERS, *TRANSPORT, *VALUES, *INPUTS, *RECORDS)
