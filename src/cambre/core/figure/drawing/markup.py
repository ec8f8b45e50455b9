"""SVG text: elements from names and attributes. Presentation attributes only, so a strict page may inline it."""

from hashlib import blake2s
from xml.sax.saxutils import escape, quoteattr

ID = "\N{SECTION SIGN}"
"""Stands before every id until the picture is finished and its own prefix is known."""


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """One element; an underscore in an attribute's name stands for a hyphen, at its end for nothing."""
    head = name + "".join(f" {_hyphened(key)}={quoteattr(_text(v))}" for key, v in attributes.items() if v is not None)
    inside = "".join(children)
    return f"<{head}>{inside}</{name}>" if inside else f"<{head}/>"


def reference(name: str, **attributes: str | float | None) -> str:
    """The element with that id, once more."""
    return element("use", href=f"#{ID}{name}", **attributes)


def text(words: str) -> str:
    """Words as element content."""
    return escape(words)


def own_ids(picture: str) -> str:
    """The picture with ids that no other picture on the same page has."""
    return picture.replace(ID, f"f{blake2s(picture.encode(), digest_size=4).hexdigest()}-")


def _hyphened(key: str) -> str:
    return key.rstrip("_").replace("__", ":").replace("_", "-")


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
