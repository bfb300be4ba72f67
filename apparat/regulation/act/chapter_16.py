"""Calling leading officials, their leaving and leave (room: regulation; clauses 16.1–16.5)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    16,
    Words(
        kk="Басшы қызметкерлерді шақыру және олардың жұмыс орнынан тыс жерге шығуы",
        ru="Вызов и выезд руководящих работников",
        en="Calling leading officials and their leaving",
    ),
    (
        clause(
            "16.1",
            kk="Ауыл, ауылдық округ әкімін мәжіліске тек аудан әкімі рұқсат берсе ғана шақыруға болады.",
            ru="Вызвать на совещание акима села, сельского округа можно только с разрешения акима района.",
            en=(
                "An akim of a village or rural okrug may be called to a meeting only with leave of the akim of the "
                "district."
            ),
        ),
        clause(
            "16.2",
            kk=(
                "Әкім орынбасарлары, Аппарат басшысы, ауыл, ауылдық округ әкімдері және дербес бөлім басшылары елден "
                "тыс жерге аудан әкімінің келісімімен шығады. Шетелге рұқсат сұрайтын өтінім жазбаша, шығардан 7 "
                "(жеті) жұмыс күні бұрын аудан әкіміне беріледі. Рұқсат алған адам сол күні құпиялылық режиміне "
                "жауапты қызметкерді (МҚҚБ) хабардар етеді. Рұқсат аудан әкімінің өкімімен ресімделеді."
            ),
            ru=(
                "Заместители акима, руководитель аппарата, акимы сел, сельских округов и руководители самостоятельных "
                "отделов выезжают за пределы Республики Казахстан с согласия акима района. Письменная заявка на выезд "
                "за рубеж подается акиму района за 7 (семь) рабочих дней. Получивший разрешение в тот же день "
                "уведомляет работника, ответственного за режим секретности (МҚҚБ). Разрешение оформляется "
                "распоряжением акима района."
            ),
            en=(
                "Deputy akims, the head of apparatus, akims of villages and rural okrugs and heads of departments "
                "leave the Republic of Kazakhstan with the akim's consent. The written application to travel abroad "
                "reaches the akim 7 (seven) working days before. Whoever gets leave tells the employee responsible for "
                "the secrecy regime (MQQB) the same day. The leave is formed as an order of the akim."
            ),
        ),
        clause(
            "16.3",
            kk="Аппарат қызметкері ауданнан немесе аудан орталығынан тыс жерге Аппарат басшысының шешімімен шығады.",
            ru="Работник аппарата выезжает за пределы района или районного центра по решению руководителя аппарата.",
            en=(
                "An employee of the apparatus leaves the district or the district centre by decision of the head of "
                "apparatus."
            ),
        ),
        clause(
            "16.4",
            kk=(
                "Әкімдік отырыстары мен жұмыс мәжілістерінің күндерін, басшыларды шақыруды және басқа шараларды аудан "
                "әкімі, оның орынбасарлары және Аппарат басшысы белгілейді."
            ),
            ru=(
                "Дни заседаний акимата и рабочих совещаний, вызов руководителей и другие мероприятия определяют аким "
                "района, его заместители и руководитель аппарата."
            ),
            en=(
                "The days of akimat sessions and working meetings, the calling of heads and other measures are set by "
                "the akim, the deputies and the head of apparatus."
            ),
        ),
        clause(
            "16.5",
            kk=(
                "Ауданның атқарушы органы басшысының демалысы мен уақытша еңбекке жарамсыздығы аудан әкімінің өкімімен "
                "ресімделеді, онда міндеті сол басшының орынбасарына жүктеледі."
            ),
            ru=(
                "Отпуск и временная нетрудоспособность руководителя исполнительного органа района оформляются "
                "распоряжением акима района с возложением обязанностей на заместителя этого руководителя."
            ),
            en=(
                "Leave and temporary unfitness for work of the head of a district executive body are formed by an "
                "order of the akim that lays the duties on that head's deputy."
            ),
        ),
    ),
)
