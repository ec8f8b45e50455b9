"""The browser parts: what is taken from which npm package, where it goes, and whether it is still the right one.

`vendor/` is git-ignored and its own cache: `parts.json` holds a fingerprint of all that decides its content, so that
nothing is fetched twice, and the packages' versions.
"""

import json
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from build_hook.npm import install
from build_hook.pose_bundle import after_the_finder, pose_bundle

VENDOR = Path("src/cambre/web/static/vendor")
PACKAGES = ("package.json", "package-lock.json")
COPIED = {
    "mediapipe/vision_bundle.mjs": "@mediapipe/tasks-vision/vision_bundle.mjs",
    "mediapipe/vision_wasm_module_internal.js": "@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.js",
    "mediapipe/vision_wasm_module_internal.wasm": "@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.wasm",
    "pyodide/pyodide.mjs": "pyodide/pyodide.mjs",
    "pyodide/pyodide.asm.mjs": "pyodide/pyodide.asm.mjs",
    "pyodide/pyodide.asm.wasm": "pyodide/pyodide.asm.wasm",
    "pyodide/python_stdlib.zip": "pyodide/python_stdlib.zip",
}
EXPORTING = {"omggif/omggif.js": ("omggif/omggif.js", "export { GifWriter };")}
"""Scripts that are made modules by one more line."""
BUNDLE = "mediapipe/pose_landmarker_full.task"
DETECTOR = "@mediapipe/pose/pose_solution_packed_assets.data"
LANDMARKS = "@mediapipe/pose/pose_landmark_full.tflite"
LITE = "mediapipe/pose_landmarker_lite.part"
LITE_LANDMARKS = "@mediapipe/pose/pose_landmark_lite.tflite"


def is_up_to_date(root: Path) -> bool:
    """Whether vendor/ holds what this checkout asks for."""
    stamp = root / VENDOR / "parts.json"
    return stamp.is_file() and json.loads(stamp.read_text("utf-8")).get("fingerprint") == fingerprint(root)


def bring_parts(root: Path) -> None:
    """Fetch the packages and fill vendor/ anew; raises NotInstalledError, and leaves vendor/ as it was then."""
    with tempfile.TemporaryDirectory(prefix="cambre-parts-") as folder:
        work = Path(folder)
        for name in PACKAGES:
            shutil.copyfile(root / name, work / name)
        install(work)
        _gather(work / "node_modules", work / "vendor")
        (work / "vendor" / "parts.json").write_text(_stamp(root), encoding="utf-8")
        leave_out_parts(root)
        shutil.copytree(work / "vendor", root / VENDOR, copy_function=shutil.copyfile)


def leave_out_parts(root: Path) -> None:
    """Empty vendor/: parts that this checkout doesn't ask for must not be shipped."""
    shutil.rmtree(root / VENDOR, ignore_errors=True)


def fingerprint(root: Path) -> str:
    """A hash of all that decides what vendor/ holds."""
    digest = sha256()
    for file in (*(root / name for name in PACKAGES), *sorted((root / "build_hook").glob("*.py"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _gather(modules: Path, vendor: Path) -> None:
    for target, source in COPIED.items():
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / source, vendor / target)  # without the modes, some of which let only the owner read
    for target, (source, exports) in EXPORTING.items():
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        (vendor / target).write_text(f"{(modules / source).read_text('utf-8')}\n{exports}\n", encoding="utf-8")
    detector = (modules / DETECTOR).read_bytes()
    full, lite = (
        pose_bundle(detector=detector, landmarks=(modules / each).read_bytes()) for each in (LANDMARKS, LITE_LANDMARKS)
    )
    (vendor / BUNDLE).write_bytes(full)
    (vendor / LITE).write_bytes(after_the_finder(lite))


def _stamp(root: Path) -> str:
    locked = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    versions = {name: locked[f"node_modules/{name}"]["version"] for name in locked[""]["dependencies"]}
    return json.dumps({"fingerprint": fingerprint(root), "versions": versions}, indent=1)
