"""Weekly apparatus meetings: agenda, materials, protocol, control (room: regulation; clauses 6.1–6.13)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    6,
    Words(
        kk="Аудан әкімі төрағалық ететін аппараттық мәжілістер",
        ru="Аппаратные совещания под председательством акима района",
        en="Apparatus meetings chaired by the akim",
    ),
    (
        clause(
            "6.1",
            kk=(
                "Аудан әкімі төрағалық ететін аппараттық мәжіліске материал дайындайтын және оны өткізетіндер: әкімнің "
                "орынбасарлары, Ұйымдастыру-инспекторлық бөлімшесі, аумақтық мекеме (келісім бойынша), дербес "
                "бөлімдер, ауыл, ауылдық округтердің әкімдері."
            ),
            ru=(
                "Материалы к аппаратному совещанию под председательством акима района готовят и само совещание "
                "проводят заместители акима, организационно-инспекторское подразделение, территориальное учреждение "
                "(по согласованию), самостоятельные отделы, акимы сел, сельских округов."
            ),
            en=(
                "Materials for an apparatus meeting chaired by the akim are prepared, and the meeting is held, by the "
                "deputy akims, the organisation and inspection unit, the territorial body (by agreement), the "
                "departments and the akims of villages and rural okrugs."
            ),
        ),
        clause(
            "6.2",
            kk="Аппараттық мәжіліс апта сайын өтеді.",
            ru="Аппаратное совещание проходит каждую неделю.",
            en="The apparatus meeting takes place every week.",
        ),
        clause(
            "6.3",
            kk="Мәжілісті аудан әкімі, ол жоқта оның міндетін атқарушы басқарады.",
            ru="Председательствует аким района, в его отсутствие – исполняющий его обязанности.",
            en="The akim chairs it; in his absence the acting akim does.",
        ),
        clause(
            "6.4",
            kk=(
                "Мәжіліске әкімнің орынбасарлары, Аппарат басшысы, дербес бөлімдер, ауыл, ауылдық округтердің "
                "әкімдері, өзге аумақтық мекемелердің бірінші басшылары (бейнеконференцбайланыспен және (немесе) "
                "офлайн), сондай-ақ басқа мүдделі тұлғалар қатысады."
            ),
            ru=(
                "В совещании участвуют заместители акима, руководитель аппарата, самостоятельные отделы, акимы сел, "
                "сельских округов, первые руководители иных территориальных учреждений (по видеоконференцсвязи и (или) "
                "офлайн) и другие заинтересованные лица."
            ),
            en=(
                "The deputy akims, the head of apparatus, the departments, the akims of villages and rural okrugs, the "
                "first heads of other territorial bodies (by video conference and (or) offline) and other interested "
                "persons attend."
            ),
        ),
        clause(
            "6.5",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі дербес бөлімдер мен ауыл, ауылдық округтердің әкімдері ұсынған "
                "өзекті мәселелер тізбесін енгізеді. Күн тәртібі Аппарат басшысымен келісіледі, оны жұмыс тәртібімен "
                "аудан әкімі бекітеді."
            ),
            ru=(
                "Организационно-инспекторское подразделение вносит перечень актуальных вопросов, предложенных "
                "самостоятельными отделами и акимами сел, сельских округов. Повестка согласуется с руководителем "
                "аппарата и в рабочем порядке утверждается акимом района."
            ),
            en=(
                "The organisation and inspection unit brings in the list of topical questions proposed by the "
                "departments and the akims of villages and rural okrugs. The agenda is agreed with the head of "
                "apparatus and approved by the akim in working order."
            ),
        ),
        clause(
            "6.6",
            kk=(
                "Әкім бекіткен күн тәртібін Ұйымдастыру-инспекторлық бөлімшесі мәжілістен 4 жұмыс күні бұрын ілеспе "
                "хатпен, әлеуметтік желі мессенджерлері арқылы мүдделі мемлекеттік органдарға көрсетілген мерзімде "
                "орындауға жібереді. Ескертпеміз: 6.6–6.9-тармақтардағы «дейін … ішінде» тіркесі «бұрын» деп оқылды."
            ),
            ru=(
                "Утвержденную акимом повестку организационно-инспекторское подразделение за 4 рабочих дня до совещания "
                "направляет с сопроводительным письмом через мессенджеры социальных сетей заинтересованным "
                "государственным органам для исполнения в указанный срок. Наше примечание: оборот «дейін … ішінде» "
                "(«до … в течение») в пунктах 6.6–6.9 прочитан как «за … до»."
            ),
            en=(
                "The organisation and inspection unit sends the agenda approved by the akim, with a cover letter and "
                "through social-network messengers, to the interested state bodies 4 working days before the meeting, "
                'for execution by the date stated. Our note: the phrase "until … within" of clauses 6.6–6.9 is read as '
                '"before".'
            ),
        ),
        clause(
            "6.7",
            kk=(
                "Дербес бөлімдер мен ауыл, ауылдық округтердің әкімдері мәжілістен 2 жұмыс күні бұрын "
                "Ұйымдастыру-инспекторлық бөлімшесіне береді: 3 беттен аспайтын анықтама; баяндама жобасы; хаттамаға "
                "енгізілетін ұсыныстар; шақырылғандар тізімі."
            ),
            ru=(
                "Самостоятельные отделы и акимы сел, сельских округов за 2 рабочих дня до совещания сдают в "
                "организационно-инспекторское подразделение: справку до 3 страниц; проект доклада; предложения в "
                "протокол; список приглашенных."
            ),
            en=(
                "The departments and the akims of villages and rural okrugs hand to the organisation and inspection "
                "unit 2 working days before the meeting: a note of up to 3 pages; a draft report; proposals to the "
                "protocol; the list of invitees."
            ),
        ),
        clause(
            "6.8",
            kk=(
                "Дербес бөлімдердің басшылары мен ауыл, ауылдық округтердің әкімдері материалды мәжілістен 2 жұмыс "
                "күні бұрын жетекшілік ететін әкім орынбасарымен келісіп, келісілген күйінде Ұйымдастыру-инспекторлық "
                "бөлімшесіне өткізеді."
            ),
            ru=(
                "Руководители самостоятельных отделов и акимы сел, сельских округов за 2 рабочих дня до совещания "
                "согласуют материалы с курирующим заместителем акима и передают согласованные материалы в "
                "организационно-инспекторское подразделение."
            ),
            en=(
                "The heads of departments and the akims of villages and rural okrugs agree the materials with the "
                "curating deputy akim 2 working days before the meeting and hand the agreed materials to the "
                "organisation and inspection unit."
            ),
        ),
        clause(
            "6.9",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі мәжілістен 1 жұмыс күні бұрын аудан әкіміне не оның міндетін "
                "атқарушыға жүргізу тәртібін дайындап, шақырылғандарға хабарлайды. Жинақталған құжаттар Аппарат "
                "басшысына, одан аудан әкіміне өтеді. Материал мемлекеттік және орыс тілдерінде, электрондық әрі қағаз "
                "түрінде болады; оған органның бірінші басшысы не бірінші қол қою құқығы бар алмастырушысы қол қояды; "
                "жетекшілік ететін әкім орынбасарымен, Аппарат басшысымен, бөлімдердің басшыларымен келісіледі."
            ),
            ru=(
                "Организационно-инспекторское подразделение за 1 рабочий день до совещания готовит порядок ведения для "
                "акима района или исполняющего его обязанности и извещает приглашенных. Собранные документы передаются "
                "руководителю аппарата, а им – акиму района. Материал составлен на государственном и русском языках, в "
                "электронном и бумажном виде; подписан первым руководителем органа или замещающим его лицом с правом "
                "первой подписи; согласован с курирующим заместителем акима, руководителем аппарата, руководителями "
                "отделов."
            ),
            en=(
                "The organisation and inspection unit prepares the running order for the akim or the acting akim and "
                "notifies the invitees 1 working day before the meeting. The collected papers go to the head of "
                "apparatus, who presents them to the akim. A paper is in the state language and Russian, electronic "
                "and on paper; signed by the first head of the body or his substitute with the right of first "
                "signature; agreed with the curating deputy akim, the head of apparatus and the heads of departments."
            ),
        ),
        clause(
            "6.10",
            kk=(
                "Материал мерзімінде түспесе, Ұйымдастыру-инспекторлық бөлімшесі тәртіптік ықпал ету шарасын қолдану "
                "үшін Аппарат басшысына жазбаша баяндайды. Кешігу мен сапаға аудан әкімінің орынбасарлары, дербес "
                "бөлімдердің басшылары, ауылдық округ әкімдері жауапты."
            ),
            ru=(
                "Если государственные органы не представили материалы в срок, организационно-инспекторское "
                "подразделение письменно докладывает руководителю аппарата для принятия мер дисциплинарного "
                "воздействия. За срок и качество отвечают заместители акима района, руководители самостоятельных "
                "отделов и акимы сельских округов."
            ),
            en=(
                "When state bodies do not bring the materials in time, the organisation and inspection unit reports in "
                "writing to the head of apparatus for disciplinary measures. The deputy akims, the heads of "
                "departments and the akims of rural okrugs answer for time and quality."
            ),
        ),
        clause(
            "6.11",
            kk=(
                "Қатысушыларды Ұйымдастыру-инспекторлық бөлімшесі отырғызады; аудио немесе бейне аппаратураны "
                "Әкімшілік бөлімшесі қосады."
            ),
            ru=(
                "Участников рассаживает организационно-инспекторское подразделение; аудио- или видеоаппаратуру "
                "включает административное подразделение."
            ),
            en=(
                "The organisation and inspection unit seats the participants; the administrative unit switches on "
                "audio or video equipment."
            ),
        ),
        clause(
            "6.12",
            kk=(
                "Хаттамаға әкімнің тиісті тұлғаларға берген тапсырмалары жазылады, талқылау электрондық жеткізгішке "
                "түсіріледі. Ұйымдастыру-инспекторлық бөлімшесі мәжіліс біткен күннен бастап 1 жұмыс күні ішінде "
                "бөлімдердің ұсыныстарымен хаттаманы ресімдейді; жетекшілік ететін әкім орынбасарлары мен Аппарат "
                "басшысы танысқаны туралы, содан соң аудан әкімі қол қояды. Хаттама істер номенклатурасы бойынша "
                "ресімделіп, тарату парағының тізбесімен мүдделі органдар мен лауазымды адамдарға таратылады."
            ),
            ru=(
                "В протокол вносятся поручения акима соответствующим лицам, обсуждение записывается на электронный "
                "носитель. Организационно-инспекторское подразделение в течение 1 рабочего дня со дня окончания "
                "совещания оформляет протокол по предложениям отделов; курирующие заместители акима и руководитель "
                "аппарата расписываются об ознакомлении, подписывает аким района. Протокол оформляется по номенклатуре "
                "дел и рассылается заинтересованным органам и должностным лицам по листу рассылки."
            ),
            en=(
                "The protocol states the akim's assignments to the persons concerned; the discussion is recorded "
                "electronically. The organisation and inspection unit formalises it from the proposals of the "
                "departments within 1 working day of the end of the meeting; the curating deputy akims and the head of "
                "apparatus sign as acquainted and the akim signs. It is filed by the nomenclature of files and sent to "
                "the interested bodies and officials by the distribution list."
            ),
        ),
        clause(
            "6.13",
            kk=(
                "Аппараттық мәжіліс тапсырмаларының орындалуына бақылау мен мониторингті Ұйымдастыру-инспекторлық "
                "бөлімшесі жүргізеді."
            ),
            ru=(
                "Контроль и мониторинг исполнения поручений аппаратного совещания ведет организационно-инспекторское "
                "подразделение."
            ),
            en=(
                "The organisation and inspection unit controls and monitors the execution of the assignments of the "
                "apparatus meeting."
            ),
        ),
    ),
)
