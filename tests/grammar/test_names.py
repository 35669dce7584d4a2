"""Who is named: every rule with its sentence; ⟦⟧ marks each stretch that must be found, and no other."""

from __future__ import annotations

import pytest

from kg.grammar.read import read
from kg.model import Article
from tests.grammar.named import read_names, unmarked

CASES = [
    ("a head that few names have", "欢迎白俄罗斯总统⟦亚历山大·卢卡申科⟧来访。"),
    # whom only the body introduces
    ("staff of a body", "西岭医院人事处⟦夏家红⟧说，医院有苦衷。"),
    ("a museum's", "白河鲁迅博物馆⟦李允经⟧在会上介绍了事迹。"),
    ("winners", "女子马拉松赛冠军则归属⟦殷晓雨⟧，成绩为1小时17分。"),
    ("no longer", "董事长⟦高登锋⟧辞职。辞职后，⟦高登锋⟧不再担任公司任何职务。"),
    ("a niece", "⟦陈浩川⟧主任的侄女⟦陈秉宜⟧参加。"),
    # titles
    ("a county head whose name begins as a city", "县委副书记、代理县长⟦沙万强⟧，县委副书记⟦舒东平⟧陪同。"),
    ("a word that is a name", "青禾公司党委副书记、纪委书记⟦雷霆⟧出席。"),
    ("a particle at a name's end in a list", "书记⟦朱良明⟧、⟦朱良其⟧、⟦陈红雷⟧出席。"),
    ("a rare surname", "镇长⟦茆龙海⟧作总结。"),
    ("half-width signs", "会议由县长⟦林秋雨⟧主持;⟦王安顺⟧生于1957年;⟦杨雄川⟧生于1953年。"),
    ("title before", "会议由副州长⟦高明远⟧主持。"),
    ("two signs before a verb", "县长⟦林秋⟧在会上讲话。"),
    ("three signs before a verb", "县长⟦林秋雨⟧表示，要抓紧推进。"),
    ("verb that begins like a name ends", "书记⟦李强⟧调研水利工程。"),
    ("letter too many for the word after it", "州长⟦刘文和⟧等出席。"),
    ("sign of company", "省长⟦陈国栋⟧一行来到和静县。"),
    ("double surname", "局长⟦欧阳春晓⟧出席，副局长⟦司马青⟧主持。"),
    ("title with a blank", "社长 ⟦田进宝⟧"),
    ("chain of titles", "地委副书记、政法委书记⟦纪松涛⟧讲话。"),
    ("list after one title", "副书记⟦张远山⟧、⟦李秋实⟧和⟦王立群⟧参加。"),
    ("odd name at the end of a list", "院领导⟦鲁先川⟧、⟦姜发文⟧、⟦操晓峰⟧率领考察组赴黄山。"),
    ("name that ends in 为", "主席⟦孔子为⟧、部长⟦张宝川⟧到会。"),
    ("one of so many", "会上，⟦洪卫文⟧等21名同学受到表彰。"),
    ("two hospitals before names", "白河市医院⟦吴万文⟧、青禾县医院⟦刘鲁川⟧分别介绍了进展。"),
    ("name that begins as a word", "校党委书记⟦成长春⟧、副校长⟦林秋⟧会见来宾。⟦成长春⟧介绍了校情。"),
    ("odd name inside a list", "副院长⟦林英瑞⟧、⟦布占廷⟧、⟦娄永强⟧参加座谈。"),
    ("names that share a post after them", "该项目由⟦徐文雄⟧和⟦陈立鹰⟧两位教授负责。"),
    ("names with ranks in a list", "会议由委员⟦孙文枢⟧院士、⟦吴国雄⟧院士、⟦方小敏⟧研究员参加。"),
    ("rare surname in a list of ranks", "⟦倪永红⟧教授、⟦宇海银⟧副教授作了汇报。"),
    (
        "departments before names",
        "义诊专家有泌尿外科⟦尉立京⟧、骨科⟦周东文⟧、疼痛科⟦付志川⟧、妇科⟦刘明岚⟧等。",
    ),
    ("bracket after a name", "州长⟦古丽娜⟧（女，维吾尔族）当选。"),
    ("title after the name", "会上，⟦戴春晖⟧教授作了报告。"),
    ("deputy title after the name", "市医院⟦毛颖川⟧副院长致欢迎辞。"),
    ("occupation", "村民⟦周立新⟧说：“日子好过了。”"),
    ("relation", "他的妻子⟦康兰英⟧在县城上班。"),
    ("name that makes no word", "网信办网络科干部⟦草丽梦⟧说，要讲好故事。"),
    # transliterated
    ("dotted", "自治区主席⟦艾尔肯·吐尼亚孜⟧出席会议。"),
    ("dotted, other dot", "副主任⟦艾海麦提江•巴克|艾海麦提江·巴克⟧表示，要抓落实。"),
    ("dotted, full stop as dot", "贸易部长⟦托马斯.林博|托马斯·林博⟧应邀出席。"),
    ("dotted, then its first part", "队员⟦迪力巴尔·马木提⟧获奖。⟦迪力巴尔|迪力巴尔·马木提⟧很高兴。"),
    ("dotted after a long title", "法国总统⟦埃马纽埃尔·马克隆⟧抵达北京。"),
    ("dotted, signs of this name alone", "国务大臣⟦道格拉斯·亚历山大⟧致辞。"),
    ("a name that ends as 和 begins", "任命⟦魏凤和⟧、⟦高明远⟧为副部长。"),
    ("undotted foreign", "乌克兰总统⟦泽连科夫⟧表示，愿意会谈。"),
    ("undotted Mongolian", "副校长⟦巴音才次克⟧主持座谈会。"),
    ("undotted Tibetan", "副县长⟦扎西多吉⟧出席仪式。"),
    ("before a title, with signs before it", "双方同⟦呼日勒苏赫⟧总统会谈。"),
    ("Korean", "党首⟦李在民⟧呼吁各方克制。"),
    ("Japanese of three signs", "白山党干事长⟦森山茂⟧10日抵达。"),
    ("two signs before 乘", "总理⟦李强⟧乘包机抵达。"),
    ("Japanese of four signs", "干事长⟦森山茂⟧与白河党干事长⟦西田孝仁⟧会谈。"),
    ("Vietnamese woman", "应国会主席⟦阮氏玉兰⟧邀请，代表团启程。"),
    ("Japanese with a given name of three signs", "日本前首相⟦小泉孝一郎⟧出席。"),
    ("king with his number", "国王⟦莱齐达三世⟧同国王⟦卡尔七世·古斯塔⟧会面。"),
    ("long undotted", "总统⟦别尔德穆哈登夫⟧出席。"),
    ("minister whose post ends like a place begins", "老挝外长⟦沙伦达⟧抵达。"),
    ("wife of a president", "总统夫人⟦伊莉达娜⟧陪同。"),
    ("surname of two signs alone", "首相⟦安倍孝文⟧出访。⟦安倍|安倍孝文⟧多次表示，愿意合作。"),
    ("surname of two signs before the name", "首相⟦安倍|安倍孝文⟧强调，要合作。首相⟦安倍孝文⟧出访。"),
    ("foreign name before 通话", "此前同美国总统⟦特朗达⟧通话。"),
    # whom somebody met
    ("met without a title", "欢迎仪式后，总理⟦李远强⟧同⟦普拉昌德⟧举行会谈，与⟦石破远⟧会面。"),
    ("dotted, an unusual sign after the dot", "总统⟦昌德利卡佩·单多吉⟧访华。"),
    ("dotted, two like signs at the end", "大使⟦哈桑·艾哈麦德·希希⟧就任。"),
    # who competes, who wins
    ("pairs", "男双比赛中，⟦李远慧⟧/⟦刘雨行⟧以21比18战胜⟦渡边勇太⟧/⟦远藤大介⟧。"),
    ("beaten", "⟦陈雨霏⟧在先输一局的情况下击败日本选手⟦山口茜子⟧。"),
    (
        "pairs with 和",
        "混双比赛中，⟦蒋远邦⟧和⟦魏雅行⟧以两个21比12击败了中国香港的⟦邓俊远⟧和⟦谢影行⟧。",
    ),
    ("winner of another language", "19岁的⟦拉尼达尔⟧击败了中国台北的⟦周天远⟧。"),
    ("football", "⟦王永远⟧就在中路送出长传，最后由⟦周定远⟧绝平，主帅⟦沈祥远⟧说，⟦徐正行⟧表现得很淡定。"),
    ("score", "⟦马远龙⟧4比1战胜对手。"),
    ("prize", "⟦文晏清⟧获最佳导演奖，14岁的⟦柳淇⟧凭借影片获得最佳女配角奖。"),
    ("who takes a post, foreign", "⟦阿拉格达⟧出任外交部长，国防部长由⟦纳西尔扎丹⟧担任。"),
    ("Latin letters", "会长⟦William E.Richman|William E.Richman⟧作报告。"),
    ("made of known parts", "68岁的牧民⟦巴音孟和⟧做完检查，⟦卓玛央措⟧主持，⟦吉克阿木⟧为副主任。"),
    ("known parts in a place's name", "调研组来到巴音孟克苏木。"),
    ("任 before a body's place", "⟦邱牧野⟧同志任塔拉县委委员、常委、书记。"),
    ("given name that ends in 之", "签约仪式由州发展改革委主任⟦邱牧之⟧主持。"),
    ("dotted, with one sign that is no usual one", "教授⟦古丽娜拉·叶先巴耶娃⟧作了报告。"),
    (
        "a city in a list of names with posts",
        "副州长⟦林秋雨⟧，主任⟦高明远⟧，海屿市第一人民医院院长⟦池梦舟⟧出席。",
    ),
    ("undotted name whole, as elsewhere", "总统⟦拉乔利纳⟧到访。双方同⟦拉乔利纳⟧总统会谈。"),
    ("a verb after a post is no name", "两国外长呼吁美方停止行动。"),
    # letter-spaced
    ("who wrote it in", "供稿：⟦李斐君⟧"),
    ("letter-spaced three", "社长 ⟦田 进 宝⟧"),
    ("letter-spaced two", "记者 ⟦孙 健⟧ 摄"),
    # lists without titles
    ("list alone", "⟦陈伟俊⟧、⟦玉苏甫江·麦麦提⟧、⟦王琳琳⟧参加会议。"),
    ("undotted names in a list after a post", "副县长⟦林秋雨⟧、⟦仁青卓玛⟧、⟦额尔敦巴雅尔⟧、⟦吉克木呷⟧出席。"),
    ("undotted name among others", "⟦王志强⟧、⟦扎西顿珠⟧、⟦李秋实⟧、⟦陈立群⟧参加活动。"),
    ("short undotted names after 领导", "县领导⟦王志强⟧、⟦扎西⟧、⟦达瓦⟧、⟦洛桑顿珠⟧参加活动。"),
    ("a country in a list", "国王⟦哈立德⟧、科威特埃米尔出席。"),
    ("list with notes", "⟦任世杰⟧、⟦李佳木⟧、⟦宋婧文⟧（挂职）、⟦蒋亭远⟧当选副书记。"),
    ("two who attended", "⟦陈吉安⟧、⟦吴政远⟧参加会见。"),
    ("list after the last sign of a post", "副主任⟦李强远⟧、⟦王沪生⟧、⟦蔡奇峰⟧出席会议。"),
    ("list after by", "本场比赛由⟦邵琪远⟧、⟦李伯岩⟧、⟦杨龙啸⟧出战。"),
    # who acts, who is appointed
    ("speaker", "随后，⟦罗大海⟧指出，水是命脉。"),
    ("appointed", "决定任命：⟦马春生⟧为市人民政府秘书长，⟦顾军平⟧为市水务局局长。"),
    ("removed", "免去⟦李小鹿⟧的交通运输部部长职务。"),
    ("foreign before a particle", "美国总统⟦拜登⟧亦向委员会致信。"),
    # of whom a life is told
    ("life", "⟦林晓岚⟧，女，1970年3月出生，高中学历。"),
    ("a name that is a word", "⟦舒展⟧，男，汉族，湖北人。"),
    ("line with posts", "名单如下：\n- ⟦吴贤远⟧：莆田市委副书记，市政府市长。\n- ⟦兰文⟧：莆田市教育局局长。"),
    ("picture", "图片说明：⟦陈桂花⟧（右一）在田间。"),
    ("death", "⟦吴焕远⟧因病在北京逝世。"),
    ("begins like a word, told of twice", "昨天，⟦史志远⟧任淮安市委书记。⟦史志远⟧1990年入党。"),
    # everywhere
    ("found once, known everywhere", "县长⟦高明远⟧主持。大家认为⟦高明远⟧说得对。"),
    ("post that one person holds", "总书记⟦高明远⟧考察水利。⟦总书记|高明远⟧来到田间。"),
    ("preposition and surname before a post", "副市长⟦连新远⟧向郑主任汇报，主任⟦郑春锦⟧表示感谢。"),
    ("surname and post", "县长⟦王贵川⟧主持。会后，⟦王|王贵川⟧县长回答提问。"),
]


