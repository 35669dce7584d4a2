"""Whole articles of the genre (fictional people) and the events that a careful reader finds in them."""

from __future__ import annotations

from kg.grammar.events.reader import read_events
from kg.model import Event, Evidence, ListPlace, Named, Participant
from tests.grammar.marked import document


def _told(marked: str, title: str = "", published: str | None = "2025-11-18") -> list[str]:
    """Each event in one line: name, kind, date, place, hosts, participants with their parts but 出席."""
    return [_line(event) for event in read_events(document(marked, title, published))]


def _line(event: Event) -> str:
    dates = "/".join(date for date in (event.date, event.end_date) if date)
    people = " ".join(
        p.person + "".join(f":{part}" for part in p.parts if part != "出席") for p in event.participants
    )
    hosts = "、".join(host.name for host in event.organisers)
    place = event.place.name if event.place else ""
    return f"{event.name} | {event.kind} | {dates} | {place} | {hosts} | {people}"


def test_a_meeting_with_its_chair_and_speaker() -> None:
    assert _told(
        "14日，[O:州水利建设领导小组]第一次全体会议在[O:州水利局]召开。[T:州长][P:高明远]出席会议并讲话。"
        "[T:副州长][P:林秋]主持会议。会议指出，要抓好春修。"
    ) == [
        "州水利建设领导小组第一次全体会议 | 会议 | 2025-11-14 | 州水利局 | 州水利建设领导小组 | "
        "高明远:发言 林秋:主持"
    ]


def test_every_claim_is_literal() -> None:
    held = Evidence(article="a", start=0, stop=15, rule="events.hold")
    there = (Evidence(article="a", start=15, stop=24, rule="parts.出席"),)
    made = document("14日，[O:州文联]举办白河诗歌节。[P:高明远]、[P:林秋]出席。", "", "2025-11-18")
    assert read_events(made) == (
        Event(
            name="州文联白河诗歌节",
            kind="活动",
            evidence=(held,),
            date="2025-11-14",
            organisers=(Named(name="州文联", evidence=held),),
            participants=(
                Participant(
                    person="高明远",
                    parts=("出席",),
                    evidence=there,
                    listed=(ListPlace(number=1, position=1, length=2, flag="ranked"),),
                ),
                Participant(
                    person="林秋",
                    parts=("出席",),
                    evidence=there,
                    listed=(ListPlace(number=1, position=2, length=2, flag="ranked"),),
                ),
            ),
        ),
    )


def test_a_visit_of_several_stops_is_one_event() -> None:
    assert _told(
        "16日至17日，[T:州长][P:高明远]赴[G:白河县]调研春耕工作。在[G:白河镇]，[P:高明远]察看了苗情。"
        "[P:高明远]来到[O:农机公司]，了解机具检修情况。[P:高明远]强调，要不误农时。[T:县长][P:巴图]陪同调研。"
    ) == ["高明远赴白河县调研春耕工作 | 调研 | 2025-11-16/2025-11-17 | 白河县 |  | 高明远:发言 巴图:陪同"]


def test_an_encounter_and_who_took_part() -> None:
    assert _told(
        "18日上午，[T:州长][P:高明远]在[G:赤河宾馆]会见[G:白山省][T:省长][P:温岭]。[P:高明远]表示，愿加强合作。"
        "[P:温岭]说，两地山水相连。[P:林秋]参加会见。"
    ) == ["高明远会见白山省省长温岭 | 会见 | 2025-11-18 | 赤河宾馆 |  | 温岭:发言 高明远:发言 林秋"]


def test_two_encounters_are_kept_apart() -> None:
    assert _told(
        "18日，[P:高明远]分别会见了[T:省长][P:温岭]、[T:市长][P:罗大海]。在会见[P:罗大海]时，[P:高明远]介绍了州情。"
    ) == [
        "高明远会见省长温岭 | 会见 | 2025-11-18 |  |  | 温岭 高明远",
        "高明远会见市长罗大海 | 会见 | 2025-11-18 |  |  | 罗大海 高明远:发言",
    ]


def test_the_meeting_is_meant_where_an_encounter_came_between() -> None:
    assert _told(
        "纪念白河通水五十周年座谈会1日在[G:赤河市]举行。[T:州长][P:高明远]出席座谈会，并在会前会见了老建设者代表。"
        "[P:林秋]在座谈会上讲话。[P:罗大海]主持座谈会。",
        published="2025-11-02",
    ) == [
        "纪念白河通水五十周年座谈会 | 会议 | 2025-11-01 | 赤河市 |  | 高明远 林秋:发言 罗大海:主持",
        "高明远会见老建设者代表 | 会见 | 2025-11-01 |  |  | 高明远",
    ]


