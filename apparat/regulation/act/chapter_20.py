"""Evaluation of administrative public servants (room: regulation; clauses 20.1–20.4)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    20,
    Words(
        kk="Мемлекеттік әкімшілік қызметшілердің қызметін бағалау",
        ru="Оценка деятельности административных государственных служащих",
        en="Evaluation of administrative public servants",
    ),
    (
        clause(
            "20.1",
            kk=(
                "Мемлекеттік әкімшілік қызметшілер «Б» корпусының қызметін бағалаудың үлгілік әдістемесі бойынша "
                "бағаланады; әдістемені мемлекеттік қызмет істері жөніндегі уәкілетті орган бұйрықпен бекіткен."
            ),
            ru=(
                "Административные государственные служащие оцениваются по типовой методике оценки деятельности "
                "служащих корпуса «Б», утвержденной приказом уполномоченного органа по делам государственной службы."
            ),
            en=(
                'Administrative public servants are evaluated by the model methodology for corps "B", approved by an '
                "order of the authorised body for the public service."
            ),
        ),
        clause(
            "20.2",
            kk=(
                "Дербес бөлім басшыларының жеке жұмыс жоспарларындағы нысаналы мақсатты индикаторларға (НМИ) жетуі "
                "тоқсан сайын мониторингтен өтеді; индикаторларды тікелей басшы – аудан әкімінің орынбасары "
                "белгілейді."
            ),
            ru=(
                "Достижение руководителями самостоятельных отделов ключевых целевых индикаторов (НМИ) из их "
                "индивидуальных планов работы проверяется ежеквартальным мониторингом; индикаторы задает "
                "непосредственный руководитель – заместитель акима района."
            ),
            en=(
                "Every quarter it is monitored how heads of departments reach the key target indicators (NMI) of their "
                "individual work plans; the indicators are set by the direct superior, a deputy akim."
            ),
        ),
        clause(
            "20.3",
            kk=(
                "Мониторинг үшін тиісті бөлімге жетекшілік ететін тарап материалдарды аудан әкімінің аппаратына "
                "жинақтайды және қорытындысын әкімнің тиісті орынбасарына ұсынады. (Ескертпеміз: түпнұсқада жетекшілік "
                "ететін бөлімшенің атауы түсіп қалған.)"
            ),
            ru=(
                "Для мониторинга курирующий соответствующий отдел собирает материалы в аппарат акима района и вносит "
                "итоговую информацию соответствующему заместителю акима. (Наше примечание: название курирующего "
                "подразделения в оригинале пропущено.)"
            ),
            en=(
                "For the monitoring whoever curates the department concerned collects the materials for the akim's "
                "apparatus and reports the result to the deputy akim concerned. (Our note: the original leaves out the "
                "name of the curating unit.)"
            ),
        ),
        clause(
            "20.4",
            kk=(
                "Аппарат басшысының қызметін бағалау мақсатында құрылымдық бөлімшелер бағаланады; ол үшін қажет "
                "материалдар жинақталып, қорытылуға персоналды басқару (кадр қызметі) бөлімшесіне жіберіледі."
            ),
            ru=(
                "Для оценки деятельности руководителя аппарата оцениваются структурные подразделения; нужные для этого "
                "материалы направляются в подразделение управления персоналом (кадровая служба) для формирования и "
                "свода."
            ),
            en=(
                "To evaluate the head of apparatus the structural units are evaluated; the materials needed go to the "
                "HR unit, which compiles and sums them up."
            ),
        ),
    ),
)
