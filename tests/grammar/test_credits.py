"""Who made an article: every place where credits stand, with its text and the claims it yields."""

from __future__ import annotations

import pytest

from kg.grammar.names.makers import split_names
from tests.grammar.named import read_names

CASES = [
    ("whatever paper", "封面新闻-西岭都市报记者 王志强\n1月20日上午，开会。", "王志强:记者"),
    ("an evening paper", "晚报记者 王志强 文/图\n1月20日上午，开会。", "王志强:记者"),
    ("a paper with a letter", "N海都记者 王志强\n海都讯 会议召开。", "王志强:记者"),
    (
        "where they work before the name",
        "会后合影。\n（文/国际交流处李超 摄影/王晨光 编辑/赵志军 ）",
        "李超:作者 王晨光:摄影 赵志军:编辑",
    ),
    ("name and paper", "王志强/西岭日报\n1月20日上午，开会。", "王志强:作者"),
    (
        "names at the head of a paragraph",
        "（王志强 通讯员 李英 ）6月4日下午，开会。",
        "王志强:作者 李英:通讯员",
    ),
    ("a number at the head of a paragraph", "（一）6月4日下午，开会。", ""),
    ("a paper's report in a bracket", "【环海时报-环海网报道 记者王志强】开会。", "王志强:记者"),
    ("unit, name and 图文报道", "本网讯:(体育学院 王卫华 图文报道)7月16日，比赛举行。", "王卫华:作者"),
    (
        "words and pictures by a paper's reporter",
        "文/图 羊城晚报记者 王志强\n1月20日，开会。",
        "王志强:摄影 王志强:记者",
    ),
    ("pictures by a paper's reporter", "摄影/北京青年报记者 王志强", "王志强:摄影"),
    ("names run together after a mark", "□王君李鑫赵永（图片由总工会提供）", "王君:作者 李鑫:作者 赵永:作者"),
    ("an odd name in a list", "开会。\n（责编：严远、轩召强）", "严远:编辑 轩召强:编辑"),
    ("nobody", "王志强在田间干活。（受访者供图）", ""),
    ("no name", "来源：本网 作者：王志强", "王志强:作者"),
    ("the agency's picture", "开会。新华社发（王志强摄）", "王志强:摄影"),
    ("one name of three signs", "开会。（王黎明摄）", "王黎明:摄影"),
    (
        "where they report from",
        "海报新闻记者 王志强 通讯员 李小明 济南报道\n开会。",
        "王志强:记者 李小明:通讯员",
    ),
    ("unit and name", "会议圆满结束。（宣传部 王志强）", "王志强:作者"),
    ("unit, name and part", "会议圆满结束。（教务处 王志强 供稿）", "王志强:供稿"),
    ("names and part", "会议圆满结束。（王志强 李明轩 摄）", "王志强:摄影 李明轩:摄影"),
    ("marked line", "会议圆满结束。\n◎王志强 文/图", "王志强:作者 王志强:摄影"),
    ("reporter before 报道", "本报讯 记者王志强报道：5月6日，州教育局召开会议。", "王志强:记者"),
    (
        "reporters behind a dateline",
        "新疆日报乌鲁木齐9月22日讯 记者郝志明、李文轩报道：“场景是活力的体现。”会议召开。",
        "郝志明:记者 李文轩:记者",
    ),
    (
        "a newspaper's app behind a dateline",
        "新疆日报乌鲁木齐9月22日讯 石榴云/新疆日报记者郝志明报道：“场景是活力的体现。”",
        "郝志明:记者",
    ),
    (
        "a newspaper's app in a bracket",
        "新疆日报讯（石榴云/新疆日报记者 郝志明报道）9月22日，开会。",
        "郝志明:记者",
    ),
    (
        "a newspaper's app in a line",
        "石榴云/新疆日报记者 王志强\n各地认真学习，会议在喀什召开。",
        "王志强:记者",
    ),
    (
        "reporter in the dateline",
        "本报库尔勒11月18日讯（记者 刘俊杰）14日，州水利局召开会议。",
        "刘俊杰:记者",
    ),
    ("two reporters", "湖北日报讯(记者李保远、周呈文)清明缅怀英烈。", "李保远:记者 周呈文:记者"),
    (
        "reporter and correspondent",
        "（记者 赵富国 通讯员 阿斯彦·吐尔逊 申威川）17日，演出开始。",
        "赵富国:记者 阿斯彦·吐尔逊:通讯员 申威川:通讯员",
    ),
    (
        "nothing between",
        "长江日报讯（记者魏娜娜通讯员高梓文詹晓静）3月31日，队员返程。",
        "魏娜娜:记者 高梓文:通讯员 詹晓静:通讯员",
    ),
    ("special reporter", "（记者 赵富国 特约记者 刘宇文）10日上午，会议召开。", "赵富国:记者 刘宇文:记者"),
    ("names alone after a dateline", "中新网西宁3月23日电(胡贵远)青海省西宁市降雪。", "胡贵远:作者"),
    ("names alone at the end", "有力推动驻村工作走深走实。\n(吕建文)", "吕建文:作者"),
    ("photographer with a box", "图为杏花绽放。\n□崔志文/摄", "崔志文:摄影"),
    ("reporter's photograph", "图为会议现场。\n本报记者 袁海川 摄", "袁海川:摄影"),
    ("two photographers", "图为开幕现场。徐学文　李升远　摄\n上午，大会开幕。", "徐学文:摄影 李升远:摄影"),
    ("letter-spaced photographer", "亲切交流。\n□新华社记者 燕 雁/摄", "燕雁:摄影"),
    ("editor in brackets", "推动高质量发展。\n[责任编辑:杨佩文]", "杨佩文:编辑"),
    ("editor at the end of a line", "培训班日前结业。 责任编辑：余妍文", "余妍文:编辑"),
    ("line of roles", "大会闭幕。\n责编 邓旆文 编辑 王禾川", "邓旆文:编辑 王禾川:编辑"),
    (
        "proof and layout",
        "大会闭幕。\n编辑|何小川 杜波文\n校对|王月川",
        "何小川:编辑 杜波文:编辑 王月川:其他",
    ),
    ("source", "大会闭幕。\n来源：云岭新闻网", "云岭新闻网:其他"),
    ("author's line", "作者：刘志文\n近日，医院举办讲座。", "刘志文:作者"),
    ("authors' line of names", "杜建文 刘 昕\n近年来，和田地区坚持站稳群众立场。", "杜建文:作者 刘昕:作者"),
    ("office that sent it", "不断提高资金使用效益。（财务处供稿）", "财务处:供稿"),
    (
        "outlet before the reporter",
        "羊城晚报记者董柳川通讯员王艳文\n广州市昨日降温。",
        "董柳川:记者 王艳文:通讯员",
    ),
    (
        "body and name after a role, two roles of one name",
        "供稿：科技处 谢芳文 摄影/编辑：新闻中心 杨柳川\n学校召开茶话会。",
        "谢芳文:供稿 杨柳川:摄影 杨柳川:编辑",
    ),
    (
        "roles after the names",
        "宣传科 张菊文/文 周雪川/摄 发布时间： 2023-05-30\n副校长来校调研。",
        "张菊文:作者 周雪川:摄影",
    ),
    ("role and picture after a name", "会议召开。\n（姚文蓓/审 李俊川/文/图）", "姚文蓓:其他 李俊川:作者"),
    (
        "a role that no table knows",
        "会议召开。\n（文：耿晓文 图：张兴川 核发：卢瑞文 王元川）",
        "耿晓文:作者 张兴川:摄影 卢瑞文:其他 王元川:其他",
    ),
    (
        "what a page says of itself ends a line",
        "来源：国际交流处 发布时间：2020-10-14 浏览次数：27 次\n会议召开。",
        "国际交流处:其他",
    ),
    ("a body that writes", "作者：中文系 编辑：宣传部\n讲座开讲。", "中文系:作者 宣传部:编辑"),
    ("office at the end", "群众踊跃参加。\n（外科党总支）", "外科党总支:供稿"),
    ("pen name of an editor", "会议召开。\n编辑：冬剑", "冬剑:编辑"),
    ("a word after a role is no name", "会议召开。\n编辑：网络", ""),
    ("work before the reporter", "（《今日白河》记者 杨建文） 9月10日上午，座谈会举行。", "杨建文:记者"),
    ("the author's employer is none", "推动发展。\n（作者单位：云岭县委组织部）", ""),
    ("reporter as a speaker is none", "记者从州水利局了解到，今年来水偏丰。", ""),
    ("visiting reporters are none", "记者来到项目现场，看到工人正在施工。", ""),
]


