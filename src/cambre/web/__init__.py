"""The web application: one ASGI callable that asks the coach and renders pages.

A page is one folder in `pages/`, found by itself: `view.py` with its `ROUTES`, `page.html`, and where it needs them
`page.js` (defines custom elements; loaded when the page is shown) and `page.css` (joined into the one style sheet).
"""
