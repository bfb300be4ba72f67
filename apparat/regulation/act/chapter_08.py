"""Commissions and coordination councils: agenda, protocol, halls (room: regulation; clauses 8.1–8.9)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    8,
    Words(
        kk="Комиссиялар мен үйлестіру кеңестерінің отырыстары",
        ru="Заседания комиссий и координационных советов",
        en="Commissions and coordination councils",
    ),
    (
        clause(
            "8.1",
            kk=(
                "Аудан әкімі төрағалық ететін комиссиялар мен үйлестіру кеңестерінің отырыстарын әкімнің орынбасары, "
                "Аппараттың құрылымдық бөлімшелері және дербес бөлімдер дайындап өткізеді. Отырыстар комиссиялар мен "
                "кеңестердің ережелеріне және өткізу кестесіне сай өтеді; күні мен уақыты жұмыс тәртібінде Аппарат "
                "басшысымен келісіледі. Күн тәртібін жылдық жоспарға сәйкес аудан әкімі бекітеді."
            ),
            ru=(
                "Заседания комиссий и координационных советов под председательством акима района готовят и проводят "
                "заместитель акима, структурные подразделения Аппарата и самостоятельные отделы. Заседания проходят по "
                "положениям о комиссиях и советах и графику; день и время в рабочем порядке согласуются с "
                "руководителем аппарата. Повестку в соответствии с годовым планом утверждает аким района."
            ),
            en=(
                "Meetings of commissions and coordination councils chaired by the akim are prepared and held by the "
                "deputy akim, the structural units of the Apparatus and the departments. They follow the statutes of "
                "the commissions and councils and the schedule; day and time are agreed with the head of apparatus in "
                "working order. The akim approves the agenda by the yearly plan."
            ),
        ),
        clause(
            "8.2",
            kk=(
                "Әкім бекіткен күн тәртібін жұмыс органдары (атқарушы органдар және келісім бойынша аумақтық органдар) "
                "жетекшілік ететін әкім орынбасары немесе Аппарат басшысы қол қойған ілеспе хатпен көрсетілген "
                "мерзімде орындау үшін мүдделі органдарға жолдайды. Материалға жауапты органдар тарату парағы бойынша "
                "хатта көрсетілген мерзімде тиісті бөлімге береді: 3 беттен аспайтын анықтама; жүргізу тәртібі; "
                "сөйлеушілер баяндамаларының жобасы; шақырылғандар тізімі."
            ),
            ru=(
                "Утвержденную акимом повестку рабочие органы (исполнительные и, по согласованию, территориальные) "
                "рассылают заинтересованным органам для исполнения в указанный срок с сопроводительным письмом за "
                "подписью курирующего заместителя акима или руководителя аппарата. Ответственные за материалы органы "
                "по листу рассылки в указанный в письме срок представляют соответствующему отделу: справку до 3 "
                "страниц; порядок ведения; проекты докладов выступающих; список приглашенных."
            ),
            en=(
                "The working bodies (executive and, by agreement, territorial) send the agenda approved by the akim to "
                "the interested bodies, for execution by the date stated, with a cover letter signed by the curating "
                "deputy akim or the head of apparatus. The bodies responsible for materials, by the distribution list, "
                "give the department concerned by the date in the letter: a note of up to 3 pages; the running order; "
                "draft reports of the speakers; the list of invitees."
            ),
        ),
        clause(
            "8.3",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі, Аппараттың басқа құрылымдық бөлімшелері, әкімнің орынбасары мен "
                "дербес бөлімдер жасайтын шақырылғандар тізімі міндетті келісуден өтеді. Комиссия мен мәжілістің "
                "түріне қарай оны жетекшілік ететін әкім орынбасары немесе Аппарат басшысы келіседі."
            ),
            ru=(
                "Список приглашенных, составляемый организационно-инспекторским и другими структурными подразделениями "
                "Аппарата, заместителем акима района и самостоятельными отделами, подлежит обязательному согласованию. "
                "В зависимости от вида комиссии и совещания его согласует курирующий заместитель акима или "
                "руководитель аппарата."
            ),
            en=(
                "The list of invitees made by the organisation and inspection unit, the other structural units of the "
                "Apparatus, the deputy akim and the departments must be agreed. Depending on the kind of commission or "
                "meeting, the curating deputy akim or the head of apparatus agrees it."
            ),
        ),
        clause(
            "8.4",
            kk=(
                "Дербес бөлімдер мен ауыл, ауылдық округтердің әкімдері материал түскен бойда анықтамадағы ақпаратты "
                "талдап, дұрыстығын (қажет болса, орнына барып) тексереді және жетекшілік ететін әкім орынбасарына "
                "береді; орынбасарлар дайын материалды аудан әкіміне ұсынады. Материал мемлекеттік тілде, электрондық "
                "және қағаз түрінде, органның бірінші басшысы немесе бірінші қол қою құқығы бар алмастырушысы қол "
                "қойған күйде беріледі. Кешігу мен сапаға комиссия мен кеңестің түріне қарай құрылымдық бөлімшелер, "
                "әкімнің орынбасары және дербес бөлімдер жауапты."
            ),
            ru=(
                "Самостоятельные отделы и акимы сел, сельских округов сразу по получении анализируют сведения справки, "
                "проверяют их достоверность (при необходимости с выездом на место) и представляют курирующему "
                "заместителю акима; заместители представляют готовые материалы акиму района. Материал подается на "
                "государственном языке, в электронном и бумажном виде, за подписью первого руководителя органа либо "
                "замещающего его лица с правом первой подписи. За срок и качество, в зависимости от вида комиссии и "
                "совета, отвечают структурные подразделения, заместитель акима и самостоятельные отделы."
            ),
            en=(
                "The departments and the akims of villages and rural okrugs analyse the note as soon as the materials "
                "arrive, check it (on the spot where needed) and give it to the curating deputy akim; the deputies "
                "present the finished materials to the akim. A paper is in the state language, electronic and on "
                "paper, signed by the first head of the body or his substitute with the right of first signature. "
                "Depending on the kind of commission or council the structural units, the deputy akim and the "
                "departments answer for time and quality."
            ),
        ),
        clause(
            "8.5",
            kk="Қатысушыларды отырғызу да, аудио немесе бейне аппаратураны қосу да Әкімшілік бөлімшесіне жүктелген.",
            ru=(
                "И рассадка участников, и включение аудио- или видеоаппаратуры возложены на административное "
                "подразделение."
            ),
            en=(
                "Both the seating of participants and the audio or video equipment are the duty of the administrative "
                "unit."
            ),
        ),
        clause(
            "8.6",
            kk=(
                "Хаттамаға әкімнің тиісті тұлғаларға берген тапсырмалары түседі, талқылау электрондық жазбаға алынады. "
                "Жұмыс органы оны отырыстан кейін 1 жұмыс күні ішінде ресімдейді; мәселеге жетекшілік ететін әкім "
                "орынбасарлары мен Аппарат басшысы келісу бұрыштамасын, аудан әкімі қолын қояды. Хаттама істер "
                "номенклатурасымен ресімделіп, тарату парағы бойынша мүдделі органдар мен лауазымды тұлғаларға "
                "жолданады."
            ),
            ru=(
                "В протокол заносятся поручения акима соответствующим лицам, обсуждение записывается на электронный "
                "носитель. Рабочий орган оформляет его в течение 1 рабочего дня после заседания; курирующие вопросы "
                "заместители акима и руководитель аппарата визируют, подписывает аким района. Протокол оформляется по "
                "номенклатуре дел и рассылается заинтересованным органам и должностным лицам по листу рассылки."
            ),
            en=(
                "The protocol states the akim's assignments to the persons concerned; the discussion is recorded "
                "electronically. The working body formalises it within 1 working day after the meeting; the deputy "
                "akims who curate the questions and the head of apparatus initial it and the akim signs. It is filed "
                "by the nomenclature of files and sent to the interested bodies and officials by the distribution "
                "list."
            ),
        ),
        clause(
            "8.7",
            kk=(
                "Отырыс қорытындысымен берілген тапсырмалардың орындалуын комиссия мен кеңестің түріне қарай жұмыс "
                "органы ретінде Ұйымдастыру-инспекторлық бөлімшесі, аудан әкімінің орынбасары және дербес бөлімдер "
                "қадағалайды. Ескертпеміз: түпнұсқада «бақылау» сөзі түсіп қалған."
            ),
            ru=(
                "Исполнение поручений по итогам заседаний контролируют организационно-инспекторское подразделение, "
                "заместитель акима района и самостоятельные отделы как рабочий орган – в зависимости от вида комиссии "
                "и совета. Наше примечание: в оригинале пропущено слово «контроль»."
            ),
            en=(
                "The organisation and inspection unit, the deputy akim and the departments, as the working body, "
                "depending on the kind of commission or council, control the execution of the assignments given at the "
                'meetings. Our note: the word "control" is missing in the original.'
            ),
        ),
        clause(
            "8.8",
            kk=(
                "Көшпелі сапарда аудан әкімінің жұмыс орны мен үй-жайын дайындауға Ұйымдастыру-инспекторлық бөлімшесі "
                "мен Әкімшілік бөлімшесі жауапты. Тізбесі: 1) аппаратураны орнатып, іске қосу; 2) микрофондар; 3) су "
                "мен стақандар; 4) сағат, қағаз, қалам, қарындаш; 5) куверткалар (есім тақтайшалары); 6) қатысушыларды "
                "тіркеу; 7) шақырылғандарды отырғызу."
            ),
            ru=(
                "При выездных поездках за подготовку рабочего места и помещения акима района отвечают "
                "организационно-инспекторское и административное подразделения. Перечень: 1) установка и работа "
                "аппаратуры; 2) микрофоны; 3) вода и стаканы; 4) часы, бумага, ручки, карандаши; 5) куверты (именные "
                "таблички); 6) регистрация участников; 7) рассадка приглашенных."
            ),
            en=(
                "On field trips the organisation and inspection unit and the administrative unit answer for the akim's "
                "workplace and premises. The list: 1) equipment set up and working; 2) microphones; 3) water and "
                "glasses; 4) clock, paper, pens, pencils; 5) name plates; 6) registration of participants; 7) seating "
                "of invitees."
            ),
        ),
        clause(
            "8.9",
            kk=(
                "Аудан әкімінің орынбасарлары мен Аппарат басшысы қатысатын кеңестерді мәселенің тиесілігіне қарай "
                "құрылымдық және дербес бөлімдер дайындайды. Комиссия Аппарат залында өтсе, жауапты бөлім "
                "Ұйымдастыру-инспекторлық бөлімшесіне 2 күн бұрын күнін, уақытын, орнын айтады, ал қатысушылардың "
                "Аппарат басшылығы қол қойған тізімін 1 күн бұрын береді. Ескертпеміз: күннің түрі (жұмыс не "
                "күнтізбелік) көрсетілмеген; жұмыс күні деп саналды."
            ),
            ru=(
                "Совещания с участием заместителей акима района и руководителя аппарата готовят структурные "
                "подразделения и самостоятельные отделы по принадлежности вопроса. Если комиссия проводится в зале "
                "Аппарата, ответственный отдел за 2 дня сообщает организационно-инспекторскому подразделению день, "
                "время и место, а за 1 день передает список участников, подписанный руководством Аппарата. Наше "
                "примечание: вид дней (рабочие или календарные) не указан; считаются рабочие дни."
            ),
            en=(
                "Meetings attended by the deputy akims and the head of apparatus are prepared by the structural units "
                "and departments the question belongs to. When a commission uses a hall of the Apparatus, the "
                "responsible department tells the organisation and inspection unit its date, time and place 2 days "
                "before and hands over the list of participants signed by the leadership of the Apparatus 1 day "
                "before. Our note: the kind of days (working or calendar) is not stated; working days are counted."
            ),
        ),
    ),
)
