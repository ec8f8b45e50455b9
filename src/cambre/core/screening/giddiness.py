"""What somebody does who is giddy, in the words of every page: sit or lie down first, then everything else.

Which signs ask for help at once is general first aid, our own cautious default: no clinician has reviewed it yet.
"""

from cambre.core.saying import Say

GIDDY = "giddy"
"""The word of the card for it."""


def when_giddy(say: Say) -> tuple[str, ...]:
    """What to do at that moment, the first thing first; the second line is the one that can't wait."""
    return (
        say("Sit or lie down now, before anything else, and hold on to something on the way."),
        say(
            "Fainting, pain or pressure in the chest, short of breath while you rest, a sudden bad headache, weak or "
            "numb on one side or in both legs, or trouble speaking or seeing: call your emergency number now."
        ),
        say("Stay down until it has passed. Then get up slowly, and sit for a while before you stand."),
        say("Tell somebody who is near. If it doesn't pass while you rest, call somebody to you, or a health line."),
    )


def giddy_after(say: Say, rest_days: int) -> tuple[str, ...]:
    """What to do when it has passed: `rest_days` without training, as after a lot of pain."""
    return (
        say("Stop for today, and no back training for {days} days.").format(days=rest_days),
        say("Let a clinician look at this soon, also when it has passed, and the sooner if it comes back."),
    )