def test_one_event_under_several_names() -> None:
    (line,) = _told(
        "昨日，第三届白河论坛在[G:赤河市]开幕。本届论坛由[O:州政府]主办、[O:赤河大学]承办。开幕式上，[P:林秋]致辞。"
        "论坛期间，[P:巴图]作主题演讲。"
    )
    assert line == ("第三届白河论坛 | 活动 | 2025-11-17 | 赤河市 | 州政府、赤河大学 | 林秋:发言 巴图:发言")


def test_the_opening_that_people_attended_names_the_event() -> None:
    (line,) = _told("第三届白河论坛15日在[G:赤河市]开幕。[P:高明远]出席开幕式并致辞。")
    assert line == "第三届白河论坛开幕式 | 仪式 | 2025-11-15 | 赤河市 |  | 高明远:发言"


def test_appointments_of_a_meeting() -> None:
    assert _told(
        "州人大常委会第五次会议14日举行。会议经表决，任命[P:林秋]为[O:州水利局][T:局长]。\n"
        "[P:罗大海]为[O:州教育局][T:局长]。"
    ) == [
        "州人大常委会第五次会议 | 会议 | 2025-11-14 |  | 州人大常委会 | ",
        "任命林秋为州水利局局长 | 任免 | 2025-11-14 |  | 州人大常委会 | 林秋 罗大海",
    ]


def test_after_an_election_the_meeting_goes_on() -> None:
    assert _told(
        "17日，[O:州人大]第六次会议在[G:望湖市]闭幕。[P:林秋]当选[O:州政府][T:州长]。新当选人员宣誓。"
        "[T:州委书记][P:高明远]在会上讲话。大会号召全州努力工作。"
        "在主席台就座的还有：[P:秦守正]、[P:陶若溪]等。"
    ) == [
        "州人大第六次会议 | 会议 | 2025-11-17 | 望湖市 | 州人大 | 高明远:发言 秦守正 陶若溪",
        "林秋当选州政府州长 | 任免 | 2025-11-17 | 望湖市 | 州人大 | 林秋",
    ]


def test_who_accompanies_a_visit_is_on_it() -> None:
    assert (
        _told(
            "12日，[O:国家统计局][T:局长][P:林秋]到[G:望湖市]调研。期间，[T:市长][P:高明远]会见了[P:林秋]一行。"
            "[T:副市长][P:秦守正]陪同调研。"
        )[0]
        == "林秋到望湖市调研 | 调研 | 2025-11-12 | 望湖市 |  | 林秋 秦守正:陪同"
    )


def test_only_the_headline_names_the_event() -> None:
    (line,) = _told(
        "14日，[O:州教育局][T:局长][P:林秋]等一行走访了我校实验室，听取了各科室的意见。",
        "州教育局来我校考察信息化建设",
    )
    assert line.startswith("林秋走访了我校实验室 | 调研 | 2025-11-14")


def test_what_is_signed_at_a_signing_ceremony_is_that_ceremony() -> None:
    assert _told(
        "14日，[O:白河集团]战略合作协议签约仪式在[O:赤河集团]六楼[G:会议室]举行。仪式上，[P:高明远]和[P:林秋]"
        "代表双方签署战略合作协议。"
    ) == ["白河集团战略合作协议签约仪式 | 仪式 | 2025-11-14 | 赤河集团六楼会议室 |  | 高明远 林秋"]


def test_a_quoted_name_and_a_name_that_holds_it_are_one_event() -> None:
    assert _told(
        "16日，白河大讲堂“名师走进中学”讲座活动在[G:白河中学]举行。[P:高明远]作了报告。"
        "“白河大讲堂”在[G:白河中学]开讲。讲座由[P:林秋]主持。"
    ) == ["白河大讲堂“名师走进中学”讲座活动 | 活动 | 2025-11-16 | 白河中学 |  | 高明远:发言 林秋:主持"]


def test_the_headline_says_whose_meeting_ours_was() -> None:
    assert _told(
        "16日，我院在我院新会议室召开教学工作例会。[P:高明远]主持会议。", "白河学院召开教学工作例会"
    ) == ["教学工作例会 | 会议 | 2025-11-16 | 新会议室 | 白河学院 | 高明远:主持"]


