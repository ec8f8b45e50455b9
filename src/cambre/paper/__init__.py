"""Sheets of paper as PDF. It needs reportlab, so it isn't there in the browser, where pages print themselves."""
