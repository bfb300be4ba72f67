"""Accounts for the clauses that no code carries: silent for good or waiting for a house (room: regulation; 1.1–22.2).

Every clause is carried out by code and tests, SILENT with the reason, or WAITING for the house that will carry it. One
that is carried in part stands in WAITING too, and ``remainders.py`` says what is to come. A house that is built takes
its clauses out of WAITING; nothing else changes here. The guard of this is tests/architecture/test_clauses.py.
"""

from __future__ import annotations

from apparat.regulation.act.clause import Words

# Houses that are to come, as readers of the Regulation are told.
HOUSES: dict[str, Words] = {
    "sessions": Words(
        kk="Іс-шаралар, сапарлар, отырыстар, мәжілістер, хаттамалар, жоспарлар мен залдар (2–9-тараулар)",
        ru="Мероприятия, поездки, заседания, совещания, протоколы, планы и залы (главы 2–9)",
        en="Events, trips, sessions, meetings, protocols, plans and halls (chapters 2–9)",
    ),
    "documents": Words(
        kk="Хат-хабар, актілер және жоғары тұрған органдарға құжаттар (2.2-тармақ, 10–12-тараулар)",
        ru="Корреспонденция, акты и документы вышестоящим органам (пункт 2.2, главы 10–12)",
        en="Correspondence, acts and documents to higher bodies (clause 2.2, chapters 10–12)",
    ),
    "control": Words(
        kk="Тапсырмаларды бақылау және жауаптылық (13, 22-тараулар)",
        ru="Контроль поручений и ответственность (главы 13, 22)",
        en="Control of assignments and responsibility (chapters 13, 22)",
    ),
    "appeals": Words(
        kk="Өтініштер мен жеке қабылдау (14, 15-тараулар)",
        ru="Обращения и личный прием (главы 14, 15)",
        en="Appeals and personal reception (chapters 14, 15)",
    ),
    "staff": Words(
        kk="Шығу, іссапар, ғимарат, кадр және бағалау (16–20-тараулар)",
        ru="Выезды, командировки, здание, кадры и оценка (главы 16–20)",
        en="Absences, trips, premises, staff and evaluation (chapters 16–20)",
    ),
}

