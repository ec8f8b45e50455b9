"""The tables in `docs/`: the rules from their own text, and every condition against everything that can be done.

`python -m cambre.atelier.tables` writes them; a test says when they have fallen behind.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

from cambre.core.library.catalogue import Library
from cambre.core.safety.rulebook import Rule, rulebook
from cambre.core.safety.situation import Situation
from cambre.core.safety.verdicts import STRICTEST_FIRST, Verdict, of_exercise, of_test
from cambre.core.saying import in_english
from cambre.core.screening.card import Card
from cambre.core.screening.profile import Condition, Profile
from cambre.core.vocabulary import Direction
from cambre.store.library_files import load_card, load_library, load_words

FOLDER = Path("docs")
AGES: Mapping[Condition, int] = MappingProxyType(
    {Condition.AGE_UNDER_13: 11, Condition.AGE_13_17: 15, Condition.AGE_65_PLUS: 70}
)
SHORT: Mapping[Condition, str] = MappingProxyType(
    {
        Condition.PREGNANCY: "preg",
        Condition.OSTEOPOROSIS: "bone",
        Condition.EXTENSION_PAIN: "ext",
        Condition.FLEXION_PAIN: "flex",
        Condition.HEART_OR_BLOOD_PRESSURE: "heart",
        Condition.GLAUCOMA: "eye",
        Condition.HERNIA: "hern",
        Condition.WRIST: "wrist",
        Condition.SHOULDER_OR_NECK: "neck",
        Condition.HYPERMOBILITY: "bendy",
        Condition.RECENT_SURGERY: "op",
        Condition.OLD_SPINE_SURGERY: "spine",
        Condition.AGE_UNDER_13: "<13",
        Condition.AGE_13_17: "<18",
        Condition.AGE_65_PLUS: "65+",
    }
)
OPEN = frozenset[Verdict]({".", "m", "S"})


def main() -> int:
    """Write the tables; 0 when they are written."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in pages().items():
        (FOLDER / name).write_text(page, "utf-8")
        sys.stdout.write(f"{FOLDER / name}\n")
    return 0


def pages() -> dict[str, str]:
    """Every table by its file's name."""
    library, card = load_library(), load_card()
    return {"rules.md": rules_page(rulebook(), library), "conditions.md": conditions_page(library, card)}


def rules_page(rules: Iterable[Rule], library: Library) -> str:
    """The rules in the words of their own files, and the numbers that they go by."""
    return "\n".join(
        [
            "# The rules",
            "",
            "What the judge asks of every plan, day, text and claim. This page is made from the rules' own files",
            "in `src/cambre/core/safety/rules/` by `make docs`. *Block* and *error* refuse, *warn* is told. A source",
            "called `cautious-default` is this project's own caution: no trial stands behind it, and nobody with a",
            "clinical licence has reviewed it yet. Cambré is fitness education, not treatment.",
            *(line for rule in rules for line in _rule(rule)),
            "",
            "## Numbers",
            "",
            "| number | value | why | source |",
            "|---|---|---|---|",
            *(
                f"| {name} | {cap.value:g} {cap.unit} | {cap.why} | {cap.source} |"
                for name, cap in sorted(library.caps.items())
            ),
            "",
        ]
    )


def _rule(rule: Rule) -> Iterator[str]:
    weight = f"{rule.severity} ({rule.but})" if rule.but else str(rule.severity)
    yield from ("", f"## {rule.id}: {rule.title}", "", rule.what, "", f"*Why:* {rule.why}", "")
    yield f"{weight} · {', '.join(rule.applies_to)} · {', '.join(rule.sources)} · `{rule.module}.py`"


