"""What somebody names is read with care: a pipe that answers is, one that doesn't is not waited for."""

import os
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from cambre.store import files
from cambre.store.files import UnreadableError, content, given


def test_a_file_is_read_no_further_than_asked(tmp_path: Path) -> None:
    file = tmp_path / "p.json"
    file.write_text('{"age": 30}', "utf-8")

    assert given(file, 100) == b'{"age": 30}'
    assert given(file, 4) == b'{"ag'


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=[b"x" * 200_000])
    keeper = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # so that whoever comes first waits for nobody
    writer.start()
    try:
        assert given(pipe, 150_000) == b"x" * 150_000
    finally:
        while writer.is_alive():
            with suppress(BlockingIOError):  # nothing left just now
                os.read(keeper, 65_536)
        os.close(keeper)


def test_a_silent_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    keeper = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    monkeypatch.setattr(files, "PATIENCE", 0.05)

    with pytest.raises(UnreadableError, match="nothing came"):
        given(pipe, 100)
    os.close(keeper)


def test_what_never_ends_is_read_no_further_than_asked() -> None:
    assert given(Path("/dev/zero"), 200_000) == bytes(200_000)


def test_what_stands_where_a_file_is_expected_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "folder").mkdir()
    told = {"pipe": "a pipe or a device", "loop": "a link that leads nowhere", "folder": "a folder", "none": "no such"}

    for name, what in told.items():
        with pytest.raises(UnreadableError, match=what):
            content(tmp_path / name, 100)
