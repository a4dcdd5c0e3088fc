"""Lets the tests of cleaning import `cleaned_texts` and `fragments_made`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
