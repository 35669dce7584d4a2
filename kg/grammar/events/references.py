"""Names that stand for words or deeds referred to, not for a person who is there: 某某讲话精神."""

from __future__ import annotations

import re

from kg.grammar.events.skeleton import Skeleton

_WORDS = "讲话|指示|批示|论述|回信|贺信|文章|嘱托|寄语"
_REFERRED = re.compile(
    r"(?<=根据Ⓟ|按照Ⓟ|遵照Ⓟ)[^，。；Ⓟ]{0,10}(?:指示|要求|部署)|"
    r"[ⓉⒼⓄ]*(?:同志|总书记|主席|总理|委员长|先生|女士)*(?:"
    r"(?:对[^，。；]{1,20})?(?:高度|十分|历来|始终|非常)(?:重视|关心|牵挂)|亲自(?:谋划|部署|推动|指挥|擘画)|曾|新时代|关于|系列|"
    r"(?:烈士)?(?:的)?(?:特别代表|特使|夫人|亲属|家属|亲友|遗属|遗孀|遗像|家人|后人|后代|之[子女妻]|生前|原?身边工作人员)|的?邀请(?=，|。|于|赴|前往|对)|为核心|为主要代表|为代表|作出的|提出的|所作的|发来的贺|"
    rf"(?:的(?:一系列|亲自)?(?:重要)?|重要)(?:{_WORDS})|(?:{_WORDS})精神|的?[^，。；]{{0,6}}思想|"
    r"(?:对[^，。；]{1,16})?的[^，。；]{0,4}(?:问候|祝愿|祝福|慰问|问好)|"
    r"所(?:说|言|讲|指出|强调)|(?:等人)?严重违[纪法]|诞辰|(?:因病|不幸)*(?:逝世|去世)|故居|精神|研究(?:工作|会|院|所|中心|专家|者)|塑像|铜像|纪念|事迹|艺术馆|文学奖|之后|"
    r"的(?!陪同|热情接待|接待|带领|率领|主持|引导|邀请|支持下|见证)|"
    r"(?:在|对|就|给|致|视察|考察)(?:(?!宣读|传达|学习|带领)[^，。；Ⓟ]){1,60}?(?:时|上|中|后)?(?:所作|发表)?的(?:一系列)?(?:重要)?"
    rf"(?:{_WORDS}|指示精神))"
)
_BEFORE = re.compile(
    r"(?:以|学习|贯彻|落实|传达|遵循|按照|牢记|听从|纪念|缅怀|践行|领会|贯彻落实|收看|观看|重温|收听|内容为)了?$|"
    r"(?:根据|按照|遵照|落实)Ⓟ[^，。；Ⓟ]{0,8}和$"  # 根据甲指示和|乙要求，丙赶赴现场
)
# 一个月前，某总书记再次亲临某地，发表重要讲话: recalled in another meeting's report.
_AGO = re.compile(r"(?:[0-9]+|[一二两三四五六七八九十几数半])多?(?:个多?)?(?:月|年|天|周|星期)之?前，?$")
# 应甲和某国政府邀请: who invites.
_INVITES = re.compile(r"[^，。；]{0,60}邀请(?![了到ⓅⓉ])")
_IN_TURN = re.compile(r"[^，。；]{0,6}(?:先后|分别)")


def is_referred(sentence: Skeleton, position: int) -> bool:
    """Whether the person at `position` is only named for words or deeds: 习近平总书记重要讲话精神."""
    text = sentence.text
    if _REFERRED.match(text, position + 1) or text.rfind("《", 0, position) > text.rfind("》", 0, position):
        return True
    if _INVITES.match(text, position):
        clause = max(text.rfind(sign, 0, position) for sign in "，。；：") + 1
        if text.startswith(("应", "Ⓓ应"), clause):
            return True
    head = text[max(0, position - 12) : position].rstrip("ⓄⒼⓉ")
    if _AGO.search(head) and is_honoured(sentence, position):
        return True
    return bool(_BEFORE.search(head)) and not _IN_TURN.match(text, position + 1)


def is_honoured(sentence: Skeleton, position: int) -> bool:
    """Whether a head of state's or government's title follows the name, as others speak of them: 某某主席."""
    post = sentence.mentions.get(position + 1)
    words = post.name if post is not None else sentence.text[position + 1 : position + 4]
    return words.startswith(_HEADS)


_HEADS = ("总书记", "国家主席", "主席", "总统", "总理", "首相", "国王")
