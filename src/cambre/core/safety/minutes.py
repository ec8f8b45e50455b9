"""How long a day really takes, with the time to get ready, to change sides and to rest."""

from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation


def seconds_of(day: JudgedDay, situation: Situation) -> float:
    """Seconds of the whole day, none of them hurried."""
    return sum(duration(each, situation) for each in day.items)


def duration(counted: Counted, situation: Situation) -> float:
    """Seconds of one item: a plan may give more time than is needed for what lies between, never less."""
    item = counted.item
    least = situation.cap("position_change_s" if counted.changes_position else "ready_s")
    switches = (counted.side_count - 1) * item.sets * max(item.switch_s, situation.cap("switch_s"))
    rests = (item.sets - 1) * item.rest_s
    return max(item.ready_s, least) + counted.work + switches + rests
