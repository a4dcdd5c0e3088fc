"""Lets the tests of reading import `word_making`, which makes small Word files."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
