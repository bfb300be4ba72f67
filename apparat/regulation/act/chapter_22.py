"""Responsibility for keeping the Regulation (room: regulation; clauses 22.1–22.2)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    22,
    Words(
        kk="Регламентті сақтауға жауаптылық",
        ru="Ответственность за соблюдение Регламента",
        en="Responsibility for keeping the Regulation",
    ),
    (
        clause(
            "22.1",
            kk=(
                "Регламент тармақтарын бұзғаны үшін аудан әкімінің орынбасарлары, Аппарат басшысы, ауылдық округ "
                "әкімдері, бөлім басшылары және Аппарат қызметкерлері жауап береді."
            ),
            ru=(
                "За нарушение пунктов Регламента отвечают заместители акима района, руководитель аппарата, акимы "
                "сельских округов, руководители отделов и работники аппарата."
            ),
            en=(
                "Deputy akims, the head of apparatus, akims of rural okrugs, heads of departments and employees of the "
                "apparatus answer for breach of the clauses of the Regulation."
            ),
        ),
        clause(
            "22.2",
            kk=(
                "Аппарат қызметкеріне мемлекеттік қызмет туралы заңнама бойынша тәртіптік жаза мына үшін қолданылуы "
                "мүмкін: лауазымдық міндетін орындамау немесе тиісінше орындамау (қызмет тиімділігін бағалау нәтижесі "
                "бойынша да), өкілеттігін асыра пайдалану, қызметтік тәртіп пен әдепті бұзу, мемлекеттік қызметте "
                "болуға байланысты шектеулерді сақтамау. Жазалар алтау: 1) ескерту; 2) сөгіс; 3) қатаң сөгіс; 4) "
                "қызметке толық сәйкес еместігі туралы ескерту; 5) лауазымын төмендету; 6) атқаратын лауазымынан "
                "босату."
            ),
            ru=(
                "К работнику аппарата по законодательству о государственной службе может быть применено дисциплинарное "
                "взыскание за неисполнение или ненадлежащее исполнение должностных обязанностей (в том числе по итогам "
                "оценки эффективности), превышение должностных полномочий, нарушение служебной дисциплины и этики, "
                "несоблюдение ограничений, связанных с пребыванием на государственной службе. Взысканий шесть: 1) "
                "замечание; 2) выговор; 3) строгий выговор; 4) предупреждение о неполном служебном соответствии; 5) "
                "понижение в должности; 6) увольнение с занимаемой должности."
            ),
            en=(
                "By the law on the public service an employee of the apparatus may be disciplined for not doing, or "
                "doing badly, the duties of the post (also by the results of evaluation), exceeding the powers of the "
                "post, breaking service discipline or ethics, not keeping the restrictions tied to public service. "
                "There are six measures: 1) remark; 2) reprimand; 3) severe reprimand; 4) warning of incomplete "
                "fitness for the service; 5) demotion; 6) dismissal from the post held."
            ),
        ),
    ),
)
