"""What somebody is told while they step into the picture: one thing at a time."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from cambre.core.saying import noted


class Prompt(StrEnum):
    """What is wrong with the picture, the most important first; the last two are what is right."""

    STILL = "still"
    NOBODY = "nobody"
    SEVERAL = "several"
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
    STAY = "stay"
    READY = "ready"


SAYS: Mapping[Prompt, str] = MappingProxyType(
    {
        Prompt.STILL: noted("The picture stands still. Is the camera covered, or is another app using it?"),
        Prompt.NOBODY: noted(
            "I can't see anybody yet. Step in front of the phone, with light on you and not behind you."
        ),
        Prompt.SEVERAL: noted("There is more than one person in the picture. One alone can be followed."),
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
        Prompt.STAY: noted("That's good. Stay like that."),
        Prompt.READY: noted("Ready."),
    }
)
