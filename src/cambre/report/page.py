"""The report's page, filled."""

from base64 import b64encode

from jinja2 import Environment, PackageLoader, StrictUndefined

from cambre.core.library.exercise import Exercise
from cambre.core.observe.observation import Observation
from cambre.core.observe.trace import Trace
from cambre.core.saying import Say, in_english, noted
from cambre.pictures import Look, Pictures
from cambre.report.charts import bars, body, over_time

CHECKED = {
    "people": noted("Counting this exercise was checked on recordings of people."),
    "drawings": noted("Counting this exercise was checked on moving drawings only, not on people yet."),
    "nothing": noted("Counting this exercise was not checked on recordings yet."),
}


def report(
    seen: Observation, trace: Trace, exercise: Exercise | None, drawn: Pictures, *, say: Say = in_english
) -> str:
    """One self-contained HTML document."""
    environment = Environment(
        loader=PackageLoader("cambre.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.globals["_"] = say
    environment.install_gettext_callables(say, lambda one, many, count: say(one if count == 1 else many))  # type: ignore[attr-defined] # the extension adds it
    bands = [(each.start_s, each.end_s) for each in seen.repetitions or seen.holds]
    marks = sorted({moment for finding in seen.findings for moment in finding.at_s})
    percent = [None if value is None else 100 * value for value in trace.phase]
    tempo = exercise.tempo if exercise else None
    return environment.get_template("page.html").render(
        seen=seen,
        name=say(exercise.name) if exercise else say("Any movement"),
        length=round(trace.times[-1] - trace.times[0]) if trace.times else 0,
        checked=say(CHECKED[seen.checked_on]),
        phase=over_time(trace.times, percent, title=say("How far along"), unit="", bands=bands, marks=marks)
        if bands
        else "",
        range=over_time(trace.times, trace.degrees, title=say(trace.angle), unit="°", bands=bands, marks=marks),
        angle=say(trace.angle.replace("_", " ")),
        target=_target(exercise, drawn, say),
        moments=[(second, body(at, title=say("You, as you were seen"))) for second, at in trace.moments],
        tempo=bars(
            [each.up_s for each in seen.repetitions], title=say("Tempo"), unit="s", limit=tempo.up_s if tempo else None
        ),
        smooth=bars([each.smoothness for each in seen.repetitions], title=say("Smoothness"), unit=""),
        known=lambda value, unit: "–" if value is None else f"{value:.1f}{unit}",
    )


def _target(exercise: Exercise | None, drawn: Pictures, say: Say) -> str:
    if exercise is None or not drawn.has(exercise):
        return ""
    picture = drawn.still(exercise, Look(), say=say)
    return "data:image/svg+xml;base64," + b64encode(picture.encode()).decode()
