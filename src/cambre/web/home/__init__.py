"""Where the app lives: on a computer, or inside a browser."""
