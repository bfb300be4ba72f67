"""Working trips of the akim: plan, notice, materials, report, press (room: regulation; clauses 4.1–4.13)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    4,
    Words(
        kk="Аудан әкімінің жұмыс сапарлары",
        ru="Рабочие поездки акима района",
        en="Working trips of the akim",
    ),
    (
        clause(
            "4.1",
            kk=(
                "Аудан әкімінің жұмыс сапарын әкімнің орынбасары, Аппарат басшысы, Ұйымдастыру-инспекторлық бөлімшесі, "
                "дербес бөлімдер және сапар өтетін ауыл, ауылдық округтердің әкімдері дайындайды."
            ),
            ru=(
                "Рабочую поездку акима района готовят заместитель акима, руководитель аппарата, "
                "организационно-инспекторское подразделение, самостоятельные отделы и соответствующие акимы сел, "
                "сельских округов."
            ),
            en=(
                "A working trip of the akim is prepared by the deputy akim, the head of apparatus, the organisation "
                "and inspection unit, the departments and the akims of the villages and rural okrugs concerned."
            ),
        ),
        clause(
            "4.2",
            kk=(
                "Бөлімдер мен ауылдық округ әкімдері тоқсан сайын Ұйымдастыру-инспекторлық бөлімшесіне әкімнің келесі "
                "тоқсандағы жұмыс сапарлары жөнінде ұсыныс береді."
            ),
            ru=(
                "Отделы и акимы сельских округов ежеквартально вносят в организационно-инспекторское подразделение "
                "предложения о рабочих поездках акима района на следующий квартал."
            ),
            en=(
                "Every quarter the departments and the akims of rural okrugs propose to the organisation and "
                "inspection unit the akim's working trips for the next quarter."
            ),
        ),
        clause(
            "4.3",
            kk=(
                "Ұсыныстар бойынша Ұйымдастыру-инспекторлық бөлімшесі келесі жылғы сапарлар жоспарының жобасын жасап, "
                "аудан әкімінің орынбасарларымен және Аппарат басшысымен келісіп, әкімнің келісуіне енгізеді. "
                "Келісілген жоспар әкімнің жұмыс кестесіне түседі және оның нұсқауымен өзгертілуі мүмкін. Ескертпеміз: "
                "4.2-тармақта ұсыныс тоқсанға, мұнда жоспар жылға арналған."
            ),
            ru=(
                "На основе предложений организационно-инспекторское подразделение составляет проект плана поездок на "
                "следующий год, согласует его с заместителями акима района и руководителем аппарата и вносит на "
                "согласование акиму. Согласованный план включается в график работы акима и может меняться по его "
                "указанию. Наше примечание: по пункту 4.2 предложения даются на квартал, а план здесь годовой."
            ),
            en=(
                "From the proposals the organisation and inspection unit drafts the trip plan for the next year, "
                "agrees it with the deputy akims and the head of apparatus and submits it to the akim for agreement. "
                "The agreed plan enters the akim's work schedule and may be changed on his instruction. Our note: "
                "under clause 4.2 proposals cover a quarter, while the plan here covers a year."
            ),
        ),
        clause(
            "4.4",
            kk=(
                "Алдағы жұмыс сапары туралы Ұйымдастыру-инспекторлық бөлімшесі 7 жұмыс күні бұрын дербес бөлімдерге, "
                "ауыл, ауылдық округтердің әкімдеріне және келісім бойынша аумақтық мекемелерге хабарлайды."
            ),
            ru=(
                "О предстоящей рабочей поездке организационно-инспекторское подразделение за 7 рабочих дней извещает "
                "самостоятельные отделы, акимов сел, сельских округов и (по согласованию) территориальные учреждения."
            ),
            en=(
                "The organisation and inspection unit gives notice of a coming working trip 7 working days before it "
                "to the departments, the akims of villages and rural okrugs and, by agreement, the territorial bodies."
            ),
        ),
        clause(
            "4.5",
            kk=(
                "Дербес бөлімдер, ауыл, ауылдық округтердің әкімдері, аумақтық мекемелер (келісім бойынша), қажет "
                "болса басқа мүдделі органдар сапардан 5 жұмыс күні бұрын Ұйымдастыру-инспекторлық бөлімшесіне береді: "
                "1) сапар бағдарламасының жобасы; 2) анықтамалық материалдар – әлеуметтік-экономикалық және "
                "қоғамдық-саяси ахуал, тақырыптық деректер, проблемалар мен оларды шешудің бірнеше нұсқасы, нысан "
                "паспорттары; 3) әкімнің орынбасарларымен келісілген тапсырма жобалары. Тапсырма стратегиялық және "
                "бағдарламалық құжаттарға сай, нәтижелі әрі тиімді, орындау мерзімі нақты, экономикалық мақсаттылығы "
                "мен ресурсы құжатпен расталған болуы керек."
            ),
            ru=(
                "Самостоятельные отделы, акимы сел, сельских округов, территориальные учреждения (по согласованию), "
                "при необходимости иные заинтересованные органы за 5 рабочих дней до поездки сдают в "
                "организационно-инспекторское подразделение: 1) проект программы поездки; 2) справочные материалы – "
                "социально-экономическая и общественно-политическая обстановка, данные по теме, проблемы и варианты их "
                "решения, паспорта объектов; 3) проекты поручений акима, согласованные с его заместителями. Поручения "
                "должны соответствовать стратегическим и программным документам, быть результативными и эффективными, "
                "иметь конкретный срок, подтвержденные документами экономическую целесообразность и ресурсы."
            ),
            en=(
                "The departments, the akims of villages and rural okrugs, the territorial bodies (by agreement) and, "
                "where needed, other interested bodies hand to the organisation and inspection unit 5 working days "
                "before the trip: 1) a draft programme; 2) reference materials – the socio-economic and "
                "socio-political situation, data on the subject, problems with several ways to solve them, passports "
                "of the sites; 3) draft assignments of the akim agreed with his deputies. An assignment fits the "
                "strategic and programme documents, is effective and efficient, has a definite due date, and its "
                "economic sense and resources are proved by documents."
            ),
        ),
        clause(
            "4.6",
            kk=(
                "Ұсынылған материалдардың дұрыстығы үшін қол қойған тұлғалар жауапты; салалық бөлім деректерді қайта "
                "тексеріп, дұрыс болуын қамтамасыз етеді."
            ),
            ru=(
                "За достоверность представленных материалов отвечают подписавшие их лица; отраслевой отдел "
                "перепроверяет сведения и обеспечивает их достоверность."
            ),
            en=(
                "Those who signed the materials answer for their truth; the sectoral department checks the data again "
                "and sees that they are true."
            ),
        ),
        clause(
            "4.7",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі түскен материалдарды 3 жұмыс күні ішінде қарап шығады. Содан кейін "
                "оларды қайта тексеруге және жетекшілік ететін әкім орынбасарларымен келісуге тиісті бөлімдерге "
                "жібереді."
            ),
            ru=(
                "Организационно-инспекторское подразделение рассматривает поступившие материалы в течение 3 рабочих "
                "дней. Затем оно направляет их в соответствующие отделы для перепроверки и согласования с курирующими "
                "заместителями акима района."
            ),
            en=(
                "The organisation and inspection unit goes through the materials received within 3 working days. It "
                "then sends them to the competent departments to be checked again and agreed with the curating deputy "
                "akims."
            ),
        ),
        clause(
            "4.8",
            kk=(
                "Қажет болса, дербес бөлімдер Ұйымдастыру-инспекторлық бөлімшесіне баратын жердегі ахуал туралы "
                "қосымша мәлімет береді."
            ),
            ru=(
                "При необходимости самостоятельные отделы дают организационно-инспекторскому подразделению "
                "дополнительные сведения о положении дел в месте поездки."
            ),
            en=(
                "Where needed, the departments give the organisation and inspection unit additional information on the "
                "state of affairs in the place to be visited."
            ),
        ),
        clause(
            "4.9",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі сапардан 2 жұмыс күні бұрын материалдардың түпкілікті топтамасын "
                "құрап, Аппарат басшысының келісуіне береді. Аудан әкімінің немесе оны ресми алмастыратын тұлғаның "
                "жоспардан тыс сапарына Аппарат басшылығы өзге мерзімдер қоя алады."
            ),
            ru=(
                "Организационно-инспекторское подразделение за 2 рабочих дня до поездки формирует окончательный пакет "
                "материалов и вносит его на согласование руководителю аппарата. Для внеплановой поездки акима района "
                "или лица, официально его замещающего, руководство Аппарата может установить иные сроки."
            ),
            en=(
                "The organisation and inspection unit puts together the final pack of materials 2 working days before "
                "the trip and submits it to the head of apparatus for agreement. For an unplanned trip of the akim or "
                "of the person officially replacing him the leadership of the Apparatus may set other terms."
            ),
        ),
        clause(
            "4.10",
            kk=(
                "Аппарат басшысы келіскен топтаманы Ұйымдастыру-инспекторлық бөлімшесі сапардан 2 жұмыс күні бұрын "
                "аудан әкімінің көмекшісіне тапсырады. Ескертпеміз: 4.9-тармақтағы келісу де осы мерзімге белгіленген, "
                "сондықтан екеуі бір күні орындалады."
            ),
            ru=(
                "Согласованный руководителем аппарата пакет организационно-инспекторское подразделение передает "
                "помощнику акима района за 2 рабочих дня до поездки. Наше примечание: на тот же срок назначено "
                "согласование по пункту 4.9, поэтому оба действия приходятся на один день."
            ),
            en=(
                "The organisation and inspection unit hands the pack agreed by the head of apparatus to the akim's "
                "assistant 2 working days before the trip. Our note: clause 4.9 sets the same term for the agreement, "
                "so both steps fall on one day."
            ),
        ),
        clause(
            "4.11",
            kk=(
                "Бас инспектор – баспасөз хатшысы 1 жұмыс күні ішінде сапар қорытындысы туралы мемлекеттік және орыс "
                "тілдерінде хабарлама әзірлеп, оны әкімдіктің ресми сайтына орналастырады. Ұйымдастыру-инспекторлық "
                "бөлімшесі сапар біткеннен кейін 1 жұмыс күні ішінде негізгі мәселелерді толық қамтитын есеп пен "
                "берілген тапсырмалар хаттамасының Аппаратқа дайындалуын қамтамасыз етеді."
            ),
            ru=(
                "Главный инспектор – пресс-секретарь в течение 1 рабочего дня готовит сообщение об итогах поездки на "
                "государственном и русском языках и обеспечивает его размещение на официальном сайте акимата. "
                "Организационно-инспекторское подразделение в течение 1 рабочего дня после окончания поездки "
                "обеспечивает подготовку для Аппарата отчета, полно отражающего основные аспекты, и протокола данных "
                "поручений."
            ),
            en=(
                "Within 1 working day the chief inspector – press secretary prepares an information note on the "
                "results of the trip in the state language and Russian and has it placed on the official site of the "
                "akimat. Within 1 working day of the end of the trip the organisation and inspection unit sees that a "
                "report covering its main aspects in full and a protocol of the assignments given are prepared for the "
                "Apparatus."
            ),
        ),
        clause(
            "4.12",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі, дербес бөлімдер, ауыл, ауылдық округтердің әкімдері үш нәрсеге "
                "жауапты: 1) іс-шара орнын дайындау – жиһаз, жарық, ілеспе аударма жабдығы, баннерлер, гүлмен "
                "безендіру және т.б.; 2) қажет болса, әкім мен оған ерушілерге тұратын орын; 3) сапарды жергілікті "
                "БАҚ-та жариялау."
            ),
            ru=(
                "Организационно-инспекторское подразделение, самостоятельные отделы, акимы сел, сельских округов "
                "обеспечивают: 1) подготовку мест проведения – мебель, освещение, оборудование для синхронного "
                "перевода, баннеры, флористику и прочее; 2) при необходимости – проживание акима и сопровождающих его "
                "лиц; 3) освещение поездки в местных СМИ."
            ),
            en=(
                "The organisation and inspection unit, the departments and the akims of villages and rural okrugs see "
                "to three things: 1) the venues – furniture, lighting, interpretation equipment, banners, flowers and "
                "the rest; 2) where needed, lodging for the akim and those who accompany him; 3) coverage of the trip "
                "in the local media."
            ),
        ),
        clause(
            "4.13",
            kk=(
                "Баспасөз хатшысы аудандық ішкі саясат бөлімімен бірге сапар аяқталғаннан кейін 1 жұмыс күнінен "
                "асырмай оның өңірлік және электрондық БАҚ-та жариялануын қамтамасыз етеді."
            ),
            ru=(
                "Пресс-секретарь вместе с районным отделом внутренней политики обеспечивает публикации о поездке в "
                "региональных и электронных СМИ не позднее 1 рабочего дня после ее окончания."
            ),
            en=(
                "The press secretary, together with the district internal policy department, has the trip reported in "
                "the regional and electronic media no later than 1 working day after its end."
            ),
        ),
    ),
)
