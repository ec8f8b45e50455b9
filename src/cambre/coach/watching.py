"""What a camera needs to know of exercises: how they look from where it stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from cambre.coach.keeping import Keeping
from cambre.core.observe.plainly import plain
from cambre.core.observe.turning import rest_trunks
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
                "trunks": rest_trunks(what.reference),
                "lies": each.position in LYING,
                "say": self.say(each.filming.say),
                "texts": self.texts(sentences(what)),
                "outline": rest_outline(each, drawn, each.filming.view),
            }
            for slug, (each, what) in found.items()
            if what.reference is not None and not what.reference.is_too_small
        }

    def texts(self, told: Iterable[str]) -> Mapping[str, str]:
        """Sentences in the person's language by their English, where that differs: a worker has no translations."""
        known = {sentence: self.say(sentence) for sentence in told}
        return {sentence: text for sentence, text in known.items() if text != sentence}
