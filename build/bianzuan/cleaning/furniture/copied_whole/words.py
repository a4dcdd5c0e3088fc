"""The words of sites: what stands on buttons, and what a site says of rights, of readers and of who edited a text.

In: one line, Simplified. Out: whether a site set it, or what it tells of the text above it.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.furniture.copied_whole.shapes import has_mark, is_paragraph

# What stands on buttons, above boxes and beside comments. A line is a site's if it is made of nothing else.
_BUTTON = "|".join(
    (
        # Each begins with a word below, which would be taken before it.
        "分享至好友和朋友圈|意见反馈留言板|举报电话|关注(?:我们|该公众号|[\u4e00-\u9fff]{2,4}[网报])",
        # The ways into a site, and its forms for other machines.
        "首页|主页|登[录陆]|注册|退出|搜索|检索",
        "客户端|手机版|电脑版|无障碍浏览|(?:打开|下载)APP|APP下载|公众号",
        # Where a page can be sent.
        "分享到|分享至|分享|(?:新浪|腾讯)?微博|微信好友|微信|朋友圈|QQ空间|QQ好友|qq空间|易信|Qzone|人人网?|开心网|豆瓣",
        "Facebook|Twitter|Google\\+",
        # What a reader can do with the page, and with what others wrote.
        "收藏(?:本文)?|保存|举报|评论|回复|点赞|赞|踩|赏|转发|转寄朋友|跟[贴帖]|参与|关注|订阅|打印(?:文稿|本页)?",
        "关闭(?:窗口)?|字号|字体|(?:缩小|放大)(?:字体)?|返回(?:顶部|列表|首页)",
        "加载更多|查看(?:全部|更多|回复|对话)|更多|换一换|点击刷新|不感兴趣",
        # The heads of boxes with other titles.
        "(?:相关|推荐|热门|最新|热点|精彩|延伸|本站|今日|猜你|为[您你]|编辑)"
        "(?:推荐|新闻|阅读|文章|评论|喜欢|搜索|主题|链接|内容|视频|图片|图集|排行|话题)",
        "作者最新文章|(?:发表|我要|网友|写|最热|全部|查看)评论|我要跟[帖贴]|我要反馈|意见反馈|纠错",
        # What a site tells of itself.
        "友情链接|网站地图|(?:联系|关于)我们|(?:版权|免责|特别|网站)声明|设为首页|加入收藏",
        "广告|推荐|图集|热[帖词]|新闻评论|(?:最近|最新)发表|标签列表|微信扫一扫|扫一扫|用微信扫(?:码|描)?二维码|表情",
        "上一[篇页]|下一[篇页]|阅读下一篇|页首|余下全文|调整字体|隐私政策|用户协议|服务条款|全部楼层",
        "添加收藏夹|复制链接|语音播报|点击|阅读数|阅读|浏览|人气|手机发",
    )
)
# Words that anybody may set above a part of a text.
_ANYBODYS_WORDS = "评论 推荐 关注 收藏 举报 阅读 浏览 广告 参与 更多 搜索 检索 热词 图集 回复 赞 踩 赏 保存 订阅 转发 人气 主页 豆瓣 表情 退出"
_ANYBODYS = frozenset(_ANYBODYS_WORDS.split())
# A count may stand before the first button and behind each. What one button has taken no other one gets: a line is read once.
_APART = "\\s\\d,.，、+()（）|｜/·•:：;；>»›×✕❤❯_「」\\[\\]【】\ue000-\uf8ff-"
_SIZE_OF_LETTERS = f"[Tt大中小缩放][{_APART}]*+"
_BUTTONS = re.compile(
    f"[{_APART}]*+(?:[万条人次]|张图)?(?>(?:{_BUTTON})[{_APART}]*+(?:[条人次万图][\\s|｜]*+)?|{_SIZE_OF_LETTERS})++"
)
# So many buttons among other words are a bar.
_ONE, _LEAST_BUTTONS = re.compile(_BUTTON), 4
# What a site alone says somewhere in a line: of rights and licences, of its readers, of the way through it.
_NOTICE = re.compile(
    "Copyright|[©Ⓒ]|版权所有|ICP[备证]|公网安备|许可证|不良信息|登录并发[贴帖]|举报(?:电话|邮箱|制度)|All Rights Reserved"
    "|仅代表(?:网友|作者|该|其)|网友评论仅供|(?:扫描|扫一扫|扫码)[^。]{0,16}(?:二维码|关注|下载|手机)"
    "|不代表[^。]{0,12}(?:观点|立场)|参与(?:网友)?评论|设为首页|意见反馈|友情链接|使用(?:前)?必读|人参与|跟贴 ?\\d"
    "|首页.{0,12}登[录陆]|^(?:网站)?首页[\\u4e00-\\u9fff]{10,}|(?:当前|您的|现在|所在)位置 ?[：:]|^.{1,8}首页$|^正文已结束"
)
# Of those, what is a site's even in a paragraph.
_RIGHTS = re.compile("Copyright|©|ICP备|版权所有|仅代表(?:网友|作者|该|其)|网友评论仅供")
# How long ago somebody wrote.
_AGO = re.compile(
    r"(?:.{0,24}[\s⋅·])?"
    r"(?:刚刚|(?:\d{1,3} ?(?:秒|分钟|小时|天|周|个?月|年)前|(?:今|昨|前)天 ?\d{1,2}:\d{2}))"
    r"(?:[\s\d⋅·举报回复赞踩收藏分享查看对话]*)"
    r"|.{1,24}[\s⋅·]+\d{0,6}评论[\s⋅·]+.{0,8}"
)
# The path to the page, which ends above its title.
_PATH = re.compile(
    r"(?=.{0,60}(?:首页|正文|位置))[^。！？]{0,60}(?:>|»|›| / )[^。]{0,100}|>[^。！？>]{1,24}>[^。！？]{1,40}"
)
# A longer line than this is nobody's buttons.
_LONGEST_BAR = 160
# Who edited a text, its key words, its neighbours and what a site declares stand below its end.
_EDITED = re.compile(
    r"[（(\[【\s]*(?:本文来源|【纠错】|责任编辑|责编|编辑) ?[：:|｜].{0,30}|【纠错】.{0,30}"
    r"|(?:标签|(?:文章)?关键[词字]) ?(?:[：: ]|>>).{0,60}|标签"
    r"|【[上下]一[篇条]】.*|[上下]一[篇条] ?[：:].*"
    r"|(?:特别声明|免责声明|版权声明) ?[：:].*"
)
_ADDRESS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}地 ?址|邮编|邮政编码|电 ?话|传 ?真|[Ee]-?mail|邮箱|技术支持|主办(?:单位)?|承办(?:单位)?) ?"
    r"[：:].{0,100}"
)


def is_of_site(text: str) -> bool:
    """True for a line that is made of nothing but the words of buttons, or says what only a site says."""
    if is_paragraph(text) or len(text) > _LONGEST_BAR:
        return _RIGHTS.search(text) is not None
    return (
        _is_of_buttons(text)
        or tells_age(text)
        or _NOTICE.search(text) is not None
        or _is_path(text)
        or _is_bar(text)
    )


def is_anybodys(text: str) -> bool:
    """True for a button whose word heads a part of many texts, too."""
    return text in _ANYBODYS


def tells_age(text: str) -> bool:
    """True for a line beside a comment that says how long ago it was written."""
    return _AGO.fullmatch(text) is not None


def names_editor(text: str) -> bool:
    """True for what stands below the end of a text: who edited it, key words, neighbours, what the site declares."""
    return _EDITED.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """True for where a site lives: address, telephone, who runs it."""
    return _ADDRESS.fullmatch(text) is not None


def _is_of_buttons(text: str) -> bool:
    """True for buttons and counts with nothing between them; one sign alone is none."""
    return len(text) > 1 and _BUTTONS.fullmatch(text) is not None


def _is_path(text: str) -> bool:
    return _PATH.fullmatch(text) is not None


def _is_bar(text: str) -> bool:
    """True for many buttons among other words that are no sentence."""
    return not has_mark(text, "。！？，") and len(_ONE.findall(text)) >= _LEAST_BUTTONS
