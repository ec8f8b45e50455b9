"""What a camera needs to know of exercises: how they look from where it stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from cambre.coach.keeping import Keeping
from cambre.core.observe.engine import Watched
from cambre.core.observe.plainly import plain
from cambre.core.observe.watches import sentences
from cambre.core.vocabulary import Position
from cambre.observing import rest_outline, watched
from cambre.pictures import pictures

LYING = frozenset({Position.PRONE, Position.SUPINE})


class Watching(Keeping):
    """Use cases of the camera."""

    def watched(self, slugs: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
        """Of these exercises those that a camera can follow: what they look like, and where the camera stands."""
        drawn = pictures(self.own_poses)
        known = (self.library.exercises[slug] for slug in dict.fromkeys(slugs) if slug in self.library.exercises)
        found = {each.slug: (each, watched(each, drawn)) for each in known}
        return {
            slug: {
                "watched": plain(what),
                "view": each.filming.view,
                "lies": each.position in LYING,
                "say": self.say(each.filming.say),
                "texts": self._texts(what),
                "outline": rest_outline(each, drawn, each.filming.view),
            }
            for slug, (each, what) in found.items()
            if what.reference is not None and not what.reference.is_too_small
        }

    def _texts(self, what: Watched) -> Mapping[str, str]:
        """What may be said of it in the person's language, by its English, where that differs."""
        told = {sentence: self.say(sentence) for sentence in sentences(what)}
        return {sentence: text for sentence, text in told.items() if text != sentence}
