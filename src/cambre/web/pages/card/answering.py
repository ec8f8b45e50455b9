"""Reads the first card's form: what was ticked, what was answered “none”, and what was left open."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from cambre.core.screening.card import Card
from cambre.core.screening.person import Answers, asked_tiers
from cambre.core.vocabulary import Experience

NONE = "none"

Form = Mapping[str, Sequence[str]]
Answer = TypeVar("Answer", bound=str)


class UnknownAnswerError(ValueError):
    """The form holds an answer that the card doesn't offer."""


def answers_in(form: Form, card: Card) -> Answers:
    """The answers that a form gives; raises UnknownAnswerError.

    A group without a tick stays unanswered. Where “none” and something else are both ticked, the something counts.
    """
    band = _chosen(form, "age", (each.id for each in card.age_bands))
    tiers = asked_tiers(band) if band else tuple(card.tiers)
    signs = {tier: _ticked(form, tier, (sign.id for sign in card.signs_of(tier))) for tier in tiers}
    return Answers(
        age_band=band,
        signs={tier: ticked for tier, ticked in signs.items() if ticked is not None},
        conditions=_ticked(form, "conditions", (condition.id for condition in card.conditions)),
        experience=_chosen(form, "experience", Experience),
    )


def _chosen(form: Form, name: str, offered: Iterable[Answer]) -> Answer | None:
    given = form.get(name, ())
    return _known(given[:1], offered)[0] if given else None


def _ticked(form: Form, name: str, offered: Iterable[Answer]) -> tuple[Answer, ...] | None:
    given = form.get(name)
    return None if given is None else _known([each for each in given if each != NONE], offered)


def _known(given: Sequence[str], offered: Iterable[Answer]) -> tuple[Answer, ...]:
    known = {str(each): each for each in offered}
    try:
        return tuple(known[each] for each in dict.fromkeys(given))
    except KeyError as error:
        raise UnknownAnswerError(*error.args) from None
