"""Variant forms that OpenCC leaves in a text it makes Simplified: one standard form each, after the 第一批异体字整理表.

Left out are forms that the 通用规范汉字表 has restored, those that are surnames, and those with two standard forms.
In names they are kept; `simplified` sees to that.
"""

from __future__ import annotations

# Pairs: variant, standard form.
_PAIRS = (
    "逺远 擡抬 枱台 碁棋 砲炮 搾榨 勗勖 寳宝 疎疏 濶阔 徧遍 廻回 甎砖 竝并 脗吻 劵券 晳皙 敍叙 珮佩 蔴麻 諠喧 谿溪 賸剩 踫碰 蹧糟 遶绕 喒咱 剳札 "
    "勦剿 匲奁 厰厂 吚咿 呌叫 咊和 唕唣 嗁啼 嘨啸 囙因 圅函 堦阶 塼砖 墪墩 姙妊 寃冤 冐冒 嵒岩 帋纸 帬裙 彊强 忰悴 怳恍 恠怪 恡吝 慙惭 慼戚 懽欢 "
    "扡拖 拕拖 捄救 捥腕 揑捏 揷插 搥捶 摀捂 擕携 攷考 敺驱 斲斫 昬昏 暎映 朞期 枬楠 柂舵 栢柏 桒桑 桮杯 棃梨 椀碗 槀槁 槩概 櫈凳 欝郁 歬前 毬球 "
    "毘毗 囘回 囬回 氊毡 氷冰 沍冱 涖莅 澂澄 炤照 烖灾 煖暖 熈熙 燄焰 牋笺 牐闸 犂犁 猂悍 獋嗥 瓌瑰 甆瓷 畊耕 瘖喑 癕痈 皃貌 盌碗 盇盍 睠眷 砦寨 碪砧 秔粳 "
    "稉粳 稭秸 箠棰 箒帚 紥扎 緥褓 縚绦 罇樽 羢绒 羴膻 翄翅 聟婿 肎肯 肧胚 胷胸 脃脆 臕膘 艢樯 艪橹 艸草 荳豆 藁稿 蘓苏 蠭蜂 衂衄 衇脉 袟帙 裠裙 "
    "襃褒 覩睹 覔觅 觧解 誖悖 謌歌 讁谪 貓猫 賉恤 賍赃 趂趁 跥跺 踁胫 踡蜷 蹏蹄 躭耽 軆体 輭软 輙辄 酧酬 醕醇 醻酬 銲焊 錬炼 鎗枪 鑛矿 閙闹 闚窥 "
    "阬坑 陗峭 隣邻 雝雍 靭韧 靱韧 鞌鞍 鞵鞋 韈袜 頼赖 顋腮 餽馈 餹糖 騐验 騣鬃 鬀剃 鬭斗 鴈雁 鵞鹅 鶏鸡 鷰燕 鸎莺 麅狍 麐麟 麤粗 鼈鳖 鹻碱 矴碇 "
    "磟碌 筯箸 徃往 粧妆 衞卫 鬬斗 痲麻 倣仿 徬彷 礮炮 讌宴 舖铺 歛敛 畧略 尙尚 靑青 吿告 塲场 鼇鳌 燐磷 郞郎 鄕乡 兎兔 偸偷 兪俞 檝楫 跴踩 瞇眯 "
    "躶裸 揹背 瑯琅 牠它 姪侄 彞彝 祕秘 暱昵 袴裤"
)
# Characters of the 通用规范汉字表 (2013) outside the block of common Han. A form made by analogy that is not there, 㓥 of 劏 and
# 𫊮 of 蠦, is no standard form: the table keeps such characters as they are.
_STANDARD_RARE = frozenset(
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
    "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆"
    "𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒍𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠"
    "𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)


def is_standard(character: str) -> bool:
    """True for a character that Simplified print may have: one of the block of common Han, or of the table."""
    return "\u4e00" <= character <= "\u9fff" or character in _STANDARD_RARE


VARIANTS = {pair[0]: pair[1] for pair in _PAIRS.split()}
