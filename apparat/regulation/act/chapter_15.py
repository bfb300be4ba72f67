"""Personal reception of citizens (room: regulation; clauses 15.1–15.4)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    15,
    Words(
        kk="Азаматтарды жеке қабылдау",
        ru="Личный прием граждан",
        en="Personal reception of citizens",
    ),
    (
        clause(
            "15.1",
            kk="Азаматтарды жеке қабылдау аудан әкімі бекіткен кесте бойынша жүргізіледі.",
            ru="Личный прием граждан ведется по графику, утвержденному акимом района.",
            en="Personal reception of citizens is held by the schedule the akim has approved.",
        ),
        clause(
            "15.2",
            kk=(
                "Құжаттандыруды қамтамасыз ету бөлімшесі аудан әкімінің қабылдауына жазылғандардың тізімін Аппарат "
                "басшысына 1 (бір) жұмыс күні бұрын береді; тізімде тегі, аты, әкесінің аты, көтеретін мәселесі және "
                "қабылдауға шақырылғандар болады. Қабылдаудың ұйымдастырылуына бөлімше дербес жауапты."
            ),
            ru=(
                "Подразделение документационного обеспечения за 1 (один) рабочий день передает руководителю аппарата "
                "список записавшихся на прием к акиму района: фамилия, имя, отчество, поднимаемые вопросы, кто "
                "приглашен на прием. За организацию приема подразделение отвечает персонально."
            ),
            en=(
                "The documentation unit gives the head of apparatus, 1 (one) working day before, the list of those who "
                "signed up for the akim's reception: full names, the questions they raise, who is invited. The unit "
                "answers personally for organising the reception."
            ),
        ),
        clause(
            "15.3",
            kk=(
                "Аудан әкімінің жеке қабылдауында міндетті түрде болатындар: Аппарат басшысы, дербес бөлім басшылары, "
                "ауыл, ауылдық округ әкімдері, Ұйымдастыру-инспекторлық бөлімшесінің жауапты қызметкері."
            ),
            ru=(
                "На личном приеме акима района обязаны присутствовать руководитель аппарата, руководители "
                "самостоятельных отделов, акимы сел, сельских округов и ответственный работник "
                "организационно-инспекторского подразделения."
            ),
            en=(
                "The akim's personal reception must be attended by the head of apparatus, heads of departments, akims "
                "of villages and rural okrugs and the responsible employee of the organisation and inspection unit."
            ),
        ),
        clause(
            "15.4",
            kk=(
                "Қабылдаудан кейін Құжаттандыруды қамтамасыз ету бөлімшесі аудан әкімі тапсырмаларының орындалуын "
                "бақылауға алып, хаттаманы мемлекеттік органдарға орындауға және жауап беруге жібереді."
            ),
            ru=(
                "После приема подразделение документационного обеспечения контролирует исполнение поручений акима "
                "района и направляет протокол государственным органам для исполнения и представления ответов."
            ),
            en=(
                "After the reception the documentation unit controls the execution of the akim's assignments and sends "
                "the protocol to state bodies to be carried out and answered."
            ),
        ),
    ),
)
