"""Who holds which post: every construction with its sentence and the claim it yields.

A claim is written person:post@organisation, with ! for a former post and (how) where the text says how.
"""

from __future__ import annotations

import pytest

from kg.grammar.prepare import prepare
from kg.model import Article, Role
from tests.grammar.named import read_names

CASES = [
    # before the name
    ("an occupation of a country", "俄罗斯剧作家温德·罗斯参加。", "温德·罗斯:剧作家@"),
    ("a school's head", "湖南省桃江县桃花江小学校长罗大海参加。", "罗大海:校长@湖南省桃江县桃花江小学"),
    (
        "each with a body",
        "莆田大学化学学院沈秋白、生命科学学院罗大海两位教授来校。",
        "沈秋白:教授@莆田大学化学学院 罗大海:教授@生命科学学院",
    ),
    (
        "the rest of a list",
        "参加的还有校党委书记罗大海和沈秋白、李秋萍、王志强等教授。",
        "罗大海:书记@校党委 沈秋白:教授@ 李秋萍:教授@ 王志强:教授@",
    ),
    (
        "a list whose post stands before it",
        "莆田大学教授罗大海、沈秋白、李秋萍等专家参加。",
        "罗大海:教授@莆田大学 沈秋白:教授@莆田大学 李秋萍:教授@莆田大学",
    ),
    ("a film is no body", "电影《四个秋天》导演罗大海参加。", "罗大海:导演@"),
    ("from a country", "澳大利亚籍主教练温德·罗斯参加。", "温德·罗斯:主教练@"),
    (
        "what is started",
        "莆田市文联主任、无味茶书活动发起人罗大海参加。",
        "罗大海:主任@莆田市文联 罗大海:发起人@无味茶书活动",
    ),
    (
        "a rank and 任",
        "罗大海教授任杂交水稻国家重点实验室副主任。",
        "罗大海:教授@ 罗大海:副主任@杂交水稻国家重点实验室",
    ),
    ("a branch committee's", "中国书协分党组书记罗大海讲话。", "罗大海:分党组书记@中国书协"),
    ("when a body's", "当莆田大学文学院罗大海教授登台时，开会。", "罗大海:教授@莆田大学文学院"),
    ("so many with a digit", "看望沈秋白、罗大海2位院士。", "沈秋白:院士@ 罗大海:院士@"),
    (
        "as such, a comma",
        "作为闽江学会会长、莆田协会副会长，罗大海致辞。",
        "罗大海:会长@闽江学会 罗大海:副会长@莆田协会",
    ),
    (
        "a bracket between post and name",
        "莆田市卫生局副局长（主持工作）罗大海致辞。",
        "罗大海:副局长@莆田市卫生局",
    ),
    (
        "those who hold it too",
        "大会的执行主席还有：罗大海、沈秋白、李秋萍。",
        "罗大海:执行主席@ 沈秋白:执行主席@ 李秋萍:执行主席@",
    ),
    (
        "a name of the list that the text gives elsewhere",
        "副校长罗大海、沈秋白协调沟通。沈秋白表示，很好。",
        "罗大海:副校长@ 沈秋白:副校长@",
    ),
    (
        "a party school's",
        "莆田市委党校常务副校长罗大海、副校长沈秋白参加。",
        "罗大海:常务副校长@莆田市委党校 沈秋白:副校长@莆田市委党校",
    ),
    ("龚 and 正", "会议听取了龚秋市长作的报告。", "龚秋:市长@"),
    ("a teacher at the head of a clause", "罗大海老师鲜明的个性很好。", "罗大海:老师@"),
    (
        "a body with a joint in a chain",
        "莆田市政协委员、社会和法制委员会副主任罗大海参加。",
        "罗大海:委员@莆田市政协 罗大海:副主任@社会和法制委员会",
    ),
    ("a joint after a verb", "各界欢迎安提瓜和巴布达总理温岭德。", "温岭德:总理@巴布达"),
    ("a body that an adverb's sign begins", "都九项目办主任罗大海参加。", "罗大海:主任@都九项目办"),
    ("level, no post", "罗大海拟任省直机关正厅长级职务。", ""),
    (
        "a post of several with ranks after the names",
        "学会委员孙文枢院士、吴国雄院士参加。",
        "孙文枢:委员@学会 吴国雄:委员@学会 孙文枢:院士@ 吴国雄:院士@",
    ),
    ("names before the post that they share", "徐文雄、陈立鹰两位教授参加。", "徐文雄:教授@ 陈立鹰:教授@"),
    ("the body that speaks", "我所所长丁文林、所胡培文副所长参加。", "丁文林:所长@ 胡培文:副所长@"),
    (
        "our own body in a chain",
        "白河中医学会副秘书长、我校党委副书记施建文致辞。",
        "施建文:副秘书长@白河中医学会 施建文:党委副书记@",
    ),
    ("office of alumni", "校友办主任王文琦主持。", "王文琦:主任@校友办"),
    ("name before 在", "校党委书记郭永存在会上讲话。郭永存介绍了校情。", "郭永存:书记@校党委"),
    ("school within a university", "白河大学文学院院长陈文平致辞。", "陈文平:院长@白河大学文学院"),
    ("guiding committee", "学术指导委员会主任陈文瑜主持。", "陈文瑜:主任@学术指导委员会"),
    ("assistant", "所长助理丁文林参加。", "丁文林:所长助理@"),
    ("title", "自治区党委书记马远征主持。", "马远征:书记@自治区党委"),
    ("what stands before a country", "各界缅怀法国总统温岭德。", "温岭德:总统@法国"),
    ("a new head of government", "法国新首相温岭德致辞。", "温岭德:首相@法国"),
    (
        "another country's in a list",
        "发来贺电的有：日本德临天皇，法国总统温岭德。",
        "温岭德:总统@法国",
    ),
    ("a president's assistant", "法国总统助理温岭德表示，会谈很好。", "温岭德:总统助理@法国"),
    ("a president's council", "法国总统领导委员会主席温岭德致辞。", "温岭德:主席@法国总统领导委员会"),
    ("a number is whole", "白船十五号乘组航天员张远征参加。", "张远征:航天员@"),
    (
        "a post given before the next title",
        "新成立的中心由高明远任主任，白河医疗队队长温如玉任副主任。高明远说，能行。",
        "温如玉:队长@白河医疗队 高明远:主任@ 温如玉:副主任@",
    ),
    ("elected again", "温岭德当选连任国家主席。", "温岭德:国家主席@(当选)"),
    ("a name before a particle", "法国总统博京也向协会致贺信。", "博京:总统@法国"),
    ("jurisdiction in the title", "副州长高明远出席。", "高明远:副州长@"),
    ("place and title", "莆田市市长梁建新致辞。", "梁建新:市长@莆田市"),
    (
        "long name of a body",
        "巴州党委网信办网络安全和数据管理科副科长芦阳表示。",
        "芦阳:副科长@巴州党委网信办网络安全和数据管理科",
    ),
    (
        "two bodies",
        "巴州党委网信办副主任、巴州公安局一级高级警长艾海·巴克表示。",
        "艾海·巴克:副主任@巴州党委网信办 艾海·巴克:一级高级警长@巴州公安局",
    ),
    (
        "chain that omits",
        "交通银行党委书记、董事长任德远访问我校。",
        "任德远:党委书记@交通银行 任德远:董事长@交通银行",
    ),
    (
        "chain of a company called 公司",
        "公司党委书记、董事长林秋雨讲话。",
        "林秋雨:党委书记@公司 林秋雨:董事长@公司",
    ),
    (
        "minister of several fields",
        "德国副总理兼经济和气候保护部长哈贝登、新加坡贸工部长颜金远出席。",
        "哈贝登:副总理@德国 哈贝登:经济和气候保护部长@德国 颜金远:贸工部长@新加坡",
    ),
    (
        "post given by 由",
        "林秋雨出任州长，筹备组组长由高明远担任。",
        "林秋雨:州长@ 高明远:组长@筹备组",
    ),
    ("president's office", "白山国总统办公室主任林秋雨表示。", "林秋雨:主任@白山国总统办公室"),
    ("mayor after the committee", "佳木斯市委副书记、市长丛丽出席。", "丛丽:副书记@佳木斯市委 丛丽:市长@"),
    ("own body in a chain", "地委副书记、政法委书记纪松涛讲话。", "纪松涛:副书记@地委 纪松涛:书记@政法委"),
    ("兼", "省土地学会副理事长兼秘书长顾迅来访。", "顾迅:副理事长@省土地学会 顾迅:秘书长@省土地学会"),
    ("原 after the body", "中国国电集团公司原副总经理谢长河被查。", "谢长河:副总经理@中国国电集团公司!"),
    ("原 before the body", "原市水务局局长罗大海出席。", "罗大海:局长@市水务局!"),
    ("常务", "常务副省长徐少明介绍了情况。", "徐少明:常务副省长@"),
    (
        "党组",
        "自治区财政厅党组书记、厅长林秋雨讲话。",
        "林秋雨:党组书记@自治区财政厅 林秋雨:厅长@自治区财政厅",
    ),
    ("party committee alone", "南开大学党委书记杨青山会见客人。", "杨青山:书记@南开大学党委"),
    (
        "list after one title",
        "中央和国家机关工委副书记张远山、李秋实出席。",
        "张远山:副书记@中央和国家机关工委 李秋实:副书记@中央和国家机关工委",
    ),
    (
        "list of titles of one body",
        "科技园总经理董海涛，副总经理张伟明、王英杰参加座谈。",
        "董海涛:总经理@科技园 张伟明:副总经理@科技园 王英杰:副总经理@科技园",
    ),
    ("occupation with an employer", "达西村村民周立新说，日子好过了。", "周立新:村民@达西村"),
    ("occupation alone", "消防员林秋雨第一个冲进火场。", "林秋雨:消防员@"),
    (
        "elected in a row",
        "林秋雨当选为白河果品协会会长，高明远当选为副会长兼秘书长。",
        "林秋雨:会长@白河果品协会(当选) 高明远:副会长@白河果品协会(当选) 高明远:秘书长@白河果品协会(当选)",
    ),
    (
        "school after its department",
        "白河大学党委常委、党委宣传部部长、副校长林秋雨出席。",
        "林秋雨:党委常委@白河大学 林秋雨:部长@党委宣传部 林秋雨:副校长@白河大学",
    ),
    ("secretary of a party abroad", "越共中央总书记高明远来访。", "高明远:总书记@越共中央"),
    ("post after 著名", "省电视台著名主持人林秋雨出席。", "林秋雨:主持人@省电视台"),
    (
        "field after 著名",
        "省昆剧院院长、著名昆剧表演艺术家李鸿远出席。",
        "李鸿远:院长@省昆剧院 李鸿远:昆剧表演艺术家@",
    ),
    ("field of an occupation", "法学专家张霞光发言。", "张霞光:法学专家@"),
    (
        "foreign minister and more",
        "意大利副总理兼外长塔亚罗会见记者。",
        "塔亚罗:副总理@意大利 塔亚罗:外长@意大利",
    ),
    ("country of one sign", "会后，俄外长拉夫罗金表示关切。", "拉夫罗金:外长@俄"),
    ("作为…的", "作为清华大学副教授的白晓红加入军队。", "白晓红:副教授@清华大学"),
    (
        "的 before the post",
        "神农架天然气公司的巡线队长毛涛川在电话里说。",
        "毛涛川:巡线队长@神农架天然气公司",
    ),
    # after the name
    ("post after the name", "北京协和医院神经内科李延川教授发言。", "李延川:教授@北京协和医院神经内科"),
    (
        "two posts around a name",
        "北京航天总医院科技委主任田永平教授主持。",
        "田永平:主任@北京航天总医院科技委 田永平:教授@",
    ),
    (
        "post in apposition",
        "省医学会主任委员，北京协和医院神经内科李延川教授致辞。",
        "李延川:主任委员@省医学会 李延川:教授@北京协和医院神经内科",
    ),
    (
        "任",
        "2021年8月，李秋萍任赣州市安远县委常委、副书记。",
        "李秋萍:常委@赣州市安远县委 李秋萍:副书记@赣州市安远县委",
    ),
    ("当选为", "会议决定了人选。林秋雨当选为州人大常委会副主任。", "林秋雨:副主任@州人大常委会(当选)"),
    ("曾任", "王春雷曾任昆明市副市长。", "王春雷:副市长@昆明市!"),
    ("不再担任", "柳鹏飞不再担任武威市委书记。", "柳鹏飞:书记@武威市委(免去)!"),
    ("任命为", "决定任命：马春生为市水务局局长。", "马春生:局长@市水务局(任命)"),
    (
        "list that is given one post",
        "决定任命：武国英、毕力远为法制委员会副主任委员。",
        "武国英:副主任委员@法制委员会(任命) 毕力远:副主任委员@法制委员会(任命)",
    ),
    ("免去", "免去李小鹿的交通运输部部长职务。", "李小鹿:部长@交通运输部(免去)!"),
    ("是", "石强远是越西县就业局局长。", "石强远:局长@越西县就业局"),
    ("是…的一名", "聂雪莲是中建四局地产公司的一名员工。", "聂雪莲:员工@中建四局地产公司"),
    # a headline's last word is no title of the next line's name
    ("line's end", "杀害一名渔民\n哥伦比亚总统佩特林发表声明。", "佩特林:总统@哥伦比亚"),
    # no roles
    ("form of address", "李秋萍同志主持会议，罗大海先生发言。", ""),
    ("reporter", "本报讯（记者 刘俊杰）州水利局召开会议。", ""),
    ("what others become", "塔米克表示，祝贺您再次当选中共中央总书记。", ""),
]


