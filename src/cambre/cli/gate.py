"""`cambre gate`: what must be there before some exercises, and saying that it is."""

import json
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from cambre.cli.coaching import Who, coach_for
from cambre.cli.errors import CannotGoOnError
from cambre.cli.language import say
from cambre.cli.telling import NO_SESSION
from cambre.cli.zone import zone
from cambre.coach import Coach
from cambre.core.assess.gates import GateNow, State
from cambre.core.saying import noted
from cambre.documents.reading import to_plain

SIGNS: dict[State, str] = {"seen": "x", "waits": "-", "asked": "?"}
STATES: dict[State, str] = {
    "seen": noted("your journal shows it"),
    "waits": noted("not there yet"),
    "asked": noted("only you can tell"),
}


def gate(
    slug: Annotated[str | None, typer.Argument(help="A gate; without one all are listed.", metavar="GATE")] = None,
    *,
    passed: Annotated[bool, typer.Option("--passed", help="Everything that only you can tell is so.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask again whether all of it is so.")] = False,
    take_back: Annotated[bool, typer.Option("--take-back", help="It was said too early.")] = False,
    person: Who = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> None:
    """Tell what must be there before some exercises, or write down that it is.

    Example: cambre gate easy-cobra --passed
    """
    with coach_for(person) as ready:
        known = ready.library.every_gate()
        if slug is not None and slug not in known:
            msg = say("there is no gate “{slug}”; there are: {there}").format(slug=slug, there=", ".join(sorted(known)))
            raise typer.BadParameter(msg)
        if (passed and take_back) or (slug is None and (passed or take_back)):
            msg = say("say one of --passed and --take-back, and of which gate")
            raise CannotGoOnError(msg)
        if slug is not None and take_back:
            ready.close_gate(slug, zone())
        if slug is not None and passed:
            _pass(ready, slug, is_sure=yes, as_json=as_json)
        gates = [ready.gate(each, zone()) for each in ([slug] if slug else sorted(known))]
        if as_json:
            typer.echo(json.dumps({"gates": [to_plain(each) for each in gates]}, ensure_ascii=False))
        else:
            typer.echo("\n".join(_whole(gates[0], ready) if slug else _listed(gates)))


def _pass(ready: Coach, slug: str, *, is_sure: bool, as_json: bool) -> None:
    """Write it down, after each need that only the person can tell was shown; what speaks against it is exit 3."""
    now = ready.gate(slug, zone())
    if now.may_be_passed and not is_sure:
        typer.echo("\n".join(need.say for need in now.needs if need.state == "asked"), err=True)
        typer.confirm(ready.say("Is all of this so?"), abort=True, err=True)
    objections = ready.pass_gate(slug, zone())
    if objections and as_json:
        typer.echo(json.dumps({"refused": objections}, ensure_ascii=False))
    elif objections:
        typer.echo("\n".join([ready.say("Not written down."), *objections]))
    if objections:
        raise typer.Exit(NO_SESSION)


def _listed(gates: Sequence[GateNow]) -> Iterator[str]:
    """A line for each; a reason that holds for all of them is told once."""
    states = {each.gate: _state(each) for each in gates}
    if len(set(states.values())) == 1:
        yield from (states[gates[0].gate], "", *states)
    else:
        yield from (f"{name:<20} {state}" for name, state in states.items())


def _state(gate: GateNow) -> str:
    if gate.refusal is not None:
        return gate.refusal.told
    if gate.passed_on is not None:
        return say("there since {day}").format(day=gate.passed_on)
    if gate.by_experience:
        return say("open, because you train regularly")
    return say("you can go through it") if gate.may_be_passed else say("not there yet")


def _whole(gate: GateNow, ready: Coach) -> Iterator[str]:
    names = ", ".join(ready.say(ready.library.exercises[slug].name) for slug in gate.opens)
    yield ready.say("Before: {names}").format(names=names)
    yield _state(gate)
    yield ""
    for need in gate.needs:
        yield f"[{SIGNS[need.state]}] {need.say} {need.so_far}".rstrip()
    yield ""
    yield ", ".join(f"[{SIGNS[state]}] {ready.say(told)}" for state, told in STATES.items())
