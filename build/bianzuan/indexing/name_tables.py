"""What shows a name: surnames, kinds of bodies and places, titles of persons, words that name nothing in particular."""

from __future__ import annotations


def words(rows: str) -> tuple[str, ...]:
    """Words set apart by spaces."""
    return tuple(rows.split())


# Surnames of some 99 in a hundred people (公安部 statistics of surnames, and 百家姓 for the rarer ones).
COMMON_SURNAMES = frozenset(
    "习王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜"
    "倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁"
    "蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾"
    "隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
    "区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修"
    "邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由巨"
)

# Kinds of bodies; a name of three characters and more that ends in one is a body.
BODY_ENDINGS = words(
    "工会 总工会 委员会 常委会 协会 学会 联合会 基金会 董事会 理事会 商会 人大 政协 集团 公司"
    " 企业集团 银行 工厂 油田 电视台 报社 杂志社 通讯社 新华社 出版社 合作社 大学 学院 学校 中学"
    " 小学 党校 研究院 研究所 研究室 科学院 工程院 医院 法院 检察院 国务院 人民政府 中共中央 党中央"
    " 中央军委 共产党 共青团 妇联 文联 作协 工商联 兵团 部队 总局 税务局 统计局 监管局 管理局 公安局"
    " 办公厅 办公室 组织部 宣传部 教育部 财政部 保障部 信息化部 发改委 国资委 外交部 国防部 卫健委"
    " 纪委 省委 市委 县委 支部 博物馆 纪念馆 图书馆 档案馆 实验室 联盟 联合国"
)

# Of these there are many, and only a proper name, or what belongs to the state as a whole, tells one from another.
LOCAL_KINDS = words("局 学院 学校 中学 小学 医院 公司 办公室 办公厅 委员会 工会 图书馆 博物馆")
STATE_WORDS = words("中央 全国 国家 国务院 中国 中华 中共 人民")

# What an author that is no person is called by.
BODIES_THAT_WRITE = words("评论员 编辑部 编者 记者 通讯员 课题组 调研组 编写组 写作组 联合调研组 协调小组 中心 小组 学会 本报 本刊")

# Kinds of places; a name of three characters and more that ends in one is a place.
PLACE_ENDINGS = words(
    "省 自治区 市 县 区 州 镇 乡 村 港 湾 岛 半岛 山 江 河 湖 海 平原 高原 盆地 草原 山脉"
    " 沙漠 海峡 运河 水库 机场 新区 开发区 经济带 三角洲 大湾区 大会堂 广场 公园"
)

# Provinces and the cities that are named without 市 most often; the dictionary's own gazetteer holds 美丽 and 大国.
GAZETTEER = frozenset(
    words(
        "北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南"
        " 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 石家庄"
        " 唐山 秦皇岛 邯郸 保定 张家口 承德 沧州 太原 大同 长治 呼和浩特 包头 鄂尔多斯 赤峰 沈阳 大连"
        " 鞍山 抚顺 本溪 丹东 锦州 辽阳 长春 四平 通化 延边 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 南京"
        " 无锡 徐州 常州 苏州 南通 连云港 盐城 扬州 镇江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山"
        " 台州 丽水 合肥 芜湖 蚌埠 马鞍山 安庆 黄山 阜阳 六安 亳州 福州 厦门 泉州 漳州 南平 龙岩 宁德"
        " 南昌 景德镇 九江 赣州 井冈山 瑞金 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照"
        " 临沂 德州 聊城 菏泽 郑州 开封 洛阳 安阳 新乡 许昌 南阳 信阳 武汉 黄石 十堰 宜昌 襄阳 荆州"
        " 长沙 株洲 湘潭 衡阳 岳阳 常德 广州 深圳 珠海 汕头 佛山 韶关 湛江 惠州 东莞 中山 南宁 柳州"
        " 桂林 北海 百色 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 宜宾 雅安 贵阳 遵义 昆明 曲靖 大理"
        " 丽江 拉萨 日喀则 西安 宝鸡 咸阳 延安 汉中 榆林 兰州 嘉峪关 金昌 天水 张掖 酒泉 敦煌 西宁"
        " 银川 乌鲁木齐 克拉玛依 喀什 伊犁 台北 高雄 京津冀 长三角 珠三角 粤港澳 东北 华北 华东 华南"
        " 西北 西南 中南海 亚洲 欧洲 非洲 美洲 东南亚 美国 英国 法国 德国 日本 俄罗斯 苏联 印度 韩国"
        " 朝鲜 越南 意大利 西班牙 加拿大 澳大利亚 巴西 南非 埃及 伦敦 巴黎 纽约 东京 莫斯科 日内瓦"
    )
)

# Words with which a description begins, not a name: 本市总工会, 新时代职工学院.
GENERIC_STARTS = words(
    "本 该 各 某 我 其 全省 全市 全国性 省总 市总 省委 市委 市政府 省政府 县委 区委 新时代"
    " 新时期 一个 这 那 有关 相关 基层 上级 下级 地方 企业 省科 省房 有限 加强 优化 全国工会 对口"
)

# Words beside a name that show a person.
TITLES_OF_PERSONS = words(
    "同志 总书记 主席 副主席 书记 总理 部长 省长 市长 县长 主任 局长 厅长 院长 校长 院士 教授"
    " 研究员 先生 女士 记者 通讯员 代表 委员 师傅 大师 技师 工程师 劳模 女工 工人 作者"
)
