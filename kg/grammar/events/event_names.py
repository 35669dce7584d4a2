"""Cuts the name of an occasion out of a sentence: where words that end in 会议, 仪式 … start and stop."""

from __future__ import annotations

import re

from kg.grammar.events.lexicon import alternation, event_nouns
from kg.model import EventKind

# Nouns that a table cannot list: 广交会, 成果展, 火炬传递 (…展, …赛, …会 after 博, 交, 贸).
_FAIR = (
    r"(?<=[博交贸购展荐])会|(?<![发开进拓扩施伸舒布推])(?<=[一-鿿”Ⓖ])展|"
    r"(?<=[一-鿿])(?<![春季细环章音情礼时过庆佳元关枝骨调])节(?=$|[”》，。暨在Ⓓ（]|开幕|闭幕)|"
    r"(?<=[一-鿿”Ⓖ])(?:大集|集会|火炬传递|圆桌会|集体采访|阅兵式|游行|接力赛|文化节|艺术周|旅游周)|"
    r"(?<=[一-鿿”])(?<![一两几半每举碰干茶水酒奖保口玻捧银金])杯(?=$|[”》，。在于将Ⓓ]|决赛|落幕|开幕|闭幕|收官)"
)
NOUN = rf"(?:{alternation(event_nouns())}|{_FAIR})"
# What no table lists but a verb says was held: 龙舟会, 晒书会, 成人式, 草莓周; a body (委员会) is none.
_BODIES = (
    "委员|协|学|商|联合|工|基金|理事|董事|监事|研究|促进|总|分|校友|公|议|国|同乡|常委|管委|监管|组委|社|机|教|省|市|"
    "只|不|才|都|也|还|就|将|再|体|参|盛|赛"
)
_NO_BODY = "".join(f"(?<!{word})" for word in _BODIES.split("|"))
OPEN_NOUN = (
    rf"(?<=[一-鿿”》）])(?:{_NO_BODY}会|(?<![正仪方形模样公])式|(?<![敬失无有])礼|(?<![经词古])典|(?<![参开完])赛|"
    r"(?<![发开进拓扩施伸舒布推])展|(?<![春季细环章音情礼时过庆佳元关枝骨调])节|(?<![四一本两上下每])周|(?<![功逃听旷])课|营|(?<!盛)宴)"
)
_QUOTED = r"“[^”]*”|‘[^’]*’|《[^》]*》|（[^）]*）|\([^)]*\)|\"[^\"]*\""
INSIDE = rf"(?:{_QUOTED}|[^，,。；;！？：\n])"
# The words after 举行 and 出席: “不忘初心，医疗下乡”义诊活动, or nothing but a name in quotation marks.
OBJECT = rf"(?P<np>“[^”]{{2,80}}”(?=[，。；！、并和]|$)|{INSIDE}{{2,110}})"

# What may follow a noun that ends the name: nothing, a sign, or a word of what was done there.
_AFTER = (
    r"(?=$|[，,。；;！？：、”』》）)\s]|并|上|中|期间|时|前|后|以来|的|在|于|由|是|将|现场|和|暨|及|传达|学习|研究|"
    r"听取|审议|部署|贯彻|讨论|专题|安排|宣布|总结|动员|通报|就|对|围绕|为|以|共|开幕(?!式|会|典礼|仪式)|闭幕(?!式|会|典礼|仪式)|召开|举行|举办|"
    r"Ⓓ|Ⓟ|进行|帷幕|序幕|大幕|提出|一致|开始)"
)
_NOT_ENDED = r"(?!精神|纪要|公报|[上中时]的(?!致辞)|决议|决定(?:$|精神)|暨|制度|代表|中心|方案|计划)"
_ENDING = re.compile(rf"{NOUN}[”』》]?{_NOT_ENDED}{_AFTER}")
_JOINED = re.compile(r"^[”』》]?(?:暨|及|和|、|·|—|-|“|（|\()")
_ANY_NOUN = re.compile(NOUN)
NOUN_AT_END = re.compile(rf"{NOUN}[”』》]?$")
_OPEN_ENDING = re.compile(rf"[^，。；！？：Ⓟ]{{0,40}}?{OPEN_NOUN}[”』》]?(?=$|[，。；！？、]|并|暨)")

