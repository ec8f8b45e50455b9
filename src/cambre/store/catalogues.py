"""Translations of all texts, as gettext reads them: `locale/<language>/LC_MESSAGES/cambre.mo` in the data folder."""

from gettext import NullTranslations, translation
from pathlib import Path

from cambre.store.trouble import StoreError

FOLDER = "locale"
DOMAIN = "cambre"


def translations_in(home: Path) -> NullTranslations:
    """The translations into the language that the environment asks for; English, where there are none.

    Raises StoreError.
    """
    folder = home / FOLDER
    try:
        return translation(DOMAIN, folder, fallback=True)
    except (OSError, ValueError) as error:  # a file that isn't one, or that may not be read
        msg = f"a translation in {folder} can't be read ({error}); take it away, or compile it again"
        raise StoreError(msg) from None
