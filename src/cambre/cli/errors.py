"""Why a command can't go on, as the one line that its user reads."""


class CannotGoOnError(Exception):
    """The command stops here, with exit 2."""