@pytest.mark.parametrize(("rule", "text", "claims"), CASES, ids=[rule for rule, _, _ in CASES])
def test_credits_of_a_text(rule: str, text: str, claims: str) -> None:
    assert [f"{credit.name}:{credit.kind}" for credit in read_names(text).credits] == claims.split()


def test_a_contents_page_credits_the_names_at_the_ends_of_its_entries() -> None:
    text = "11 以协调促发展 张学文 杨 羊\n22 明珠绽放新活力 吴振文\n06 扎实开展学习教育"
    document = read_names(text, title="目录")
    assert [credit.name for credit in document.credits] == ["张学文", "杨羊", "吴振文"]


def test_the_makers_are_persons_of_the_article() -> None:
    document = read_names("本报讯（记者 刘俊杰）州水利局召开会议。\n来源：云岭新闻网")
    assert [mention.name for mention in document.persons] == ["刘俊杰"]


def test_evidence_is_the_name_as_written() -> None:
    text = "图为会场。\n□新华社记者 燕 雁/摄"
    (credit,) = read_names(text).credits
    assert text[credit.evidence.start : credit.evidence.stop] == "燕 雁"


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("袁勇奇乔剑", ["袁勇奇", "乔剑"]),
        ("马黎明王欣", ["马黎明", "王欣"]),
        ("欧阳春晓", ["欧阳春晓"]),
        ("包鲁斯别克", ["包鲁斯别克"]),
        ("阿斯彦·吐尔逊", ["阿斯彦·吐尔逊"]),
        ("州财政局供稿", None),
    ],
)
def test_names_run_together_are_parted(word: str, names: list[str] | None) -> None:
    assert split_names(word) == names