# Clauses with no effect on the software, and why.
SILENT: dict[str, Words] = {
    "1.1": Words(
        kk="Тармақ Регламенттің қолданылу аясын ғана белгілейді: бағдарлама атқаратын іс-қимыл жоқ.",
        ru="Пункт лишь очерчивает, какую деятельность охватывает Регламент: действия для программы в нем нет.",
        en="The clause only says which work the Regulation covers: it holds no deed for the program.",
    ),
    "1.2": Words(
        kk="Тармақ Аппараттың жалпы мақсатын айтады; нақты қадамдар 2–20-тарауларда.",
        ru="Пункт называет общее назначение аппарата; конкретные шаги – в главах 2–20.",
        en="The clause names the general purpose of the apparatus; the concrete steps stand in chapters 2–20.",
    ),
    "1.3": Words(
        kk="Тармақ құқықтық негіздерді және қолданылу шегін айтады; негіздер «Сыртқы құқық» кестесінде.",
        ru="Пункт называет правовые основы и пределы действия; основы показаны в таблице внешнего права.",
        en="The clause names the legal grounds and the reach of the Regulation; the table of outside law shows them.",
    ),
    "1.5": Words(
        kk="Тармақ Регламент реттейтін мәселелерді атайды; әрқайсысы өз тарауында жүзеге асады.",
        ru="Пункт называет предметы регулирования; каждый исполняется в своей главе.",
        en="The clause names what the Regulation governs; each matter is carried out in its own chapter.",
    ),
    "1.6": Words(
        kk="Тармақ Регламенттің мақсаттарын санайды: мерзім де, рөл де, іс-қимыл да белгілемейді.",
        ru="Пункт перечисляет цели Регламента и не задает ни срока, ни роли, ни действия.",
        en="The clause lists the aims of the Regulation and sets no term, role or deed.",
    ),
    "3.1": Words(
        kk="Тармақ Регламентті сақтауға міндеттейді; талаптардың өзі 3.2–3.11-тармақтарда.",
        ru="Пункт обязывает соблюдать Регламент; сами требования – в пунктах 3.2–3.11.",
        en="The clause binds people to keep the Regulation; the requirements themselves stand in 3.2–3.11.",
    ),
    "3.7": Words(
        kk=(
            "Мәліметтің дұрыстығын адамдар тексереді және оған қол қойған адам жауап береді; бағдарлама деректің "
            "шын-өтірігін анықтай алмайды."
        ),
        ru=(
            "Достоверность сведений проверяют люди, и отвечает за нее подписавший; программа не может установить, "
            "верны ли данные."
        ),
        en=(
            "People check the figures and the signatory answers for them; the program cannot tell whether data are "
            "true."
        ),
    ),
    "4.1": Words(
        kk="Тармақ сапарды кімдер дайындайтынын жалпы атайды; олардың қадамдары мен мерзімдері 4.2–4.13-тармақтарда.",
        ru="Пункт в общем виде называет, кто готовит поездку; их шаги и сроки стоят в пунктах 4.2–4.13.",
        en="The clause names in general who prepares a trip; their steps and terms stand in 4.2–4.13.",
    ),
    "4.6": Words(
        kk=(
            "Материалдың дұрыстығын салалық бөлімнің адамдары тексереді және қол қойған адам жауап береді; бағдарлама "
            "оны анықтай алмайды."
        ),
        ru=(
            "Достоверность материалов проверяют работники отраслевого отдела, отвечает подписавший; программа ее "
            "установить не может."
        ),
        en=(
            "People of the competent department check the materials and the signatory answers for them; the program "
            "cannot tell whether they are true."
        ),
    ),
    "10.1": Words(
        kk="Тармақ Регламент пен ішкі құжаттарға жалпы сілтейді; нақты талаптар 10.3–10.23-тармақтарда.",
        ru="Пункт в общем отсылает к Регламенту и внутренним документам; требования – в пунктах 10.3–10.23.",
        en="The clause refers in general to the Regulation and internal documents; the rules stand in 10.3–10.23.",
    ),
    "10.2": Words(
        kk="Тармақ электрондық құжат туралы сыртқы актілерге сілтейді; олар «Сыртқы құқық» кестесінде.",
        ru="Пункт отсылает к актам об электронном документе; они показаны в таблице внешнего права.",
        en="The clause refers to acts on electronic documents; the table of outside law shows them.",
    ),
    "10.3": Words(
        kk="Мемлекеттік құпиялар жүйеге мүлде енгізілмейді: құпия іс жүргізу бағдарламадан тыс, қағазда жүреді.",
        ru="Государственные секреты в систему не вносятся вовсе: секретное делопроизводство идет вне программы.",
        en="State secrets never enter the system: secret record-keeping goes on outside the program, on paper.",
    ),
    "14.1": Words(
        kk="Тармақ құқықтық негіздерді санайды; олар «Сыртқы құқық» кестесінде, қадамдар 14.2–14.12-тармақтарда.",
        ru="Пункт перечисляет основания; они – в таблице внешнего права, а шаги – в пунктах 14.2–14.12.",
        en="The clause lists legal grounds; they stand in the table of outside law, the steps in 14.2–14.12.",
    ),
    "17.1": Words(
        kk=(
            "Тармақ ел ішіндегі іссапар тәртібін Үкімет қаулысына сілтеп белгілейді; қадамдар 17.2 және "
            "17.4-тармақтарда."
        ),
        ru=(
            "Пункт определяет порядок командировок отсылкой к постановлению Правительства; шаги стоят в пунктах 17.2 и "
            "17.4."
        ),
        en=(
            "The clause sets the order of trips by reference to a Government resolution; the steps stand in 17.2 and "
            "17.4."
        ),
    ),
    "17.6": Words(
        kk="Іссапар шығынын бухгалтерия Үкімет қаулысы бойынша өз есеп жүйесінде өтейді.",
        ru="Расходы на поездки возмещает бухгалтерия по постановлению Правительства в своей учетной системе.",
        en=(
            "Travel costs are reimbursed by the accountants under a Government resolution in their own accounting "
            "system."
        ),
    ),
    "17.7": Words(
        kk=(
            "Тармақ қызметкерлерді даярлау тәртібі бойынша сыртқы ережеге ғана сілтейді; есебі 17.8–17.10-тармақтарға "
            "жатады."
        ),
        ru="Пункт лишь отсылает к внешним правилам подготовки служащих; ее учет относится к пунктам 17.8–17.10.",
        en="The clause only refers to outside rules on training; keeping account of it belongs to 17.8–17.10.",
    ),
    "18.2": Words(
        kk=(
            "Кіру-шығуды турникеттегі жеке құрылғы (СКУД) тіркейді; бағдарлама оған қосылмайды, қорытындысы "
            "18.3-тармақтағы ақпаратқа кіреді."
        ),
        ru=(
            "Вход и выход фиксирует отдельное оборудование на турникете (СКУД); программа к нему не подключается, итог "
            "входит в информацию по пункту 18.3."
        ),
        en=(
            "Entry and exit are recorded by separate equipment at the turnstile (SKUD); the program is not connected "
            "to it, its result enters the information of 18.3."
        ),
    ),
    "18.6": Words(
        kk="Ғимаратты қорғау мен өткізу режимін шарт бойынша күзет қызметінің адамдары жүргізеді.",
        ru="Охрану здания и пропускной режим по договору ведут люди охранной службы.",
        en="People of the security service guard the building and keep the pass regime under a contract.",
    ),
    "18.7": Words(
        kk=(
            "Шлагбаум мен кіреберістегі бекетте күзет қызметінің адамдары тұрады; бағдарлама атқаратын қадам жоқ, "
            "келушілер журналы 18.8-тармақта."
        ),
        ru=(
            "На шлагбауме и посту у входа стоят люди охранной службы; шага для программы нет, журнал посетителей – в "
            "пункте 18.8."
        ),
        en=(
            "People of the security service stand at the barrier and the entrance post; there is no step for the "
            "program, the visitors' log is in 18.8."
        ),
    ),
    "19.1": Words(
        kk="Бөлімше жұмысын басшысының өзі ұйымдастырады: тармақта мерзім де, құжат та, шешім де жоқ.",
        ru="Работу подразделения организует сам руководитель: ни срока, ни документа, ни решения пункт не называет.",
        en="The head organises the unit's work in person: the clause names no term, paper or decision.",
    ),
    "20.1": Words(
        kk=(
            "«Б» корпусын бағалау мемлекеттік қызмет істері жөніндегі уәкілетті органның әдістемесі бойынша одан тыс "
            "жүреді; тоқсандық мониторинг пен материалдар 20.2–20.4-тармақтарда."
        ),
        ru=(
            "Оценка корпуса «Б» идет вне программы по методике уполномоченного органа по делам государственной службы; "
            "ежеквартальный мониторинг и материалы стоят в пунктах 20.2–20.4."
        ),
        en=(
            'Corps "B" is evaluated outside the program by the methodology of the authorised body for the public '
            "service; the quarterly monitoring and its materials stand in 20.2–20.4."
        ),
    ),
}

