"""Templates are made ready once, and made ready again when they are others."""

from jinja2 import DictLoader, Environment, Template

from cambre.web.rendering import CompiledOnce


def template(compiled: CompiledOnce, text: str) -> Template:
    """A template of that text, of an app of its own."""
    return Environment(loader=DictLoader({"page": text}), bytecode_cache=compiled, autoescape=True).get_template("page")


def test_what_was_compiled_serves_every_app_and_another_text_is_compiled_anew() -> None:
    compiled = CompiledOnce()
    first, second, other = (template(compiled, text) for text in ("back", "back", "spine"))

    assert second.root_render_func.__code__ is first.root_render_func.__code__
    assert [each.render() for each in (first, second, other)] == ["back", "back", "spine"]
