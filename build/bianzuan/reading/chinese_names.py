"""What the words of publication.toml and decisions.toml are called in Chinese: for messages, and for those who write them so.

Keys and values are English words; an editor who writes 后记 for afterword is told the word, not only that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

CHINESE = {
    "cover": "封面", "half-title": "半书名页", "title-page": "书名页", "copyright": "版权页", "committee": "编委会", "foreword": "前言",
    "editorial-notes": "凡例", "contents": "目录", "chronology": "年表", "sources": "文献来源", "index": "索引", "afterword": "后记",
    "colophon": "出版说明",
    "subjects": "主题", "persons": "人名", "places": "地名", "bodies": "机构", "documents": "文献",
    "academic": "学术文集", "gazetteer": "志书编年", "report": "现代报告", "reader": "大字阅读本",
    "accept": "采纳", "reject": "不采纳", "replace": "替换", "move": "移动", "join": "合并", "split": "分开", "drop": "删去", "keep": "保留",
    "kind": "定性",
    "title": "篇题", "subtitle": "副题", "kicker": "引题", "byline": "署名", "paragraph": "正文", "heading": "标题", "heading 2": "二级标题",
    "heading 3": "三级标题", "caption": "图注", "pullquote": "摘句", "author-note": "作者简介", "editor-note": "编者按", "signature": "落款",
    "abstract": "提要", "keywords": "关键词", "verse": "诗",
    "zh-Hans": "简体", "zh-Hant": "繁体",
    "kaiming": "开明式", "quanjiao": "全角式", "banjiao": "半角式",
    "pinyin": "音序", "strokes": "笔画", "radical": "部首",
    "recto": "各篇从单码页起", "page": "各篇接着下一页起",
    "coated": "涂布纸", "uncoated": "非涂布纸",
}  # fmt: skip
# Other words for the same.
_ALSO = {
    "序": "foreword", "序言": "foreword", "前记": "foreword", "跋": "afterword", "编后记": "afterword", "扉页": "title-page", "编辑说明": "editorial-notes",
    "编例": "editorial-notes", "例言": "editorial-notes", "大事记": "chronology", "大事年表": "chronology", "出处": "sources", "书末说明": "colophon", "繁體": "zh-Hant",
    "拼音": "pinyin", "部首": "radical", "文献汇编": "documents", "删除": "drop", "作者": "byline", "小标题": "heading", "图片说明": "caption",
}  # fmt: skip


# Of a list of themes.
_THEMES = {"documents": "文献汇编"}


def meant(value: str, names: Iterable[str]) -> str:
    """The one of `names` that `value` says in Chinese, or ""."""
    wanted = value.strip().removesuffix("索引") if value.strip() != "索引" else "索引"
    said = next((name for name in names if CHINESE.get(name) == wanted), "")
    also = _ALSO.get(wanted, "")
    return said or (also if also in names else "")


def with_chinese(names: Sequence[str]) -> list[str]:
    """Names, each followed by what it is called."""
    called = {**CHINESE, **_THEMES} if "gazetteer" in names else CHINESE
    return [f"{name} {called[name]}" if name in called else name for name in names]
