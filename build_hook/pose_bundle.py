"""Makes the pose models that the browser loads, a full and a light one, from the npm package @mediapipe/pose.

A .task file is a zip, not compressed, of two TFLite models: one finds the person, the other the points of the body.
Each must say in its metadata how to normalise the picture; the models in the package don't say it yet. The numbers are
those of MediaPipe's own graphs: the finder takes pixels from -1 to 1, the other from 0 to 1.
Both bundles begin with the same finder, so of the light one only the rest is shipped.
"""

import io
import zipfile

from build_hook.flatbuffer import I32, U16, U32, Byte, Elsewhere, Field, Table, Word, flatbuffer

VERSION, BUFFERS, METADATA = 0, 4, 6  # slots of TFLite's Model table
SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the same parts make the same bytes
PAGE = 64  # models on such marks in the zip are read in place
ZIP_HEADER, EXTRA_HEADER = 30, 4
PADDING = 0xD935  # the extra field that zipalign uses to pad


def pose_bundle(*, detector: bytes, landmarks: bytes) -> bytes:
    """The .task file of both models; the same models give the same bytes."""
    models = {
        "pose_detector.tflite": with_metadata(detector, normalising(mean=127.5, deviation=127.5, low=-1.0, high=1.0)),
        "pose_landmarks_detector.tflite": with_metadata(
            landmarks, normalising(mean=0.0, deviation=255.0, low=0.0, high=1.0)
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, model in models.items():
            entry = zipfile.ZipInfo(name, SAME_DAY)
            gap = -(out.tell() + ZIP_HEADER + len(name) + EXTRA_HEADER) % PAGE
            entry.extra = U16.pack(PADDING) + U16.pack(gap) + bytes(gap)
            archive.writestr(entry, model)
    return out.getvalue()


def after_the_finder(bundle: bytes) -> bytes:
    """What comes after the first model of a bundle; put behind the beginning of another, it is that bundle again."""
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return bundle[archive.infolist()[1].header_offset :]


def normalising(*, mean: float, deviation: float, low: float, high: float) -> bytes:
    """Metadata of a model that takes one RGB picture, each value as (value - mean) / deviation, from low to high."""
    rgb: Table = {0: Byte(2), 1: {0: Byte(1)}}
    normalisation: Table = {0: Byte(1), 1: {0: [mean] * 3, 1: [deviation] * 3}}
    picture: Table = {0: "image", 3: rgb, 4: [normalisation], 5: {0: [high], 1: [low]}}
    return flatbuffer(b"M001", {0: "pose", 3: [{2: [picture]}], 7: "1.0.0"})


def with_metadata(model: bytes, metadata: bytes) -> bytes:
    """The TFLite model with this metadata: a new root table in front of the untouched old file."""
    old = _Model(model)
    buffers, entries = old.tables(BUFFERS), old.tables(METADATA)
    root: dict[int, Field] = {slot: Elsewhere(position) for slot, position in old.pointers().items()}
    root[VERSION] = Word(old.version)
    root[BUFFERS] = [*map(Elsewhere, buffers), {0: metadata}]
    root[METADATA] = [*map(Elsewhere, entries), {0: "TFLITE_METADATA", 1: Word(len(buffers))}]
    return flatbuffer(b"TFL3", root, followed_by=model)


class _Model:
    """A TFLite model's root table, as far as a new one needs to know it."""

    def __init__(self, content: bytes) -> None:
        if content[4:8] != b"TFL3":
            msg = "not a TFLite model"
            raise ValueError(msg)
        self.content = content
        self.root = self._u32(0)

    @property
    def version(self) -> int:
        """The version of TFLite's format."""
        return self._u32(self.root + self._places()[VERSION])

    def pointers(self) -> dict[int, int]:
        """The position of what each slot but the version points to."""
        return {slot: self._followed(self.root + at) for slot, at in self._places().items() if slot != VERSION}

    def tables(self, slot: int) -> list[int]:
        """The positions of a list's tables; none when the list is absent."""
        start = self.pointers().get(slot)
        if start is None:
            return []
        return [self._followed(start + U32.size * (1 + index)) for index in range(self._u32(start))]

    def _places(self) -> dict[int, int]:
        vtable = self.root - int(I32.unpack_from(self.content, self.root)[0])
        slots = (self._u16(vtable) - 2 * U16.size) // U16.size
        places = {slot: self._u16(vtable + U16.size * (2 + slot)) for slot in range(slots)}
        return {slot: at for slot, at in places.items() if at}

    def _followed(self, at: int) -> int:
        return at + self._u32(at)

    def _u16(self, at: int) -> int:
        return int(U16.unpack_from(self.content, at)[0])

    def _u32(self, at: int) -> int:
        return int(U32.unpack_from(self.content, at)[0])
