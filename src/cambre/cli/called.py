"""What somebody calls an exercise, a self-test or a program: by its slug, or by a name in their language."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from cambre.cli.language import say
from cambre.core.library.catalogue import Library
from cambre.core.library.exercise import Exercise
from cambre.core.library.finding import Wanted, find
from cambre.core.library.program import Program
from cambre.core.library.self_test import SelfTest

_FEW = 3
_NEAR = 0.7  # of the letters; less has little to do with what was typed


def called(typed: str, there: Mapping[str, Exercise | SelfTest | Program]) -> str:
    """The slug of what goes by this name alone; what was typed, where nothing or several do."""
    plain = folded(typed)
    if typed in there or plain in there:
        return typed if typed in there else plain
    found = [slug for slug, each in there.items() if plain in map(folded, _names(each))]
    return found[0] if len(found) == 1 else typed


def nearest(typed: str, library: Library) -> tuple[str, ...]:
    """The slugs of a few exercises of which these words tell, or else of the one that is spelled most alike."""
    plain = folded(typed)
    told = find(Wanted(words=plain), library, say) if plain else ()
    names = {folded(name): slug for slug, each in library.exercises.items() for name in (*_names(each), slug)}
    alike = (names[name] for name in get_close_matches(plain, names, 1, _NEAR))
    return tuple(each.slug for each in told[:_FEW]) or tuple(alike)


def folded(text: str) -> str:
    """The words of a name in small letters with hyphens between them, as slugs are written."""
    return "-".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def _names(each: Exercise | SelfTest | Program) -> Iterator[str]:
    """Its names as they are written and in the language."""
    for name in (each.name, *(() if isinstance(each, Program) else each.other_names)):
        yield name
        yield say(name)
