"""What a web site puts around a text: bars of links, lone buttons, the register of public documents, a title said twice.

In: the lines of a page, Simplified. Out: indices and reasons. A button alone is a word like any other: it goes only
above or below the text, and only where the page has other furniture too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from bianzuan.cleaning.furniture.account_heads import account_heads
from bianzuan.cleaning.furniture.accounts import account_lines
from bianzuan.cleaning.furniture.answers import answer_lines
from bianzuan.cleaning.furniture.blogs import blog_lines
from bianzuan.cleaning.furniture.ebooks import is_of_ebooks, names_a_site
from bianzuan.cleaning.furniture.label_lines import fields_beside_day, label_lines, poem_labels
from bianzuan.cleaning.furniture.page_names import name_and_title, page_names, site_above, title_again
from bianzuan.cleaning.furniture.paper_pages import paper_lines
from bianzuan.cleaning.furniture.said_twice import said_together
from bianzuan.cleaning.furniture.site_banner import (
    banner_lines,
    below_editor,
    buttons_below,
    headlines_above,
    listed_above,
    menu_above,
    rights_at_end,
)
from bianzuan.cleaning.furniture.site_bars import is_bar, link_bars
from bianzuan.cleaning.furniture.site_heads import NARROW, above_path, said_again, said_always
from bianzuan.cleaning.furniture.site_registers import register_lines
from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.marks import END_MARKS
from bianzuan.cleaning.reassembly.signers.boards import board_lines, printed_page
from bianzuan.cleaning.reassembly.signers.published import published

AROUND = "what a web page puts around a text"
REGISTER = "what a register says of the document"
TWICE = "the title once more"

# A line of running text, above and below which a site has its own.
_BODY = 30
_LONE = re.compile(
    r"[\[【]\s*(?:大\s*中\s*小|打\s*印|关\s*闭|列\s*印)\s*[\]】]|https?://[!-~]{4,}|主页|报料|close|全站热搜|(?:留言|评论)列表|本版新闻|版面(?:导航|目录|概览)|听新闻|打开APP|[\u3400-\u9fff]{2,8}(?:新闻|日报|客户端)打开|打开[\u3400-\u9fff]{2,8}(?:新闻|日报|客户端|APP)|[（(](?:相关)?(?:资料图|配图)[)）]|广告|[X×x✕] ?关闭|购买|立即(?:打开|下载|购买)|userphoto|未登[录陆]|开通VIP.{0,24}|(?:暂)?无相关(?:信息|文章|新闻)|查看原文|回到顶端|热门 ?[：:]|文字大小|\|{2,}|[\[【]?(?:打印|列印|关闭|(?:打印|列印)(?:此页|本页|本文)|友善列印|关闭窗口)[\]】]?|(?:Print Friendly|PDF & Email|[, ])+|(?:发[布表])(?:留言|回复)|(?:来自|出自)?(?:维基|百度|互动|搜狗|求闻|快懂|MBA智库)百科(?:[，,]自由的百科全书)?|(?:文章|稿件|资源)?(?:编号|ID) ?[：:] ?\d{5,12}|(?:关键词|关键字|标签|字号|字体) ?[：:]|放大\s+缩小(?:\s+默认)?|分享(?:到|至)(?: ?[：:])?|3? ?[上下]一[期篇版] ?4?|地址[：:][^。]{4,48}邮编[：:] ?\d{6}.{0,20}|字号|【资料图】|新书推荐|本书目录|附件下载(?: ?[：:])?|(?:最热|最新|热点|热门)(?:新闻|文章|阅读)|精彩推荐|在线试读|[a-z]+(?:_[a-z]+)+|分享(?:按钮|缩略图)|参与互动 ?[（(]?\d*[)）]?|(?:连结|链接|网址)已复制|上一篇 回创作列表 下一篇(?:\s*字体：)?|fbpx|null|undefined|首页|电脑版|手机版|登录|注册|搜索(?: ?[繁简]体)?|返回顶部|回到顶部|返回目录|章节目录|推荐图片|热门推荐|设定|快讯|其他|(?:热门|最近更新|推荐)小说(?:推荐)?|"
    r"最近更新(?:小说)?|PDF ?全文|(?:PDF ?)?下载(?:PDF)?|(?:用户|网友|最新|热门)?评论(?: ?[（(]?共? ?\d+ ?条?[)）]?)?|我来说两句|发表评论|分享|收藏|举报|"
    r"[上下]一[章页篇版]|加入书签|投推荐票|相关(?:文章|新闻|阅读|链接|推荐)(?: ?[：:])?|推荐阅读|延伸阅读|猜你喜欢|为您推荐|热点推荐|更多>*|(?:点击)?(?:展开|阅读)全文|"
    r"(?:正在)?(?:加载中|Loading)[.…]*|关注(?:我们)?|打印|关闭|复制链接|锁定|编辑|相关词条|热门词条|联络我们|联系我们|投稿|[（(]\d{1,2} ?/ ?\d{1,2}[)）]|(?:阅读|浏览|点击|评论|回响|回应|推荐|引用|收藏|人气) ?\d[\d,]{0,8}|(?:udn)?网路城邦|痞客邦(?: ?PIXNET)?"
)
_SAID_BY_SITES = re.compile(
    r"本(?:页|条目|页面)使用了?标题或全文手工转换.{0,30}|(?:出自|来自)[\u3400-\u9fff]{1,6}百科(?:[，,]自由的百科全书)?|于 ?\d{4}年.{4,80}所做的修订.{0,80}|[（(]差异[）)] ?←.{0,60}|←[^。]{0,60}[|｜→][^。]{0,60}|跳转?[到至](?:导航|搜索|搜寻|内容).{0,20}|本?页面最后(?:修订|编辑|更新)于 ?\d{4}年[^。]{0,40}。?|本站的全部文字在(?:知识共享|CC)[^。]{0,60}之?条款下提供[^。]{0,40}。?|[\u3400-\u9fff]{1,6}(?:文库|词典|语录|新闻|教科书|百科)[，,] ?自由的(?:图书馆|词典|名言录|新闻源|教学读本|百科全书)|"
    r"您(?:现在|正在)(?:查看|浏览|阅读)的?是?摘要[^。]{0,30}|[^。：]{0,24}(?:违法和)?不良信息举报(?:电话|邮箱) ?[：:].{0,40}|"
    r"上[\u4e00-\u9fffA-Za-z0-9]{1,8}(?:APP|App|app)?看(?:本?书|小说|后续|更多)[^。]{0,24}|[-—– ]*(?:广告[，,] ?)?请?继续[往向]下(?:阅读|看)[.…。]*[-—– ]*|友情提示 ?[：:].{0,20}(?:网页|页面|刷新|打开).{0,60}|快捷操作 ?[：:].{0,200}|"
    r"您即将进入.{0,20}需满 ?18 ?岁.{0,12}|(?:天才)?一秒(?:钟)?记住.{0,48}|更多内容加载中.{0,12}|本站只支持手机.{0,160}|[（(]?本章未完[，,].{0,100}|[-－] ?N ?[+＋]|A[-－+＋](?: ?A?[-－+＋])?|(?:您好[，,])?欢迎(?:您|书友|读者|大家|各位)?(?:访问|光临|来到|浏览).{2,24}|.{0,60}许可证 ?(?:编号|号)?[：:] ?[\dA-Z].{3,30}|[3◀<]? ?上一篇 +下一篇 ?[4▶>]?|第 ?[A-Z]?\d{1,3} ?版 ?[：:].{2,12} +上一版.{0,4}下一版.{0,2}|(?:展开|收缩)通版|通版阅读.{0,8}|当前版[：:].{1,6}|要评论[？?].{0,40}|为达最佳浏览效果.{0,80}|关闭此视窗.{0,80}|预览结束[，,].{0,40}|.{0,60}所在栏目[：:].{0,300}|[?？\d,]* ?人气 ?\d*|[\[【]?(?:启动|加入|追踪|订阅|下载)[^。，]{0,8}(?:LINE|Line|推播|电子报|好友|APP|App|频道)[^。]{0,24}|根据[「“]?电脑网[路络]内容分级处理办法.{0,160}|"
    r"(?:\* ?|[※◆] ?)(?:Origin|From|发信站)\s*[：:].*|(?:没有|尚无|暂无)(?:留言|评论)(?: ?[：:])?|[^。]{0,80}转载时?请?(?:务必)?(?:注明|标明)(?:本?文章?|原文)?(?:出处|来源|作者|链接|地址).{0,80}|.{0,24}版权.{0,24}转载请?(?:注明|标明).{0,80}|[【\[（(]?(?: ?第 ?\d{1,3} ?页){3,} ?[】\])）]?|[+＋] ?(?:收藏|关注|分享)|Skip to (?:main )?(?:content|navigation)(?: Skip to [a-z ]{4,20})?|\d{1,4} comments?:?|Post a Comment|字号 ?(?:变大|增大|放大) ?[|｜]? ?字号 ?(?:变小|缩小)|正在阅读 ?[：:]|\* ?拖拉类别可自订排序|恢复预设 ?确定|(?:date \d{4}-\d{2}-\d{2} )?我的频道|听新闻|\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}|今天是[：:]? ?(?:19|20)\d{2}.{4,40}|(?:全站|站内)搜索[：:]?|[\u3400-\u9fff]{2,6}首页[\u3400-\u9fff]{16,80}|.{0,12}【?键盘操作】?.{0,6}(?:光标键|方向键|←).{0,80}|登[录陆]后(?:可|才能)?(?:获取|查看|阅读|浏览)[^。]{2,16}|(?:欢迎分享[^。]{0,16}。)?本作品(?:的)?版权[^。]{4,60}不得转载.{0,40}|热门搜[寻索]|[\u3400-\u9fff]{2,8} ?更多 ?[.…>》»]+|热(?:门|搜)(?:搜[寻索]|标签|关键[词字]|话题)? ?[：:][^。，]{2,60}|A(?: ?A){1,3}|[^。]{0,16}正在(?:载入|加载|读取)[^。]{0,12}?[.…。]*|(?:[0-9a-f]{8,}|\d{5,}|(?:IMG|DSC|image|mmexport|截屏|截图|屏幕截图|(?:QQ|微信)(?:图片|截图))[\d_.:：上下午年月日 -]*)\.(?:jpe?g|png|gif|webp|bmp)|[×✕✖]|请?(?:更新|升级)您?的?浏览器|您(?:使用)?的浏览器(?:版本|不支援|不支持)?.{0,80}|.{0,24}\d{1,2} ?°C.{0,24}天气.{0,8}|字级 ?[：:]|[•·] ?[大中小]字|.{4,60}的图片 ?第 ?\d{1,3} ?张|\d{10,20}|登[录陆] ?注册|(?:打开|关闭)主菜单|(?:发[布表]留言)?必[须需]填写的电子邮件(?:地址|位址)不会(?:被)?公开.{0,40}|[周星][期]?[一二三四五六日天][.,，]? ?\d{1,2} ?月 ?\d{1,2}(?:st|nd|rd|th),? ?\d{4}.{0,16}|页码 ?[：:](?: ?\[\d{1,3}\])+.{0,20}|"
    r"本(?:文|页)打印自[：:][^，。]{2,80}|(?:文章|本文|原文)?(?:来源|出处|链接|地址|网址)[：:] ?https?://\S{6,160}|本(?:站|网)(?:所有|刊载的?|发布的?)?文章(?:仅|只)代表[^。]{2,16}(?:观点|意见|立场)[^。]{0,24}。?|"
    r"本帖最后由.{1,40}编辑|共? ?\d+ ?[条个则] ?(?:留言|评论|回复|跟帖)|请?复制以[下上]链接[^。]{0,20}|[|｜ ]*(?:留言与评论|评论与留言|网友评论|发表评论|最新评论|热门评论|全部评论|精彩评论)\s*[（(]?\s*(?:共有?)?\s*\d*\s*条?(?:评论|留言)?\s*[）)]?[|｜ ]*|[（(]?(?:以[上下]|本文|本页|此)内容由 ?(?:AI|人工智能|机器)[^。]{0,12}(?:生成|翻译)[^。]{0,20}。?[）)]?|[-•· ]*(?:阅读更多|继续阅读) ?关于.{2,40}|[-•· ]*\d{1,7} ?(?:次?浏览|次?阅读)|Board logo|进入专题 ?[：:].{1,40}|选择字号 ?[：:].{0,24}|(?=.*(?:网|站|论坛|主办|主管))[^。]{4,60}欢迎(?:您)?(?:来到|访问|光临)[^。，]{2,16} ?[!！]? ?(?:(?:19|20)\d{2}年.{4,24})?|\{[A-Za-z_]{3,20}\}|(?:匿名评论 ?)?(?:所有|以[上下])?评论仅代表(?:网友|其)(?:个人)?(?:意见|观点).{0,12}|[—–-]{1,3}分享[—–-]{1,3}|\d+ ?人(?:已)?(?:看过|围观|读过|在看)|<>|(?:DOI ?[：:] ?)?10\.\d{4,9}/[!-~]{4,60}|共 ?\d{1,3} ?页|.{0,24}首次上网日期[^。]{0,40}|(?:推荐|相关|热门|延伸|精彩)(?:阅读|小说|推荐|文章|新闻) ?[：:](?:[^。！？、]{2,24}、){2,}[^。！？]{2,40}|https?://\S{6,120} ?(?:点此|点击)?复制(?:本页)?(?:地址|链接)|.{0,6}分享到(?:微信|朋友圈)\s*[×✕x]?|打开微信“?扫一扫”?.{0,12}|即可(?:将网页|把页面)?分享(?:至|到)(?:我的)?朋友圈.{0,6}|下载[\u3400-\u9fffA-Za-z]{2,8}(?:APP|App|客户端)[^。]{0,16}|扫码(?:下载|关注|阅读)[^。]{0,16}|畅读海量书库|[（(]?以[上下]评论(?:仅|只).{0,30}|[^。]{0,40}与本[站网]立场无关[^。]{0,20}|[（(]?本章未完[，,].{0,30}|"
    r"[^。]{0,20}(?:最值得收藏|无弹窗|全文免费阅读|最新章节列表)[^。]{0,20}|手机(?:用户)?请?(?:浏览|访问|阅读)[^。]{0,40}|"
    r"引用本文(?:格式)? ?[：:]?|导出(?:引用管理器|引文|参考文献|题录)[^。]{0,40}|[^。]{0,60}点我下载(?:APP|App|客户端)[^。]{0,12}|"
    r"(?:(?:正在)?加载中|Loading)[.…]*|尝试(?:更换|刷新)[^。]{0,60}|未加载完[^。]{0,80}"
)
_NO_VALUE = re.compile(r"[•·]? ?(?:(?:文章|信息|稿件)?(?:来源|作者|时间|日期|发布时间|发布日期|浏览次数|点击数|阅读次数|责任编辑|编辑|标签|关键词|出版|更新) ?[：:] ?(?:次|本站|暂无|未知|不详|管理员|(?<=次数[：:])\d{1,7}|(?<=次数[：:] )\d{1,7})? ?){1,3}")
_SECTION_ALONE = re.compile(r"(?:相关|推荐|延伸|热门|最热|最新|精彩|猜你|为[你您])(?:阅读|文章|新闻|推荐|链接|喜欢|评论)|附件下载[：:]?|(?:网友|用户)评论|我要评论")
_SENDER, _TITLED = re.compile("[A-Za-z]{0,12} ?[\u3400-\u9fff]{2,10}(?:新闻网|网|日报|晚报|电视台|通讯社|社)"), 8
_OTHER, _LEAST_OTHERS = re.compile(r"(?:[•·●■◆▪»>*-]|\d{1,2}[.、．])[ \u3000]*[^。]{4,48}"), 2
# A line across the page, made of one sign; three or five part scenes.
_RULE = re.compile("([*＊_＿=＝~～\u2500-\u25a0])\\1{11,}")
_BEFORE, _AFTER = re.compile("[上前]一[篇条][^。]{0,60}"), re.compile("[下后]一[篇条][^。]{0,60}")
_COUNT, _PRESSED = re.compile(r"[+＋]?\d{1,6}"), re.compile("分享|收藏|点赞|评论|举报")
_ALBUM = re.compile(r"(.{2,30})[（(]\d{1,4}张[)）]")
_SOON, _VERSES = 4, 4
_HEAD_OF_POEM, _LEAST_LINES = 6, 8
# So many counts of nothing, one a line above a text, are those of buttons.
_ZEROS = 3


def site_lines(texts: Sequence[str], taken: Collection[int]) -> dict[int, str]:
    """Index → reason of every line that is a site's. `taken`: lines known as furniture; `texts` in Simplified."""
    below = dict.fromkeys(below_editor(texts, _around(texts, taken)[0]), AROUND)
    texts = ["" if i in below else text for i, text in enumerate(texts)]
    head, foot = _around(texts, taken)
    outside = [*range(head), *range(foot, len(texts))]
    found = dict.fromkeys(link_bars(texts, outside), AROUND) | dict.fromkeys(register_lines(texts, head), REGISTER)
    found |= {i: AROUND for i, text in enumerate(texts) if _SAID_BY_SITES.fullmatch(text) or is_of_ebooks(text)}
    found |= dict.fromkeys((*board_lines(texts), *printed_page(texts), *answer_lines(texts)), AROUND)
    found |= dict.fromkeys(blog_lines(texts, head, foot), AROUND)
    if found:
        found |= {i: AROUND for i in {0, *outside} if i < len(texts) and names_a_site(texts[i])}
    found |= dict.fromkeys(_albums(texts), AROUND)
    found |= dict.fromkeys(paper_lines(texts, outside, foot), AROUND)
    found |= dict.fromkeys(_before_and_after(texts), AROUND)
    found |= {i: AROUND for i in outside if _RULE.fullmatch(texts[i])}
    found |= dict.fromkeys(page_names(texts, {*taken, *found}), AROUND)
    lone = [i for i in outside if _LONE.fullmatch(texts[i]) and i not in found]
    told = [i for i in lone if (upper := next((t for t in reversed(texts[:i]) if t), "")) and (day := published(upper)) and day.fields and day.date]
    found |= dict.fromkeys(told, AROUND)
    first = next((i for i, text in enumerate(texts) if text), -1)
    soon = [text for text in texts[first + 1 : head] if text][:_SOON]
    if len(lone) + len(found) + len(taken) > 1 or first in lone and any((day := published(text)) and (day.fields or day.date) for text in soon):
        found |= dict.fromkeys(lone, AROUND)
    found |= dict.fromkeys((*label_lines(texts, head), *fields_beside_day(texts, head), *poem_labels(texts, head)), AROUND)
    found |= dict.fromkeys(_without_value(texts, head), AROUND)
    found |= dict.fromkeys(_source_below_title(texts, head), AROUND)
    found |= dict.fromkeys(_others(texts, outside), AROUND)
    found |= dict.fromkeys(_nothing_below(texts, foot), AROUND)
    found |= dict.fromkeys((*account_heads(texts, head), *account_lines(texts, {*taken, *found}, foot)), AROUND)
    found |= dict.fromkeys(rights_at_end(texts), AROUND)
    found |= dict.fromkeys(listed_above(texts, head), AROUND)
    found |= dict.fromkeys(site_above(texts, {*taken, *found}), AROUND)
    found |= dict.fromkeys(headlines_above(texts, {*taken, *found}, head), AROUND)
    found |= dict.fromkeys(above_path(texts, {*taken, *found}, head), AROUND)
    found |= dict.fromkeys(menu_above(texts, {*taken, *found}, head), AROUND)
    found |= dict.fromkeys(banner_lines(texts, {*taken, *found}, head), AROUND)
    zeros = [i for i in range(head) if texts[i] == "0"]
    found |= dict.fromkeys(zeros if len(zeros) >= _ZEROS else (), AROUND)
    found |= dict.fromkeys(buttons_below(texts, head), AROUND)
    found |= dict.fromkeys(said_always(texts, {*taken, *found}), TWICE)
    found |= dict.fromkeys((*name_and_title(texts, {*taken, *found}), *title_again(texts, {*taken, *found})), TWICE)
    found |= dict.fromkeys(said_together(texts, {*taken, *found}), TWICE)
    found |= dict.fromkeys(_counts(texts, found, head, foot), AROUND)
    return found | below | dict.fromkeys(said_again(texts, {*taken, *found}, head), TWICE)


