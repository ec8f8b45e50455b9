"""What there is to do: programs as printed and as played, and what is drawn."""

from dataclasses import dataclass

from cambre.coach.keeping import Keeping
from cambre.core.library.catalogue import Drawable
from cambre.core.library.program import Program
from cambre.core.screening.person import Person
from cambre.core.session.lawful import lawful
from cambre.core.session.practice import practice, practised_in
from cambre.core.session.printed import printed
from cambre.core.session.timeline import NoSession, Timeline
from cambre.pictures import Look, Pictures, pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs(Keeping):
    """The library, drawn and compiled."""

    def has_figure(self, slug: str) -> bool:
        """Whether an exercise or a self-test is drawn; raises KeyError for an unknown slug."""
        return self._pictures.has(self._drawable(slug))

    def figure(self, slug: str, look: Look | None = None, *, moves: bool = False) -> str:
        """The SVG of an exercise or self-test; raises KeyError where there is none, NoFigureError for one not drawn."""
        draw = self._pictures.moving if moves else self._pictures.still
        return draw(self._drawable(slug), look or Look(), say=self.say)

    def printed(self, slug: str) -> Timeline:
        """A program as its article prints it; raises KeyError for an unknown slug."""
        return printed(self.library.programs[slug], self.library, self.say)

    def program(self, slug: str) -> Program | None:
        """A program by its slug, or the practice of one exercise: `practice-cobra`."""
        exercise = practised_in(slug, self.library)
        return practice(self.library.exercises[exercise], self.library) if exercise else self.library.programs.get(slug)

    def played(self, slug: str, person: Person, *, is_warm: bool = False) -> Timeline | NoSession:
        """A program, or the practice of an exercise, as this person plays it; raises KeyError for an unknown slug."""
        program = self.program(slug)
        if program is None:
            raise KeyError(slug)
        return lawful(program, person, self.library, self.card, self.say, is_warm=is_warm)

    def programs(self) -> tuple[Program, ...]:
        """The programs to choose from: not the warm-ups, which come with a program."""
        return tuple(program for program in self.library.programs.values() if program.role == "main")

    def _drawable(self, slug: str) -> Drawable:
        found = self.library.drawable(slug)
        if found is None:
            raise KeyError(slug)
        return found

    @property
    def _pictures(self) -> Pictures:
        return pictures(self.own_poses)
