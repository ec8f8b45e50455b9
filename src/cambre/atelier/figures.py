"""Solves what changed and writes data/poses.json: `python -m cambre.atelier.figures`.

With `--check` it solves everything again and compares instead.

Example: python -m cambre.atelier.figures --check cobra
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

from cambre.atelier.exercise import PoseRefusedError, solve_exercise
from cambre.core.anatomy import Range
from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import FORMAT, Solution, read_book, written
from cambre.core.figure.skeleton import Pose, skeleton
from cambre.documents.reading import to_plain
from cambre.store.figure_files import load_anatomy, load_choreographies, load_pose_document, load_props
from cambre.store.library_files import BUILT_IN

SOLVER = "3"
"""Raised whenever the solver's results change, so that every pose is solved again."""

TOLERANCE = 0.1  # degrees; also ten-thousandths of a body height times ten
Document = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Solve or check; 0 when all is well, 1 with one line for each problem."""
    parser = argparse.ArgumentParser(prog="python -m cambre.atelier.figures", description=__doc__.splitlines()[0])
    parser.add_argument("slugs", nargs="*", help="exercises and self-tests to solve; none means all")
    parser.add_argument("--check", action="store_true", help="solve again and compare with what is committed")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    options = parser.parse_args(arguments)
    told = {slug: c for slug, c in load_choreographies().items() if not options.slugs or slug in options.slugs}
    document = _committed()
    problems = _check(told, document, options.jobs) if options.check else _solve(told, document, options.jobs)
    for line in problems:
        sys.stderr.write(f"{line}\n")
    return 1 if problems else 0


def key_of(told: Choreography) -> str:
    """What a solution depends on, as a hash: the poses as told, the body, the equipment, the solver."""
    props = {name: to_plain(load_props()[name]) for name in sorted(told.equipment)}
    depends = [SOLVER, _solving(told), to_plain(load_anatomy()), props]
    return sha256(json.dumps(depends, sort_keys=True).encode()).hexdigest()[:16]


def _solving(told: Choreography) -> Document:
    """What of a choreography the solution depends on; how it is looked at doesn't matter."""
    plain: Document = to_plain(told)
    return {
        "poses": plain["poses"],
        "ways": [list(way) for way in told.ways],
        "first": told.first,
        "equipment": plain["equipment"],
    }


def _solve(told: Mapping[str, Choreography], document: Document, jobs: int) -> list[str]:
    changed = {s: c for s, c in told.items() if document["exercises"].get(s, {}).get("key") != key_of(c)}
    problems = []
    for slug, outcome in _solved(changed, jobs):
        if isinstance(outcome, list):
            problems += outcome
        else:
            document["exercises"][slug] = outcome
            _keep(document)  # a long run that is stopped keeps what it has solved
            sys.stdout.write(f"{slug}: solved\n")
            sys.stdout.flush()
    _keep(document)
    return problems


def _keep(document: Document) -> None:
    """Write the file in the order of slugs, without those that are gone."""
    known = load_choreographies()
    document["exercises"] = {slug: kept for slug, kept in sorted(document["exercises"].items()) if slug in known}
    _poses_file().write_text(as_text(document), "utf-8")


def _check(told: Mapping[str, Choreography], document: Document, jobs: int) -> list[str]:
    problems = [f"{s}: changed since it was solved" for s, c in told.items() if not _is_current(s, c, document)]
    for slug, outcome in _solved(told, jobs):
        if isinstance(outcome, list):
            problems += outcome
        elif slug in document["exercises"]:
            problems += differences(slug, outcome, document["exercises"][slug], document["joints"])
    return problems


def _is_current(slug: str, told: Choreography, document: Document) -> bool:
    return bool(document["exercises"].get(slug, {}).get("key") == key_of(told))


def _solved(told: Mapping[str, Choreography], jobs: int) -> Iterator[tuple[str, Document | list[str]]]:
    with ProcessPoolExecutor(jobs) as pool:
        yield from zip(told, pool.map(solve_one, told), strict=True)


def solve_one(slug: str) -> Document | list[str]:
    """One exercise as poses.json keeps it, or the lines that say why not."""
    told, anatomy = load_choreographies()[slug], load_anatomy()
    try:
        solutions = solve_exercise(slug, told, anatomy, load_props())
    except PoseRefusedError as error:
        return list(error.problems)
    joints = skeleton(anatomy).joints
    return {"key": key_of(told), "ranges": {reach.value: written(solutions[reach], joints) for reach in Range}}


def differences(slug: str, fresh: Document, kept: Document, joints: list[str]) -> list[str]:
    """Where a fresh solution is further than the tolerance from the one that is kept."""
    books = [read_book({"joints": joints, "exercises": {slug: exercise}}) for exercise in (fresh, kept)]
    lines = []
    for reach in Range:
        ours, theirs = (book.solution(slug, reach) for book in books)
        for label, a, b in _pairs(ours, theirs):
            off = max(abs(i - j) for i, j in zip(a.angles, b.angles, strict=True))
            if off > TOLERANCE + 0.1:  # both were rounded to a tenth
                lines.append(f"{slug}, {label}, range {reach}: solved again it differs by {off:.1f}°")
    return lines


def _pairs(ours: Solution, theirs: Solution) -> list[tuple[str, Pose, Pose]]:
    keys = [(f"pose {name!r}", ours.poses[name], theirs.poses[name]) for name in ours.poses]
    frames = [
        (f"way {start} > {end}", a, b)
        for (start, end), frames in ours.between.items()
        for a, b in zip(frames, theirs.between[start, end], strict=True)
    ]
    return keys + frames


def _committed() -> Document:
    joints = list(skeleton(load_anatomy()).joints)
    document = load_pose_document() if (BUILT_IN / "poses.json").is_file() else {"exercises": {}}
    kept = document["exercises"] if document.get("joints") == joints else {}
    return {"format": FORMAT, "joints": joints, "exercises": kept}


def _poses_file() -> Path:
    return Path(str(BUILT_IN / "poses.json"))


def as_text(document: Document) -> str:
    """JSON with one line for each pose or way, so that a change can be read."""
    head = {key: value for key, value in document.items() if key != "exercises"}
    lines = [json.dumps(head, separators=(",", ":"))[:-1] + ',"exercises":{']
    exercises = []
    for slug, exercise in document["exercises"].items():
        ranges = ",\n".join(f' "{reach}":{_solution_text(kept)}' for reach, kept in exercise["ranges"].items())
        exercises.append(f'"{slug}":{{"key":"{exercise["key"]}","ranges":{{\n{ranges}}}}}')
    return "\n".join([*lines, ",\n".join(exercises), "}}"]) + "\n"


def _solution_text(kept: Document) -> str:
    poses, between = (
        ",\n".join(f'  "{name}":{json.dumps(numbers, separators=(",", ":"))}' for name, numbers in kept[part].items())
        for part in ("poses", "between")
    )
    return f'{{"poses":{{\n{poses}}},"between":{{\n{between}}}}}'


if __name__ == "__main__":
    sys.exit(main())
