"""What each dated term of the Regulation asks to be done, in kk, ru and en (room: regulation; for ``terms.py``)."""

from __future__ import annotations

from apparat.regulation.act.clause import Words

DUTIES: dict[str, Words] = {
    # 3
    "event.notice": Words(
        "алда болатын іс-шара туралы хабардар ету",
        "уведомить о предстоящем мероприятии",
        "give notice of the coming event",
    ),
    "event.materials": Words(
        "іс-шара материалдарын жетекшілік ететін бөлімге жолдау",
        "направить материалы мероприятия курирующему отделу",
        "send the materials of the event to the curating unit",
    ),
    "event.agreement": Words(
        "материалдарды әкімнің орынбасарына және Аппарат басшысына келісуге ұсыну",
        "представить материалы на согласование заместителю акима и руководителю аппарата",
        "put the materials before the deputy akim and the head of apparatus",
    ),
    "event.handover": Words(
        "келісілген материалдарды Ұйымдастыру-инспекторлық бөлімшесіне ұсыну",
        "передать согласованные материалы в организационно-инспекторский отдел",
        "hand the agreed materials to the organisation unit",
    ),
    "event.media": Words(
        "БАҚ өкілдерінің қатысуын баспасөз хатшысымен келісу",
        "согласовать участие СМИ с пресс-секретарём",
        "agree the presence of the media with the press secretary",
    ),
    # 4
    "trip.notice": Words(
        "алдағы жұмыс сапары туралы хабардар ету",
        "уведомить о предстоящей рабочей поездке",
        "give notice of the coming working trip",
    ),
    "trip.materials": Words(
        "сапар материалдарын Ұйымдастыру-инспекторлық бөлімшесіне ұсыну",
        "представить материалы поездки в организационно-инспекторский отдел",
        "submit the materials of the trip to the organisation unit",
    ),
    "trip.review": Words(
        "алынған материалдарды қарап, қайта тексеруге және келісуге жолдау",
        "рассмотреть полученные материалы и направить на перепроверку и согласование",
        "review the materials and send them for checking and agreement",
    ),
    "trip.package": Words(
        "материалдардың түпкілікті топтамасын Аппарат басшысына келісуге енгізу",
        "внести окончательный пакет материалов на согласование руководителю аппарата",
        "put the final package before the head of apparatus",
    ),
    "trip.assistant": Words(
        "сапар материалдарын әкімнің көмекшісіне беру",
        "передать материалы поездки помощнику акима",
        "hand the materials of the trip to the akim's assistant",
    ),
    "trip.press_release": Words(
        "сапар қорытындысы туралы ақпараттық хабарламаны екі тілде сайтқа орналастыру",
        "разместить на сайте информационное сообщение об итогах поездки на двух языках",
        "publish the release on the trip in two languages",
    ),
    "trip.report": Words(
        "сапар қорытындылары туралы есеп пен тапсырмалар хаттамасын дайындау",
        "подготовить отчёт о поездке и протокол поручений",
        "prepare the report on the trip and the protocol of assignments",
    ),
    "trip.coverage": Words(
        "жұмыс сапарын БАҚ-та жариялауды қамтамасыз ету",
        "обеспечить освещение рабочей поездки в СМИ",
        "secure coverage of the trip in the media",
    ),
    # 5
    "sitting.materials": Words(
        "әкімдік отырысының материалдарын енгізу",
        "внести материалы заседания акимата",
        "submit the materials of the akimat sitting",
    ),
    "sitting.package": Words(
        "құжаттар топтамасын Аппарат басшысына беру",
        "передать пакет документов руководителю аппарата",
        "hand the package of papers to the head of apparatus",
    ),
    "sitting.decree_registration": Words(
        "келіп түскен қаулыларды тіркеу",
        "зарегистрировать поступившие постановления",
        "register the decrees handed over",
    ),
    "sitting.coverage": Words(
        "әкімдік отырысының жұмысын БАҚ-та жариялауды қамтамасыз ету",
        "обеспечить освещение заседания акимата в СМИ",
        "secure coverage of the akimat sitting in the media",
    ),
    # 6
    "meeting.agenda": Words(
        "аппараттық мәжілістің күн тәртібін мүдделі органдарға жіберу",
        "направить повестку аппаратного совещания заинтересованным органам",
        "send the agenda of the apparatus meeting to the bodies concerned",
    ),
    "meeting.materials": Words(
        "аппараттық мәжіліс материалдарын ұсыну",
        "представить материалы аппаратного совещания",
        "submit the materials of the apparatus meeting",
    ),
    "meeting.agreement": Words(
        "материалдарды әкімнің жетекшілік ететін орынбасарымен келісу",
        "согласовать материалы с курирующим заместителем акима",
        "agree the materials with the curating deputy akim",
    ),
    "meeting.running_order": Words(
        "жүргізу тәртібін дайындап, шақырылғандарды хабардар ету",
        "подготовить порядок ведения и известить приглашённых",
        "prepare the running order and inform those invited",
    ),
    "protocol.meeting": Words(
        "аппараттық мәжілістің хаттамасын ресімдеу",
        "оформить протокол аппаратного совещания",
        "draw up the protocol of the apparatus meeting",
    ),
    # 7, 8
    "protocol.operational": Words(
        "жедел мәжілістің хаттамасын ресімдеу",
        "оформить протокол оперативного совещания",
        "draw up the protocol of the operational meeting",
    ),
    "protocol.commission": Words(
        "комиссия отырысының хаттамасын ресімдеу",
        "оформить протокол заседания комиссии",
        "draw up the protocol of the commission",
    ),
    "commission.notice": Words(
        "комиссия отырысының күні, уақыты және орны туралы хабардар ету",
        "уведомить о дате, времени и месте заседания комиссии",
        "give notice of the date, time and place of the commission",
    ),
    "commission.attendance_list": Words(
        "комиссия отырысына қатысушылар тізімін беру",
        "представить список участников заседания комиссии",
        "submit the list of those attending the commission",
    ),
    # 9
    "protocol.default": Words(
        "отырыс хаттамасын ресімдеу",
        "оформить протокол заседания",
        "draw up the protocol of the sitting",
    ),
    "protocol.agreement": Words(
        "хаттама жобасын әкімнің орынбасарларымен және Аппарат басшысымен келісу",
        "согласовать проект протокола с заместителями акима и руководителем аппарата",
        "agree the draft protocol with the deputies and the head of apparatus",
    ),
    "protocol.akimat_session": Words(
        "әкімдік отырысының хаттамасын ресімдеу",
        "оформить протокол заседания акимата",
        "draw up the protocol of the akimat sitting",
    ),
    # 10
    "intake.dispatch": Words(
        "тіркелген хат-хабарды адресаттарға жіберу",
        "направить зарегистрированную корреспонденцию адресатам",
        "send the registered paper to its addressees",
    ),
    "assignment.misaddressed": Words(
        "тиесілігіне қарай жолдау туралы қызметтік жазба енгізу",
        "внести служебную записку о направлении поручения по принадлежности",
        "ask by a service note to pass the assignment to whom it belongs",
    ),
    # 11
    "act.legal_review": Words(
        "акт жобасын заңнамаға сәйкестігін пысықтауға Аппаратқа беру",
        "передать проект акта в аппарат на проверку соответствия законодательству",
        "hand the draft act to the apparatus for legal review",
    ),
    "act.rework": Words(
        "қайтарылған акт жобасын пысықтап, қайта енгізу",
        "доработать возвращённый проект акта и внести повторно",
        "rework the returned draft and submit it again",
    ),
    "act.approval.decree": Words(
        "әкімдік қаулысының жобасын қарау және келісу",
        "рассмотреть и согласовать проект постановления акимата",
        "examine and approve the draft decree of the akimat",
    ),
    "act.approval.order": Words(
        "әкім шешімінің немесе өкімінің жобасын қарау және келісу",
        "рассмотреть и согласовать проект решения или распоряжения акима",
        "examine and approve the draft decision or order of the akim",
    ),
    "act.approval.emergency": Words(
        "төтенше жағдайлар және гуманитарлық көмек жөніндегі жобаны қарау және келісу",
        "рассмотреть и согласовать проект по чрезвычайной ситуации или гуманитарной помощи",
        "examine and approve a draft on an emergency or humanitarian aid",
    ),
    # 13
    "control.very_urgent": Words(
        "«өте шұғыл» белгісі бар тапсырманы орындау",
        "исполнить поручение с пометкой «весьма срочно»",
        "carry out an assignment marked “very urgent”",
    ),
    "control.urgent": Words(
        "«шұғыл», «жеделдетілсін» белгісі бар тапсырманы орындау",
        "исполнить поручение с пометкой «срочно», «ускорить»",
        "carry out an assignment marked “urgent” or “expedite”",
    ),
    "control.default": Words(
        "мерзімі белгіленбеген тапсырманы орындау",
        "исполнить поручение без установленного срока",
        "carry out an assignment for which no term is set",
    ),
    "control.action_plan": Words(
        "іске асыру жөніндегі іс-шаралар жоспарын жасақтау",
        "разработать план мероприятий по реализации",
        "draw up the plan of action",
    ),
    "control.urgent_answer": Words(
        "шұғыл тапсырма бойынша дайындалған құжаттарды Аппаратқа енгізу",
        "внести в аппарат документы, подготовленные по срочному поручению",
        "submit the papers prepared on an urgent assignment",
    ),
    "control.urgent_registration": Words(
        "шұғылдығы расталған электрондық құжатты тіркеу",
        "зарегистрировать электронный документ с подтверждённой срочностью",
        "register the electronic paper whose urgency is confirmed",
    ),
    "control.warning": Words(
        "орындау мерзімінің жақындағаны туралы хабардар ету",
        "известить о приближении срока исполнения",
        "warn that the term draws near",
    ),
    "control.redirect": Words(
        "тапсырманы тиесілігіне қарай жіберу",
        "направить поручение по принадлежности",
        "redirect the assignment to whom it belongs",
    ),
    "control.extension": Words(
        "орындау мерзімін ұзартуды сұрау",
        "ходатайствовать о продлении срока исполнения",
        "ask for an extension of the term",
    ),
    "control.report": Words(
        "тапсырманың орындалуы туралы ақпарат беру",
        "представить информацию об исполнении поручения",
        "report on the execution of the assignment",
    ),
    "control.co_executor": Words(
        "негізгі орындаушыға ресми ақпарат ұсыну",
        "представить официальную информацию основному исполнителю",
        "give the official information to the lead executor",
    ),
    "control.release_note": Words(
        "орындалуын бағалап, бақылаудан алу туралы қызметтік жазба енгізу",
        "внести служебную записку с оценкой исполнения и предложением о снятии с контроля",
        "submit the service note that assesses execution and proposes release",
    ),
    # 14, 15
    "appeal.forward": Words(
        "жолданымды уәкілетті органға жолдап, арыз иесін хабардар ету",
        "направить обращение уполномоченному органу и уведомить заявителя",
        "forward the appeal to the competent body and tell the applicant",
    ),
    "complaint.transfer": Words(
        "шағым бойынша шешім қабылдау немесе әкімшілік істі аппаратқа жолдау",
        "принять решение по жалобе или направить административное дело в аппарат",
        "decide on the complaint or send the case file to the apparatus",
    ),
    "reception.list": Words(
        "әкімнің қабылдауына жазылғандардың тізімін Аппарат басшысына енгізу",
        "внести руководителю аппарата список записавшихся на приём к акиму",
        "give the head of apparatus the list of those to be received",
    ),
    # 16, 17
    "travel.abroad": Words(
        "шетелге шығуға рұқсат беру туралы жазбаша өтінім ұсыну",
        "представить письменную заявку на выезд за рубеж",
        "apply in writing for leave to travel abroad",
    ),
    "travel.memo": Words(
        "іссапар туралы қызметтік жазба әзірлеу",
        "подготовить служебную записку о командировке",
        "prepare the service note on the trip",
    ),
    "travel.cancel": Words(
        "іссапарға шықпау себептері туралы қызметтік жазба жолдау",
        "направить служебную записку о причинах отмены командировки",
        "send the service note on why the trip is cancelled",
    ),
    "travel.report": Words(
        "іссапарда атқарылған жұмыс туралы есеп беру",
        "представить отчёт о командировке",
        "report on the business trip",
    ),
}

# 13.2: what is owed when a leader named the day himself, instead of leaving the month of an assignment without a term.
ON_A_NAMED_DAY: dict[str, Words] = {
    "control.default": Words(
        "тапсырманы басшы белгілеген күнге дейін орындау",
        "исполнить поручение к дню, назначенному руководителем",
        "carry out an assignment by the day that a leader named",
    ),
}
