"""Staff: statutes of units, job descriptions, references (room: regulation; clauses 19.1–19.5)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    19,
    Words(
        kk="Кадрлық қамтамасыз ету",
        ru="Кадровое обеспечение",
        en="Staff",
    ),
    (
        clause(
            "19.1",
            kk="Бөлімшенің жұмысын оның өз басшысы тікелей ұйымдастырады.",
            ru="Работу подразделения непосредственно организует его руководитель.",
            en="The work of each unit is organised directly by its own head.",
        ),
        clause(
            "19.2",
            kk=(
                "Бөлімнің міндеттері мен функцияларын белгілейтін ережені бөлім басшысы жазады, Мемлекеттік құқықтық, "
                "заң және терроризмге қарсы іс-қимыл бөлімшесінің басшысы келіседі, аудан әкімі өкіммен бекітеді."
            ),
            ru=(
                "Положение об отделе с его задачами и функциями разрабатывает руководитель отдела, согласует "
                "руководитель подразделения по государственно-правовой, юридической работе и противодействию "
                "терроризму, утверждает распоряжением аким района."
            ),
            en=(
                "The statute of a department, with its tasks and functions, is written by its head, agreed by the head "
                "of the legal unit (state law, legal matters, counter-terrorism) and approved by an order of the akim."
            ),
        ),
        clause(
            "19.3",
            kk=(
                "Бөлімше басшылары мен қызметкерлерінің өкілеттігін белгілейтін лауазымдық нұсқаулықты бөлімше басшысы "
                "жазады, персоналды басқару (кадр қызметі) бөлімшесі келіседі, аудан әкімі өкіммен бекітеді."
            ),
            ru=(
                "Должностную инструкцию с полномочиями руководителей и работников подразделения разрабатывает его "
                "руководитель, согласует подразделение управления персоналом (кадровая служба), утверждает "
                "распоряжением аким района."
            ),
            en=(
                "Job descriptions with the powers of heads and employees of a unit are written by the head of the "
                "unit, agreed by the HR unit and approved by an order of the akim."
            ),
        ),
        clause(
            "19.4",
            kk=(
                "Аудан әкімінің орынбасарларына, Аппарат басшысына, дербес бөлім басшыларына, ауыл, ауылдық округ "
                "әкімдеріне берілетін мінездемеге аудан әкімінің өзі қол қояды."
            ),
            ru=(
                "Характеристики заместителей акима, руководителя аппарата, руководителей самостоятельных отделов, "
                "акимов сел, сельских округов подписывает аким района."
            ),
            en=(
                "Character references of deputy akims, the head of apparatus, heads of departments and akims of "
                "villages and rural okrugs are signed by the akim of the district."
            ),
        ),
        clause(
            "19.5",
            kk=(
                "Жұмыс орнынан берілетін анықтамаға – ол аудан әкіміне, орынбасарларына, Аппарат басшысының өзіне не "
                "қызметкерлерге берілсе де – Аппарат басшысы қол қояды."
            ),
            ru=(
                "Справку с места работы акиму района, его заместителям, руководителю аппарата и работникам аппарата "
                "подписывает руководитель аппарата."
            ),
            en=(
                "Certificates of employment of the akim, the deputies, the head of apparatus and the staff are signed "
                "by the head of apparatus."
            ),
        ),
    ),
)
