"""Templates are made ready once, and made ready again when they are others."""

from pathlib import Path

from jinja2 import DictLoader, Environment, Template

from cambre.store.catalogues import languages_in
from cambre.web.assets import read_assets
from cambre.web.rendering import CompiledOnce, read_pages


def template(compiled: CompiledOnce, text: str) -> Template:
    """A template of that text, of an app of its own."""
    return Environment(loader=DictLoader({"page": text}), bytecode_cache=compiled, autoescape=True).get_template("page")


def test_what_was_compiled_serves_every_app_and_another_text_is_compiled_anew() -> None:
    compiled = CompiledOnce()
    first, second, other = (template(compiled, text) for text in ("back", "back", "spine"))

    assert second.root_render_func.__code__ is first.root_render_func.__code__
    assert [each.render() for each in (first, second, other)] == ["back", "back", "spine"]


def test_what_was_compiled_in_one_language_is_filled_in_every_other(tmp_path: Path) -> None:
    languages = languages_in(tmp_path, {})
    pages = read_pages(read_assets(), languages, lambda *_, **__: "", lambda _: False)
    loader = DictLoader({"page": "{{ 1.5 | decimal }}"})
    english, german = (pages.speaking(languages.of(each)).overlay(loader=loader) for each in ("en", "de"))

    assert english.get_template("page").render() == "1.5"
    assert german.get_template("page").render() == "1,5"
