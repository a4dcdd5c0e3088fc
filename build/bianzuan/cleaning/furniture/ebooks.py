"""What sites of e-books and reading programs put around a text: keys to turn pages with, bookmarks, where the file comes from.

In: a line, Simplified. Each of these speaks to whoever reads the page, not of anything in the book.
"""

from __future__ import annotations

import re

_SITE = r"(?:www\.|https?:|[\u3400-\u9fffA-Za-z0-9]{2,12}(?:网|论坛|书屋|书库|书城|书吧|小说|电子书|中文)|TXT|txt|E书)"
_EBOOK = re.compile(
    r"(?:(?:您|读者)?可以?|请)?按键盘上?的?方向键.{0,20}(?:翻页|上一[页章]|下一[页章]).{0,80}"
    r"|[—\-=_＿ ]{0,12}(?:未|没有?)(?:阅读|读|看)完[？?，, ]?[^。]{0,8}(?:书签|收藏)[^。]{0,24}[！!]?"
    r"|(?:请|欢迎)?(?:安装|下载)(?:我们的?|本站的?)?(?:手机)?(?:客户端|APP|阅读器)|更新超快的[^。]{0,12}(?:APP|客户端|网站?)|添加到主屏幕|终身免费阅读"
    rf"|[^。，]{{0,16}}(?:www\.|https?:)[^。，]{{4,40}}[，, ]?(?:最快更新|免费阅读|免费提供|首发)[^。]{{0,40}}[！!。]?"
    r"|(?:小说|书名) ?[：:].{1,40}字数 ?[：:] ?.{1,20}|(?:请?(?:定义|选择|设置))你?的?浏览字号 ?[：:]?"
    r"|(?:Original URL|原文(?:链接|网址|地址)|本文(?:链接|网址)) ?[：:] ?https?://[\x21-\x7e]+"
    r"|(?:文件|附件|全文)?下载(?:地址|链接) ?[：:] ?(?:[请点]?点击(?:此处|这里|本处)?(?:下载)?)?|点击(?:此处|这里)下载"
    r"|[-•·]?[ \u3000]*(?:文档)?(?:格式 ?[：:] ?(?:docx?|pdf|pptx?|xlsx?)|大小 ?[：:] ?[\d.]+ ?[KMG]B?)|[-•·]?[ \u3000]*文档页数 ?[：:] ?\d{1,4}"
    rf"|[（(【]?本(?:书|电子书|作品)(?:由|来自|下载自|转自)[^。]{{0,6}}{_SITE}[^。]{{0,30}}(?:整理|制作|提供|收集|校对|分享|下载|上传|首发|发布)[^。]{{0,30}}[。！!]?[）)】]?"
    rf"|(?:想看)?更多(?:精彩|免费|全本)?(?:好书|电子书|小说|图书)[^。]{{0,10}}(?:请|尽在|访问|登录|登陆|下载)[^。]{{0,6}}{_SITE}[^。]{{0,30}}[。！!]?"
    r"|(?:声明[：:])?本(?:书|电子书)[^。]{0,30}[仅只]供[^。]{0,30}(?:试读|交流|学习|预览)[^。]{0,30}(?:24小时|删除)[^。]{0,30}[。！!]?"
)


_NAME = re.compile("[\u3400-\u9fffA-Za-z0-9]{2,8}(?:小说网|文学网|中文网|读书网|阅读网|书屋|书库|小说吧)|[\u3400-\u9fffA-Za-z0-9]{2,12} ?[（(][ ]?(?:www\\.)?[a-z0-9-]{2,24}(?:\\.[a-z]{2,6}){1,3}[ ]?[)）][ |｜]*")


def names_a_site(text: str) -> bool:
    """True for the name of such a site alone; where the page says other things of a site, it is one."""
    return _NAME.fullmatch(text) is not None


def is_of_ebooks(text: str) -> bool:
    """True for a line that only such a site or program says."""
    return _EBOOK.fullmatch(text) is not None