def test_a_list_without_a_verb_was_at_the_ceremony() -> None:
    assert _told("16日，[G:白河市]举行赛会开幕式。最后一棒的是[P:高明远]、[P:林秋]、[P:罗大海]。") == [
        "白河市赛会开幕式 | 仪式 | 2025-11-16 |  | 白河市 | 高明远 林秋 罗大海"
    ]


def test_a_lecture_after_the_talks_is_one_more_event() -> None:
    assert _told(
        "16日，[G:白山大学][T:校长][P:温岭]来我校访问。[T:院长][P:高明远]在学校综合楼B区[G:702会议室]会见了来宾。"
        "会谈后，[P:温岭]在[G:703会议室]作了题为《水，与石》的学术报告。报告会由[P:林秋]主持。"
    ) == [
        "温岭来我校访问 | 调研 | 2025-11-16 |  |  | 温岭",
        "高明远会见来宾 | 会见 | 2025-11-16 | 学校综合楼B区702会议室 |  | 高明远",
        "温岭题为《水，与石》的学术报告 | 活动 | 2025-11-16 | 703会议室 |  | 温岭:发言 林秋:主持",
    ]


def test_what_is_unveiled_at_a_ceremony_belongs_to_it() -> None:
    assert _told("16日，学院在贵宾室举行校友树认养仪式，[P:高明远]和[P:林秋]为一棵樱花树揭牌。") == [
        "校友树认养仪式 | 仪式 | 2025-11-16 | 贵宾室 |  | 高明远 林秋"
    ]


def test_our_school_is_no_host_by_name() -> None:
    assert _told("16日，肝病学习班在[G:白河市]举行。学习班由[O:白河中医学会]和我校共同主办。") == [
        "肝病学习班 | 活动 | 2025-11-16 | 白河市 | 白河中医学会 | "
    ]


def test_the_headline_s_event_told_again_in_other_words() -> None:
    assert _told(
        "16日，校园阳光明媚，[P:高明远]来到现场。机电专业63级同学聚会活动在[G:白河校区]隆重举行。",
        "学院举行高明远等63级校友返校活动",
    ) == ["高明远等63级校友返校活动 | 活动 | 2025-11-16 | 白河校区 |  | 高明远"]


def test_a_line_of_the_page_about_itself_dates_nothing() -> None:
    assert _told(
        "来源：宣传处 发布时间：2025-11-17 浏览次数：81\n[G:白河学院][T:院长][P:高明远]一行来校调研。",
        "白河学院来校调研",
    ) == ["高明远来校调研 | 调研 |  |  |  | 高明远"]


def test_a_place_of_one_sign() -> None:
    assert _told("[T:总理][P:高明远]14日在京会见来访的[G:白山国][T:主席][P:温岭]。") == [
        "高明远会见白山国主席温岭 | 会见 | 2025-11-14 | 京 |  | 温岭 高明远"
    ]


def test_a_welcome_beside_the_talks_is_another_event() -> None:
    assert _told(
        "14日，[P:高明远]在[G:白河厅]同[T:总统][P:温岭]会谈。\n会谈前，[P:高明远]在[G:赤河厅]为[P:温岭]举行欢迎仪式。"
    ) == [
        "高明远同总统温岭会谈 | 会见 | 2025-11-14 | 白河厅 |  | 温岭 高明远",
        "高明远在赤河厅为温岭举行欢迎仪式 | 仪式 | 2025-11-14 | 赤河厅 |  | 温岭 高明远",
    ]


def test_a_lecture_after_the_closing() -> None:
    assert _told(
        "14日，[O:州政协]第三次全体会议在[G:赤河市]闭幕。[P:高明远]主持。\n会后，[P:林秋]应邀作题为“水利”的学习讲座。"
    )[1:] == ["林秋题为“水利”的学习讲座 | 活动 | 2025-11-14 |  |  | 林秋:发言"]


def test_what_is_signed_after_talks_leaves_the_talks_current() -> None:
    assert _told(
        "14日，[P:高明远]与[T:总统][P:温岭]在[G:赤河市]举行会谈，双方签署合作条约。\n[P:温岭]表示，愿意合作。"
    ) == [
        "高明远同总统温岭会谈 | 会见 | 2025-11-14 | 赤河市 |  | 温岭:发言 高明远",
        "合作条约签署 | 仪式 | 2025-11-14 | 赤河市 |  | 高明远 温岭",
    ]


