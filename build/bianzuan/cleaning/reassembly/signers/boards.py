"""What the software of a board (Discuz!, phpWind and their like) prints around the posts of a thread.

In: lines of a page, Simplified. Out: indices of lines that are the board's, and where in a line its buttons stand. Any
of its words may be somebody's own; a page is a board's only where a line stands that nothing but such software prints.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_DAY = r"(?:(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|(?:前天|昨天|半?\d{0,2}\s*(?:小时|分钟|秒|天)前))"
_WHEN = rf"{_DAY}(?:\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?"
_BUTTON = (
    r"(?:显示全部(?:楼层|帖子)?|只看(?:该作者|楼主|大图|此人)|(?:倒序|正序)(?:浏览|阅读|看帖)|(?:阅读|普通|打印|树型)模式|使用道具|回复(?:主题|该帖|此楼)?|引用|举报|编辑|"
    r"评分|点评|支持|反对|收藏|分享|淘帖|顶|踩|复制链接|来自[\u3400-\u9fffA-Za-z0-9]{1,12}(?:客户端)?|楼主|沙发|板凳|地板|置顶|TOP|返回列表|发帖|发新帖|发表回复|快速回复|返回版块|报告|管理)"
)
_BUTTONS = rf"(?:[\s|｜·•\[\]【】]*{_BUTTON})+[\s|｜·•\[\]【】]*\d{{0,5}}"
_FLOOR = r"(?:楼主|沙发|板凳|地板|#?\d{1,5}\s*(?:#|楼|[Ff])|No\.\d+)"
# 发表于 2011-1-9 20:41:33 | 显示全部楼层, 只看楼主 倒序阅读 0 发表于: 1988-01-25: the head of a post.
POST_HEAD = re.compile(rf"(?:[^\s，。：:|]{{1,16}}(?=\s+发[表布]于))?(?:{_BUTTONS})?(?:\s*(?:{_FLOOR}|\d{{1,5}}))?\s*发[表布]于\s*[：:]?\s*(?P<when>{_WHEN})(?P<buttons>{_BUTTONS})?")
# What nothing but the software of a board prints.
_OWN = re.compile(
    r"查看\s*[：:]\s*\d+\s*[|｜]\s*回复\s*[：:]\s*\d+|QQ登录|只需一步[，,]\s*快速开始|上一主题\s*[|｜]?\s*下一主题|返回列表(?:\s+发帖)?|电梯直达|本主题由.{2,30}(?:操作|设置|移动).{0,20}|"
    r"(?:您需要)?登录后才可以(?:回帖|发表).{0,30}|级别\s*[：:]\s*.{1,12}|(?:精华|威望|金钱|积分|发帖|帖子|阅读权限|在线时间|贡献值?|金币|最后登录|注册时间|UID)\s*[：:]?\s*[\d-]+\s*(?:点|枚|小时|级|RMB)?(?:\s+(?:精华|威望|金钱|积分|帖子|阅读权限|在线时间)\s*[：:]?\s*\d+)*|"
    r"切换到宽版|\d+ Likes? \d+ Dislikes?|(?:[•·]\s*)?\d+\s*(?:阅读|回复)|离线\s*\S{1,20}|(?:当前)?在线\s*\S{1,20}|跳转到指定楼层|\d+\s*#|使用道具\s+举报|限\s*\d+\s*字节|友情提示\s*[：:].{0,12}(?:贴|帖|发).{0,40}|" + POST_HEAD.pattern.replace("?P<when>", "?:").replace("?P<buttons>", "?:")
)
_WORDS = re.compile(
    r"(?:新手上路|(?:注册|实习|普通|中级|高级|金牌|白金|钻石)会员|论坛元老|(?:超级|实习)?版主|管理员)|找回密码|(?:立即|免费|快速)?注册|登[录陆]|自动登录|记住我|用户名|密码|快捷导航|(?:返回)?(?:版块|论坛首页)|(?:楼主|沙发|板凳|地板)|TOP|快速回复|发表回复|发表新帖|发新帖|上一个\s+下一个|"
    r"(?:正文)?字体大小\s*[：:].{0,12}|[\[【]?复制链接[\]】]?|(?:主题|帖子|听众|粉丝|好友|日志|相册|分享)\s*\d+|" + _BUTTONS
)
# 河边的水车 [复制链接]: the button behind the title.
_BEHIND_TITLE = re.compile(r"(?:(?<!\s)\s+)?[\[【]复制链接[\]】]$")
# 河边的水车查看源代码讨论查看历史: the tabs of a wiki behind the name of its page.
_TABS = re.compile(r"(?<!\s)(?:\s*(?:查看|编辑|讨论|阅读|查看源代码|查看原始码|编辑源代码|编辑原始码|查看历史|检视历史|修订历史)){3,}$")
# What a board tells of somebody who writes, each word above its value.
_MEMBER = frozenset(["发帖", "帖子", "主题", "精华", "金钱", "金币", "威望", "积分", "贡献值", "交易币", "好评度", "魅力", "铜币", "银元", "家乡", "性别", "在线时间", "注册时间", "最后登录", "UID"])
# What stands below the name of a member.
_LEVEL, _NAME = re.compile(r"(?:级别|UID|用户组|头衔)\s*[：:]"), 16
_LEAST = 2
# 标题: 河边的水车 [打印本页]: the head of the page that a board prints of a thread.
_PRINTED = re.compile(r"标题\s*[：:]\s*(?P<title>.{2,80}?)\s*[\[【]打印本页[\]】]")
# 作者: apan    时间: 2008-1-13 14:22     标题: 河边的水车
PRINTED_POST = re.compile(rf"作者\s*[：:]\s*\S{{1,20}}\s+时间\s*[：:]\s*(?P<when>{_DAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)(?:\s+标题\s*[：:].{{0,100}})?")


def printed_page(texts: Sequence[str]) -> list[int]:
    """The line above a printed thread that says its title, where the title stands again below it."""
    found = [(i, match["title"]) for i, text in enumerate(texts) if (match := _PRINTED.fullmatch(text))]
    return [i for i, title in found if title in texts[i + 1 :]]


def board_lines(texts: Sequence[str]) -> list[int]:
    """Indices of the lines that are a board's, but for heads of posts, which tell when somebody wrote."""
    own = [i for i, text in enumerate(texts) if _OWN.fullmatch(text)]
    told = [i for i in own if not re.fullmatch(r"\d+\s*#|(?:[•·]\s*)?\d+\s*(?:阅读|回复)|在线\s*\S+", texts[i])]
    words = [i for i, text in enumerate(texts) if text and _WORDS.fullmatch(text)]
    lines = sorted({*own, *words})
    if not told or len(lines) < _LEAST:
        return []
    found = {i for i in lines if not POST_HEAD.fullmatch(texts[i])}
    found.update(_of_members(texts))
    shown = [i for i, text in enumerate(texts) if text]
    found.update(i for i, below in pairwise(shown) if _LEVEL.match(texts[below]) and len(texts[i]) <= _NAME)
    found.update(_name_of_site(texts, lines))
    return sorted(found)


