"""Lets the tests of preflight import `small_book`, which makes tiny PDFs that are sound until they are broken."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