def test_all_who_were_met() -> None:
    assert _told(
        "14日，[P:高明远]会见[O:赤河集团][T:董事长][P:温岭]，[T:总经理][P:林秋]，双方交换了意见。"
    ) == ["高明远会见赤河集团董事长温岭 | 会见 | 2025-11-14 |  |  | 温岭 林秋 高明远"]


def test_after_the_match_is_a_press_conference() -> None:
    assert _told(
        "11月7日，在白河联赛第3轮中，赤河队客场3-5负于白山队。赛后的新闻发布会上，[T:主教练][P:林秋]分析了原因。"
    ) == [
        "白河联赛第3轮中，赤河队客场3-5负于白山队 | 活动 | 2025-11-07 |  |  | ",
        "赛后的新闻发布会 | 会议 | 2025-11-07 |  |  | 林秋:发言",
    ]


def test_who_speaks_on_another_day_was_not_there() -> None:
    assert _told(
        "[T:长官][P:高明远]14日在记者会上表示，报道不实。\n[G:白河国][T:发言人][P:林秋]13日表示，感到震惊。"
    ) == ["记者会 | 会议 | 2025-11-14 |  |  | 高明远:发言"]


def test_who_comments_on_a_talk_was_not_there() -> None:
    assert _told(
        "[T:总统][P:高明远]14日与[T:总理][P:温岭]通电话。\n[G:白河国][T:发言人][P:林秋]16日表示，将作出回应。"
    ) == ["高明远同总理温岭会谈 | 会见 | 2025-11-14 |  |  | 温岭 高明远"]


def test_who_announces_a_visit_is_not_on_it() -> None:
    assert _told(
        "外交部[T:发言人][P:林秋]14日宣布：应[T:总理][P:高明远]邀请，[G:白山国][T:总理][P:温岭]将于20日至22日对"
        "[G:赤河国]进行正式访问。"
    ) == ["温岭对赤河国进行正式访问 | 活动 | 2025-11-20/2025-11-22 | 赤河国 |  | 温岭"]


def test_each_of_several_talks_is_meant_by_its_partner() -> None:
    assert _told(
        "14日，[P:高明远]会见[G:白山国][T:总理][P:温岭]，与[T:主席][P:林秋]举行会谈。在与[P:林秋]会谈时，[P:高明远]说，要合作。"
    ) == [
        "高明远会见白山国总理温岭 | 会见 | 2025-11-14 |  |  | 温岭 高明远",
        "高明远同主席林秋会谈 | 会见 | 2025-11-14 |  |  | 林秋 高明远:发言",
    ]


def test_absent_and_by_letter() -> None:
    (line,) = _told(
        "14日，第三届白河论坛在[G:赤河市]举行。[P:温岭]向论坛发来贺信。[P:温岭]指出，白河流域前景广阔。"
        "[P:巴图]因故缺席。[P:林秋]出席论坛。"
    )
    assert line.endswith("| 林秋")


def test_a_delegate_attends() -> None:
    (event,) = read_events(document("14日，州政府召开水利会议。[P:温岭]委托[P:罗大海]出席会议并讲话。"))
    assert [(p.person, p.parts, p.mode) for p in event.participants] == [("罗大海", ("发言", "出席"), "委托")]


def test_somebodys_words_name_nobody_who_was_there() -> None:
    (line,) = _told(
        "14日，[O:州政府]召开水利会议。[P:林秋]表示，[P:温岭]省长提出的办法值得学习，要召开动员会。"
    )
    assert line.endswith("| 州政府 | 林秋:发言")


def test_a_list_by_strokes_keeps_its_order() -> None:
    (event,) = read_events(
        document("14日，州政府召开水利会议。[P:卫东]、[P:巴图]、[P:林秋]（按姓氏笔画为序）出席会议。")
    )
    assert [p.listed for p in event.participants] == [
        (ListPlace(number=1, position=1, length=3, flag="strokes"),),
        (ListPlace(number=1, position=2, length=3, flag="strokes"),),
        (ListPlace(number=1, position=3, length=3, flag="strokes"),),
    ]


