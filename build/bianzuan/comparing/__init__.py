"""Comparing: two editions of a book in, a table of revisions (修订对照表) out.

What a book says is a `Wording`, which goes into report.json with every build and comes back from there. Nothing here
knows paper or HTML: pages are folios, and what a table looks like is rendering's.
"""

from bianzuan.comparing.editions import compare
from bianzuan.comparing.record import FACTS, Printed, wording
from bianzuan.comparing.stored import revisions_json, wording_from_json, wording_json
from bianzuan.comparing.words import table_words

__all__ = ["FACTS", "Printed", "compare", "revisions_json", "table_words", "wording", "wording_from_json", "wording_json"]
