"""A session that is led: time passes while it plays, and time away is a pause."""

from cambre.cli.training.leader import Leader, Parts
from cambre.cli.training.voice import Voice
from cambre.core.saying import in_english
from cambre.core.session.session import Happening, Turn
from tests.cli.training.stages import SUPERMAN, stage_at


class Kept:
    """What a leader kept, and how often it rang."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.happened: list[Happening] = []
        self.rings = 0

    def keep(self, turn: Turn) -> None:
        """Keep what happened."""
        self.happened += turn.happened

    def ring(self) -> None:
        """The bell rings."""
        self.rings += 1

    @property
    def kinds(self) -> list[str]:
        """The kinds of what happened."""
        return [each.kind for each in self.happened]


def led(kept: Kept, seconds: float = 0, *, has_keys: bool = True) -> Leader:
    """A leader at so many seconds of the circuit, without a voice."""
    voice = Voice(lambda: 0.0)
    parts = Parts(voice=voice, keep=kept.keep, beep=kept.ring, say=in_english, waits_when_away=has_keys)
    return Leader(stage_at(seconds), parts, 0.0)


def ticked(leader: Leader, until: float, start: float = 0.0) -> None:
    """Let time pass, a tenth of a second at a time."""
    for tenth in range(round(start * 10) + 1, round(until * 10) + 1):
        leader.tick(tenth / 10)


def test_a_step_is_kept_as_soon_as_it_is_done() -> None:
    kept = Kept()
    leader = led(kept)

    ticked(leader, 64)
    assert kept.kinds == []
    ticked(leader, 66, start=64)
    assert kept.kinds == ["step_done"]


def test_work_begins_and_ends_with_the_bell_unless_it_is_muted() -> None:
    loud, muted = Kept(), Kept()
    ticked(led(loud), 66)
    quiet = led(muted)
    quiet.key("m", 0)
    ticked(quiet, 66)

    assert (loud.rings, muted.rings) == (2, 0)


def test_a_pause_lets_no_time_pass() -> None:
    leader = led(Kept())
    leader.key("space", 0)
    ticked(leader, 30)
    leader.key("space", 30)
    ticked(leader, 31, start=30)

    assert 0.8 < leader.stage.session.into < 1.2


def test_time_away_is_a_pause() -> None:
    leader = led(Kept())
    ticked(leader, 5)
    leader.tick(605)

    assert not leader.stage.plays
    assert leader.stage.was_away
    assert leader.stage.session.into == 5


def test_time_away_without_a_key_to_go_on_with_simply_doesnt_count() -> None:
    leader = led(Kept(), has_keys=False)
    ticked(leader, 5)
    leader.tick(605)

    assert leader.stage.plays
    assert leader.stage.session.into == 5


def test_pain_is_kept_before_the_next_question_is_answered() -> None:
    kept = Kept()
    leader = led(kept, SUPERMAN + 5)
    leader.key("h", 0)
    leader.key("1", 0)

    assert kept.kinds == ["pain_reported"]


def test_the_last_step_ends_it() -> None:
    kept = Kept()
    leader = led(kept, 255)
    ticked(leader, 12)

    assert leader.stage.over == "finished"


def test_the_line_tells_what_belongs_to_the_moment() -> None:
    leader = led(Kept())
    seen: dict[str, None] = {}
    for tenth in range(1, 400):
        leader.tick(tenth / 10)
        seen[leader.line] = None

    assert list(seen) == [
        "Next: Cat-cow. 5 times.",
        "Come onto your hands and knees.",
        "Look at the floor.",
        "Begin.",
        "Neck long.",
        "Slow, with your breath.",
    ]
