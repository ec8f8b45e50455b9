"""Keys from the bytes of a terminal, however they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cambre.cli.training.keys import action_for, keys_in


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        (b" ", "space"),
        (b"\r", "enter"),
        (b"\x1b[D", "left"),
        (b"\x1bOC", "right"),
        (b"\x1b[5~", "page-up"),
        (b"\x1b", "escape"),
        (b"h", "h"),
        ("é".encode(), "é"),
        (b"\x7f", "backspace"),
        (b"\x04", "end"),
    ],
)
def test_a_key_is_named(sent: bytes, key: str) -> None:
    assert keys_in(sent, is_all=True) == ((key,), b"")


def test_the_rest_of_a_key_is_waited_for() -> None:
    assert keys_in(b"s\x1b[", is_all=False) == (("s",), b"\x1b[")
    assert keys_in(b"\xc3", is_all=False) == ((), b"\xc3")


@pytest.mark.parametrize("sent", [b"\x1b[15;2~", b"\x1b[M", b"\x00", b"\xff", b"\x1b[", b"\xe2\x80\xae"])
def test_what_means_nothing_is_no_key(sent: bytes) -> None:
    assert keys_in(sent, is_all=True) == ((), b"")


@given(st.binary(max_size=40), st.integers(0, 40))
def test_however_the_bytes_are_cut_the_keys_are_the_same_and_none_is_stuck(sent: bytes, cut: int) -> None:
    first, rest = keys_in(sent[:cut], is_all=False)
    then, left = keys_in(rest + sent[cut:], is_all=True)
    whole, nothing = keys_in(sent, is_all=True)

    assert left == nothing == b""
    assert (*first, *then) == whole


@pytest.mark.parametrize(
    ("key", "action"),
    [("space", "pause"), ("left", "back"), ("right", "skip"), ("r", "repeat"), ("d", "describe"), ("e", "change"),
     ("h", "hurts"), ("H", "hurts"), ("m", "mute"), ("?", "keys"), ("q", "leave"), ("escape", "leave")],
)  # fmt: skip
def test_each_key_has_its_action(key: str, action: str) -> None:
    assert action_for(key) == action


@pytest.mark.parametrize("key", ["x", "1", "enter", "é", "backspace"])
def test_other_keys_have_none(key: str) -> None:
    assert action_for(key) is None
