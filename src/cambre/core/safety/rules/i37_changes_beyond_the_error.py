"""I37: A change counts only beyond the error.

Better or worse is said only when two results differ by at least the smallest change that is more than the test's own
error; a result beyond the test's top counts as the top.

Why: a number that moves within its error says nothing.
Source: cautious-default, ekedahl-2012
Severity: warn
Applies to: progress
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.progress import Claim
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal


def check_progress(claim: Claim, situation: Situation) -> Iterator[Objection]:
    """Tell of a change that is claimed and not there."""
    real = claim.test.real_change
    least = real.by_camera if claim.by_camera and real.by_camera is not None else real.by_hand
    top = claim.test.most
    before, after = (value if top is None else min(value, top) for value in (claim.before, claim.after))
    if claim.said != "same" and abs(after - before) < least:
        message = situation.say("Less than {least} {unit} is within this test's error: that is no change.")
        told = message.format(least=decimal(least, situation.say), unit=claim.test.unit)
        yield Objection(where=claim.test.slug, message=told)
