"""Work plans, the akim's weekly schedule and the schedule of the halls (room: regulation; clauses 2.1–2.4)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    2,
    Words(
        kk="Жұмысты жоспарлау",
        ru="Планирование работы",
        en="Planning of work",
    ),
    (
        clause(
            "2.1",
            kk=(
                "Аппарат жұмысын өзінің бекітілген жоспарларына, ауданның даму жоспарларына және басқа нормативтік "
                "құқықтық актілерге сүйеніп жоспарлайды."
            ),
            ru=(
                "Аппарат планирует работу на основе своих утвержденных планов, планов развития района и иных "
                "нормативных правовых актов."
            ),
            en=(
                "The Apparatus plans its work from its own approved plans, the development plans of the district and "
                "other normative legal acts."
            ),
        ),
        clause(
            "2.2",
            kk=(
                "Жұмыс жоспарынан (немесе өзге құжаттан) іс-шараны шығаруды не оның мерзімін жылжытуды Аппарат басшысы "
                "немесе оның міндетін атқарушы шешеді. Шешімге құрылымдық бөлімше басшысының қызметтік жазбасы негіз "
                "болады."
            ),
            ru=(
                "Исключить мероприятие из плана работы (или иного документа) либо перенести срок его исполнения вправе "
                "руководитель аппарата или исполняющий его обязанности. Основанием служит служебная записка "
                "руководителя структурного подразделения."
            ),
            en=(
                "Only the head of apparatus, or the person acting for him, decides to drop an item from a work plan "
                "(or another document) or to move its date. The decision rests on a service note of the head of the "
                "structural unit."
            ),
        ),
        clause(
            "2.3",
            kk=(
                "Аудан әкімінің апталық жұмыс кестесін Ұйымдастыру-инспекторлық бөлімшесі жасайды. Кестеге өзгерісті "
                "де осы бөлімше аудан әкімі орынбасарлары мен Аппарат басшысының ұсынысы бойынша енгізеді."
            ),
            ru=(
                "Еженедельный график работы акима района составляет организационно-инспекторское подразделение. "
                "Изменения в график вносит оно же по предложениям заместителей акима района и руководителя аппарата."
            ),
            en=(
                "The organisation and inspection unit makes the akim's weekly schedule. The same unit enters changes "
                "in it on proposals of the deputy akims and the head of apparatus."
            ),
        ),
        clause(
            "2.4",
            kk=(
                "Аппарат залдарында өтетін іс-шаралардың апталық кестесін Ұйымдастыру-инспекторлық бөлімшесі құрады. "
                "Ол аудан әкімі орынбасарларының, Аппарат басшысының және дербес бөлімдердің өтінімдеріне негізделеді."
            ),
            ru=(
                "Еженедельный график проведения мероприятий в залах Аппарата формирует организационно-инспекторское "
                "подразделение. Он строится на заявках заместителей акима района, руководителя аппарата и "
                "самостоятельных отделов."
            ),
            en=(
                "The organisation and inspection unit makes the weekly schedule of events in the halls of the "
                "Apparatus. It is built from applications of the deputy akims, the head of apparatus and the "
                "departments."
            ),
        ),
    ),
)
