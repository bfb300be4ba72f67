"""What of a clause carried out in part is still to come; its house is in ``accounts.WAITING`` (room: regulation)."""

from __future__ import annotations

from apparat.regulation.act.clause import Words

REMAINDERS: dict[str, Words] = {
    "2.2": Words(
        kk="Қызметтік жазба бойынша қабылданған шешімді жоспардың өзіне енгізу.",
        ru="Внесение решения, принятого по служебной записке, в сам план.",
        en="Carrying the decision on a service note into the plan itself.",
    ),
    "11.2": Words(
        kk="Актілердің жобаларын бірыңғай деректемелермен жеке бланкілерде ресімдеу және мөрмен куәландыру белгісі.",
        ru="Оформление проектов актов на отдельных бланках с едиными реквизитами и отметка о заверении печатью.",
        en="Acts formed on blanks of their own with uniform requisites, and the mark that they were sealed.",
    ),
    "13.1": Words(
        kk="Жоғары тұрған органдардың хаттамалық тапсырмалары бойынша бекітілетін іс-шара жоспары.",
        ru="План мероприятий, утверждаемый по протокольным поручениям вышестоящих органов.",
        en="The action plan approved for protocol assignments of higher bodies.",
    ),
    "13.2": Words(
        kk="Азаматтар мен заңды тұлғалардың бақылаудағы өтініштері.",
        ru="Контрольные обращения граждан и юридических лиц.",
        en="Appeals of citizens and legal entities under control.",
    ),
    "13.4": Words(
        kk="Бақылау құжаттарының апта сайынғы және ай сайынғы тізбелері, жауапкершілік туралы ұсыныстар.",
        ru="Еженедельный и ежемесячный перечни контрольных документов, предложения об ответственности.",
        en="The weekly and monthly lists of papers under control and the proposals on responsibility.",
    ),
    "13.5": Words(
        kk="Ортақ орындаушылармен келісіп, мерзімді жылжыту туралы ұсыныс енгізу.",
        ru="Предложение о переносе срока по согласованию с соисполнителями.",
        en="The proposal, agreed with the co-executors, to move the date.",
    ),
    "13.14": Words(
        kk="Бақылаудан алу туралы қызметтік жазба және оны Аппарат басшысымен, сала орынбасарымен келісу.",
        ru="Служебная записка о снятии с контроля и ее согласование с руководителем аппарата и заместителем акима.",
        en="The service note on removal from control and its agreement by the head of apparatus and the deputy akim.",
    ),
    "14.4": Words(
        kk="Арыз иесіне жіберілетін жауаптарды сағат 18:00-ге дейін қабылдау.",
        ru="Прием ответов, направляемых заявителям, до 18:00.",
        en="Taking the answers to be sent to applicants until 18:00.",
    ),
}
