"""What stands before 记者 and 通讯员: 特约记者, 首席记者, 实习记者. One place to add a word.

In: nothing. Out: alternatives of regular expressions, to be put between brackets.
"""

from __future__ import annotations

# Sent by a paper, or asked by it.
SENT = "特约|特派"
SENT_OR_CHIEF = f"{SENT}|首席"
WITH_LEARNERS = f"{SENT_OR_CHIEF}|实习"
# Words of papers that are sites and channels as well.
ANY_RANK = f"{WITH_LEARNERS}|见习|全媒体|融媒体"
