"""What runs inside Pyodide: frames pushed one by one, and how long each took, written as JSON."""

import json
import pickle
import sys
from pathlib import Path

sys.path[:0] = ["/source", "/root"]
from benchmarks.seeing import pushed  # noqa: E402 -- found from here on

watched, frames = pickle.loads(Path("/kept/watched.pickle").read_bytes())  # noqa: S301 -- the benchmark has just written it
Path("/kept/taken.json").write_text(json.dumps(pushed(watched, frames)), "utf-8")
