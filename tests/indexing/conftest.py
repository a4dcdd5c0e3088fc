"""Lets the tests of indexing import `index_making`, which makes small publications and paginations."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
