"""Turns a template and its words into a page, in the person's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from gettext import NullTranslations
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, ModuleLoader, PackageLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from cambre.core.dates import day_in, month_in, monthday_in, short_day_in, weekday_in
from cambre.core.saying import decimal
from cambre.core.settings import DEFAULTS, SYSTEM, Settings
from cambre.store.catalogues import ENGLISH, Languages
from cambre.store.trouble import StoreError
from cambre.web.asking import anybodys_coach, root_of, who_in
from cambre.web.assets import Assets
from cambre.web.home import ON_A_COMPUTER, Home

TO_THE_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""
ICONS = "shared/icons/"
COMPILED = "templates"
"""The folder of templates that were compiled where a site was made: in a browser that takes too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The templates, ready to be filled."""

    speaking: Callable[[NullTranslations], Environment]
    """The templates in a language; the same value each time."""
    assets: Assets
    languages: Languages
    home: Home = ON_A_COMPUTER

    def render(self, request: Request, template: str, status: int, words: Mapping[str, Any]) -> HTMLResponse:
        """The page that a template makes of these words."""
        page = template.split("/")[-2]
        somebody = around_somebody(request)
        translations = self.languages.of(somebody["settings"].language)
        language = translations.info().get("language", ENGLISH)
        module = f"pages/{page}/page.js"
        around = {
            "request": request,
            "root": root_of(request),
            "home": self.home,
            "here": request.scope["path"].removeprefix(root_of(request)),
            "page": page,
            **somebody,
            "language": language,
            "direction": "rtl" if language.partition("_")[0] in TO_THE_LEFT else "ltr",
            "release": self.assets.own_fingerprint,
            "module": self.assets.address(module) if module in self.assets.own else "",
        }
        html = self.speaking(translations).get_template(template).render({**around, **words})
        return HTMLResponse(html, status, {"cache-control": "private, no-cache"})


class CompiledOnce(BytecodeCache):
    """What templates were compiled to, kept in memory: every language, and every app of a process, fills the same."""

    def __init__(self) -> None:
        """Nothing is compiled yet."""
        self._codes: dict[str, tuple[str, Any]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code, if the template is still what it was compiled from."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        self._codes[bucket.key] = bucket.checksum, bucket.code


_COMPILED = CompiledOnce()


def read_pages(
    assets: Assets,
    languages: Languages,
    figure_address: Callable[..., str],
    is_drawn: Callable[[str], bool],
    home: Home = ON_A_COMPUTER,
) -> Pages:
    """Every template of the app, in whichever of these languages it is asked for."""
    words = {
        "at": at,
        "static": _rooted(assets.address),
        "figure": _of_the_chosen(figure_address),
        "is_drawn": is_drawn,
        "icon": lambda name: Markup(assets.own[f"{ICONS}{name}.svg"].decode()),  # noqa: S704 (our own file)
    }
    return Pages(speaking=cache(partial(_environment, words)), assets=assets, languages=languages, home=home)


def _environment(words: Mapping[str, Any], translations: NullTranslations) -> Environment:
    """The templates, speaking through these translations."""
    environment = Environment(
        loader=_loader(),
        bytecode_cache=_COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Old-style calls: facts go through `_` too, and must come out of it escaped and with their percent signs.
    environment.install_gettext_callables(translations.gettext, translations.ngettext, newstyle=False)  # type: ignore[attr-defined]
    environment.globals |= words
    filters: Mapping[str, Callable[..., str]] = {
        "day": day_in(translations.gettext),
        "month": month_in(translations.gettext),
        "monthday": monthday_in(translations.gettext),
        "weekday": weekday_in(translations.gettext),
        "short_day": short_day_in(translations.gettext),
        "decimal": partial(decimal, say=translations.gettext),
    }
    environment.filters |= {name: _when_filled(words) for name, words in filters.items()}
    return environment


def _when_filled(words: Callable[..., str]) -> Callable[..., str]:
    """The same filter, never used while a template is compiled: that is done once for all languages."""

    @pass_context
    def filtered(_context: Context, *values: Any, **options: Any) -> str:
        return words(*values, **options)

    return filtered


def _loader() -> BaseLoader:
    compiled = files("cambre.web") / COMPILED
    return ModuleLoader(str(compiled)) if compiled.is_dir() else PackageLoader("cambre.web", ".")


def render(request: Request, template: str, *, status: int = 200, **words: Any) -> HTMLResponse:
    """The page that a template makes of these words; `template` is `pages/<page>/page.html`."""
    pages: Pages = request.app.state.pages
    return pages.render(request, template, status, words)


def around_somebody(request: Request) -> Mapping[str, Any]:
    """Who trains here, who of them is chosen on this device, and what that one chose.

    Nobody is named where the journal can't be read, nor to a request that is turned away before it reaches the app.
    """
    try:
        people = anybodys_coach(request).people() if "app" in request.scope else ()
        who = who_in(request, people)
        settings = anybodys_coach(request).of(who.id).settings() if who else DEFAULTS
        if who and settings.language != SYSTEM:  # whoever has no name of their own is called “Me” in it
            people = anybodys_coach(request).of(who.id).spoken().people()
    except StoreError:  # then the page is the one that says so
        people, who, settings = (), None, DEFAULTS
    return {"people": people, "who": who, "settings": settings, "units": settings.units}


@pass_context
def at(context: Context, path: str) -> str:
    """The address of one of the app's pages, wherever the app is mounted."""
    home: Home = context["home"]
    return f"{context['root']}{home.address(path)}"


def _of_the_chosen(address: Callable[..., str]) -> Callable[..., str]:
    """The address of a figure as it was chosen; on a site `own-figures.js` asks for what doesn't lie there."""
    rooted = _rooted(address)

    @pass_context
    def chosen(context: Context, *arguments: Any, **options: Any) -> str:
        home, settings = context["home"], context["settings"]
        who: Settings = DEFAULTS if home.in_browser else settings
        return rooted(context, *arguments, **{"person": who.figure, "palette": who.palette, **options})

    return chosen


def _rooted(address: Callable[..., str]) -> Callable[..., str]:
    @pass_context
    def rooted(context: Context, *arguments: Any, **options: Any) -> str:
        return at(context, address(*arguments, **options))

    return rooted