def _source_below_title(texts: Sequence[str], head: int) -> Iterator[int]:
    """The name of who sent a text, alone between its title and its day."""
    lines = [i for i in range(head) if texts[i]]
    for above, index, below in zip(lines, lines[1:], lines[2:], strict=False):
        told = published(texts[below])
        if _SENDER.fullmatch(texts[index]) and told and told.date and len(texts[above]) >= _TITLED and not _SENDER.fullmatch(texts[above]) and texts[above][-1] not in END_MARKS and not published(texts[above]):
            yield index


def _others(texts: Sequence[str], outside: Sequence[int]) -> Iterator[int]:
    """相关文章 alone on a line, and the list of titles right below it."""
    where = frozenset(outside)
    for index in (i for i in outside if _SECTION_ALONE.fullmatch(texts[i])):
        below = [i for i in range(index + 1, len(texts)) if texts[i]]
        items = list(takewhile(lambda i: i in where and _OTHER.fullmatch(texts[i]), below))
        if len(items) >= _LEAST_OTHERS:
            yield from (index, *items)


def _nothing_below(texts: Sequence[str], foot: int) -> Iterator[int]:
    """Names of a site's sections that stand last, where a text has nothing to say."""
    for index in range(len(texts) - 1, max(foot, 1) - 1, -1):
        if texts[index] and not _SECTION_ALONE.fullmatch(texts[index]):
            return
        if texts[index]:
            yield index


