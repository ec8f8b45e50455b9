"""When to stop, in the words that every page and every sheet of paper has."""

from cambre.core.saying import noted

STOP_RULES = (
    noted("Sharp, pinching, burning or electric pain: stop at once."),
    noted("Numbness, tingling, or pain that runs down a leg: stop for today."),
    noted("Dizzy, a change in your sight, or short of breath: stop and sit down."),
    noted("A dull pull in the muscle is a stretch. Pain in a joint or in the spine is not."),
    noted("Pain that stays longer than a week, or comes back: let a clinician look."),
)
