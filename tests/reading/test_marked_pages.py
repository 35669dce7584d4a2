"""Pages marked up by hand: a line `|kind| headline` stands over what a reader takes for one piece."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.reading.cut import cut
from tests.reading.marked import assert_cut

# Each page: (the phenomenon, the page as it came, its pieces as kind: headline: first words .. last words).
PAGES = [
    (
        "two articles, an empty line between",
        """青禾州召开春耕会议

本报青河3月12日讯（记者 林一舟）12日，青禾州召开春耕生产工作会议，安排今年的粮食种植。

会议强调，要稳住粮食面积，管好每一亩耕地。

白桦县图书馆新馆开放

本报白桦6月1日讯（通讯员 何晓岚）1日，白桦县图书馆新馆开门迎客，读者在阅览室里听了故事。
""",
        [
            "article: 青禾州召开春耕会议: 本报青河3月12日讯 .. 每一亩耕地。",
            "article: 白桦县图书馆新馆开放: 本报白桦6月1日讯 .. 听了故事。",
        ],
    ),
    (
        "a date broken inside its year, and a full line that begins a paragraph, are no headlines",
        """青河站迎来新一批越冬候鸟
本报青河11月2日讯（记者 方远
）2日，青河湿地迎来越冬候鸟。
青河湿地观测站最早建成于202
4年10月31日，已有两年历史。
白桦县林草局观鸟站工作人员在
湖边巡护，为候鸟投放玉米粒。
""",
        ["article: 青河站迎来新一批越冬候鸟: 本报青河11月2日讯 .. 投放玉米粒。"],
    ),
    (
        "a list of names: a row is a line of its own, none a headline",
        """青禾州公示拟任用名单
本报讯 6月1日，青禾州公示拟
任用名单，公示期五个工作日。
入选名单如下：
陶建军 冯 丽 韩 松
何晓岚 谢立新 苏敏
""",
        ["article: 青禾州公示拟任用名单: 本报讯 6月1日 .. 如下：\n陶建军 冯 丽 韩 松\n何晓岚 谢立新 苏敏"],
    ),
    (
        "a report that opens in brackets is no headline",
        """白桦县春灌全面展开
【青禾网报道 记者
林一舟】在5月2日举行的通气会
上，白桦县水利局说，春灌全面
展开，二十万亩农田喝上水。
""",
        ["article: 白桦县春灌全面展开: 【青禾网报道 记者林一舟】 .. 喝上水。"],
    ),
    (
        "hard wraps, an empty line in the middle of a sentence",
        """白桦县图书馆新馆向读者开放
本报白桦6月1日讯（通讯员
何晓岚）1日，白桦县图书馆新
馆开门迎客，第一批读者在少儿

阅览室里听了绘本故事。
新馆建筑面积六千平方米，藏书
二十万册，每天开放到晚上九点。
""",
        ["article: 白桦县图书馆新馆向读者开放: 本报白桦6月1日讯（通讯员何晓岚） .. 开放到晚上九点。"],
    ),
    (
        "letter-spaced lines",
        """风筝节吸引八方游客
5月2日，第六届青禾湖风筝节开
幕 ， 两 百 多 只 风 筝 飞 上 蓝 天，
有金鱼、有蜈蚣，还有长达百米
的 巨 龙 。 来 自 七 个 省 区 的 代
表队参加了三天的比赛。
""",
        ["article: 风筝节吸引八方游客: 5月2日，第六届青禾湖风筝节开幕，两百多只 .. 三天的比赛。"],
    ),
    (
        "the headline under its article",
        """本报青河4月20日讯（记者 方远）20日，州长贺远山在青河会见云岭集团董事长沈国栋一行。

沈国栋表示集团将尽快派出团队勘察场址，争取年内开工。

贺远山会见云岭集团客人

近日，州人民医院心外科为一名患者成功施行心脏瓣膜置换手术，这在全州还是第一例。

州人民医院完成首例心脏瓣膜手术
""",
        [
            "article: 贺远山会见云岭集团客人: 本报青河4月20日讯 .. 争取年内开工。",
            "article: 州人民医院完成首例心脏瓣膜手术: 近日，州人民医院 .. 还是第一例。",
        ],
    ),
    (
        "a doubled headline",
        """铁路支线全线铁路支线全线
铺轨贯通铺轨贯通

11月8日，青河至盐池铁路支线铺下最后一根钢轨，一百六十八公里的线路全线贯通。
""",
        ["article: 铁路支线全线 铺轨贯通: 11月8日，青河至盐池 .. 全线贯通。"],
    ),
    (
        "a headline each letter of which is doubled",
        """风风筝筝节节吸吸引引八八方方游游客客

5月2日，第六届青禾湖风筝节开幕，两百多只风筝飞上蓝天，四十支代表队参加了三天的比赛。
""",
        ["article: 风筝节吸引八方游客: 5月2日，第六届 .. 三天的比赛。"],
    ),
    (
        "the paper's name and a page number in the middle of a sentence",
        """铁路支线全线铺轨贯通

11月8日，青河至盐池铁路支线铺下最后一根钢轨。支线穿过戈壁和盐碱地，建设者用砾石换填路基，沿线种下梭梭和

青禾日报

第3版

红柳挡住风沙。高峰时，两千多人同时施工。
""",
        [
            "article: 铁路支线全线铺轨贯通: 11月8日 .. 同时施工。",
            "masthead: : 青禾日报\n第3版 .. 第3版",
        ],
    ),
    (
        "a headline set vertically",
        """老
孟
的
三
十
年

