"""Protocols: who writes them, what they name, in what term (room: regulation; clauses 9.1–9.8)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    9,
    Words(
        kk="Аудан әкімі қатысатын мәжілістердің хаттамалары",
        ru="Протоколы совещаний с участием акима района",
        en="Protocols of meetings with the akim",
    ),
    (
        clause(
            "9.1",
            kk=(
                "Ресми сапарлардың, әкімнің халық алдындағы есебінің және Мемлекет басшысы Жолдауын жыл сайынғы "
                "талқылаудың хаттамаларын (қажет болса, стенограммаларын) Ұйымдастыру-инспекторлық бөлімшесі мен "
                "аудандық ішкі саясат бөлімі бірге қамтамасыз етеді. Атқарушылық тәртіп пен өз іс-шаралары бойынша, "
                "сондай-ақ әкімнің көшпелі мәжілістері мен жұмыс сапарлары бойынша хаттамаларды "
                "Ұйымдастыру-инспекторлық бөлімшесі дайындайды. Ескертпеміз: екінші абзацтың бастауышы түпнұсқада анық "
                "емес; осы бөлімше деп оқылды."
            ),
            ru=(
                "Протоколы (при необходимости стенограммы) официальных поездок, отчета акима перед населением и "
                "ежегодного обсуждения Послания Главы государства обеспечивают совместно организационно-инспекторское "
                "подразделение и районный отдел внутренней политики. Протоколы по исполнительской дисциплине и "
                "собственным мероприятиям, а также выездных совещаний и рабочих поездок акима готовит "
                "организационно-инспекторское подразделение. Наше примечание: подлежащее второго абзаца оригинала "
                "неясно; прочитано как это подразделение."
            ),
            en=(
                "Protocols (stenograms where needed) of official trips, of the akim's report to the population and of "
                "the yearly discussion of the Head of State's Address are the joint duty of the organisation and "
                "inspection unit and the district internal policy department. The organisation and inspection unit "
                "prepares protocols on executive discipline and on its own events, and those of the akim's field "
                "meetings and working trips. Our note: the subject of the second paragraph of the original is unclear; "
                "it is read as this unit."
            ),
        ),
        clause(
            "9.2",
            kk=(
                "Әртүрлі саланың бірнеше мәселесін біріктірген (селекторлық, жұмыс) мәжілістердің хаттамасын "
                "Ұйымдастыру-инспекторлық бөлімшесі жазып, жетекшілік ететін әкім орынбасарларымен келіседі."
            ),
            ru=(
                "Протоколы совещаний (селекторных, рабочих), объединяющих несколько вопросов разных отраслей, "
                "оформляет организационно-инспекторское подразделение и согласует с курирующими заместителями акима "
                "района."
            ),
            en=(
                "Protocols of meetings (by conference call or working ones) that join several questions of different "
                "sectors are formalised by the organisation and inspection unit and agreed with the curating deputy "
                "akims."
            ),
        ),
        clause(
            "9.3",
            kk=(
                "Хаттамада мыналар болуы тиіс: төраға, қатысқандар, күн тәртібі, баяндамашылар мен талқылауда "
                "сөйлегендердің тегі, аты-жөні, айтылған тапсырмалардың тармақтары, жауапты орындаушылар, орындау "
                "мерзімдері."
            ),
            ru=(
                "В протоколе обязательны: председательствующий, участники, повестка дня, фамилия, имя, отчество "
                "докладчиков и выступивших, пункты поручений, данных при обсуждении, ответственные исполнители и сроки "
                "исполнения."
            ),
            en=(
                "A protocol names the chair, those present, the agenda, the full names of reporters and of those who "
                "spoke, the points of the assignments given in the discussion, the responsible executors and the due "
                "dates."
            ),
        ),
        clause(
            "9.4",
            kk=(
                "Консультативтік-кеңесші органның (ККО) хаттамасын оның жұмыс органы жазады және ККО төрағасының "
                "орынбасарымен келіседі."
            ),
            ru=(
                "Протокол консультативно-совещательного органа (КСО) оформляет рабочий орган этого КСО и согласует с "
                "заместителем председателя КСО."
            ),
            en=(
                "The protocol of a consultative and advisory body is formalised by its working body and agreed with "
                "the deputy chair of that body."
            ),
        ),
        clause(
            "9.5",
            kk=(
                "Хаттамада тапсырмаларды кім бақылайтыны айтылады; тапсырмалар нақты, түсінікті, тармақ пен тармақшаға "
                "бөлініп, Times New Roman 14 қарпімен беріледі. Аудан әкімі қатысатын мәжілістер хаттамасының жобасы "
                "мемлекеттік тілде жазылады. Басқа мерзім қойылмаса, хаттама 2 жұмыс күні ішінде ресімделіп, 1 күн "
                "ішінде жетекшілік ететін әкім орынбасарларымен (өзара алмасу ескеріліп) және Аппарат басшысымен "
                "келісіледі; түзетуден кейін аудан әкіміне қол қоюға беріледі. Ескертпеміз: 6.12, 7.9, 8.6, "
                "9.7-тармақтарда арнайы мерзім – 1 жұмыс күні."
            ),
            ru=(
                "В протоколе указывается, на кого возложен контроль поручений; поручения – четкие, понятные, с "
                "разбивкой на пункты и подпункты, шрифтом Times New Roman 14. Проекты протоколов заседаний и совещаний "
                "с участием акима района готовятся на государственном языке. Если не установлен иной срок, протокол "
                "оформляется за 2 рабочих дня и за 1 день согласуется с курирующими заместителями акима (с учетом "
                "взаимозаменяемости) и руководителем аппарата; после правок вносится на подпись акиму. Наше "
                "примечание: в пунктах 6.12, 7.9, 8.6, 9.7 установлен специальный срок – 1 рабочий день."
            ),
            en=(
                "A protocol states who controls its assignments; assignments are definite, clear, set in points and "
                "sub-points, in Times New Roman 14. Drafts of protocols of sessions and meetings with the akim are in "
                "the state language. Unless another term is set, a protocol is formalised within 2 working days and "
                "agreed within 1 day with the curating deputy akims (or those who substitute them) and the head of "
                "apparatus; after corrections it goes to the akim for signature. Our note: clauses 6.12, 7.9, 8.6 and "
                "9.7 set a special term of 1 working day."
            ),
        ),
        clause(
            "9.6",
            kk="Хаттамалардың ресімделуі мен уақтылы ұсынылуын Аппарат басшысы бақылайды.",
            ru="Оформление и своевременное представление протоколов контролирует руководитель аппарата.",
            en="The head of apparatus controls that protocols are formalised and submitted in time.",
        ),
        clause(
            "9.7",
            kk=(
                "Әкімдік отырысының хаттамасын Құжаттандыруды қамтамасыз ету бөлімшесі мен Ұйымдастыру-инспекторлық "
                "бөлімшесі жазып, Аппарат басшысымен келіседі. Оны ресімдеуге 1 жұмыс күні беріледі."
            ),
            ru=(
                "Протокол заседания акимата оформляют подразделение документационного обеспечения и "
                "организационно-инспекторское подразделение, согласуя его с руководителем аппарата. На оформление "
                "отводится 1 рабочий день."
            ),
            en=(
                "The protocol of an akimat session is formalised by the documentation unit and the organisation and "
                "inspection unit and agreed with the head of apparatus. The term is 1 working day."
            ),
        ),
        clause(
            "9.8",
            kk=(
                "Хаттамалық тапсырмалардың орындалуы жөніндегі ақпарат аудан әкімінің атына жазылады; оған бірінші "
                "басшы немесе оны алмастыратын тұлға қол қояды."
            ),
            ru=(
                "Информация об исполнении протокольных поручений адресуется акиму района; ее подписывает первый "
                "руководитель или лицо, его замещающее."
            ),
            en=(
                "Information on the execution of protocol assignments is addressed to the akim; the first head or the "
                "person replacing him signs it."
            ),
        ),
    ),
)