@pytest.mark.parametrize(("rule", "marked"), CASES, ids=[rule for rule, _ in CASES])
def test_every_name_is_found_and_nothing_else(rule: str, marked: str) -> None:
    text, wanted = unmarked(marked)
    document = read_names(text)
    assert [(m.span.start, m.span.stop, m.name) for m in document.persons] == wanted


NO_NAMES = [
    "校长在会上讲话，向新同学提出三点希望。",
    "会上，学校向杨院士颁发了证书。",
    "各级书记全会后陆续返回岗位，主任高度重视，教授和谐共处。",
    "400余位校友参加活动，全体干部从传统种植业中走出来。",
    "来自师范大学的教授和学生参加座谈，学校领导班子成员列席。",
    "会议期间，主席台正上方悬挂国徽，会长期坚持这一方针。",
    "他调任和田市市长，任陕西省委书记期间成绩突出。",
    "公司机关部门负责人、广大党员干部向社会公开承诺。",
    "记者来到项目现场，工人师傅们正在安装设备。",
    "总经理办公会研究了安全施工方案，保安全、促发展。",
    "书记处书记、王某、李某涉嫌严重违纪。",
    "交通运输部长江海事局通报，娄村镇长安庄村唯一的道路已修通。",
    "古巴外长表示反对，他获男子100米蝶泳冠军。",
    "哈萨克斯坦担任主席国，累计淘汰高排放车辆，企业凭借技术获得大奖。",
    "战士们发出了英雄宣言，双边关系在主席任内得到提升。",
    "真主党武装说，黎真主党武装目标遭到打击。",
    "江南水墨间，宋韵女子翩然起舞，游客们流连忘返。",
    "总理向总统致唁电。森林林火蔓延，代表们肩负崇高使命。",
    "一部手机随时可与井上视频通话，代表向中巴两党致贺信，车队抵达沙特首都利雅德。",
    "大赛以文体旅融合·高品质生活为主题，人们在林冠下行走。",
    "白河大学87级校友奖助金捐赠仪式举行。",
    "大西洋沿岸、大野城市和山口县，高木镇与小田村。",
    "记者从昆明海关获悉，俄方军事主管部门和白宫官员均未回应，杜马主席启程。",
    "发展林药、林蜂、林菌产业，参观农博园，第31次安第斯共同体峰会举行。",
    "大东区长安小区居民说，伊斯兰抵抗运动（哈马斯）发言人表示反对。",
    "他牢记殷殷嘱托，高楼层住户同负责人简短交谈。",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_looks_like_a_name_is_none(text: str) -> None:
    assert [m.name for m in read_names(text).persons] == []


def test_the_bracket_after_a_name_is_in_no_mention() -> None:
    text = "选举阿依古丽·买买提（女，维吾尔族）为副主席。副主席阿依古丽·买买提（女，维吾尔族）讲话。"
    assert {m.name for m in read_names(text).persons} == {"阿依古丽·买买提"}


@pytest.mark.parametrize(
    ("headline", "is_person"), [("陈立泉：五十载坚守", True), ("高交会：展示实力", False)]
)
def test_whom_a_headline_portrays(headline: str, is_person: bool) -> None:
    name = headline.partition("：")[0]
    text = f"从前，{name}的展台很小。去年，{name}的展台大了。"
    article = Article(id="a", title=headline, text=text)
    assert (name in read(article, ()).persons) == is_person


def test_a_surname_in_latin_letters_is_that_persons() -> None:
    persons = read_names("白河大学教授Darren Smith来访。Smith教授致辞。").persons
    assert {mention.name for mention in persons} == {"Darren Smith"}


def test_a_name_of_the_headline_is_known_in_the_text() -> None:
    document = read_names("杨柳依到企业了解情况，问需于企。", title="县长杨柳依到企业调研")
    assert [(m.name, m.span.start, m.span.stop) for m in document.persons] == [("杨柳依", 0, 3)]


def test_spans_are_stretches_of_the_article_as_written() -> None:
    text = "社长 田 进 宝 主持，副主任艾海麦提江•巴克讲话。"
    stretches = [(m.span.of(text), m.name) for m in read_names(text).persons]
    assert stretches == [("田 进 宝", "田进宝"), ("艾海麦提江•巴克", "艾海麦提江·巴克")]
