"""The camera's parts: complete, silent, and made the same way every time."""

import io
import json
import re
import struct
import zipfile
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

from build_hook.flatbuffer import Elsewhere, Word, flatbuffer
from build_hook.parts import BUNDLE, COPIED, EXPORTING, LITE, VENDOR, fingerprint, is_up_to_date
from build_hook.pose_bundle import after_the_finder, normalising, pose_bundle, with_metadata
from tests.ground.checkout import ROOT

PARTS = ROOT / VENDOR
MODEL = flatbuffer(b"TFL3", {0: Word(3), 3: "a model", 4: [{0: b"weights"}, {}]})
PROVEN = "bf6ee55f6f4d2b4847cc23d052d9b588773f9d6e40975b7c0cb91ee30fe3c943"  # found bodies in MediaPipe 0.10.33


def test_all_parts_are_there() -> None:
    assert {name for name in (*COPIED, *EXPORTING, BUNDLE, LITE) if not (PARTS / name).is_file()} == set(), (
        "run `make parts`"
    )
    assert is_up_to_date(ROOT)


def test_their_record_names_the_packages_and_what_they_were_made_from() -> None:
    record = json.loads((PARTS / "parts.json").read_text("utf-8"))

    assert record["fingerprint"] == fingerprint(ROOT)
    assert set(record["versions"]) == {"@mediapipe/pose", "@mediapipe/tasks-vision", "omggif", "pyodide"}


@pytest.mark.parametrize("script", sorted(PARTS.rglob("*js")), ids=lambda script: script.name)
def test_no_script_knows_an_address_to_report_to(script: Path) -> None:
    hosts = set(re.findall(rb"[\w.-]*googleapis\.com", script.read_bytes()))

    assert hosts <= {b"type.googleapis.com"}  # the name of a kind of message, which nobody calls


def test_the_pose_model_is_the_one_that_was_tried() -> None:
    assert sha256((PARTS / BUNDLE).read_bytes()).hexdigest() == PROVEN


def test_the_light_model_is_whole_behind_the_finder_of_the_full_one() -> None:
    full, rest = (PARTS / BUNDLE).read_bytes(), (PARTS / LITE).read_bytes()
    finder = full[: len(full) - len(after_the_finder(full))]
    with zipfile.ZipFile(io.BytesIO(finder + rest)) as archive:
        assert archive.testzip() is None
        assert {_start(model) % 64 for model in archive.infolist()} == {0}


def test_the_pose_model_can_be_read_in_place() -> None:
    with zipfile.ZipFile(PARTS / BUNDLE) as archive:
        models = archive.infolist()

    assert [model.filename for model in models] == ["pose_detector.tflite", "pose_landmarks_detector.tflite"]
    assert {model.compress_type for model in models} == {zipfile.ZIP_STORED}
    assert {_start(model) % 64 for model in models} == {0}


@pytest.mark.skipif(find_spec("mediapipe") is None, reason="needs the extra cambre[video]")
def test_mediapipe_takes_the_pose_model() -> None:
    from mediapipe.tasks.python import BaseOptions, vision  # noqa: PLC0415 -- an extra

    options = vision.PoseLandmarkerOptions(base_options=BaseOptions(model_asset_path=str(PARTS / BUNDLE)))
    vision.PoseLandmarker.create_from_options(options).close()


def test_the_same_models_make_the_same_bundle() -> None:
    assert pose_bundle(detector=MODEL, landmarks=MODEL) == pose_bundle(detector=MODEL, landmarks=MODEL)


def test_a_bundle_holds_each_model_untouched() -> None:
    with zipfile.ZipFile(io.BytesIO(pose_bundle(detector=MODEL, landmarks=MODEL))) as archive:
        models = [archive.read(name) for name in archive.namelist()]

    assert len(models) == 2
    assert all(model.endswith(MODEL) and model[4:8] == b"TFL3" for model in models)


def test_metadata_become_the_model_s_last_buffer() -> None:
    metadata = normalising(mean=0.0, deviation=255.0, low=0.0, high=1.0)

    model = with_metadata(MODEL, metadata)

    root = _followed(model, 0)
    buffers, entries = _field(model, root, 4), _field(model, root, 6)
    assert _number(model, _place(model, root, 0)) == 3
    assert _text(model, _field(model, root, 3)) == b"a model"
    assert [_text(model, _field(model, buffer, 0)) for buffer in _items(model, buffers)[::2]] == [b"weights", metadata]
    (entry,) = _items(model, entries)
    assert _text(model, _field(model, entry, 0)) == b"TFLITE_METADATA"
    assert _number(model, _place(model, entry, 1)) == 2


def test_something_else_is_no_model() -> None:
    with pytest.raises(ValueError, match="not a TFLite model"):
        with_metadata(b"\0" * 64, b"")


def test_a_pointer_leads_into_what_follows() -> None:
    whole = flatbuffer(b"TEST", {0: Elsewhere(5)}, followed_by=b"12345here")

    assert whole[_field(whole, _followed(whole, 0), 0) :] == b"here"


def _start(model: zipfile.ZipInfo) -> int:
    """Where a model's bytes begin in the archive."""
    return model.header_offset + 30 + len(model.filename) + len(model.extra)


def _number(content: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", content, at)[0])


def _followed(content: bytes, at: int) -> int:
    return at + _number(content, at)


def _place(content: bytes, table: int, slot: int) -> int:
    vtable = table - int(struct.unpack_from("<i", content, table)[0])
    return table + int(struct.unpack_from("<H", content, vtable + 4 + 2 * slot)[0])


def _field(content: bytes, table: int, slot: int) -> int:
    return _followed(content, _place(content, table, slot))


def _items(content: bytes, start: int) -> list[int]:
    return [_followed(content, start + 4 + 4 * index) for index in range(_number(content, start))]


def _text(content: bytes, start: int) -> bytes:
    return content[start + 4 : start + 4 + _number(content, start)]