def claim(role: Role) -> str:
    how = f"({role.how})" if role.how else ""
    return f"{role.person}:{role.title}@{role.organisation or ''}{how}{'!' if role.former else ''}"


@pytest.mark.parametrize(("rule", "text", "claims"), CASES, ids=[rule for rule, _, _ in CASES])
def test_a_construction_yields_its_roles(rule: str, text: str, claims: str) -> None:
    assert [claim(role) for role in read_names(text).roles] == claims.split()


def test_one_post_said_twice_is_one_role_with_the_body_in_full() -> None:
    text = "市教育局局长李尕山参加。随后，教育局局长李尕山讲话，局长李尕山总结。"
    assert [claim(role) for role in read_names(text).roles] == ["李尕山:局长@市教育局"]


def test_evidence_is_the_sentence_that_states_the_role() -> None:
    text = "会议召开。出席会议的有地委副书记、政法委书记 纪 松 涛。他讲了话。"
    roles = read_names(text).roles
    assert [text[r.evidence.start : r.evidence.stop] for r in roles] == [
        "出席会议的有地委副书记、政法委书记 纪 松 涛。"
    ] * 2
    assert {(r.evidence.article, r.evidence.rule) for r in roles} == {("a", "roles.title")}


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2021年8月，李秋萍任赣州市安远县委副书记。", "2021-08", None),
        ("李秋萍2021年8月3日当选为州人大常委会副主任。", "2021-08-03", None),
        ("2019年，李秋萍辞去和静县县长职务。", None, "2019"),
        ("李秋萍曾任和静县县长。", None, None),
        ("2019年雨水多。李秋萍是和静县县长。", None, None),
    ],
)
def test_terms_begin_and_end_where_the_text_says_so(text: str, since: str | None, until: str | None) -> None:
    (role,) = read_names(text).roles
    assert (role.since, role.until) == (since, until)