老孟叫孟广林，是云杉林场的护林员。三十年来，他走坏了一百多双胶鞋，巡山的路有十万公里。
""",
        ["article: 老孟的三十年: 老孟叫孟广林 .. 有十万公里。"],
    ),
    (
        "a photo in the middle of a sentence",
        """石泉镇六百户居民喝上自来水

9月3日，石泉镇供水工程通水，六百户居民告别了拉水吃的日子。石泉镇地处山前洪积扇，井水又苦又涩，过去家家都有一

工人在铺设管道。

本报记者 方远 摄

个水窖。工程从三十公里外的云杉水库引水，铺设管道四十二公里。县水利局局长周启明介绍，今年还要给另外三个乡镇换管道。
""",
        [
            "article: 石泉镇六百户居民喝上自来水: 9月3日，石泉镇 .. 换管道。",
            "caption: : 工人在铺设管道。 .. 本报记者 方远 摄",
        ],
    ),
    (
        "a table of contents and furniture around an article",
        """青禾日报
2024年9月4日 星期三 第1版

今日导读
中小学足球联赛决出冠军 第2版
风筝节吸引八方游客 第3版
护林员老孟的三十年 第4版

石泉镇六百户居民喝上自来水

9月3日，石泉镇供水工程通水，六百户居民告别了拉水吃的日子。管道从三十公里外的云杉水库引水。

地址：青河市人民路1号 邮编：000000 电话：0000-1234567
""",
        [
            "masthead: : 青禾日报 .. 第1版",
            "contents: : 今日导读\n中小学足球联赛决出冠军 第2版\n风筝节 .. 第4版",
            "article: 石泉镇六百户居民喝上自来水: 9月3日，石泉镇供水工程通水 .. 水库引水。",
            "other: : 地址：青河市 .. 电话：0000-1234567",
        ],
    ),
    (
        "frames of two articles take turns",
        """青禾州召开春耕生产工作会议

本报青河3月12日讯（记者 林一舟）青禾州召开春耕生产工作会议，要求各县市备足种子和地膜，检修好机具和渠

贺远山会见云岭集团客人

本报青河4月20日讯（记者 方远）贺远山会见云岭集团董事长沈国栋。贺远山说，青禾新能源条件优越，希望双方加强合

道，做到不误农时。会议强调，要稳住粮食面积，管好每一亩耕地，让种粮农民有奔头。

作。沈国栋表示，集团将派出团队勘察新能源场址，争取年内开工。
""",
        [
            "article: 青禾州召开春耕生产工作会议: 本报青河3月12日讯 .. 农民有奔头。",
            "article: 贺远山会见云岭集团客人: 本报青河4月20日讯 .. 年内开工。",
        ],
    ),
    (
        "cross-heads inside an article",
        """护林员老孟的三十年

本报记者 林一舟

老孟叫孟广林，是云杉林场的护林员。三十年来，他走坏了一百多双胶鞋。

一、巡山

春天防火，夏天防虫，秋天采种，冬天查盗猎。林子里哪棵树有鸟窝，老孟闭着眼睛都能说出来。

二、传承

儿子孟小军大学毕业后也回到林场，开着无人机巡山。场长说，林场没有发生过火情，老孟功不可没。
""",
        ["article: 护林员老孟的三十年: 本报记者 林一舟 .. 功不可没。"],
    ),
    (
        "a by-line, a section line and the note at the end",
        """工作交流

让年轻干部在一线成长

苏 敏

白桦县坚持把年轻干部放到项目建设、信访维稳一线去历练，让他们在急难险重任务中长本领。

(作者单位:白桦县委组织部)

[责任编辑:柳青]

用好乡土人才这支队伍

周启明

石泉县摸清全县木匠、绣娘、兽医的底数，建起乡土人才库，请他们到村里办班带徒弟。

[责任编辑:柳青]
""",
        [
            "article: 让年轻干部在一线成长: 苏 敏 .. [责任编辑:柳青]",
            "article: 用好乡土人才这支队伍: 周启明 .. [责任编辑:柳青]",
        ],
    ),
    (
        "a jump to another page and one from another page",
        """青禾州召开春耕生产工作会议

本报青河3月12日讯（记者 林一舟）12日，青禾州召开春耕生产工作会议，安排今年的粮食种植。（下转2版）

铁路支线全线铺轨贯通

（上接1版）11月8日，青河至盐池铁路支线铺下最后一根钢轨，一百六十八公里的线路全线贯通。
""",
        [
            "article>2: 青禾州召开春耕生产工作会议: 本报青河3月12日讯 .. （下转2版）",
            "article<1: 铁路支线全线铺轨贯通: （上接1版）11月8日 .. 全线贯通。",
        ],
    ),
]


@pytest.mark.parametrize(("page", "pieces"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_cuts(page: str, pieces: list[str]) -> None:
    assert_cut(page, pieces)


def test_wraps_are_joined_and_words_unchanged() -> None:
    page = "白桦县图书馆新馆开放\n本报白桦6月1日讯（通讯员 何晓岚）1日，白桦县图书馆\n新馆开门迎客，"
    page += "藏书二十万册。\n"
    (article,) = cut(Page(source="p", text=page), None)
    assert article.text == "本报白桦6月1日讯（通讯员 何晓岚）1日，白桦县图书馆新馆开门迎客，藏书二十万册。"
    assert article.title == "白桦县图书馆新馆开放"


def test_an_empty_page_has_no_articles() -> None:
    assert cut(Page(source="p", text=" \n\n"), None) == ()
