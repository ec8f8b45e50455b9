"""The planner: weeks of training for one person, found by an exact search, with a reason for everything.

In stages, each small: pool, warm-up, which stretches and how often, strength between them, order, weeks. It shares
nothing with the judge but library, card and vocabulary, so a mistake in one isn't made by both.
"""
