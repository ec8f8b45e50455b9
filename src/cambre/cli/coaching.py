"""What every command needs: a coach over the library and somebody's own files, and people from files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from cambre.cli.called import called, folded, nearest
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import languages, say, speak
from cambre.coach import Coach
from cambre.core.entry import Entry
from cambre.core.journal.household import Member, same_name
from cambre.core.journal.past import heeded, history
from cambre.core.library.catalogue import Drawable, Library
from cambre.core.library.exercise import Exercise
from cambre.core.plan_document import Plan, disagreements
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.safety.words import Words
from cambre.core.screening.card import Card
from cambre.core.screening.person import Person
from cambre.core.screening.profile import History, Profile
from cambre.documents import DocumentProblemsError, read_json
from cambre.documents.bodies import body_problems, moment_problems
from cambre.documents.problems import Problem
from cambre.documents.reading import MOST_BYTES, MOST_PROBLEMS
from cambre.store.files import UnreadableError, given
from cambre.store.folder import data_folder, writable_folder
from cambre.store.journal import open_journal
from cambre.store.library_files import load_card, load_library, load_words
from cambre.store.own_files import Shelf, load_shelf

Who = Annotated[str | None, typer.Option("--person", help="Who it is about, where several train.", metavar="NAME")]


def home() -> Path:
    """The data folder."""
    return data_folder(os.environ)


@cache
def shelf() -> Shelf:
    """The library with the user's own files beside the built-in ones."""
    return load_shelf(home(), load_library())


def library() -> Library:
    """Everything that can be trained, the user's own included."""
    return shelf().library


def exercise_named(typed: str) -> Exercise:
    """The exercise of this slug or name; raises CannotGoOnError where there is none, or where its file is left out."""
    there = library().exercises
    if found := there.get(called(typed, there)):
        return found
    raise CannotGoOnError(_no_exercise(typed))


def _no_exercise(typed: str) -> str:
    """Why none is meant, and which one may be."""
    slug = folded(typed)
    if not slug:
        return say("an exercise's name is missing; `cambre library` lists them")
    file = f"exercises/{slug}.toml"
    if any(problem.startswith(f"{file}: ") for problem in shelf().problems):
        return say("{file} is left out; `cambre library check` says why").format(file=file)
    near = ", ".join(nearest(typed, library()))
    if not near:
        return say("there is no exercise “{slug}”; `cambre library` lists them").format(slug=typed)
    told = say("there is no exercise “{slug}”; perhaps {near}? `cambre library` lists them")
    return told.format(slug=typed, near=near)


def drawn_named(typed: str) -> Drawable:
    """The exercise of this slug or name, or whatever shows such a self-test; raises CannotGoOnError."""
    test = library().self_tests.get(called(typed, {each.slug: each for each in library().drawables}))
    shown = None if test is None else library().shows(test)
    return exercise_named(typed) if shown is None else shown


@cache
def card() -> Card:
    """The built-in first card."""
    return load_card()


@cache
def words() -> Words:
    """The built-in words that rules look for."""
    return load_words()


@contextmanager
def coach() -> Iterator[Coach]:
    """A coach over the data folder, whose journal is let go of afterwards; raises StoreError."""
    journal = open_journal(writable_folder(home()))
    try:
        own = shelf()
        yield Coach(
            library=own.library,
            card=card(),
            journal=journal,
            say=say,
            languages=languages(),
            own_poses=own.poses,
            left_out=own.problems,
        )
    finally:
        journal.close()


@contextmanager
def coach_for(who: str | None) -> Iterator[Coach]:
    """A coach for one of the household, by name or id; raises CannotGoOnError where it isn't clear whom."""
    with coach() as ready:
        theirs = ready.of(member_named(ready, who).id).spoken()
        speak(theirs.settings().language)
        yield theirs


def member_named(ready: Coach, who: str | None) -> Member:
    """Somebody of the household; the only one, where nobody is named."""
    people = ready.people()
    found = [each for each in people if who is None or each.id == who or same_name(each.name, who)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(each.name for each in people)
    msg = say("several people train here; say --person and one of: {known}").format(known=known)
    raise CannotGoOnError(
        msg if who is None else say("there is nobody called “{who}”; there are: {known}").format(who=who, known=known)
    )


def person_in(file: Path) -> Person:
    """The person of a profile file as they are today; raises DocumentProblemsError."""
    return person_on(datetime.now(UTC).date(), situation_in(file))


def profile_in(file: Path) -> Profile:
    """The profile of a file, its journal entries replayed; raises DocumentProblemsError."""
    profile = read_json(Profile, content_of(file), file.name)
    if isinstance(profile.history, History):
        return profile
    placed = ((each, f"{file.name}: history.{place}") for place, each in enumerate(profile.history))
    problems = [problem for each, where in placed for problem in _in_entry(each, where)]
    if problems:
        raise DocumentProblemsError(problems[:MOST_PROBLEMS])
    counts = heeded(library().caps, card().red_words, profile.usual_pain)
    return replace(profile, history=history(profile.history, counts))


def _in_entry(entry: Entry, where: str) -> tuple[str | Problem, ...]:
    return (
        *moment_problems(entry.at, f"{where}.at"),
        *body_problems(entry.kind, entry.version, entry.body, where),
    )


def situation_in(file: Path) -> Situation:
    """What the judge knows of somebody with a profile file; raises DocumentProblemsError."""
    return Situation(profile=profile_in(file), library=library(), card=card(), words=words(), say=say)


def plan_in(file: Path) -> Plan:
    """The plan of a file; raises DocumentProblemsError where it can't be read, or can't be meant."""
    plan = read_json(Plan, content_of(file), file.name)
    problems = [f"{file.name}: {problem}" for problem in disagreements(plan, library(), frozenset(words().skills))]
    if problems:
        raise DocumentProblemsError(problems)
    return plan


def content_of(file: Path) -> bytes:
    """The bytes of a document; raises DocumentProblemsError when it can't be read or is huge."""
    try:
        return given(file, MOST_BYTES + 1)
    except UnreadableError as error:
        raise DocumentProblemsError([f"{file}: {error}"]) from None
