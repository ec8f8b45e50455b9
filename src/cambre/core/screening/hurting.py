"""What is said to somebody whose pain closes training: about what they told, not about what might be."""

from collections.abc import Iterator

from cambre.core.saying import Say
from cambre.core.screening.card import Card
from cambre.core.screening.giddiness import GIDDY, when_giddy
from cambre.core.screening.person import Person

CHEST = "chest"
NERVES = frozenset({"down-the-leg", "numb", "giving-way", GIDDY})
"""Words that a clinician looks at, however little it hurt: they may tell of more than a muscle."""


def why_closed(person: Person, card: Card, say: Say) -> str:
    """The reason, in the words that were ticked where one of them closes training."""
    told = _named((person.pain_words & card.red_words) - {GIDDY}, card, say)
    pains = [say("You told of pain: {words}.").format(words="; ".join(told))] if told else []
    giddy = [say("You told that you got giddy, or that your sight changed.")] if GIDDY in person.pain_words else []
    if pains or giddy:
        return " ".join((*pains, *giddy))
    if not person.pain_words:
        return say("You reported a lot of pain.")
    return say("You reported a lot of pain, or pain of a bad kind.")


def what_to_do(person: Person, card: Card, say: Say) -> Iterator[str]:
    """What to do now; a pain in the chest can't wait, and everything else gives way to it."""
    if CHEST in person.pain_words:
        yield from (say(line) for line in card.tiers["emergency"].do_now)
        return
    if GIDDY in person.pain_words:
        yield from when_giddy(say)
        yield say("Give your back two days without training.")
    else:
        yield say("Give your back two days without training. A walk is welcome if it feels good.")
    told = _named(person.pain_words & NERVES, card, say)
    if told:
        yield say("Let a clinician look at this soon: {words}.").format(words="; ".join(told))
        yield say("If it gets worse quickly, call your emergency number.")
    else:
        yield say("If it gets worse, spreads down a leg or stays for a week, let a clinician look.")


def way_back(person: Person, say: Say) -> str:
    """When training opens again, and what comes before that."""
    if CHEST in person.pain_words:
        return say(
            "Train again only when a doctor says that you may. Cambré opens two days after the pain at the soonest."
        )
    if GIDDY in person.pain_words:
        return say("Training opens again after two days, and only when it has passed. Then begin lower than before.")
    return say("Training opens again two days after the pain. Then begin lower than before.")


def _named(words: frozenset[str], card: Card, say: Say) -> list[str]:
    """The words as the card asks for them, in its order."""
    return [say(word.name) for word in (*card.pain_places, *card.pain_kinds) if word.id in words]
