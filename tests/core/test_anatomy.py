"""The body's facts: complete, sourced, and growing from stiff to dancer."""

import tomllib
from itertools import pairwise

import pytest

from cambre.core.anatomy import Anatomy, Interval, Range
from cambre.documents import DocumentProblemsError, read
from cambre.store.figure_files import load_anatomy
from cambre.store.library_files import BUILT_IN


@pytest.fixture
def anatomy() -> Anatomy:
    return load_anatomy()


def within(inner: Interval, outer: Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def test_each_range_holds_the_stiffer_ones(anatomy: Anatomy) -> None:
    for joint in anatomy.joints:
        limits = [joint.limit(reach) for reach in Range]
        assert all(within(a, b) for a, b in pairwise(limits)), joint.name


def test_hips_and_shoulders_reach_further_with_each_range(anatomy: Anatomy) -> None:
    for ball in anatomy.reach:
        for limits in ([ball.flexion_limit(r) for r in Range], [ball.abduction_limit(r) for r in Range]):
            assert all(within(a, b) for a, b in pairwise(limits)), ball.joint


def test_a_joint_rests_within_its_limits(anatomy: Anatomy) -> None:
    assert all(low <= joint.rest <= high for joint in anatomy.joints for low, high in joint.limits)


def test_every_limit_length_and_mass_names_a_known_source(anatomy: Anatomy) -> None:
    known = set(tomllib.loads((BUILT_IN / "sources.toml").read_text("utf-8")))
    cited = [fact.sources for fact in anatomy.joints]
    cited += [fact.sources for fact in anatomy.reach]
    cited += [fact.sources for fact in anatomy.segments]
    cited += [fact.sources for fact in anatomy.masses]
    assert all(cited)
    assert {source for sources in cited for source in sources} <= known


def test_the_masses_make_one_body(anatomy: Anatomy) -> None:
    assert sum(mass.share * (2 if mass.sided else 1) for mass in anatomy.masses) == pytest.approx(1, abs=0.02)


def test_what_is_named_is_there(anatomy: Anatomy) -> None:
    frames = {segment.frame for segment in anatomy.segments}
    points = {point.name for point in anatomy.points}
    capsules = {capsule.name for capsule in anatomy.capsules}
    assert {point.frame for point in anatomy.points} | {mass.frame for mass in anatomy.masses} <= frames
    assert {name for place in anatomy.places for name in (place.centre, *place.touch)} <= points
    assert {n for clash in (*anatomy.clashes, *anatomy.facing_pairs) for n in (*clash.these, *clash.those)} <= capsules


def test_a_misspelt_key_is_refused_with_its_place() -> None:
    table = tomllib.loads((BUILT_IN / "anatomy.toml").read_text("utf-8"))
    table["joints"][3]["limts"] = []
    with pytest.raises(DocumentProblemsError, match=r"anatomy\.toml: joints\.3\.limts"):
        read(Anatomy, table, "anatomy.toml")
