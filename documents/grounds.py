"""Grounds on which a paper goes back unregistered: label, clause, act cited in the letter (10.8–10.15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from apparat.regulation.act.clause import Words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: key, what the clerk reads, clause, what the letter says (kk, ru), basis of outside law (key)."""

    key: str
    label: _StrPromise
    clause: str
    letter: Words
    basis: str


GROUNDS: dict[str, Ground] = {
    ground.key: ground
    for ground in (
        Ground(
            "signature",
            _("signed by somebody who may not sign to this addressee"),
            "10.8",
            Words(
                kk="хатқа осы лауазымды адамның атына қол қоюға құқығы жоқ тұлға қол қойған",
                ru="письмо подписано лицом, не имеющим права подписи на имя данного адресата",
                en="the letter is signed by a person who may not sign to this addressee",
            ),
            "documentation_rules",
        ),
        Ground(
            "requisites",
            _("required requisites are missing"),
            "10.9",
            Words(
                kk="міндетті деректемелер (шығыс нөмірі мен күні, тапсырмаға немесе сұрауға сілтеме, қолтаңба, "
                "орындаушының тегі мен телефоны) толық көрсетілмеген",
                ru="обязательные реквизиты (исходящий номер и дата, ссылка на поручение или запрос, подпись, фамилия "
                "и телефон исполнителя) указаны не полностью",
                en="required requisites (outgoing number and date, reference, signature, executor) are incomplete",
            ),
            "documentation_rules",
        ),
        Ground(
            "form",
            _("improperly formed"),
            "10.12",
            Words(
                kk="құжат ресімдеу талаптарына сай ресімделмеген",
                ru="документ оформлен с нарушением требований к оформлению",
                en="the paper is not formed as the rules demand",
            ),
            "documentation_rules",
        ),
        Ground(
            "acting_order",
            _("signed by an acting head without a copy of the order"),
            "10.14",
            Words(
                kk="басшының міндетін атқарушының қолы қойылған хатқа міндет жүктеу туралы бұйрықтың (өкімнің) "
                "көшірмесі қоса берілмеген",
                ru="к письму, подписанному исполняющим обязанности руководителя, не приложена копия приказа "
                "(распоряжения) о возложении обязанностей",
                en="a letter signed by an acting head came without a copy of the order on his duties",
            ),
            "documentation_rules",
        ),
        Ground(
            "financing",
            _("financing not worked out with economy and finance"),
            "10.15",
            Words(
                kk="қаржыландыру мәселесі бюджеттік бағдарлама әкімшісімен және аудандық экономика "
                "және қаржы бөлімімен пысықталмаған",
                ru="вопрос финансирования не проработан с администратором бюджетной программы и районным отделом "
                "экономики и финансов",
                en="the question of financing was not worked out with the administrator and the finance department",
            ),
            "documentation_rules",
        ),
    )
}
