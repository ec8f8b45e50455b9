"""What somebody chose of how Cambré speaks, looks and counts; one value, kept in the journal, so that it travels."""

from dataclasses import dataclass
from typing import Annotated, Literal

from cambre.core.bounds import Between
from cambre.core.units import Length, Units, Weight
from cambre.core.vocabulary import Slug

Light = Literal["system", "light", "dark"]
Letters = Literal["normal", "large", "larger"]
Talk = Literal["much", "little", "off"]
Music = Literal["along", "over"]
Colours = Literal["colour", "mono"]
SYSTEM = "system"
"""Of a choice: as the device has it."""
MIRA = "mira"
"""The person who is drawn unless another is chosen; of her a static site has all figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All choices; the defaults are what holds for somebody who chose nothing."""

    language: Slug = SYSTEM
    """The language of every text and of the voice; one that isn't there is as good as none."""
    length: Length = "cm"
    weight: Weight = "kg"
    light: Light = "system"
    letters: Letters = "normal"
    figure: Slug = MIRA
    palette: Colours = "colour"
    """Whether figures are drawn in colours or in black and white; each has its own for light and for dark pages."""
    neutral_calendar: bool = False
    """Whether a calendar that is taken away says “Busy” and nothing else."""
    talk: Talk = "much"
    """How much the voice says."""
    rate: Annotated[float, Between(0.5, 2)] = 1.0
    """How fast it speaks; 1 is normal."""
    volume: Annotated[float, Between(0, 1)] = 1.0
    sounds: bool = True
    metronome: bool = False
    flash: bool = False
    music: Music = "along"
    """What happens to music of another app: it goes on beside the voice, or steps back."""

    @property
    def units(self) -> Units:
        """The units that are read and typed."""
        return Units(length=self.length, weight=self.weight)


DEFAULTS = Settings()
