"""Where the app lives: on a computer, or inside a browser."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What pages need to know of where they are shown."""

    in_browser: bool
    policy: str = ""
    """The content security policy that a page carries itself, where no server can send one."""
    release: str = ""
    """The release that a baked page belongs to."""

    def address(self, path: str) -> str:
        """The address of a page or a file below the app's root; static servers give a page away as a folder's."""
        page, mark, asked = path.partition("?")
        is_page = self.in_browser and not page.endswith("/") and "." not in page.rpartition("/")[2]
        return f"{page}/{mark}{asked}" if is_page else path


ON_A_COMPUTER = Home(in_browser=False)
