"""How the lines of a page go together: blocks, joins, articles, loops, gaps.

`plan` is the only thing the rest of cleaning needs. The order of its steps decides correctness: blocks before loops,
loops before articles, articles before joins, joins before gaps.
"""

from bianzuan.cleaning.reassembly.page import plan

__all__ = ["plan"]
