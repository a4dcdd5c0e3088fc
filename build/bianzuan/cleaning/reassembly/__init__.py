"""How the lines of a page go together: blocks, joins, articles, loops, gaps.

`plan` is what the rest of cleaning needs, `settled_plan` for what was cleaned before. The order of its steps decides correctness: blocks before loops,
loops before articles, articles before joins, joins before gaps.
"""

from bianzuan.cleaning.reassembly.page import plan
from bianzuan.cleaning.reassembly.settled import settled_plan

__all__ = ["plan", "settled_plan"]
