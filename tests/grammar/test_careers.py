"""Careers and short lives: each construction with its sentence and the roles it yields (test_roles.py)."""

from __future__ import annotations

import pytest

from tests.grammar.named import read_names
from tests.grammar.test_roles import claim

CASES = [
    (
        "short life",
        "陈远帆，男，汉族，1962年生于临川，北山大学人文学院二级教授，博士生导师。",
        "陈远帆:二级教授@北山大学人文学院 陈远帆:博士生导师@北山大学人文学院",
    ),
    (
        "fields that say no post",
        "周立新，52岁，连续三届获得全省劳模称号，江北港务集团有限公司副总裁、高级工程师。",
        "周立新:副总裁@江北港务集团有限公司 周立新:高级工程师@江北港务集团有限公司",
    ),
    (
        "degrees and studies are no posts",
        "郑远洪，男，1955年5月出生，中央党校研究生，法学博士，高级经济师，曾任和静县县委书记。",
        "郑远洪:高级经济师@ 郑远洪:书记@和静县县委!",
    ),
    (
        "bracket after a name",
        "白恩远（云南省委书记）、秦光明（时任云南省代省长）先后被查。",
        "白恩远:书记@云南省委 秦光明:代省长@云南省!",
    ),
    (
        "what no table knows stands in the list",
        "李秋萍曾任莆田市教育局副局长、首批拔尖人才获得者、莆田市招生办公室主任。",
        "李秋萍:副局长@莆田市教育局! 李秋萍:主任@莆田市招生办公室!",
    ),
    (
        "he also",
        "李秋萍是福建人。她还担任莆田市作家协会主席。",
        "李秋萍:主席@莆田市作家协会",
    ),
    (
        "further statements without a subject",
        "2001年6月，李秋萍任和静县委副书记，2006年12月任尉犁县委书记。",
        "李秋萍:副书记@和静县委 李秋萍:书记@尉犁县委",
    ),
    (
        "to a body and there",
        "2002年，李秋萍到莆田市民政局任党组成员。",
        "李秋萍:党组成员@莆田市民政局",
    ),
    (
        "what somebody was there",
        "李秋萍在和静县巴润哈尔莫敦镇政府当电话员。",
        "李秋萍:电话员@和静县巴润哈尔莫敦镇政府",
    ),
    (
        "appointed by a school",
        "1943年，李秋萍被厦门大学聘为研究助教。",
        "李秋萍:研究助教@厦门大学(聘任)",
    ),
    (
        "from one to the next",
        "李秋萍由厦门大学党委副书记转任校长。",
        "李秋萍:党委副书记@厦门大学! 李秋萍:校长@厦门大学",
    ),
    (
        "in brackets what the post is",
        "李秋萍曾任莆田市环境保护局办公室副主任（主持工作）、莆田市水务局局长。",
        "李秋萍:副主任@莆田市环境保护局办公室! 李秋萍:局长@莆田市水务局!",
    ),
    (
        "原 holds for the chain",
        "福建省水利厅原党组书记、厅长罗大海被查。",
        "罗大海:党组书记@福建省水利厅! 罗大海:厅长@福建省水利厅!",
    ),
    (
        "原 ends where 现任 says so",
        "原莆田市水务局局长、现任莆田市政协副主席罗大海出席。",
        "罗大海:局长@莆田市水务局! 罗大海:副主席@莆田市政协",
    ),
    (
        "which holder it is",
        "任命罗大海同志为福建省水利学会新一任会长。",
        "罗大海:会长@福建省水利学会(任命)",
    ),
    ("the first of its holders", "罗大海当选首届会长。", "罗大海:会长@(当选)"),
    (
        "several former ones",
        "莆田市政协多名前副主席罗大海、李秋萍出席。",
        "罗大海:副主席@莆田市政协! 李秋萍:副主席@莆田市政协!",
    ),
    ("periodical", "《东南学刊》主编罗大海致辞。", "罗大海:主编@东南学刊"),
    (
        "acting after the deputy of the same place",
        "会议任命罗大海为莆田市副市长、代市长。",
        "罗大海:副市长@莆田市(任命) 罗大海:代市长@莆田市(任命)",
    ),
    ("department with a number", "省委组织部干部三局局长罗大海宣读决定。", "罗大海:局长@省委组织部干部三局"),
    (
        "sentences of a life",
        "熊远柏，江南中医药大学主任医师，教授。江南省名医。江南医学会顾问。曾任江南中医药大学办公室主任。",
        "熊远柏:主任医师@江南中医药大学 熊远柏:教授@江南中医药大学 熊远柏:顾问@江南医学会 "
        "熊远柏:主任@江南中医药大学办公室!",
    ),
    (
        "beside the chair",
        "莆田市人大常委会主任罗大海主持会议并讲话，副主任李秋萍、张远山，秘书长王立群出席会议。",
        "罗大海:主任@莆田市人大常委会 李秋萍:副主任@莆田市人大常委会 张远山:副主任@莆田市人大常委会 "
        "王立群:秘书长@莆田市人大常委会",
    ),
    (
        "one vote",
        "罗大海当选为莆田市蔬菜协会会长，李秋萍当选为副会长兼秘书长。",
        "罗大海:会长@莆田市蔬菜协会(当选) 李秋萍:副会长@莆田市蔬菜协会(当选) "
        "李秋萍:秘书长@莆田市蔬菜协会(当选)",
    ),
    (
        "a rank between two of a body",
        "闽江大学文学院执行院长罗大海教授、副院长李秋萍教授作报告。",
        "罗大海:执行院长@闽江大学文学院 罗大海:教授@ 李秋萍:副院长@闽江大学文学院 李秋萍:教授@",
    ),
    (
        "committee's own members",
        "市委副书记、组织委员罗大海讲话。",
        "罗大海:副书记@市委 罗大海:组织委员@市委",
    ),
    ("no posts of the committee", "市委常委、公安局长罗大海讲话。", "罗大海:常委@市委 罗大海:公安局长@"),
    ("member where a verb says so", "罗大海担任莆田市专家组成员。", "罗大海:成员@莆田市专家组"),
    ("member before a name", "报告团成员罗大海作报告。", ""),
    ("school of a post's name", "莆田市妇女干部学校校长罗大海致辞。", "罗大海:校长@莆田市妇女干部学校"),
    (
        "list with brackets",
        "新当选的中国工程院院士：罗大海（数学部，闽江大学）、李秋萍（化学部，闽江大学）。",
        "罗大海:院士@中国工程院 李秋萍:院士@中国工程院",
    ),
    (
        "life that begins with an occupation",
        "李荫明，物理学家。江南物理研究所研究员。",
        "李荫明:物理学家@ 李荫明:研究员@江南物理研究所",
    ),
    (
        "from one to the next, 任",
        "杨秀明从莲都区区长任缙云县委书记。",
        "杨秀明:区长@莲都区! 杨秀明:书记@缙云县委",
    ),
    ("in life", "李荫明生前系莆田市中心医院眼科主治医师。", "李荫明:主治医师@莆田市中心医院眼科!"),
    ("a martyr", "李荫明烈士生前是莆田市公安局民警。", "李荫明:民警@莆田市公安局!"),
    ("now", "队长罗大海夺冠。罗大海，如今的浙江男队主教练。", "罗大海:队长@ 罗大海:主教练@浙江男队"),
    (
        "all between the verb and the post",
        "罗大海，曾任大足县委书记、崇文区发展改革委党组书记等职。",
        "罗大海:书记@大足县委! 罗大海:党组书记@崇文区发展改革委!",
    ),
    (
        "a body with a verb inside",
        "罗大海担任莆田集团深化改革领导小组办公室副主任。",
        "罗大海:副主任@莆田集团深化改革领导小组办公室",
    ),
    ("the next holder", "罗大海履新莆田市副市长。", "罗大海:副市长@莆田市"),
    ("a new body", "温德·罗斯就任新一届联大主席。", "温德·罗斯:主席@联大"),
    ("which holder", "温德·罗斯当选法国第104任总统。", "温德·罗斯:总统@法国(当选)"),
    ("while in office", "罗大海在担任莆田市教育局局长期间受贿。", "罗大海:局长@莆田市教育局"),
    (
        "long worked somewhere",
        "前任莆田市委书记罗大海曾长期在北京任职，任东城区副区长。",
        "罗大海:书记@莆田市委! 罗大海:副区长@东城区",
    ),
    (
        "of whom a pronoun tells",
        "罗大海主任参加工作三十年。他最初在莆田重型机器厂工作，后任莆田重工集团副总裁。",
        "罗大海:主任@ 罗大海:副总裁@莆田重工集团",
    ),
    (
        "who is freed of two posts",
        "会议通过关于免去齐扎拉第十四届全国政协常委职务的决定。",
        "齐扎拉:常委@第十四届全国政协(免去)!",
    ),
    # another's post is not theirs
    (
        "another subject",
        "沈秋白当选尉犁县县长，大会主席团提出的人选当选尉犁县副县长。",
        "沈秋白:县长@尉犁县(当选)",
    ),
    ("posts that do something themselves", "罗大海，男，1970年生，县长、副县长都认识他。", ""),
    (
        "a sentence about others",
        "罗大海任莆田市副市长。会议接受某某同志辞去莆田市财政局局长职务。",
        "罗大海:副市长@莆田市",
    ),
]


@pytest.mark.parametrize(("rule", "text", "claims"), CASES, ids=[rule for rule, _, _ in CASES])
def test_a_career_yields_its_roles(rule: str, text: str, claims: str) -> None:
    assert [claim(role) for role in read_names(text).roles] == claims.split()


@pytest.mark.parametrize(
    ("text", "since", "until", "former"),
    [
        ("1999年6月至2001年9月，李秋萍担任福建省委组织部部长。", "1999-06", "2001-09", True),
        ("李秋萍2017年1月至今任莆田市中级人民法院院长。", "2017-01", None, False),
        ("李秋萍2013年12月—2017年1月任莆田市政府秘书长。", "2013-12", "2017-01", True),
        ("李秋萍2015年1月起任莆田市政府秘书长。", "2015-01", None, False),
    ],
)
def test_a_term_has_the_dates_of_its_span(
    text: str, since: str | None, until: str | None, former: bool
) -> None:
    (role,) = read_names(text).roles
    assert (role.since, role.until, role.former) == (since, until, former)
