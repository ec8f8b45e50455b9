"""The video extra is 150 MB that the rest of the suite has no use for: `make test-video` installs it and runs these.

Without it only what needs no model is collected, and `make test` stays quick on a fresh machine.
"""

from importlib.util import find_spec

collect_ignore = [] if find_spec("mediapipe") else ["test_filmed.py"]