_GENERIC_HEAD = re.compile(
    rf"^(?:本次|此次|这次|该次|该|这一|图为|盛大|主会场|分会场|学术|庆祝|精彩纷呈|丰富多彩|本届|今次|大会|全体|"
    rf"一次|一场|首场|首次|次|个|场|期|专题|线上|视频|现场|了|相关|有关|重要|临时|紧急|内部|简短|亲切|隆重|扩大|工作|全天|集中|正式|Ⓓ|的|[一二两三四五]场)*{NOUN}(?:[和暨及]{NOUN})?$"
)
_LEADING = re.compile(
    r"^(?:(?:是|最后|随后|接着|至此|了|过|的|将|应邀|受邀|第一时间|即将|正在|如期|隆重|正式|成功|圆满|顺利|联合(?!国|会|体)|共同|相继|先后|分别|认真|"
    r"精心|积极|全面|深入|广泛|扎实)|(?:一[场台次堂])?(?:激烈|精彩|特别|隆重|热烈|盛大|简短)的|一[场台次堂]|为期[^的，]{1,6}的|(?:备受|万众)[^的，]{1,6}的|一年一度的|[他其]所在的|[^“”，。；]{1,40}?(?:主办|承办|协办|举办)的|"
    r"(?:由|以)[^。；]{1,60}?(?:主办|承办|协办|举办|创办|推动|打造|推出|组织|主题|主讲|演奏|演出|带来|呈现|指导|支持|发起|参加|出席|组成)的|"
    r"(?:以)?“[^”]*”为主题的|在[^，。；]{1,30}?(?:举行|举办|召开|开幕)的|"
    r"[（(]?(?:以下|下称|简称)[^）)]*[）)]|[，,、：:\s])+"
)


_UNCOUNTED = re.compile(
    r"^更多|^(?:丰富多彩|形式多样|精彩纷呈|多种多样)的|等一系列[一-鿿]{0,6}活动$|^[两三][项场](?=比赛|活动)|"
    r"^(?:约|共|近|超|逾|了|还有|另有)*(?:[0-9]+|[四五六七八九十百千万]+|数|多|几)(?:余|多|几)?(?:万|千|百)?(?:场|次|期|个|项|"
    r"分钟)|^(?:上述|有关|相关|系列|各类|各种|各项|多种|其他|一系列|日常)|"
    r"[0-9三四五六七八九十]个[一-鿿]{0,4}(?:会议|论坛|活动)$|等(?:系列|多项|多种|丰富多彩的)?[一-鿿]{0,4}(?:活动|比赛|培训|讲座|会议)$"
)


def is_counted(name: str) -> bool:
    """Whether a name sums up many occasions: 600余场文化交流活动, 系列活动, 打扫街道等活动."""
    return bool(_UNCOUNTED.search(name))


def is_generic(name: str) -> bool:
    """Whether a name says no more than what kind of occasion it was: 此次会议, 座谈会, 专题会议."""
    return name.startswith(("本", "该", "此", "这")) or bool(_GENERIC_HEAD.match(name))


def ending_of(phrase: str) -> int | None:
    """Where the name that `phrase` starts with stops; None when it names no occasion.

    全国渔业安全生产暨…创建工作会议并讲话 -> up to 会议; 会议传达学习… -> 2.
    """
    last = None
    for match in _ENDING.finditer(phrase):
        last = match.end()
        rest = phrase[last:]
        if not _continues(rest):
            return last
    if last is None:
        match_at_end = NOUN_AT_END.search(phrase)
        return match_at_end.end() if match_at_end else None
    return last


def open_ending(phrase: str) -> int | None:
    """Where the object of 举行 stops though no table has its noun: 举行龙舟会，… -> 3."""
    match = _OPEN_ENDING.match(phrase)
    return match.end() if match else None


def _continues(rest: str) -> bool:
    """暨…座谈会: another noun, joined to the first one."""
    joined = _JOINED.match(rest)
    return bool(joined) and bool(_ANY_NOUN.search(rest))


def leading(phrase: str) -> int:
    """How many signs at the head of a phrase are not yet the name: 由甲主办的, 以“…”为主题的, 了."""
    match = _LEADING.match(phrase)
    return match.end() if match else 0


def last_noun(name: str) -> str:
    """座谈会 in 市校合作座谈会; empty for a name without event noun."""
    closing = NOUN_AT_END.search(name)
    if closing:
        return closing.group().rstrip("”』》")
    found = _ANY_NOUN.findall(name)
    return found[-1] if found else ""


def kind_of(name: str) -> EventKind:
    """The kind of event that the last noun of a name makes; 活动 where no table has it (but 式, 礼, 典)."""
    kind = event_nouns().get(last_noun(name))
    return kind or ("仪式" if name.rstrip("”』》").endswith(("式", "礼", "典", "祭")) else "活动")