def test_a_post_for_the_time_being_is_acting() -> None:
    roles = read_names("淮安市代市长陈之远主持会议，副市长林秋雨出席。").roles
    assert [(role.title, role.acting) for role in roles] == [("代市长", True), ("副市长", False)]


@pytest.mark.parametrize(
    ("text", "home", "full"),
    [
        ("莆田市召开会议。市财政局局长钱元海出席。", None, "莆田市财政局"),
        ("地委副书记林秋雨出席。", "阿勒泰地区", "阿勒泰地委"),
        ("自治州党委书记林秋雨出席。", "巴音郭楞蒙古自治州", "巴音郭楞蒙古自治州党委"),
        ("和静县和尉犁县交流经验。县水利局局长林秋雨出席。", None, None),
        ("南开大学党委书记杨青山出席。", None, None),
    ],
)
def test_a_short_name_is_spelled_out_where_one_body_can_be_meant(
    text: str, home: str | None, full: str | None
) -> None:
    document = prepare(Article(id="a", title="", text=text, home=home), ())
    assert [role.organisation_full for role in document.roles] == [full]


def test_a_career_in_lines_belongs_to_its_person() -> None:
    text = "王锦川，男，1970年生。\n1995.06—1997.01西藏自治区交通厅技术员\n1997.01—2001.05拉萨市交通局局长"
    assert [claim(role) for role in read_names(text).roles] == [
        "王锦川:技术员@西藏自治区交通厅!",
        "王锦川:局长@拉萨市交通局!",
    ]
