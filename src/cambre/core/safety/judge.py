"""The judge: every rule asked about a plan, a day, an exercise or a claim; nothing is taken on trust."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Plan, PlanDay
from cambre.core.safety.finding import Finding, Objection, Severity
from cambre.core.safety.progress import Claim
from cambre.core.safety.recounted import JudgedDay, JudgedPlan, judged_day, recounted
from cambre.core.safety.rulebook import Rule, rulebook
from cambre.core.safety.situation import Situation

NOT_READ = frozenset({"person", "schema", "library", "start"})  # what isn't shown as text
QUOTED = frozenset({"source", "printed", "mistakes"})  # what an article says, and what not to do: told, not asked for


def judge_plan(plan: Plan, situation: Situation) -> tuple[Finding, ...]:
    """Everything that the rules say against a plan for this person.

    A rule that looks at a whole plan looks at its days by itself; the others are asked about each day.
    """
    judged = recounted(plan, situation.library)
    found = [finding for rule in rulebook() for finding in _of_plan(rule, judged, situation)]
    by_day = [rule for rule in rulebook() if rule.plan is None]
    return _ordered((*found, *_of_days(judged.days, by_day, situation), *_of_texts(texts(plan), situation)))


def judge_day(day: PlanDay, on: date, situation: Situation) -> tuple[Finding, ...]:
    """Everything that the rules say against one day by itself, with what was told before training."""
    judged = judged_day(day, on, situation.library)
    return _ordered((*_of_days((judged,), rulebook(), situation), *_of_texts(texts(day), situation)))


def judge_exercise(exercise: Exercise, situation: Situation) -> tuple[Finding, ...]:
    """What the rules say against an exercise of the library: its facts, and every text in it."""
    found = [
        _finding(rule, Objection(where=exercise.slug, message=message))
        for rule in rulebook()
        if rule.library
        for message in rule.library(exercise, situation)
    ]
    return (*found, *_of_texts(texts(exercise), situation))


def judge_progress(claim: Claim, situation: Situation) -> tuple[Finding, ...]:
    """What the rules say against a claim that something has changed."""
    checks = ((rule, rule.progress) for rule in rulebook() if rule.progress)
    return tuple(_finding(rule, each) for rule, check in checks for each in check(claim, situation))


def texts(document: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a document that somebody would read, with its place."""
    match document:
        case str():
            yield where, document
        case Mapping():
            yield from _texts_within(document.items(), where)
        case list() | tuple():
            yield from _texts_within(enumerate(document), where)
        case _ if is_dataclass(document):
            inside = ((field.name, getattr(document, field.name)) for field in fields(document))
            yield from _texts_within(((key, value) for key, value in inside if key not in NOT_READ), where)


def _texts_within(inside: Iterable[tuple[Any, object]], where: str) -> Iterator[tuple[str, str]]:
    for key, value in inside:
        yield from texts(value, f"{where}.{key}" if where else str(key))


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The heaviest first, then by rule; in the order of the plan within one rule."""
    weights = tuple(Severity)
    return tuple(sorted(findings, key=lambda each: (weights.index(each.severity), each.rule)))


def _of_plan(rule: Rule, judged: JudgedPlan, situation: Situation) -> Iterator[Finding]:
    return (_finding(rule, each) for each in (rule.plan(judged, situation) if rule.plan else ()))


def _of_days(days: Iterable[JudgedDay], rules: Iterable[Rule], situation: Situation) -> Iterator[Finding]:
    checks = [(rule, rule.day) for rule in rules if rule.day]
    return (_finding(rule, each) for day in days for rule, check in checks for each in check(day, situation))


def _of_texts(told: Iterable[tuple[str, str]], situation: Situation) -> Iterator[Finding]:
    checks = [(rule, rule.text) for rule in rulebook() if rule.text]
    for where, text in told:
        is_quoted = bool(QUOTED & set(where.split(".")))
        for rule, check in checks:
            if not is_quoted or "quotes" in rule.applies_to:
                yield from (_finding(rule, Objection(where=where, message=each)) for each in check(text, situation))


def _finding(rule: Rule, objection: Objection) -> Finding:
    return Finding(
        rule=rule.id,
        severity=objection.severity or rule.severity,
        where=objection.where,
        message=objection.message,
    )