def _of_members(texts: Sequence[str]) -> list[int]:
    """Words a board tells of a member by, three at least one below the other's value, and the values."""
    lines = [i for i, text in enumerate(texts) if text]
    found: list[int] = []
    place = 0
    while place < len(lines):
        end = place
        while end + 1 < len(lines) and texts[lines[end]] in _MEMBER:
            end += 1 if texts[lines[end + 1]] in _MEMBER or POST_HEAD.fullmatch(texts[lines[end + 1]]) else 2
        found += lines[place:end] if end - place > 2 * _LEAST else []
        place = max(end, place + 1)
    return found


def buttons_at_end(text: str) -> int:
    """Where a board's buttons begin behind the title of a thread, or behind the time of a post, or a wiki's tabs; -1 if none stand there."""
    if match := _BEHIND_TITLE.search(text) or _TABS.search(text):
        return match.start() or -1
    head = POST_HEAD.fullmatch(text)
    return head.start("buttons") if head and head["buttons"] else -1


def _name_of_site(texts: Sequence[str], lines: Sequence[int]) -> list[int]:
    """The first line of the page, above the box for one's name and password, where a title stands below that box."""
    first = next((i for i, text in enumerate(texts) if text), -1)
    box = [i for i in lines if re.fullmatch(r"找回密码|(?:立即|免费|快速)?注册|登[录陆]|QQ登录|自动登录", texts[i])]
    if first < 0 or first in lines or not box or any(texts[i] for i in range(first + 1, box[0]) if i not in lines):
        return []
    below = [text for i, text in enumerate(texts) if i > box[-1] and i not in lines and text]
    return [first] if len(texts[first]) <= 20 and below and len(below[0]) <= 60 and below[0][-1] not in "。！？；，" else []
