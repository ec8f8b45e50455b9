"""Makes the static site: the same app as files, which any web server can give away.

The Python of the browser's home is put together (`engine`, `application`), compiled (`compiling`), and packed
(`packing`); figures are drawn (`pictures`), pages that need no person are baked (`pages`), and what there is is listed
(`site`). Nothing here is needed to run Cambré on a computer.
"""