def conditions_page(library: Library, card: Card) -> str:
    """Each condition alone and in pairs, over every exercise and self-test."""
    judged = {condition: situation_of([condition], library, card) for condition in Condition}
    return "\n".join(
        [
            "# Conditions",
            "",
            "What each condition leaves of every exercise (each rung is one) and self-test, for a clinician to read",
            "and to correct. Made by `make docs` from the matrix in `screening.toml` and from the load classes and",
            "changes of form in the exercises' files: what is wrong here is mended there.",
            "",
            "`.` as it is · `m` in the form that answers the class · `S` with an adult there · `C` after a",
            "clinician's word · `X` out. Only the rows for osteoporosis, glaucoma and pain on arching rest on",
            "guidelines or trials; every other cell is a cautious default that nobody with a clinical licence has",
            "reviewed yet.",
            "",
            "## The conditions",
            "",
            *(f"- **{SHORT[each]}** `{each}`: {_asked(each, card)}" for each in Condition),
            "",
            "Before 20, pain on arching (rule I04) also takes out every lifting or far-turned move and every main move",
            "towards extension, whatever the table says. Whoever has the gentle set only (unasked, a sign of the past",
            "that nobody looked at, under 13) takes no self-test.",
            "",
            "## Alone",
            "",
            *_alone(library, judged),
            "",
            "## In pairs",
            "",
            "Where two meet, the stricter of their two cells above holds for each exercise and each test; a test",
            "proves it for all of them. Counted are exercises, and named the directions of which nothing is left",
            "without a clinician's word.",
            "",
            *_in_pairs(library, card),
            "",
        ]
    )


def situation_of(conditions: Iterable[Condition], library: Library, card: Card) -> Situation:
    """Somebody screened with these conditions, of the age that they ask for."""
    some = tuple(conditions)
    age = next((AGES[each] for each in some if each in AGES), 30)
    profile = Profile(age=age, screened=True, conditions=tuple(each for each in some if each not in AGES))
    return Situation(profile=profile, library=library, card=card, words=load_words(), say=in_english)


def pairs() -> Iterator[tuple[Condition, Condition]]:
    """Every two conditions that one person can have."""
    return ((one, other) for one, other in combinations(Condition, 2) if not {one, other} <= AGES.keys())


def _asked(condition: Condition, card: Card) -> str:
    asked = {question.id: question.ask for question in card.conditions}
    return (asked | {row.condition: row.why for row in card.age_limits})[condition]


def _alone(library: Library, judged: Mapping[Condition, Situation]) -> Iterator[str]:
    yield from _heading("exercise")
    for slug, exercise in sorted(library.exercises.items()):
        row = (of_exercise(exercise, situation) for situation in judged.values())
        yield _line(slug, exercise.classes, row)
    yield ""
    yield from _heading("self-test")
    for slug, test in sorted(library.self_tests.items()):
        yield _line(slug, test.classes, (of_test(test, situation) for situation in judged.values()))


def _heading(what: str) -> Iterator[str]:
    yield f"| {what} | classes | {' | '.join(SHORT[each] for each in Condition)} |"
    yield f"|---|---|{':-:|' * len(Condition)}"


def _line(slug: str, classes: Iterable[str], row: Iterable[str]) -> str:
    return f"| {slug} | {' '.join(classes)} | {' | '.join(row)} |"


def _in_pairs(library: Library, card: Card) -> Iterator[str]:
    yield "| together | as they are | changed | adult | cleared | out | nothing left of |"
    yield "|---|--:|--:|--:|--:|--:|---|"
    for one, other in pairs():
        situation = situation_of((one, other), library, card)
        found = {slug: of_exercise(exercise, situation) for slug, exercise in library.exercises.items()}
        count = Counter(found.values())
        numbers = " | ".join(str(count[each]) for each in reversed(STRICTEST_FIRST))
        yield f"| {SHORT[one]} + {SHORT[other]} | {numbers} | {_gone(found, library)} |"


def _gone(found: Mapping[str, Verdict], library: Library) -> str:
    trained = (library.exercises[slug].directions for slug, verdict in found.items() if verdict in OPEN)
    left = {direction for directions in trained for direction in directions}
    return ", ".join(each for each in Direction if each not in left) or "–"


if __name__ == "__main__":
    sys.exit(main())
