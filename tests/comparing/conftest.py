"""Lets the tests of comparing import `wordings`, which makes small editions."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
