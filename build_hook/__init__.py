"""Brings browser parts and compiled translations into the package while it is built or installed.

Needs the standard library and Node.
"""
