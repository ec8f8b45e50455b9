"""The judge: whether a plan, a day, a text or a claim of progress keeps the rules that anyone can read.

It recounts everything from the library and takes no plan's word for anything. It shares nothing with whoever makes
plans but the library, the card and the vocabulary.
"""
