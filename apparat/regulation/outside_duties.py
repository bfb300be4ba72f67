"""What each term of the outside law asks to be done, in kk, ru and en (room: regulation; words of ``outside.py``)."""

from __future__ import annotations

from apparat.regulation.act.clause import Words

DUTIES: dict[str, Words] = {
    "service.consideration": Words(
        "қызметтік құжатты қарау", "рассмотреть служебный документ", "consider the service document"
    ),
    "appeal.registration": Words("жолданымды тіркеу", "зарегистрировать обращение", "register the appeal"),
    "appeal.return": Words(
        "талаптарға сәйкес келтірілмеген жолданымды қайтару",
        "вернуть обращение, не приведённое в соответствие",
        "return the appeal that was not put right",
    ),
    "appeal.return_repeated": Words(
        "мәні бойынша қайталанған жолданымды қайтару",
        "вернуть повторное по существу обращение",
        "return the appeal that repeats an earlier one",
    ),
    "appeal.redirect": Words(
        "жолданымды одан әрі жолдап, арыз иесін хабардар ету",
        "перенаправить обращение и уведомить заявителя",
        "redirect the appeal and tell the applicant",
    ),
    "appeal.termination_notice": Words(
        "әкімшілік рәсімнің тоқтатылғаны туралы хабардар ету",
        "уведомить о прекращении административной процедуры",
        "tell the applicant that the procedure is terminated",
    ),
    "appeal.hearing_notice": Words(
        "алдын ала шешім туралы хабардар ету",
        "уведомить о предварительном решении",
        "tell the applicant the preliminary decision",
    ),
    "appeal.objection": Words(
        "алдын ала шешімге қарсылық беру",
        "представить возражение на предварительное решение",
        "object to the preliminary decision",
    ),
    "appeal.hearing_minutes": Words(
        "тыңдау хаттамасына қол қою", "подписать протокол заслушивания", "sign the minutes of the hearing"
    ),
    "appeal.hearing_remarks": Words(
        "тыңдау хаттамасына ескерту беру",
        "представить замечания на протокол заслушивания",
        "give remarks on the minutes of the hearing",
    ),
    "appeal.case_access": Words(
        "әкімшілік іспен таныстыру", "ознакомить с административным делом", "open the case file to the participant"
    ),
    "appeal.consideration": Words("жолданымды қарау", "рассмотреть обращение", "consider the appeal"),
    "appeal.extension": Words(
        "мерзімі ұзартылған жолданымды қарау",
        "рассмотреть обращение, срок которого продлён",
        "consider the appeal whose term is extended",
    ),
    "appeal.extension_notice": Words(
        "мерзімнің ұзартылғаны туралы хабардар ету",
        "уведомить о продлении срока",
        "tell the applicant of the extension",
    ),
    "appeal.error_correction": Words(
        "әкімшілік актідегі қатені түзету",
        "исправить ошибку в административном акте",
        "correct the error in the administrative act",
    ),
    "appeal.act_execution": Words(
        "әкімшілік актіні орындау", "исполнить административный акт", "carry out the administrative act"
    ),
    "petition.consideration": Words("петицияны қарау", "рассмотреть петицию", "consider the petition"),
    "petition.publication": Words(
        "петиция бойынша шешімді орналастыру",
        "разместить решение по петиции",
        "publish the decision on the petition",
    ),
    "complaint.forward": Words(
        "шағымды және әкімшілік істі шағымды қарайтын органға жіберу",
        "направить жалобу и административное дело в орган, рассматривающий жалобу",
        "send the complaint and the case file to the reviewing body",
    ),
    "complaint.filing": Words("шағым беру", "подать жалобу", "file a complaint"),
    "complaint.filing_unadvised": Words(
        "шағым беру (актіде шағымдану тәртібі көрсетілмеген)",
        "подать жалобу (в акте не указан порядок обжалования)",
        "file a complaint (the act does not tell how)",
    ),
    "complaint.left_notice": Words(
        "шағымның қараусыз қалдырылғаны туралы хабардар ету",
        "уведомить об оставлении жалобы без рассмотрения",
        "tell the applicant that the complaint is left without consideration",
    ),
    "complaint.consideration": Words("шағымды қарау", "рассмотреть жалобу", "consider the complaint"),
    "complaint.send_back": Words(
        "әкімшілік істі қайтадан жіберу", "вернуть административное дело", "send the case file back"
    ),
    "information.consideration": Words(
        "ақпарат беруге сұрау салуға жауап беру",
        "ответить на запрос о предоставлении информации",
        "answer the request for information",
    ),
    "information.extension": Words(
        "мерзімі ұзартылған сұрау салуға жауап беру",
        "ответить на запрос, срок которого продлён",
        "answer the request whose term is extended",
    ),
    "information.extension_notice": Words(
        "сұрау салу мерзімінің ұзартылғаны туралы хабардар ету",
        "уведомить о продлении срока запроса",
        "tell of the extension of the request",
    ),
    "information.redirect": Words(
        "сұрау салуды тиесілігі бойынша жолдау",
        "направить запрос по принадлежности",
        "pass the request to the holder of the information",
    ),
    "information.refusal": Words(
        "ақпарат беруден уәжді бас тартуды жіберу",
        "направить мотивированный отказ в информации",
        "send the reasoned refusal of information",
    ),
    "message.explanation": Words(
        "ресми хабарды түсіндіру", "разъяснить официальное сообщение", "explain the official message"
    ),
    "message.extension": Words(
        "мерзімі ұзартылған ресми хабарды түсіндіру",
        "разъяснить официальное сообщение в продлённый срок",
        "explain the official message within the extended term",
    ),
    "message.extension_notice": Words(
        "түсіндіру мерзімінің ұзартылғаны туралы хабардар ету",
        "уведомить о продлении срока разъяснения",
        "tell of the extension of the explanation",
    ),
    "message.redirect": Words(
        "түсіндіру туралы сұрау салуды тиесілігі бойынша жолдау",
        "направить запрос о разъяснении по принадлежности",
        "pass the request for explanation to whom it belongs",
    ),
    "media.answer": Words(
        "бұқаралық ақпарат құралының сұрау салуына жауап беру",
        "ответить на запрос средства массовой информации",
        "answer the request of the media",
    ),
    "media.extension": Words(
        "БАҚ-тың мерзімі ұзартылған сұрау салуына жауап беру",
        "ответить на запрос СМИ в продлённый срок",
        "answer the request of the media within the extended term",
    ),
    "media.extension_notice": Words(
        "БАҚ-ты мерзімнің ұзартылғаны туралы хабардар ету",
        "уведомить СМИ о продлении срока",
        "tell the media of the extension",
    ),
    "reception.correction": Words(
        "қабылдауға жазылу туралы жолданымды талаптарға сәйкес келтіру",
        "привести заявку на приём в соответствие",
        "put the application for reception right",
    ),
    "reception.redirect": Words(
        "қабылдау туралы жолданымды тиесілігі бойынша жолдау",
        "перенаправить заявку на приём по принадлежности",
        "pass the application for reception to whom it belongs",
    ),
    "reception.answer": Words(
        "қабылдау күні мен уақыты көрсетілген жауап беру",
        "ответить с указанием даты и времени приёма",
        "answer with the date and time of the reception",
    ),
    "reception.reference": Words(
        "қабылдауға анықтамалық материал беру",
        "представить справочный материал к приёму",
        "submit the reference material for the reception",
    ),
    "reception.cannot_hold": Words(
        "қабылдауды өткізу мүмкін еместігі туралы ескерту",
        "предупредить о невозможности провести приём",
        "warn that the reception cannot be held",
    ),
    "reception.final_list": Words(
        "қабылданатын адамдардың түпкілікті тізімін жасау",
        "составить окончательный список принимаемых",
        "draw up the final list of those to be received",
    ),
    "reception.protocol": Words(
        "жеке қабылдау хаттамасын арыз иесіне жіберу",
        "направить заявителю протокол личного приёма",
        "send the protocol of the reception to the applicant",
    ),
    "outgoing.registration": Words(
        "қол қойылған құжатты тіркеу", "зарегистрировать подписанный документ", "register the signed paper"
    ),
    "outgoing.dispatch": Words(
        "тіркелген құжатты адресаттарға жіберу",
        "отправить зарегистрированный документ адресатам",
        "send the registered paper to its addressees",
    ),
    "nomenclature.drawing": Words(
        "келесі жылға арналған істер номенклатурасын жасау",
        "составить номенклатуру дел на следующий год",
        "draw up the nomenclature of files of the next year",
    ),
    "nomenclature.approval": Words(
        "келесі жылға арналған істер номенклатурасын бекіту",
        "утвердить номенклатуру дел на следующий год",
        "approve the nomenclature of files of the next year",
    ),
    "approval.opinion": Words(
        "құжат жобасын келісу не себебін көрсетіп қайтару",
        "согласовать проект документа или вернуть его с указанием причины",
        "agree to the draft, or return it with the reason",
    ),
    "control.periodic": Words(
        "жоғары тұрған органға мерзімді ақпарат беру",
        "представить периодическую информацию в вышестоящий орган",
        "give periodic information to the superior body",
    ),
    "acquaintance.confirmation": Words(
        "құжатпен танысып, оны растау",
        "ознакомиться с документом и подтвердить это",
        "acquaint oneself with the paper and confirm it",
    ),
    "archive.account": Words(
        "бөлімше құжаттарының жай-күйі туралы есеп беру",
        "представить отчет о состоянии документов отдела",
        "give an account of the state of the unit's papers",
    ),
    "npa.publication": Words(
        "нормативтік құқықтық актіні алғашқы ресми жариялау",
        "впервые официально опубликовать нормативный правовой акт",
        "publish the normative act officially for the first time",
    ),
    "npa.effect": Words(
        "нормативтік құқықтық акт қолданысқа енгізілгенге дейінгі соңғы күн",
        "последний день перед введением в действие нормативного правового акта",
        "last day before the normative act takes effect",
    ),
}
