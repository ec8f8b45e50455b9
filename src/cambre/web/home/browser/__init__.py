"""The app inside a browser: its Python in a worker, its journal in the browser's storage, its files from a static site.

`start.js` is loaded by every page and brings the rest: `tabs.js` lets one tab write and the others follow,
`app-worker.js` runs Python, `kept-files.js` is the file system that keeps the journal, `service-worker.js` keeps the
site for times without a network. `app.py` is what Python does there.
"""
