"""The voice: espeak-ng in a process of its own, so that no key ever waits for a sentence."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from subprocess import DEVNULL, Popen, TimeoutExpired

from cambre.core.session.phrases import Phrase, seconds_to_say
from cambre.core.session.speaking import SILENT, Talk, is_wanted

ENGINE = "espeak-ng"
WORDS_PER_MINUTE = "160"
"""At which the voice keeps within the seconds that phrases are planned with."""
LOST = 3.0
"""Seconds over its time after which a process that never ends is believed to hang."""


def engine() -> str | None:
    """Where the voice is on this computer; none where it isn't."""
    return shutil.which(ENGINE)


class Voice:
    """Says one sentence after the other; a sentence is cut off only when somebody presses a key."""

    def __init__(self, clock: Callable[[], float], talk: Talk = "much", program: str | None = None) -> None:
        """Say nothing yet; without a `program` nothing is ever said."""
        self.is_muted = False
        self._clock = clock
        self._talk = talk
        self._program = program
        self._speaking = SILENT
        self._process: Popen[bytes] | None = None
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        """Whether it speaks at all."""
        return self._program is not None and self._talk != "off" and not self.is_muted

    @property
    def saying(self) -> Phrase | None:
        """What is being said."""
        return self._speaking.saying

    def offer(self, phrase: Phrase) -> None:
        """A phrase's moment has come."""
        if not self.is_on or not is_wanted(phrase, self._talk):
            return
        before = self._speaking.saying
        self._speaking = self._speaking.offered(phrase)
        if before is None:
            self._utter()

    def say(self, text: str) -> None:
        """Say a text that stands on the screen already."""
        self.offer(Phrase(at=0, text=text, rank="must"))

    def turn_page(self) -> None:
        """Let go of what waited for the step that is over."""
        self._speaking = self._speaking.on_next_page()

    def listen(self) -> None:
        """Notice that a sentence has ended, and begin the next."""
        if self._speaking.saying is None:
            return
        has_ended = self._process is None or self._process.poll() is not None
        if has_ended or self._clock() > self._until:
            self._stop()
            self._speaking = self._speaking.afterwards()
            self._utter()

    def silence(self) -> None:
        """Be silent at once: somebody has pressed something."""
        self._stop()
        self._speaking = SILENT

    def finish(self, goes_on: Callable[[], bool]) -> None:
        """Wait until everything is said, as long as it goes on."""
        while self._speaking.saying is not None and goes_on():
            self.listen()

    def _utter(self) -> None:
        phrase = self._speaking.saying
        if phrase is None or self._program is None:
            return
        self._until = self._clock() + 2 * seconds_to_say(phrase.text) + LOST
        words = [self._program, "-s", WORDS_PER_MINUTE, "--", phrase.text]
        try:  # a session of its own: Ctrl-C is for the trainer, who then ends the voice
            self._process = Popen(words, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)  # noqa: S603 -- the voice, found on the path
        except OSError:
            self._program = None

    def _stop(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        with suppress(TimeoutExpired):  # stuck in its sound device; it is dead as soon as that lets go
            self._process.wait(1)
        self._process = None
