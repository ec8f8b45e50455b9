"""`python -m cambre.atelier` solves the figures."""

import sys

from cambre.atelier.figures import main

sys.exit(main())
