"""Numbers so large that they are read from a mat on the floor."""

_WIDE = "██"
_FONT = (  # five rows of ten digits and a colon
    "### .#. ### ### #.# ### ### ### ### ### .",
    "#.# ##. ..# ..# #.# #.. #.. ..# #.# #.# #",
    "#.# .#. ### ### ### ### ### ..# ### ### .",
    "#.# .#. #.. ..# ..# ..# #.# ..# #.# ..# #",
    "### ### ### ### ..# ### ### ..# ### ### .",
)
_GLYPHS = dict(zip("0123456789:", zip(*(row.split() for row in _FONT), strict=True), strict=True))
ROWS = len(_FONT)


def large(text: str, block: str = _WIDE) -> tuple[str, ...]:
    """The rows of a number, such as 45 or 1:20; other letters are left out."""
    glyphs = [_GLYPHS[letter] for letter in text if letter in _GLYPHS]
    blank = " " * len(block)
    return tuple(
        blank.join("".join(block if dot == "#" else blank for dot in glyph[row]) for glyph in glyphs)
        for row in range(ROWS)
    )
