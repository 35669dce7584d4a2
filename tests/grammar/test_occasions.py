"""Each construction's rule with its sentence: what it says took place, named how, with whom, where, when."""

from __future__ import annotations

import pytest

from kg.grammar.naming import name_of
from kg.grammar.occasion import Occasion
from kg.grammar.occasions import before_speech, occasions
from kg.grammar.skeleton import skeletons
from kg.grammar.times import read_times
from tests.grammar.marked import document


def _found(marked: str, published: str | None = "2025-11-18") -> tuple[str, list[Occasion]]:
    made = document(marked)
    text = made.article.text
    (sentence,) = skeletons(made, read_times(text, published))
    return text, occasions(sentence)


# the rule, its sentence, the names and kinds that it yields
NAMES = [
    ("某单位召开某会议", "3月5日，[O:州政府]召开全州水利建设推进会。", "events.hold 全州水利建设推进会 会议"),
    ("会议没有名字", "3月5日，[O:州水利局]召开专题会议。", "events.hold 州水利局专题会议 会议"),
    (
        "开会的机构在名字里",
        "[T:州长][P:高明远]主持召开[O:州政府]第三次常务会议。",
        "events.hold 州政府第三次常务会议 会议",
    ),
    (
        "某会议在某地举行",
        "首届白河论坛15日在[G:赤河市]举行。",
        "events.held 首届白河论坛 活动",
    ),
    ("年份属于名字", "2025年全州摔跤锦标赛在[G:赤河市]开幕。", "events.held 2025年全州摔跤锦标赛 活动"),
    ("引号里的名字", "“白河之春”音乐会昨晚在[G:赤河剧院]上演。", "events.held “白河之春”音乐会 活动"),
    ("由甲主办的", "由[O:州文联]主办的白河诗歌节在[G:赤河市]举办。", "events.held 白河诗歌节 活动"),
    ("讲话不是名字", "[P:林秋]宣布运动会开幕。", "events.held 运动会 活动"),
    ("出席某活动", "[P:高明远]出席第三届白河论坛。", "events.attend 第三届白河论坛 活动"),
    ("在某会议上", "[P:林秋]昨日在州政府新闻发布会上表示，工程进展顺利。", "events.at 州政府新闻发布会 会议"),
    (
        "会见",
        "[P:高明远]在[G:赤河宾馆]会见来访的[G:白山省][T:省长][P:温岭]。",
        "events.meet 高明远会见白山省省长温岭 会见",
    ),
    (
        "会谈",
        "[P:高明远]同[G:白山省][T:省长][P:温岭]举行会谈。",
        "events.talks 高明远同白山省省长温岭会谈 会见",
    ),
    (
        "分别会见",
        "[P:高明远]分别会见了[T:省长][P:温岭]、[T:市长][P:罗大海]。",
        "events.meet 高明远会见省长温岭 会见 | events.meet 高明远会见市长罗大海 会见",
    ),
    ("座谈", "[P:高明远]与返乡大学生代表座谈。", "events.talks 高明远同返乡大学生代表座谈 会议"),
    ("赴某地调研", "[P:高明远]赴[G:白河县]调研春耕工作。", "events.visit 高明远赴白河县调研春耕工作 调研"),
    ("来访", "[G:白山省][T:校长][P:温岭]来访我校。", "events.visit 温岭来访我校 调研"),
    ("参与某活动", "[T:主任][P:林秋]参与联合义诊。", "events.attend 义诊 活动"),
    ("现场指导", "[T:部长][P:林秋]到现场指导义诊活动。", "events.attend 义诊活动 活动"),
    (
        "意见和建议之后",
        "为听取学院的意见和建议，国际处在[G:赤河楼]举行交流工作例会。",
        "events.hold 国际处交流工作例会 会议",
    ),
    ("来访的客人", "[P:林秋]介绍了来访接待、出国交流等情况。", ""),
    ("此次访问", "[P:温岭]表示，此次访问增进了了解。", ""),
    (
        "进行了某会",
        "[O:州医院]与[O:州学院]进行了“双岗建功”专题交流会。",
        "events.hold “双岗建功”专题交流会 会议",
    ),
    ("进行了培训", "[O:州医院]对护士进行了培训。", ""),
    ("为开展某活动", "为深入开展群众路线教育实践活动，医院作了部署。", ""),
    ("顺利进行", "党日活动在[G:赤河党史馆]顺利进行。", "events.held 党日活动 活动"),
    ("出席并主持", "[T:校长][P:林秋]出席并主持座谈会。", "events.chair 座谈会 会议"),
    (
        "参加义诊的专家有",
        "本次参加义诊的专家有：[T:主任][P:林秋]、[T:主任][P:温岭]。",
        "events.attend 义诊 活动",
    ),
    (
        "聘任",
        "会议宣布，聘任[P:林秋]为[O:州研究院][T:研究员]。",
        "events.appoint 聘任林秋为州研究院研究员 任免",
    ),
    ("来校考察", "[O:州教育局]来我校考察信息化建设。", "events.visit 州教育局来我校考察信息化建设 调研"),
    (
        "调研时强调，是在说调研",
        "[P:高明远]赴[G:白河县]调研时强调，要抓好春耕。",
        "events.visit 高明远赴白河县调研 调研",
    ),
    (
        "视察一项工作",
        "[O:县政协][T:主席][P:高明远]带领委员，对全县养老服务工作进行视察。",
        "events.visit 高明远对全县养老服务工作进行视察 调研",
    ),
    (
        "来到某处致以问候",
        "[P:高明远]先后来到[O:白河县福利院]、[O:白河县医院]，向职工致以节日的问候。",
        "events.visit 高明远来到白河县福利院、白河县医院，向职工致以 调研",
    ),
    ("考察交流的机会", "[P:高明远]感谢对方给了考察交流的机会。", ""),
    (
        "到代表团审议",
        "[P:高明远]来到[O:河东镇代表团]，与代表们一起审议政府工作报告。",
        "events.attend 河东镇代表团 会议",
    ),
    ("所在代表团审议", "[P:高明远]参加他所在的[O:河东镇代表团]审议。", "events.attend 河东镇代表团审议 会议"),
    ("讲党课", "[P:高明远]为全县干部讲专题党课。", "events.lecture 高明远专题党课 活动"),
    (
        "由某人主持召开的某会上",
        "在由[P:林秋]主持召开的防汛工作座谈会上，[P:高明远]提出要求。",
        "events.hold 防汛工作座谈会 会议",
    ),
    (
        "由某些人参加的会议",
        "[O:河东镇政府]召开由全体村干部参加的环境整治推进会。",
        "events.hold 河东镇政府环境整治推进会 会议",
    ),
    ("陪同不是同", "[P:高明远]、[P:林秋]等陪同座谈。", ""),
    ("看望慰问", "[P:高明远]看望慰问困难老党员。", "events.visit 高明远看望慰问困难老党员 调研"),
    ("邀请不是考察", "[P:高明远]邀请各位企业家到[G:赤河市]考察投资环境。", ""),
    ("考察意向", "双方和[P:高明远]达成往来考察意向。", ""),
    ("标语不是访问", "民众手持“热烈欢迎[P:温岭]访问[G:赤河市]”的横幅。", ""),
    (
        "任命",
        "会议决定任命[P:林秋]为[O:州水利局][T:局长]。",
        "events.appoint 会议决定任命林秋为州水利局局长 任免",
    ),
    ("当选", "[P:林秋]当选[O:州作协][T:主席]。", "events.appoint 林秋当选州作协主席 任免"),
    (
        "会议决定任命，会议也是一件事",
        "[O:青禾县人大常委会]第三次会议接受[P:温岭]辞去[T:县长]职务，决定任命[P:林秋]为[T:县长]。",
        "events.held 青禾县人大常委会第三次会议 会议 | events.appoint 决定任命林秋为县长 任免",
    ),
    (
        "只免不任",
        "[O:省人民政府]决定：免去[P:温岭]的[T:厅长]职务。",
        "events.appoint 免去温岭的厅长职务 任免",
    ),
    ("规定的依据不是开会", "根据[O:州政府]第三次常务会议研究意见，工程动工。", ""),
    ("履历不是任免", "[P:林秋]曾任命为[O:州水利局][T:局长]。", ""),
    ("签署", "会谈后，双方签署水资源合作协议。", "events.sign 水资源合作协议签署 仪式"),
    ("揭牌", "[P:高明远]与[P:林秋]共同为白河湿地研究中心揭牌。", "events.unveil 白河湿地研究中心揭牌 仪式"),
    (
        "开庭",
        "昨日，[O:赤河市法院]公开开庭审理[P:温某某]受贿案。",
        "events.trial 赤河市法院公开开庭审理温某某受贿案 其他",
    ),
    (
        "国事访问",
        "应[T:主席][P:高明远]邀请，[G:白山国][T:总统][P:温岭]将于20日对[G:赤河国]进行国事访问。",
        "events.state 温岭对赤河国进行国事访问 活动",
    ),
    (
        "分别访问",
        "应[T:部长][P:高明远]邀请，[T:外长][P:温岭]、[T:外长][P:林秋]将于20日至25日分别访问[G:赤河国]。",
        "events.state 温岭、林秋分别访问赤河国 活动",
    ),
    ("话剧首演", "昨晚，省剧院原创话剧《白河》在[G:赤河剧院]首演。", "events.show 原创话剧《白河》首演 活动"),
    ("某片的首映礼", "电影《白河》昨日在[G:赤河市]举行首映礼。", "events.hold 电影《白河》首映礼 仪式"),
    (
        "出席并当选",
        "10日，[P:林秋]出席会议并当选[T:会长]。",
        "events.attend 会议 会议 | events.appoint 林秋当选会长 任免",
    ),
    ("祝贺当选不是任免", "外国领导人祝贺[P:林秋]当选[T:主席]。", ""),
    ("演讲里的话", "[P:林秋]在书面演讲中提到，要合作。", ""),
    ("往来交流", "航线进一步畅通[G:赤河市]经贸往来和人员交流，[P:林秋]很高兴。", ""),
    ("关于检查的报告", "会议听取了[P:林秋]作的关于检查水法实施情况的报告。", ""),
    ("每年都会看望", "每年春节前夕，[P:林秋]都会到乡村看望群众。", ""),
    ("呼吁举行", "[P:林秋]呼吁各方尽快举行峰会。", ""),
    ("许多场合", "[O:州文联]将举行开闭幕式、大会讨论、平行论坛等活动。", ""),
    (
        "领导人会晤",
        "第二十次白河领导人会晤将于12月7日在[G:赤河市]举行。",
        "events.held 第二十次白河领导人会晤 会议",
    ),
    ("多次主持召开", "[P:林秋]多次主持座谈会。", ""),
    (
        "敬献花圈",
        "[P:温岭]上午前往[G:赤河广场]，向人民英雄纪念碑敬献花圈。",
        "events.wreath 温岭向人民英雄纪念碑敬献花圈 仪式",
    ),
    ("主题是", "4月15日，[O:赤河学校]开放日的主题是“学前教育”。", "events.held 赤河学校开放日 活动"),
    ("签署命令", "[T:总统][P:温岭]签署第四号主席令。", "events.order 温岭签署第四号主席令 其他"),
    (
        "某决赛中",
        "全州摔跤锦标赛男子决赛中，[P:巴图]夺冠。",
        "events.match 全州摔跤锦标赛男子决赛 活动",
    ),
    (
        "两队比赛",
        "白河联赛第3轮，赤河队主场迎战白山队。",
        "events.match 白河联赛第3轮，赤河队主场迎战白山队 活动",
    ),
    ("作学术报告", "[P:温岭]应邀来校作学术报告。", "events.lecture 温岭学术报告 活动"),
    ("参加会见", "[P:林秋]参加会见。", "events.again 会见 会见"),
    ("党组织不是组织", "各村党组织书记列席会议。", "events.attend 会议 会议"),
    (
        "会议研究的督查",
        "[P:林秋]主持召开州政府常务会议，听取督查情况，检查工作进展。",
        "events.hold 州政府常务会议 会议",
    ),
    ("在某中心不是在某会中", "[O:赤河大学]在国际会议中心举行毕业典礼。", "events.hold 赤河大学毕业典礼 仪式"),
    ("某杯落幕", "2025白河杯昨晚在[G:赤河市]落幕。", "events.held 2025白河杯 活动"),
    ("要求不是召开", "各地要召开动员会。", ""),
    ("用于开展", "划拨党费用于开展走访慰问活动。", ""),
    ("组织是机构的名字", "代表在亚太经合组织领导人峰会上发言。", "events.at 亚太经合组织领导人峰会 会议"),
    ("致辞不是开幕", "[P:高明远]依次为画展开幕致辞。", ""),
    ("信里说的会见", "去年我同[P:温岭]会见。", ""),
    ("许多场不是一场", "全州举办600余场文化活动。", ""),
    ("别人的话里的会", "[P:林秋]强调，要在年内召开现场会。", ""),
    ("会议精神不是会", "大家学习贯彻全州水利会议精神。", ""),
]


