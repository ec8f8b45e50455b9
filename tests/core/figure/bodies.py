"""Bodies and poses that the figure's tests share."""

from hypothesis import strategies as st

from cambre.core.figure.geometry import normalised
from cambre.core.figure.skeleton import Pose, Skeleton, skeleton
from cambre.store.figure_files import load_anatomy

BODY: Skeleton = skeleton(load_anatomy())
STANDING = BODY.pose(dict.fromkeys(BODY.joints, 0.0), position=(0.0, 0.0, 0.53))

_angle = st.floats(-60, 60)
_place = st.floats(-1, 1)
_part = st.floats(-1, 1)
_facing = st.tuples(_part, _part, _part, _part).filter(lambda q: sum(v * v for v in q) > 0.1).map(normalised)


def poses() -> st.SearchStrategy[Pose]:
    """Any pose, lawful or not."""
    return st.builds(
        lambda position, facing, angles: Pose(position=position, facing=facing, angles=tuple(angles)),
        st.tuples(_place, _place, _place),
        _facing,
        st.lists(_angle, min_size=len(BODY.joints), max_size=len(BODY.joints)),
    )
