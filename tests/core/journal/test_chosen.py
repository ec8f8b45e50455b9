"""Settings as the journal tells them."""

from cambre.core.entry import Entry
from cambre.core.journal.chosen import NOTHING_CHOSEN, chosen
from cambre.core.settings import DEFAULTS, Settings

UUID = "00000000-0000-4000-8000-00000000000{}"


def choice(number: int, **settings: object) -> Entry:
    """A choice of so many settings, made at that minute."""
    at = f"2026-11-20T12:0{number}:00Z"
    body = {"zone": "UTC", "settings": settings}
    return Entry(
        uuid=UUID.format(number), person="me", at=at, recorded_at=at, kind="settings_chosen", version=1, body=body
    )


def test_whoever_chose_nothing_has_what_everybody_has() -> None:
    assert chosen([]) == NOTHING_CHOSEN
    assert chosen([]).settings == DEFAULTS


def test_the_newest_choice_of_each_setting_counts() -> None:
    found = chosen([choice(2, length="inch", talk="off"), choice(1, length="cm", weight="lb")])

    assert found.settings == Settings(length="inch", weight="lb", talk="off")
    assert found.at == "2026-11-20T12:02:00Z"


def test_a_choice_that_was_withdrawn_counts_no_more() -> None:
    withdrawal = {"zone": "UTC", "entry": UUID.format(2)}
    at = "2026-11-20T12:05:00Z"
    gone = Entry(
        uuid=UUID.format(5), person="me", at=at, recorded_at=at, kind="entry_withdrawn", version=1, body=withdrawal
    )

    assert chosen([choice(1, weight="lb"), choice(2), gone]).settings.weight == "lb"


def test_what_a_later_version_lets_one_choose_is_left_aside() -> None:
    assert chosen([choice(1, weight="lb", scent="rose")]).settings == Settings(weight="lb")
