"""The events that terms are counted from, named for people in kk, ru and en (room: regulation)."""

from __future__ import annotations

from apparat.regulation.act.clause import Words

ANCHORS: dict[str, Words] = {
    "event.held_on": Words("іс-шара өтетін күн", "день мероприятия", "day of the event"),
    "trip.starts_on": Words("сапар басталатын күн", "день начала поездки", "first day of the trip"),
    "trip.ended_on": Words("сапар аяқталған күн", "день окончания поездки", "last day of the trip"),
    "materials.received_on": Words("материалдар түскен күн", "день поступления материалов", "receipt of the materials"),
    "sitting.held_on": Words("отырыс өтетін күн", "день заседания", "day of the sitting"),
    "decree.handed_over_on": Words("қаулы берілген күн", "день передачи постановления", "hand-over of the decree"),
    "protocol.drafted_on": Words("хаттама ресімделген күн", "день оформления протокола", "protocol drawn up"),
    "document.registered_on": Words("құжат тіркелген күн", "день регистрации документа", "registration of the paper"),
    "document.received_on": Words("құжат келіп түскен күн", "день поступления документа", "receipt of the paper"),
    "assignment.received_on": Words(
        "тапсырма келіп түскен күн", "день поступления поручения", "receipt of the assignment"
    ),
    "assignment.due_on": Words("тапсырманы орындау мерзімі", "срок исполнения поручения", "term of the assignment"),
    "approval.starts_on": Words("келісу басталатын күн", "день начала согласования", "first day of approval"),
    "approval.asked_on": Words("келісу сұралған күн", "день запроса согласования", "day the opinion is asked"),
    "acquaintance.asked_on": Words(
        "танысуға жіберілген күн", "день направления на ознакомление", "day the paper is sent for acquaintance"
    ),
    "archive.account_asked_on": Words("есеп сұралған күн", "день запроса отчета", "day the account is asked for"),
    "outgoing.signed_on": Words("құжатқа қол қойылған күн", "день подписания документа", "signature of the paper"),
    "superior.decided_on": Words(
        "жоғары тұрған орган шешім қабылдаған күн", "день решения вышестоящего органа", "decision of the superior body"
    ),
    "nomenclature.year_starts_on": Words(
        "номенклатура жылы басталатын күн", "первый день года номенклатуры", "first day of the year of the nomenclature"
    ),
    "act.returned_on": Words("акт жобасы қайтарылған күн", "день возврата проекта акта", "return of the draft act"),
    "act.received_on": Words("акт жобасы түскен күн", "день поступления проекта акта", "receipt of the draft act"),
    "appeal.received_on": Words("жолданым келіп түскен күн", "день поступления обращения", "receipt of the appeal"),
    "complaint.forwarded_on": Words("шағым жолданған күн", "день направления жалобы", "forwarding of the complaint"),
    "reception.on": Words("қабылдау күні", "день приёма", "day of the reception"),
    "travel.starts_on": Words("іссапар басталатын күн", "день начала командировки", "first day of travel"),
    "travel.ended_on": Words("іссапардан келген күн", "день возвращения из командировки", "return from travel"),
    # outside law
    "appeal.correction_ended_on": Words(
        "түзету мерзімі аяқталған күн", "день окончания срока исправления", "end of the time to put right"
    ),
    "appeal.registered_on": Words("жолданым тіркелген күн", "день регистрации обращения", "registration of the appeal"),
    "appeal.terminated_on": Words("рәсім тоқтатылған күн", "день прекращения процедуры", "termination"),
    "appeal.decided_on": Words("шешім қабылданатын күн", "день принятия решения", "day of the decision"),
    "appeal.hearing_notified_on": Words(
        "алдын ала шешім алынған күн", "день получения предварительного решения", "preliminary decision received"
    ),
    "appeal.hearing_ended_on": Words("тыңдау аяқталған күн", "день окончания заслушивания", "end of the hearing"),
    "appeal.hearing_read_on": Words(
        "хаттамамен танысқан күн", "день ознакомления с протоколом", "minutes read by the participant"
    ),
    "appeal.case_requested_on": Words("танысу сұралған күн", "день запроса об ознакомлении", "file access requested"),
    "appeal.extension_decided_on": Words(
        "мерзімді ұзарту туралы шешім күні", "день решения о продлении", "decision to extend"
    ),
    "appeal.error_found_on": Words("қате анықталған күн", "день выявления ошибки", "error found"),
    "appeal.act_effective_on": Words("әкімшілік акт күшіне енген күн", "день вступления акта в силу", "act in force"),
    "petition.registered_on": Words(
        "петиция тіркелген күн", "день регистрации петиции", "registration of the petition"
    ),
    "petition.decided_on": Words("петиция бойынша шешім күні", "день решения по петиции", "decision on the petition"),
    "complaint.received_on": Words("шағым келіп түскен күн", "день поступления жалобы", "receipt of the complaint"),
    "complaint.learned_on": Words(
        "актінің қабылданғаны белгілі болған күн", "день, когда стало известно об акте", "day the act became known"
    ),
    "complaint.left_on": Words(
        "қараусыз қалдыру туралы шешім күні", "день оставления без рассмотрения", "left without consideration"
    ),
    "complaint.registered_on": Words("шағым тіркелген күн", "день регистрации жалобы", "registration of the complaint"),
    "complaint.decided_on": Words("шағым бойынша шешім күні", "день решения по жалобе", "decision on the complaint"),
    "request.received_on": Words("сұрау салу келіп түскен күн", "день поступления запроса", "receipt of the request"),
    "request.registered_on": Words(
        "сұрау салу тіркелген күн", "день регистрации запроса", "registration of the request"
    ),
    "request.due_on": Words("сұрау салудың мерзімі", "срок ответа на запрос", "term of the request"),
    "request.extended_on": Words("мерзім ұзартылған күн", "день продления срока", "day of the extension"),
    "message.registered_on": Words(
        "сұрау салу тіркелген күн", "день регистрации запроса", "registration of the request"
    ),
    "message.due_on": Words("түсіндіру мерзімі", "срок разъяснения", "term of the explanation"),
    "message.extended_on": Words("мерзім ұзартылған күн", "день продления срока", "day of the extension"),
    "media_request.received_on": Words("БАҚ сұрау салуы түскен күн", "день поступления запроса СМИ", "receipt"),
    "media_request.due_on": Words("БАҚ-қа жауап беру мерзімі", "срок ответа СМИ", "term of the answer"),
    "media_request.extended_on": Words("мерзім ұзартылған күн", "день продления срока", "day of the extension"),
    "reception.defect_notified_on": Words(
        "сәйкессіздік туралы хабарланған күн", "день уведомления о несоответствии", "applicant told of the defect"
    ),
    "reception.request.received_on": Words("өтінім келіп түскен күн", "день поступления заявки", "receipt"),
    "reception.request.registered_on": Words("өтінім тіркелген күн", "день регистрации заявки", "registration"),
    "reception.protocol_signed_on": Words("хаттамаға қол қойылған күн", "день подписания протокола", "protocol signed"),
    "npa.in_force_on": Words("акт күшіне енген күн", "день вступления акта в силу", "act came into force"),
    "npa.published_on": Words(
        "алғашқы ресми жарияланған күн", "день первого официального опубликования", "first official publication"
    ),
}
