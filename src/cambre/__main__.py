"""`python -m cambre` is the command `cambre`."""

from cambre.cli import main

if __name__ == "__main__":
    main()
