"""``python -m kwaliteitsmodel`` is the command ``kwaliteitsmodel``."""

import sys

from kwaliteitsmodel.cli import main

if __name__ == "__main__":
    sys.exit(main())
