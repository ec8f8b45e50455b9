"""What somebody is told while they step into the picture: one thing at a time."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from cambre.core.observe.watching import Why
from cambre.core.saying import noted


class Prompt(StrEnum):
    """What is wrong with the picture, the most important first; the last two are what is right."""

    STILL = "still"
    BLACK = "black"
    NOBODY = "nobody"
    SEVERAL = "several"
    UPRIGHT = "upright"
    IN_PLACE = "in-place"
    BACK = "back"
    AWAY = "away"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FORWARDS = "forwards"
    BACKWARDS = "backwards"
    HEADWARDS = "headwards"
    FEETWARDS = "feetwards"
    CLOSER = "closer"
    BRING = "bring"
    HIDDEN = "hidden"
    DARK = "dark"
    ROUND = "round"
    TURN_TO = "turn-to"
    TURN_FROM = "turn-from"
    TURN_LEFT = "turn-left"
    TURN_RIGHT = "turn-right"
    PHONE_HEADWARDS = "phone-headwards"
    PHONE_FEETWARDS = "phone-feetwards"
    ASKEW = "askew"
    SLOW = "slow"
    STAY = "stay"
    READY = "ready"


SAYS: Mapping[Prompt, str] = MappingProxyType(
    {
        Prompt.STILL: noted("The picture stands still. Is the camera covered, or is another app using it?"),
        Prompt.BLACK: noted("The picture is dark. Is something in front of the camera, or is the light off?"),
        Prompt.NOBODY: noted(
            "I can't see anybody yet. Come in front of the phone, with light on you and not behind you."
        ),
        Prompt.SEVERAL: noted("There is more than one person in the picture. One alone can be followed."),
        Prompt.UPRIGHT: noted(
            "You aren't upright in the picture. If you stand or sit straight, turn the phone: it lies on its side."
        ),
        Prompt.IN_PLACE: noted(
            "Get into the start position now. If you are in it, turn the phone: it lies on its side."
        ),
        Prompt.BACK: noted("Go a little further back."),
        Prompt.AWAY: noted("Put the phone a little further away."),
        Prompt.UP: noted("Your upper end is cut off. Tilt the phone up a little, or go a little further back."),
        Prompt.DOWN: noted("Your lower end is cut off. Tilt the phone down a little, or go a little further back."),
        Prompt.LEFT: noted("You are at the edge. Take a small step to your left."),
        Prompt.RIGHT: noted("You are at the edge. Take a small step to your right."),
        Prompt.FORWARDS: noted("You are at the edge. Move a little forwards."),
        Prompt.BACKWARDS: noted("You are at the edge. Move a little backwards."),
        Prompt.HEADWARDS: noted("You are at the edge. Move a little towards your head."),
        Prompt.FEETWARDS: noted("You are at the edge. Move a little towards your feet."),
        Prompt.CLOSER: noted("Come a little closer."),
        Prompt.BRING: noted("Bring the phone a little closer."),
        Prompt.HIDDEN: noted("Something hides a part of you. Take it out of the way, or turn that part to the phone."),
        Prompt.DARK: noted("I can hardly see you. More light helps, or clothes that stand out from the room."),
        Prompt.ROUND: noted("Turn round."),
        Prompt.TURN_TO: noted("Turn your chest a little towards the phone, until it sees you exactly from the side."),
        Prompt.TURN_FROM: noted(
            "Turn your chest a little away from the phone, until it sees you exactly from the side."
        ),
        Prompt.TURN_LEFT: noted("Turn a little to your left."),
        Prompt.TURN_RIGHT: noted("Turn a little to your right."),
        Prompt.PHONE_HEADWARDS: noted("The phone stands too near your feet. Move it a little towards your head."),
        Prompt.PHONE_FEETWARDS: noted("The phone stands too near your head. Move it a little towards your feet."),
        Prompt.ASKEW: noted("The phone leans to one side. Stand it up straight."),
        Prompt.SLOW: noted(
            "This device is too slow just now to follow you. Close what else runs on it, or go on without the camera."
        ),
        Prompt.STAY: noted("That's good. Stay like that."),
        Prompt.READY: noted("Ready."),
    }
)

HELPS: Mapping[Why, str] = MappingProxyType(
    {
        Why.NOBODY: noted("I can't see you. Come into the picture, with light on you and not behind you."),
        Why.OUT: noted("A part of you is out of the picture. Move back into it, or put the phone further away."),
        Why.HIDDEN: noted("I can't see the side that counts. Take away what hides it, or turn it to the phone."),
        Why.LOST: noted("I lost you for a moment. Go on slowly."),
        Why.STILL: SAYS[Prompt.STILL],
        Why.OTHER: noted(
            "That doesn't look like the exercise to me. To hear how it goes, pause and choose “Describe it”."
        ),
        Why.TURNED: noted("You are turned in the picture. Get into the position; if you are in it, turn the phone."),
        Why.DARK: SAYS[Prompt.BLACK],
    }
)
"""What helps where a set can't be judged, as it is said to somebody who is in the middle of it."""
FACES: Mapping[str, str] = MappingProxyType(
    {
        "side": noted("I see you from the wrong side. Turn until the phone sees you exactly from the side."),
        "front": noted("I see you from the wrong side. Turn until you face the phone."),
        "back": noted("I see you from the wrong side. Turn until your back is towards the phone."),
    }
)
"""The same where the camera looks from the wrong side, by its view."""


def help_for(why: Why, view: str) -> str:
    """What is said about why a set can't be judged."""
    return FACES[view] if why is Why.VIEW else HELPS.get(why, why.value)
