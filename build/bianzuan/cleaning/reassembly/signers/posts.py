"""What somebody is, as bylines say it behind a name: 队长, 养蜂人, 《城市周刊》记者. In: a text. Out: whether it ends so."""

from __future__ import annotations

import re

_POST = re.compile(
    # A post is told by its last word; 长 员 师 cover 理事长, 讲解员, 设计师 and what else a town has, 人 匠 者 手 who has none:
    # 养蜂人, 铁匠, 爱好者, 鼓手, 晒纸师傅, 船工, 牧民.
    "(?:[\u3400-\u9fff]{2}[长员师人者傅]|[\u3400-\u9fff][匠手民工农]|学生|读者|司机|护士|导游|教练|裁判|裁缝|店主|战士|"
    "主席|书记|部长|主任|局长|院长|校长|教授|研究员|记者|编辑|会长|理事|秘书长|馆长|经理|"
    "厂长|主编|博士|硕士|处长|科长|所长|委员|代表|工程师|队长|老师|教师|园长|站长|总监|"
    "董事|县长|市长|省长|区长|镇长|乡长|村长|司长|部员|干事|馆员|讲师|学者|作家|诗人|"
    "评论员|总裁|行长|社长|台长|关长|署长|庭长|法官|检察官|律师|医师|医生|院士|农艺师|"
    "园艺师|技师|巡视员|调研员|参事|顾问|通讯员|负责人|专员|常委|政委|司令|"
    "会计|出纳|秘书|翻译|导演|编导|总编|主笔|支书|参谋|民警|干警|警官|警察|老兵|保安|老板|研究生|博士生|本科生|[博硕]导|"
    "编审|编委|撰稿|译审|村医|教官|官兵|[高初]中生|毕业生|留学生|大户|个体户|主妇|知青|劳模|劳动模范|能手|家长|乘客|旅客|游客|车主|业主|用户|"
    "指挥|文案|策划|美编|主播|配音|导购|制片|编舞|领队|干部|家属|军属|烈属|校友|网友|听众|观众|球迷|青年|少年|弟子|后人|遗孀|之[子女妻孙]|长子|次子|长女|次女|女儿|儿子|孙女|外孙|侄女|"
    # 科学家, 书画家, 音乐家, 翻译家, 社会活动家; not 大家, 国家, 人家.
    # 三年级二班, 高一（3）班
    "[学画法乐术业论育命藏译动想影蹈塑赏专]家|[一二三四五六七八九十\\d][）)]?班"
    ")$"
)
# 争当好职工 calls on somebody: half of a heading.
_CALL = re.compile("[争甘勇乐]当|[争甘]做|[当做]好")
# 《城市周刊》记者, 《红旗》杂志社特约编辑: the paper somebody works for; more words, or a day, tell where a text comes from.
_OF_A_PAPER = re.compile("《[^《》]{2,12}》(?=[\u3400-\u9fff]{2,10}$)")
# “八一”农场, “百花”杂志社: the name of a body, inside its name.
_QUOTED_NAME = re.compile("(?<=[ \u3000\u3400-\u9fff])“[\u3400-\u9fff]{1,6}”(?=[\u3400-\u9fff])")


def is_post(text: str) -> bool:
    """True if a text ends with what somebody is: 队长, 养蜂人, 《城市周刊》记者. A paper and its day are no part of that."""
    text = _OF_A_PAPER.sub("", without_quoted_names(text.rstrip()))
    return bool(_POST.search(text)) and not _CALL.search(text) and not re.search(r"[《》]|\d{4}年", text)


def without_quoted_names(text: str) -> str:
    """红旗轴承厂职工 of “红旗”轴承厂职工: quotation marks around the name of a body say nothing that somebody says."""
    return _QUOTED_NAME.sub(lambda match: match[0][1:-1], text)