def _without_value(texts: Sequence[str], head: int) -> Iterator[int]:
    """Labels that a site sets below or above its titles, and nothing behind them; another one or a day stands beside."""
    lines = [i for i in range(head) if texts[i]]
    for place, index in enumerate(lines):
        beside = (*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2])
        if _NO_VALUE.fullmatch(texts[index]) and any(_NO_VALUE.match(texts[i]) or published(texts[i]) for i in beside):
            yield index


def _counts(texts: Sequence[str], found: Collection[int], head: int, foot: int) -> Iterator[int]:
    """Numbers alone beside the buttons above and below a text: how many pressed them."""
    lines = [i for i, text in enumerate(texts) if text]
    for place, index in enumerate(lines):
        beside = (*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2])
        if not head <= index < foot and _COUNT.fullmatch(texts[index]) and any(i in found and _PRESSED.search(texts[i]) for i in beside):
            yield index


def _albums(texts: Sequence[str]) -> Iterator[int]:
    """河边的水车, 河边的水车(7张): the name of pictures and the button that opens them."""
    lines = [i for i, text in enumerate(texts) if text]
    for upper, lower in pairwise(lines):
        if (match := _ALBUM.fullmatch(texts[lower])) and match[1] == texts[upper]:
            yield from (upper, lower)


