"""I15: Weights have a top.

Roll-down: 8 kg or a tenth of the body's weight; side bend: 10 kg or fifteen hundredths; upright straddle: 2.5 kg;
whichever is less. Without a body weight, and where an exercise takes no weight, there is none.

Why: the articles' own top numbers, and less for lighter bodies.
Source: article-2, cautious-default
Severity: block
Applies to: day
"""

from collections.abc import Iterator

from cambre.core.safety.finding import Objection
from cambre.core.safety.recounted import Counted, JudgedDay
from cambre.core.safety.situation import Situation
from cambre.core.saying import decimal
from cambre.core.vocabulary import LoadClass

TOPS = {LoadClass.LF: ("jefferson_kg", "jefferson_bw"), LoadClass.LS: ("sidebend_kg", "sidebend_bw")}
A_GRAM = 0.001


def check_day(day: JudgedDay, situation: Situation) -> Iterator[Objection]:
    """Object to each weight above its top."""
    for each in day.items:
        if each.item.load_kg > 0:
            most = top(each, situation)
            if each.item.load_kg > most + A_GRAM:
                kg, highest = (decimal(value, situation.say) for value in (each.item.load_kg, most))
                message = situation.say("{kg} kg: here {most} kg are the most.").format(kg=kg, most=highest)
                yield Objection(where=each.where, message=message)


def top(each: Counted, situation: Situation) -> float:
    """The most kilograms for this person; nothing where the weight of the body isn't known."""
    load, body = each.exercise.load, situation.profile.weight_kg
    if load is None or body is None:
        return 0.0
    share = 1.0 if load.most_of_body is None else load.most_of_body
    tops = [load.most_kg, share * body, situation.cap("sidebend_kg")]  # the most that either article ever names
    for load_class in each.classes & TOPS.keys():
        kilograms, of_body = TOPS[load_class]
        tops += [situation.cap(kilograms), situation.cap(of_body) * body]
    return min(tops)
