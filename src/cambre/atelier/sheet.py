"""Every figure at a glance: `python -m cambre.atelier.sheet` writes build/figures/index.html and its pictures.

One row for each exercise and self-test: its still by day, by night and in black and white, its moving picture, its
key poses.
People take turns, so that everybody in the wardrobe is seen.
"""

import sys
from collections.abc import Iterator
from html import escape
from itertools import cycle
from pathlib import Path

from cambre.core.anatomy import Range
from cambre.core.figure.drawing import Stage, animated, key_poses, still, wardrobe_style
from cambre.core.figure.drawing.markup import element
from cambre.core.figure.intents import Choreography
from cambre.core.figure.poses import PoseBook, Solution
from cambre.core.figure.skeleton import skeleton
from cambre.core.library.catalogue import Drawable
from cambre.core.vocabulary import Sides
from cambre.store.figure_files import (
    load_anatomy,
    load_choreographies,
    load_flesh,
    load_held,
    load_pose_book,
    load_props,
    load_wardrobe,
)
from cambre.store.library_files import load_library

TARGET = Path("build") / "figures"
PALETTES = ("day", "night", "mono")


def main() -> int:
    """Write the sheet; 0 when everything with a choreography has been drawn, 1 otherwise."""
    TARGET.mkdir(parents=True, exist_ok=True)
    library = load_library()
    stages = dict(all_stages(load_pose_book()))
    people = cycle(load_wardrobe().people)
    rows = [_row(each, stage, next(people)) for slug, stage in stages.items() if (each := library.drawable(slug))]
    (TARGET / "index.html").write_text(_page(rows), "utf-8")
    missing = sorted(set(load_choreographies()) - set(stages))
    sys.stderr.writelines(f"{slug}: not solved yet\n" for slug in missing)
    sys.stdout.write(f"{len(rows)} exercises and self-tests in {TARGET / 'index.html'}\n")
    return 1 if missing else 0


def all_stages(book: PoseBook, reach: Range = Range.USUAL) -> Iterator[tuple[str, Stage]]:
    """Everything that is told and solved, ready to be drawn."""
    body, props = skeleton(load_anatomy()), load_props()
    for slug, told in load_choreographies().items():
        solved = book.solutions.get(slug, {}).get(reach)
        if solved is not None and _is_whole(told, solved):
            yield slug, Stage(told=told, solved=solved, body=body, props=props, equipped=load_held())


def _is_whole(told: Choreography, solved: Solution) -> bool:
    """Whether every pose and every way that is told has been solved."""
    return set(told.poses) <= set(solved.poses) and set(told.ways) <= set(solved.between)


def _row(told: Drawable, stage: Stage, person: str) -> str:
    pictures = [_still(told, stage, palette, "mira" if palette == "mono" else person) for palette in PALETTES]
    pictures.insert(1, _moving(told, stage, person))
    pictures += [_pose(told, stage, pose, person) for pose in key_poses(stage.told)]
    return element("h2", escape(told.name)) + element("div", *pictures)


def _still(told: Drawable, stage: Stage, palette: str, person: str) -> str:
    style = wardrobe_style(load_flesh(), load_wardrobe(), palette=palette, person=person)
    svg = still(stage.scene(), style, title=told.name, description=told.purpose)
    return _picture(f"{told.slug}-{palette}", svg, palette)


def _moving(told: Drawable, stage: Stage, person: str) -> str:
    style = wardrobe_style(load_flesh(), load_wardrobe(), person=person)
    course = stage.course(told.tempo, alternating=told.sides is Sides.ALTERNATING)
    svg = animated(stage.scene(), course, style, title=told.name, description=told.purpose)
    return _picture(f"{told.slug}-moving", svg, "day")


def _pose(told: Drawable, stage: Stage, pose: str, person: str) -> str:
    style = wardrobe_style(load_flesh(), load_wardrobe(), person=person)
    svg = still(stage.scene(pose=pose), style, title=f"{told.name}: {pose}", description=told.purpose)
    return _picture(f"{told.slug}-{pose}", svg, "day", pose)


def _picture(name: str, svg: str, palette: str, caption: str = "") -> str:
    (TARGET / f"{name}.svg").write_text(svg, "utf-8")
    image = element("img", src=f"{name}.svg", alt=name, loading="lazy")
    return element("figure", image, element("figcaption", escape(caption or palette)), class_=palette)


def _page(rows: list[str]) -> str:
    looks = (
        "body{font:16px system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:.5rem}"
        "figure{margin:0;padding:.5rem;background:#fff;border:1px solid #ddd}.night{background:#14181d;color:#ccc}"
        "img{width:15rem;height:12rem;object-fit:contain}figcaption{text-align:center}"
    )
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title><style>{looks}</style>'
    return f"{head}<h1>Figures</h1>{''.join(rows)}</html>\n"


if __name__ == "__main__":
    sys.exit(main())
