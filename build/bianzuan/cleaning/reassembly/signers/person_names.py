"""Names of people: a surname and a given name, or two parts with a dot between. In: a word. Out: whether it is built like one."""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.words.tunes import names_a_poem
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# The 300 commonest surnames (Ministry of Public Security, 2018 and 2020 lists) and those of 百家姓 still met.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
    "夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    "申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪"
    "简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡"
    "鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈"
    "晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于居揭干但尉冶斯元束檀衣信展阴昝智幸奉"
    "訾仉笪缑郈佴厍殳夔乜谯蒉麴汲邴仰鄂恽褟粘"
    "植衡富尧闭由习洪赖贝谈贡昌凤濮蒯竺桓庾暨郏郗璩逄钮诸隗宓贲羿苍莘郦宰扶弓秋沃蔚越巢代仵邸税"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "夏侯", "东方", "独孤")
NAME = re.compile("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12}")
# 清河刘氏族谱·世系, 渡口志·人物, 百工记·第七期: a book and its part, no foreigner; nobody's name ends so before the dot.
_BOOK = re.compile("(?:[族家宗]谱|县志|市志|镇志|乡志|村志|校志|厂志|[^·]志|史略?|年鉴|[^·]{3}[录传集篇编卷])·|·(?:世系|人物|附录|[^·]{0,4}[篇编卷志表谱]|第[〇零一二三四五六七八九十百]{1,4}[期回集辑章讲场站季届版])$")
# 常州府, 江苏省, 文昌阁 begin with a surname as well; so do 农业局, 文化馆, where somebody works.
_PLACE = "省府郡县阁庙寺祠庵殿局馆厂站所处社院"
_SAID = frozenset(["指出", "强调", "表示", "要求", "认为", "宣布", "说明", "提出", "希望"])
# 东 方 白, 高　峻: a line that is a name, set wide.
_WIDE_NAME = re.compile("[\u3400-\u9fff](?:[ \u3000]{1,2}[\u3400-\u9fff]){1,2}")
# 高　峻, 馆长　高　峻: a name of two characters set as wide as one of three, at the end of a line.
_SET_WIDE = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])$")


def closed_up(text: str) -> str:
    """A line without the space inside the name of two characters that ends it."""
    return _SET_WIDE.sub(r"\1\2", text)


def name_set_wide(text: str) -> str:
    """东方白 of 东 方 白: the name of a line that is nothing but one set wide; "" for any other."""
    return name if _WIDE_NAME.fullmatch(text.strip()) and is_name(name := "".join(text.split())) else ""


def is_name(text: str) -> bool:
    """True if `text` has the build of a person's name."""
    if not NAME.fullmatch(text) or text == "管理员" or names_a_poem(text) or _BOOK.search(text):  # who keeps a site; 管 is a surname
        return False
    if len(text) == 2 and text[0] in "贺祝" and text[1] in "信电词辞函联":
        return False  # 贺信, 祝词
    if len(text) == 3 and text[1:] in _SAID:
        return False  # 会见代表时指出
    if len(text) == 3 and text[-1] in "说道问答" and is_common_noun(text[:-1]):
        return False  # 母亲说, a line of verse
    if len(text) <= 3 and text[-1] in _PLACE or len(text) == 3 and text[1] == "之" and text[2] in "属部类族":
        return False  # 谷之属, of plants
    return text.startswith(_COMPOUND) or "·" in text or (text[0] in _SURNAMES and len(text) <= 3)