@pytest.mark.parametrize(("sentence", "claim"), [rule[1:] for rule in NAMES], ids=[rule[0] for rule in NAMES])
def test_rule(sentence: str, claim: str) -> None:
    text, found = _found(sentence)
    assert " | ".join(f"{o.rule} {name_of(o, text)} {o.kind}" for o in found) == claim


def test_only_referred_to() -> None:
    _, found = _found("在去年召开的全州大会上，[P:林秋]提出了目标。")
    assert [occasion.told for occasion in found] == [False]


def test_place_time_and_hosts() -> None:
    text, (occasion,) = _found("15日，[O:州文联]和[O:州作协]在[G:赤河剧院]联合举办白河诗歌节。")
    assert occasion.place is not None
    assert occasion.time is not None
    words = [occasion.sentence.stretch(*s).of(text) for s in (*occasion.hosts, occasion.place)]
    assert (words, occasion.time.date) == (["州文联", "州作协", "赤河剧院"], "2025-11-15")


def test_dateline_is_no_time_where_another_is() -> None:
    _, (occasion,) = _found("[G:赤河]11月18日讯 近日，第三届白河论坛在[G:赤河市]举行。")
    assert occasion.time is not None
    assert occasion.time.date is None


def test_before_speech() -> None:
    assert before_speech("Ⓟ在会上强调，要召开动员会。") == "Ⓟ在会上强调"
    assert before_speech("Ⓟ出席会议。") == "Ⓟ出席会议。"
    assert before_speech("按照上级要求，Ⓞ召开会议。") == "按照上级要求，Ⓞ召开会议。"