def test_a_digest_keeps_its_pieces_apart() -> None:
    assert _told(
        "白河大桥通车\n白河大桥15日举行通车仪式。[P:林秋]出席仪式。\n全州运动会开幕\n16日，全州运动会在[G:赤河市]开幕。"
        "[P:巴图]宣布开幕。",
        "州内新闻快讯",
    ) == [
        "白河大桥通车 | 仪式 | 2025-11-15 |  |  | 林秋",
        "全州运动会 | 活动 | 2025-11-16 | 赤河市 |  | 巴图:发言",
    ]


def test_a_heading_that_does_not_speak_of_the_meeting_is_not_its_name() -> None:
    assert _told(
        "约七万人已被遣返\n[O:白河联盟]15日举行紧急会议，商讨对策。",
        "国际联播快讯",
    ) == ["白河联盟紧急会议 | 会议 | 2025-11-15 |  | 白河联盟 | "]


def test_after_an_appointment_the_speaker_is_at_the_meeting_that_made_it() -> None:
    told = _told(
        "14日，[O:州人大常委会]召开第十次会议。[P:高明远]主持会议。会议任命[P:林秋]为[O:州水利局]局长。"
        "[P:高明远]在讲话中要求，抓好春修。"
    )
    assert told[0].endswith("高明远:主持:发言")
    assert told[1].endswith("林秋")


def test_an_essay_has_no_events() -> None:
    assert _told("水利是农业的命脉。要把水的文章做足，让白河两岸的百姓都能用上好水。") == []


def test_what_all_are_going_to_do_is_no_event() -> None:
    assert _told("春节期间，各地将广泛开展民俗展示活动。") == []


def test_what_was_said_before_is_recalled() -> None:
    assert _told("[P:高明远][T:总书记]在全国水利大会上发表重要讲话，阐述了治水思路。") == []
    assert _told("2021年，[P:高明远]在考察[G:白河林场]时强调，要种好树。") == []
    assert _told("全国水利大会成功举行，体现了您的威望。") == []


def test_what_is_only_referred_to_is_no_event() -> None:
    assert _told("各单位要认真学习贯彻全州水利工作会议精神，落实[P:高明远]同志在大会上的讲话要求。") == []


def test_evidence_lies_in_the_text_and_holds_the_name() -> None:
    made = document(
        "14日，[O:州政府]在[G:赤河市]召开水利会议。[P:高明远]主持，[P:林秋]作报告。会后，双方签署合作协议。",
        "",
        "2025-11-18",
    )
    for event in read_events(made):
        for participant in event.participants:
            for evidence in participant.evidence:
                assert participant.person in made.article.text[evidence.start : evidence.stop]


def test_who_comments_on_others_talks_a_protest_a_death_was_not_there() -> None:
    assert _told(
        "[G:东国]总统[P:乌拉诺]近日同到访的[G:西国]外长[P:费兰]举行会谈。[G:南国]总理[P:奥班]表示，制裁没有用。"
    ) == ["乌拉诺同西国外长费兰会谈 | 会见 |  |  |  | 费兰 乌拉诺"]
    assert _told("5日，部分民众举行抗议活动。发言人[P:阿里]表示，回应不可避免。") == [
        "抗议活动 | 活动 | 2025-11-05 |  |  | "
    ]
    assert _told("5日，部分民众举行抗议活动，反对[P:林秋]的言论。") == [
        "抗议活动 | 活动 | 2025-11-05 |  |  | "
    ]


def test_others_talks_in_somebody_s_words_are_recounted() -> None:
    assert _told(
        "12日，[T:总理][P:林秋]同[P:马拉]举行会谈。[P:林秋]表示，关系很好。[P:高明远][T:主席]同[P:马拉][T:总理]"
        "举行会晤，擘画蓝图。[P:林秋]指出，要继续合作。"
    ) == ["林秋同马拉举行会谈 | 会见 | 2025-11-12 |  |  | 马拉 林秋:发言"]


def test_who_sat_on_the_platform_was_at_the_meeting_not_at_a_signing() -> None:
    assert _told(
        "第四次会议12日在[G:白河]闭幕，[T:主席][P:高明远]签署主席令。[P:林秋]、[P:罗大海]在主席台就座。"
    ) == [
        "第四次会议 | 会议 | 2025-11-12 | 白河 |  | 林秋 罗大海",
        "高明远签署主席令 | 其他 | 2025-11-12 |  |  | 高明远",
    ]


