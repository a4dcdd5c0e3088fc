"""Names that papers and sites give their sections."""

from __future__ import annotations

# Names of a paper's or site's sections.
_SECTION_WORDS = (
    "要闻 新闻 时政 社会 国际 国内 国际新闻 国内新闻 财经 经济 娱乐 体育 文化 教育 科技 健康 军事 评论 社评 观点 副刊 汽车 "
    "房产 旅游 视频 图片 直播 专题 滚动 即时新闻 即时 港闻 中国 两岸 生活 时尚 读书 理论 党建 地方 专栏 作家专栏 英文 游戏 "
    "论坛 博客 图集 图辑 热点 本地 全国 法治 公益"
)
SECTIONS = frozenset(_SECTION_WORDS.split())
