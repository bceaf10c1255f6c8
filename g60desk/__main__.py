"""`python -m g60desk` is the same as `g60desk`."""

import sys

from g60desk.cli import main

if __name__ == "__main__":
    sys.exit(main())