def test_each_delegation_s_and_each_lecturer_s_is_an_event_of_its_own() -> None:
    assert _told(
        "[T:副主席][P:林秋]在参加[G:山东]代表团审议时说，完全赞成。\n"
        "[T:副主席][P:罗大海]在参加[G:山西]代表团审议时说，成绩很大。"
    ) == [
        "山东代表团审议 | 会议 |  |  | 山东代表团 | 林秋:发言",
        "山西代表团审议 | 会议 |  |  | 山西代表团 | 罗大海:发言",
    ]
    assert _told("[T:厅长][P:林秋]近日在[G:白河]作宣讲报告。\n[T:局长][P:罗大海]在[G:东江]作宣讲报告。") == [
        "林秋宣讲报告 | 活动 |  | 白河 |  | 林秋:发言",
        "罗大海宣讲报告 | 活动 |  | 东江 |  | 罗大海:发言",
    ]


def test_telephones_letters_and_congratulations_bring_nobody_together() -> None:
    assert _told("春节前夕，[T:总书记][P:高明远]等以电话等方式慰问了[P:林秋]、[P:罗大海]。") == []
    assert _told("3月4日，[T:国家主席][P:高明远]致电。他指出，愿同[P:提拉布]当选[T:总统]一道努力。") == []
    assert _told("[G:西国]当选[T:总统][P:提拉布]20日在社交媒体上称，将延长期限。") == []
    assert (
        _told(
            "11日，[T:国家主席][P:高明远]同[T:总统][P:萨罗]分别向部长级会议致贺信，对会议召开表示热烈祝贺。"
        )
        == []
    )
    assert _told("明年是白河会议召开70周年。[P:林秋]表示，友谊很深。") == []


def test_relatives_and_who_sees_off_at_the_airport_do_not_attend() -> None:
    assert _told("中央13日举行座谈会。[P:林秋]同志亲属和家乡代表等参加座谈会。") == [
        "座谈会 | 会议 | 2025-11-13 |  |  | "
    ]
    assert _told(
        "28日，[T:总理][P:林秋]在[G:东国]出席东方合作会议。离开时，[T:部长][P:陆福]和[T:大使][P:欧阳玉]、[P:侯艳]等"
        "到机场送行。"
    ) == ["东方合作会议 | 会议 | 2025-10-28 | 东国 |  | 林秋"]


def test_who_invites_is_not_there() -> None:
    assert _told(
        "应[O:论坛][T:主席][P:瓦布]和[G:西国]、[G:南国]政府邀请，[T:副总理][P:林秋]将于19日赴[G:西国]出席白河论坛。"
    ) == ["白河论坛 | 活动 | 2025-11-19 | 西国 |  | 林秋"]


def test_whose_child_somebody_is_was_not_elected() -> None:
    assert _told("8日，专家会议宣布推举[P:阿里]之子[P:穆巴]为[T:新任领袖]。")[0].endswith("| 穆巴")


def test_the_basis_of_talks_is_no_talk() -> None:
    assert _told("[G:西国][T:总统][P:乌拉诺]4日表示，愿以会晤基础上的方案达成协议。") == []


def test_hosts_named_before_any_event_is_told() -> None:
    (told,) = _told(
        "9月22日上午，由[O:国际合作处]与[O:汉学院]共同举办的“诗歌十年”系列之“白河周”在我校正式启动。"
        "[T:校长][P:高明远]出席启动仪式并致辞。启动仪式由[T:处长][P:林秋]主持。"
    )
    assert "| 国际合作处、汉学院 |" in told


def test_hosts_of_another_occasion_in_the_sentence() -> None:
    lines = _told(
        "6月25日，[O:白河市旅游局]召开新闻发布会，由[O:和静文联]主办的“春之声”将于7月与观众见面。"
        "[P:高明远]主持发布会。"
    )
    assert [line.split(" | ")[4] for line in lines] == ["白河市旅游局"]


def test_who_is_mourned_was_not_there() -> None:
    assert _told(
        "15日，[P:林秋]同志追悼会在[G:赤河市]举行。[P:高明远]、[P:温岭]出席。[P:林秋]曾说过，要多种树。"
    ) == ["林秋同志追悼会 | 仪式 | 2025-11-15 | 赤河市 |  | 高明远 温岭"]


def test_a_ceremony_in_the_course_of_an_activity_is_none_of_its_own() -> None:
    told = _told("15日，[O:白河小学]举办六一文艺汇演。活动中，举行了庄严的升旗仪式。[T:校长][P:林秋]致辞。")
    assert told == ["白河小学六一文艺汇演 | 活动 | 2025-11-15 |  | 白河小学 | 林秋:发言"]