# Clauses not built yet -> the house (a key of HOUSES) that will carry them.
WAITING: dict[str, str] = {
    # 2. Planning
    "2.1": "sessions",
    "2.2": "sessions",
    "2.3": "sessions",
    "2.4": "sessions",
    # 3. Official events
    "3.2": "sessions",
    "3.3": "sessions",
    "3.4": "sessions",
    "3.5": "sessions",
    "3.6": "sessions",
    "3.8": "sessions",
    "3.9": "sessions",
    "3.10": "sessions",
    "3.11": "sessions",
    # 4. Working trips of the akim
    "4.2": "sessions",
    "4.3": "sessions",
    "4.4": "sessions",
    "4.5": "sessions",
    "4.7": "sessions",
    "4.8": "sessions",
    "4.9": "sessions",
    "4.10": "sessions",
    "4.11": "sessions",
    "4.12": "sessions",
    "4.13": "sessions",
    # 5. Sessions of the akimat
    "5.1": "sessions",
    "5.2": "sessions",
    "5.3": "sessions",
    "5.4": "sessions",
    "5.5": "sessions",
    "5.6": "sessions",
    "5.7": "sessions",
    "5.8": "sessions",
    "5.9": "sessions",
    "5.10": "sessions",
    "5.11": "sessions",
    "5.12": "sessions",
    "5.13": "sessions",
    # 6. Apparatus meetings
    "6.1": "sessions",
    "6.2": "sessions",
    "6.3": "sessions",
    "6.4": "sessions",
    "6.5": "sessions",
    "6.6": "sessions",
    "6.7": "sessions",
    "6.8": "sessions",
    "6.9": "sessions",
    "6.10": "sessions",
    "6.11": "sessions",
    "6.12": "sessions",
    "6.13": "sessions",
    # 7. Operational meetings
    "7.1": "sessions",
    "7.2": "sessions",
    "7.3": "sessions",
    "7.4": "sessions",
    "7.5": "sessions",
    "7.6": "sessions",
    "7.7": "sessions",
    "7.8": "sessions",
    "7.9": "sessions",
    "7.10": "sessions",
    # 8. Commissions and councils
    "8.1": "sessions",
    "8.2": "sessions",
    "8.3": "sessions",
    "8.4": "sessions",
    "8.5": "sessions",
    "8.6": "sessions",
    "8.7": "sessions",
    "8.8": "sessions",
    "8.9": "sessions",
    # 9. Protocols
    "9.1": "sessions",
    "9.2": "sessions",
    "9.3": "sessions",
    "9.4": "sessions",
    "9.5": "sessions",
    "9.6": "sessions",
    "9.7": "sessions",
    "9.8": "sessions",
    # 11. Acts
    "11.1": "documents",
    "11.2": "documents",
    "11.3": "documents",
    "11.4": "documents",
    "11.5": "documents",
    "11.6": "documents",
    "11.7": "documents",
    "11.8": "documents",
    "11.9": "documents",
    "11.10": "documents",
    "11.11": "documents",
    "11.12": "documents",
    "11.13": "documents",
    "11.14": "documents",
    "11.15": "documents",
    "11.16": "documents",
    "11.17": "documents",
    "11.18": "documents",
    # 13. Control
    "13.1": "control",
    "13.2": "appeals",
    "13.3": "control",
    "13.4": "control",
    "13.5": "control",
    "13.6": "control",
    "13.7": "control",
    "13.8": "control",
    "13.11": "control",
    "13.12": "control",
    "13.14": "control",
    "13.16": "control",
    "13.17": "control",
    # 14. Appeals
    "14.2": "appeals",
    "14.3": "appeals",
    "14.4": "appeals",
    "14.5": "appeals",
    "14.6": "appeals",
    "14.7": "appeals",
    "14.8": "appeals",
    "14.9": "appeals",
    "14.10": "appeals",
    "14.11": "appeals",
    "14.12": "appeals",
    # 15. Personal reception
    "15.1": "appeals",
    "15.2": "appeals",
    "15.3": "appeals",
    "15.4": "appeals",
    # 16. Absences
    "16.1": "staff",
    "16.2": "staff",
    "16.3": "staff",
    "16.4": "staff",
    "16.5": "staff",
    # 17. Trips and training
    "17.2": "staff",
    "17.4": "staff",
    "17.5": "staff",
    "17.8": "staff",
    "17.9": "staff",
    "17.10": "staff",
    # 18. Premises and working time
    "18.3": "staff",
    "18.4": "staff",
    "18.5": "staff",
    "18.8": "staff",
    # 19. Staff
    "19.2": "staff",
    "19.3": "staff",
    "19.4": "staff",
    "19.5": "staff",
    # 20. Evaluation
    "20.2": "staff",
    "20.3": "staff",
    "20.4": "staff",
    # 22. Responsibility
    "22.1": "control",
    "22.2": "control",
}
