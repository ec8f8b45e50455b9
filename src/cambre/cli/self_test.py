"""`cambre test`: the self-tests, what is due, and a result that was measured by hand."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from cambre.cli.called import called
from cambre.cli.coaching import Who, coach_for
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.assess.measured import Measured, slips
from cambre.core.assess.opening import Offered
from cambre.core.journal.kinds import CheckedIn
from cambre.core.library.self_test import SelfTest
from cambre.core.saying import Say

Tries = Annotated[str | None, typer.Option(help="The tries, with commas between: 3,4,3.5", metavar="TRIES")]
PAINS = range(11)


def measured(  # noqa: PLR0913 -- one option for each thing that the page asks
    slug: Annotated[str | None, typer.Argument(help="A self-test; without one all are listed.", metavar="TEST")] = None,
    *,
    tries: Tries = None,
    left: Tries = None,
    right: Tries = None,
    pain: Annotated[int | None, typer.Option(help="How much it hurts right now, from 0 to 10.")] = None,
    warm: Annotated[bool, typer.Option("--warm", help="I have warmed up.")] = False,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """List the self-tests, tell how one is measured, or write down what was measured by hand.

    Example: cambre test floor-reach --warm --pain 0 --tries 3,4,3.5
    """
    with coach_for(person) as ready:
        if slug is None:
            typer.echo(_as_json(ready) if as_json else "\n".join(_listed(ready)))
            return
        asked = ready.library.self_tests.get(called(slug, ready.library.self_tests))
        if asked is None:
            msg = say("there is no self-test “{slug}”; there are: {there}").format(
                slug=slug, there=", ".join(ready.library.self_tests)
            )
            raise typer.BadParameter(msg)
        given = {"both": tries, "left": left, "right": right}
        units = ready.units()
        trials = {
            side: tuple(units.stored(each, asked.unit) for each in _numbers(text))
            for side, text in given.items()
            if text is not None
        }
        if trials:
            _measure(ready, asked, trials, pain, is_warm=warm)
        else:
            typer.echo(json.dumps(_plain(ready, asked.slug)) if as_json else "\n".join(_told(ready, asked)))


def _measure(
    ready: Coach, test: SelfTest, trials: Mapping[str, tuple[float, ...]], pain: int | None, *, is_warm: bool
) -> None:
    """Write it down; a slip of the hand is exit 2, a day that isn't one for it exit 3."""
    if pain is None or pain not in PAINS:
        msg = ready.say("say first how much it hurts right now: --pain 0 is nothing, 10 the most there is")
        raise CannotGoOnError(msg)
    wrong = slips(test, trials, ready.units(), ready.say)
    unasked = [side for side in trials if side not in test.measured_sides]
    if wrong or unasked:
        asked = " and ".join("--tries" if side == "both" else f"--{side}" for side in test.measured_sides)
        msg = f"{test.slug} is measured with {asked}. {' '.join(wrong)}".strip()
        raise CannotGoOnError(msg)
    objections = ready.measure(test.slug, trials, CheckedIn(zone=zone(), pain=pain, warm=is_warm))
    if objections:
        typer.echo("\n".join([ready.say("Not written down."), *objections]))
        raise typer.Exit(NO_SESSION)
    typer.echo(ready.say("Written down: {result}.").format(result=_result(ready.results()[-1], test, ready)))


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(each) for each in text.replace(" ", "").split(",") if each)
    except ValueError:
        msg = say("“{text}” are no numbers with commas between; a part of one has a point: 3,4,3.5").format(text=text)
        raise CannotGoOnError(msg) from None


def _listed(ready: Coach) -> list[str]:
    """A line for each test: its name, the last result, and whether it is open, due, or why not.

    A reason that holds for all of them is told once.
    """
    offers = {slug: ready.offered(slug, zone()) for slug in ready.library.self_tests}
    of_all = {_open(ready, each, is_due=False) for each in offers.values() if each.refusal is not None}
    if len(of_all) == 1 and all(each.refusal is not None for each in offers.values()):
        return [*of_all, "", *(f"{slug:<24} {_newest(ready, slug)}" for slug in offers)]
    due, lines = ready.tests_due(zone()), []
    for slug, offered in offers.items():
        lines.append(f"{slug:<24} {_newest(ready, slug):<28} {_open(ready, offered, is_due=slug in due)}".rstrip())
    return lines


def _newest(ready: Coach, slug: str) -> str:
    last = _last(ready, slug)
    return _result(last, ready.library.self_tests[slug], ready) if last else ready.say("not measured yet")


def _open(ready: Coach, offered: Offered, *, is_due: bool) -> str:
    if offered.refusal is not None:
        return offered.refusal.told
    return ready.say("due: four weeks have passed") if is_due else ready.say("open")


def _told(ready: Coach, test: SelfTest) -> list[str]:
    """How a test is measured, in the order in which one does it."""
    say, offered = ready.say, ready.offered(test.slug, zone())
    refusal = [] if offered.refusal is None else [say("Not today: ") + _open(ready, offered, is_due=False)]
    results = [
        f"{each.at:%Y-%m-%d}  {_result(each, test, ready)}" for each in ready.results() if each.test == test.slug
    ]
    steps = [f"{number}. {say(line)}" for number, line in enumerate((*test.start, *test.steps), 1)]
    sides = [] if test.measured_side is None else [_of_which(say(test.measured_side), say)]
    stops = map(say, test.stop)
    return [say(test.name), say(test.purpose), *refusal, "", *steps, "", *stops, *sides, say(test.sign), *results]


def _of_which(what: str, say: Say) -> str:
    return say("Left and right: {what}.").format(what=what)


def _result(measured: Measured, test: SelfTest, ready: Coach) -> str:
    say, units = ready.say, ready.units()
    names = {"both": "", "left": say("left"), "right": say("right")}
    told = ((names[side], units.amount(value, test.unit, say)) for side, value in measured.values.items())
    return ", ".join(f"{name} {amount}".strip() for name, amount in told)


def _last(ready: Coach, slug: str) -> Measured | None:
    return next((each for each in reversed(ready.results()) if each.test == slug), None)


def _as_json(ready: Coach) -> str:
    return json.dumps({"tests": [_plain(ready, slug) for slug in ready.library.self_tests]}, ensure_ascii=False)


def _plain(ready: Coach, slug: str) -> dict[str, Any]:
    """A test as other programs read it."""
    offered, last = ready.offered(slug, zone()), _last(ready, slug)
    refusal = offered.refusal
    return {
        "test": slug,
        "name": ready.say(offered.test.name),
        "unit": offered.test.unit,
        "sides": list(offered.test.measured_sides),
        "last": None if last is None else {"at": last.at.date().isoformat(), **last.values},
        "due": slug in ready.tests_due(zone()),
        "closed": None if refusal is None else {"why": refusal.why, "unlock": refusal.unlock},
    }
