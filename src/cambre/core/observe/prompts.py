"""What somebody is told while they step into the picture: one thing at a time."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


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
        Prompt.STILL: "The picture stands still. Is the camera covered, or is another app using it?",
        Prompt.NOBODY: "I can't see anybody yet. Step in front of the phone, with light on you and not behind you.",
        Prompt.SEVERAL: "There is more than one person in the picture. One alone can be followed.",
        Prompt.BACK: "Go a little further back.",
        Prompt.AWAY: "Put the phone a little further away.",
        Prompt.UP: "Your upper end is cut off. Tilt the phone up a little, or go a little further back.",
        Prompt.DOWN: "Your lower end is cut off. Tilt the phone down a little, or go a little further back.",
        Prompt.LEFT: "You are at the edge. Take a small step to your left.",
        Prompt.RIGHT: "You are at the edge. Take a small step to your right.",
        Prompt.FORWARDS: "You are at the edge. Move a little forwards.",
        Prompt.BACKWARDS: "You are at the edge. Move a little backwards.",
        Prompt.HEADWARDS: "You are at the edge. Move a little towards your head.",
        Prompt.FEETWARDS: "You are at the edge. Move a little towards your feet.",
        Prompt.CLOSER: "Come a little closer.",
        Prompt.BRING: "Bring the phone a little closer.",
        Prompt.HIDDEN: "Something hides a part of you. Take it out of the way, or turn that part to the phone.",
        Prompt.DARK: "I can hardly see you. More light helps, or clothes that stand out from the room.",
        Prompt.ROUND: "Turn round.",
        Prompt.TURN_TO: "Turn your chest a little towards the phone, until it sees you exactly from the side.",
        Prompt.TURN_FROM: "Turn your chest a little away from the phone, until it sees you exactly from the side.",
        Prompt.TURN_LEFT: "Turn a little to your left.",
        Prompt.TURN_RIGHT: "Turn a little to your right.",
        Prompt.PHONE_HEADWARDS: "The phone stands too near your feet. Move it a little towards your head.",
        Prompt.PHONE_FEETWARDS: "The phone stands too near your head. Move it a little towards your feet.",
        Prompt.STAY: "That's good. Stay like that.",
        Prompt.READY: "Ready.",
    }
)
