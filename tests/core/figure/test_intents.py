"""How an exercise strings its key poses together."""

from cambre.core.figure.intents import Bend, Choreography, Cycle, KeyPose, View


def told(cycle: Cycle, *enter: str) -> Choreography:
    names = {*cycle.way_up, *cycle.way_down, *enter}
    return Choreography(
        telling=cycle.up[-1],
        cycle=cycle,
        poses={name: KeyPose(base="stand") for name in names},
        views=(View(azimuth=0, elevation=0),),
        enter=enter,
    )


def test_one_comes_back_the_way_one_went() -> None:
    cycle = Cycle(rest="cow", up=("table", "cat"))
    assert cycle.way_up == ("cow", "table", "cat")
    assert cycle.way_down == ("cat", "table", "cow")


def test_a_circle_comes_back_another_way() -> None:
    cycle = Cycle(rest="low", up=("ahead", "high"), down=("side", "low"), flow=True)
    assert cycle.way_down == ("high", "side", "low")


def test_each_way_is_solved_once_whichever_way_it_is_gone() -> None:
    assert told(Cycle(rest="cow", up=("table", "cat"))).ways == (("cow", "table"), ("table", "cat"))
    circle = Cycle(rest="low", up=("high",), down=("side", "low"))
    assert told(circle).ways == (("low", "high"), ("high", "side"), ("side", "low"))


def test_getting_there_is_a_way_too() -> None:
    assert told(Cycle(rest="held", up=("bow",)), "prone").ways == (("prone", "held"), ("held", "bow"))


def test_the_anchor_is_the_telling_pose_unless_said() -> None:
    assert told(Cycle(rest="cow", up=("cat",))).first == "cat"


def test_extension_is_flexion_backwards() -> None:
    assert Bend(ext=30).forward == -30
    assert Bend(flex=12).forward == 12
    assert Bend(side=5).forward is None
