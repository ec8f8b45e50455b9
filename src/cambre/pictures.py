"""The drawn exercises and self-tests: who is shown, in which light, standing still or moving."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from cambre.core.anatomy import Anatomy, Range
from cambre.core.figure.drawing import Flesh, Stage, Wardrobe, in_lights, still, wardrobe_style
from cambre.core.figure.held import Equipped
from cambre.core.figure.poses import PoseBook
from cambre.core.figure.props import Prop
from cambre.core.figure.skeleton import Skeleton, skeleton
from cambre.core.library.catalogue import Drawable
from cambre.core.saying import Say, in_english
from cambre.core.vocabulary import Sides
from cambre.store.figure_files import load_anatomy, load_flesh, load_held, load_pose_book, load_props, load_wardrobe
from cambre.store.own_poses import NOTHING_SOLVED, OwnPoses


class NoFigureError(LookupError):
    """An exercise or self-test, or a key pose of it, that isn't drawn; the message says which there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a movement is shown: the body's range, the light, the person, and from which side."""

    reach: Range | None = None
    """None: the one that it is told to be shown in."""
    palette: str = "day"
    person: str = "mira"
    mirrored: bool = False
    view: int = 0
    """Which of its views, from 0; the best is the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Everything that drawing stands on; what was drawn once is kept, since the facts don't change while it runs."""

    body: Skeleton
    flesh: Flesh
    wardrobe: Wardrobe
    props: Mapping[str, Prop]
    equipped: Equipped
    book: PoseBook
    _drawn: dict[tuple[str, Look, bool, str | None], str] = field(default_factory=dict)  # a cache, so mutable

    def has(self, each: Drawable) -> bool:
        """Whether it is drawn: described, and every pose and way of it solved."""
        told, solved = each.figure, self.book.solutions.get(each.slug, {}).get(Range.USUAL)
        if told is None or solved is None:
            return False
        return set(told.poses) <= set(solved.poses) and set(told.ways) <= set(solved.between)

    def still(self, each: Drawable, look: Look, *, pose: str | None = None, say: Say = in_english) -> str:
        """The SVG of the telling pose with its ghost and arrow, or of one key pose; raises NoFigureError."""
        stage = self._stage(each, look)
        if pose is not None and pose not in stage.told.poses:
            msg = f"“{each.slug}” has no key pose “{pose}”; it has {', '.join(stage.told.poses)}"
            raise NoFigureError(msg)
        key = (each.slug, look, False, pose)
        if key not in self._drawn:
            scene = stage.scene(pose=pose, view=look.view, mirrored=look.mirrored)
            style = wardrobe_style(self.flesh, self.wardrobe, palette=look.palette, person=look.person)
            self._drawn[key] = still(scene, style, title=say(each.name), description=say(each.purpose))
        return self._drawn[key]

    def moving(self, each: Drawable, look: Look, *, say: Say = in_english) -> str:
        """The SVG of one repetition in its tempo, drivable by time; raises NoFigureError."""
        return self.moving_in((look.palette,), each, look, say=say)[look.palette]

    def moving_in(
        self, palettes: Iterable[str], each: Drawable, look: Look, *, say: Say = in_english
    ) -> Mapping[str, str]:
        """The same in each of these palettes, whichever the look has: several take little longer than one."""
        stage = self._stage(each, look)
        keys = {name: (each.slug, replace(look, palette=name), True, None) for name in palettes}
        missing = [name for name, key in keys.items() if key not in self._drawn]
        if missing:
            scene = stage.scene(view=look.view, mirrored=look.mirrored)
            course = stage.course(each.tempo, alternating=each.sides is Sides.ALTERNATING)
            styles = [wardrobe_style(self.flesh, self.wardrobe, palette=name, person=look.person) for name in missing]
            drawn = in_lights(scene, course, styles, title=say(each.name), description=say(each.purpose))
            self._drawn.update(zip((keys[name] for name in missing), drawn, strict=True))
        return {name: self._drawn[key] for name, key in keys.items()}

    def _stage(self, each: Drawable, look: Look) -> Stage:
        if each.figure is None or not self.has(each):
            msg = f"“{each.slug}” isn't drawn yet; its words say how it goes"
            raise NoFigureError(msg)
        if look.view >= len(each.figure.views):
            msg = f"“{each.slug}” has no view {look.view + 1}; it has {len(each.figure.views)}"
            raise NoFigureError(msg)
        solved = self.book.solution(each.slug, look.reach or each.figure.shown)
        return Stage(told=each.figure, solved=solved, body=self.body, props=self.props, equipped=self.equipped)


@cache
def people() -> Mapping[str, str]:
    """The names of the people who can be drawn, by their ids; every page asks, so without all that draws them."""
    return {slug: each.name for slug, each in load_wardrobe().people.items()}


@cache
def pictures(own: OwnPoses = NOTHING_SOLVED) -> Pictures:
    """The pictures of the shipped body, people and poses, and of somebody's own poses beside them."""
    anatomy: Anatomy = load_anatomy()
    shipped = load_pose_book()
    book = PoseBook(solutions={**own.book.solutions, **shipped.solutions}, keys={**own.book.keys, **shipped.keys})
    return Pictures(
        body=skeleton(anatomy), flesh=load_flesh(), wardrobe=load_wardrobe(), props=load_props(), equipped=load_held(),
        book=book,
    )  # fmt: skip