def test_whoever_receives_a_party_takes_part_in_its_visit() -> None:
    told = _told("15日，[P:林秋]率调研组到[G:白河县]调研。[T:县长][P:高明远]会见了调研组一行。")
    assert told == ["林秋到白河县调研 | 调研 | 2025-11-15 | 白河县 |  | 林秋 高明远"]


def test_a_farewell_is_named_after_who_died() -> None:
    assert _told(
        "11月12日，[P:林秋]在[G:赤河市]病逝。15日，告别仪式在[G:赤河殡仪馆]举行，[P:高明远]到场送别。"
        "追悼会上，[P:温岭]致悼词。"
    ) == ["林秋告别仪式 | 仪式 | 2025-11-15 | 赤河殡仪馆 |  | 高明远 温岭:发言"]


def test_two_farewells() -> None:
    told = _told(
        "14日，[P:林秋]的遗体告别仪式在[G:赤河殡仪馆]举行。[P:温岭]将于15日在[G:白河殡仪馆]举行遗体告别仪式。"
    )
    assert [line.split(" | ")[0] for line in told] == ["林秋的遗体告别仪式", "温岭遗体告别仪式"]


def test_a_meeting_is_named_by_what_it_was_for() -> None:
    assert _told("15日，青年学生在[G:赤河广场]举行集会，纪念水利学家[P:林秋]诞辰百年。") == [
        "纪念水利学家林秋诞辰百年集会 | 活动 | 2025-11-15 | 赤河广场 |  | "
    ]


def test_the_race_and_its_start() -> None:
    told = _told(
        "15日，2025白河马拉松赛起跑仪式在[G:赤河广场]举行，[T:市长][P:高明远]出席。"
        "7时30分，2025白河马拉松赛正式开跑。[P:林秋]夺得冠军。"
    )
    assert [line.split(" | ")[0] for line in told] == ["2025白河马拉松赛起跑仪式", "2025白河马拉松赛"]
    assert told[1].endswith("| 林秋")


def test_those_whom_a_book_is_about_were_not_there() -> None:
    told = _told("15日，[O:州作协]举行新书发布会。书中记述了作者接触过的[P:林秋]、[P:温岭]、[P:罗大海]等人。")
    assert told == ["州作协新书发布会 | 会议 | 2025-11-15 |  | 州作协 | "]


def test_a_line_that_dates_the_page_dates_no_event() -> None:
    (told,) = _told(
        "2021-12-17\n2021年11月25日-26日，由[O:白河学院]主办的第二届历史论坛在[G:望湖大厦]举行。",
        "白河学院主办历史论坛",
    )
    assert "| 2021-11-25/2021-11-26 |" in told


def test_what_has_opened_is_no_body() -> None:
    assert _told("15日，为期三天的[O:白河图书订货会]在[G:赤河会展中心]开幕。[T:作家][P:林秋]到场。") == [
        "白河图书订货会 | 活动 | 2025-11-15 | 赤河会展中心 |  | 林秋"
    ]


def test_those_who_had_lost_each_other() -> None:
    told = _told("15日，在[O:赤河市公安局]会客厅里，[P:林秋]见到失散30年的女儿[P:温岭]，泣不成声。")
    assert told == ["林秋见到失散30年的女儿温岭 | 会见 | 2025-11-15 |  |  | 林秋 温岭"]


def test_the_study_of_a_meeting() -> None:
    told = _told(
        "15日，[O:白河公司]举行党委中心组第四专题学习会，开展党史学习教育第四个专题学习。[P:林秋]主持学习。"
    )
    assert told == ["党委中心组第四专题学习会 | 会议 | 2025-11-15 |  | 白河公司 | 林秋:主持"]


def test_an_occasion_that_only_gave_another_its_chance() -> None:
    told = _told("15日，借助标委会工作会议在[G:赤河市]召开的契机，白河招商推介会在[G:白河县]举行。")
    assert [line.split(" | ")[0] for line in told] == ["白河招商推介会"]


def test_who_held_the_course_held_its_opening() -> None:
    assert _told("15日，由[O:州委组织部]主办的“城市工作专题研讨班”在[G:赤河楼]举行开班仪式。") == [
        "“城市工作专题研讨班”开班仪式 | 仪式 | 2025-11-15 | 赤河楼 | 州委组织部 | "
    ]
