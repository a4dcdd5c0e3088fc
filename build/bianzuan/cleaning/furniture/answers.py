"""What sites of questions and answers print around them: 23 个回答, 801 人赞同了该回答, 编辑于 2018-01-22.

In: lines of a page, Simplified. Out: indices of lines that are the site's. Any of its words may be somebody's own; a page is such a
site's only where lines stand that nothing else prints, two at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OWN = re.compile(r"[\d,.]+ ?[万wWkK]? ?人(?:也)?赞同了该(?:回答|文章).{0,12}|[\d,]+ ?个回答|被浏览 ?[\d,]+|关注者 ?[\d,]+|查看全部 ?[\d,]+ ?个回答|收起全部回答|谢邀后即可回答")
_WORDS = re.compile(
    r"关注问题|写回答|邀请回答|好问题(?: ?\d+)?|默认排序|按时间排序|添加评论|分享|收藏|感谢|喜欢|收起|举报|没有帮助|反对|继续浏览内容|显示全部|阅读全文|\u200b?赞同 ?[\d,.]*[万wWkK]?|[\d,]+ ?条评论|关注|发私信|已认证的?官方账号|"
    r"(?:编辑|发布)于 ?(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2}|昨天)(?: ?\d{1,2}:\d{2})?(?: ?[・·][\u3400-\u9fff ]{2,8})?"
)
_LEAST = 2


def answer_lines(texts: Sequence[str]) -> list[int]:
    """Indices of the lines of such a site; none on any other page."""
    own = [i for i, text in enumerate(texts) if _OWN.fullmatch(text)]
    if len(own) < _LEAST:
        return []
    return sorted({*own, *(i for i, text in enumerate(texts) if _WORDS.fullmatch(text))})
