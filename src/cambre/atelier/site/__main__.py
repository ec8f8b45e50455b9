"""`python -m cambre.atelier.site [FOLDER]`: makes the static site, by default in `site/`."""

import sys
from pathlib import Path

from cambre.atelier.site.compiling import NotCompiledError
from cambre.atelier.site.engine import NotBuiltError
from cambre.atelier.site.site import build

if __name__ == "__main__":
    try:
        sys.stdout.write(build(Path(sys.argv[1] if sys.argv[1:] else "site"), Path("build") / "site"))
    except (NotBuiltError, NotCompiledError) as error:
        sys.exit(f"cambre: {error}")