def _before_and_after(texts: Sequence[str]) -> Iterator[int]:
    """上一篇 and a title, and right below it 下一篇 and another."""
    lines = [i for i, text in enumerate(texts) if text]
    for upper, lower in pairwise(lines):
        if _BEFORE.fullmatch(texts[upper]) and _AFTER.fullmatch(texts[lower]):
            yield from (upper, lower)


def _around(texts: Sequence[str], taken: Collection[int] = ()) -> tuple[int, int]:
    """Where the running text begins and ends; both are the end of the page if it has none."""
    body = [i for i, text in enumerate(texts) if len(text) >= 2 * _BODY or (len(text) >= _BODY and text[-1] in END_MARKS)]
    body = [i for i in body if i not in taken and not (_SAID_BY_SITES.fullmatch(texts[i]) or is_caption(texts[i]))]
    body = [i for i in body if not is_bar(texts[i])]
    body = body or [i for i in range(len(texts) - 1) if i not in taken and _goes_on(texts[i], texts[i + 1])]
    body = body or _verses(texts, taken) or _bare_lines(texts, taken)
    return (body[0], body[-1] + 1) if body else (0, len(texts))


def _verses(texts: Sequence[str], taken: Collection[int]) -> list[int]:
    """Short lines with their marks below each other, where a page has no longer ones: a poem."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    marked = [len(texts[i]) <= NARROW and texts[i][-1] in "，。；！？、…" for i in lines]
    begin = next((place for place in range(len(lines)) if all(marked[place : place + _VERSES]) and place + _VERSES <= len(lines)), -1)
    return [i for i, is_line in zip(lines[begin:], marked[begin:], strict=True) if is_line] if begin >= 0 else []


def _bare_lines(texts: Sequence[str], taken: Collection[int]) -> list[int]:
    """Many short lines without marks, where a page has nothing else: a poem, from below what tells its day down to the site's words."""
    lines = [i for i, text in enumerate(texts) if text]
    told = max((place for place, i in enumerate(lines[:_HEAD_OF_POEM]) if published(texts[i]) or i in taken), default=0)
    run = list(takewhile(lambda i: i not in taken and not _LONE.fullmatch(texts[i]) and not _SAID_BY_SITES.fullmatch(texts[i]), lines[told + 1 :]))
    return run if len(run) >= _LEAST_LINES else []


def _goes_on(text: str, below: str) -> bool:
    """True for a line of print that goes on in the one below, where its sentence ends, as lines of a narrow measure do."""
    return len(text) >= NARROW and text[-1] not in END_MARKS and "，" in text and "。" in below and published(text) is None
