"""A wall behind the body: drawn as any other wall."""

from cambre.core.figure.drawing.equipment.wall import pieces

__all__ = ["pieces"]
