"""Sessions of the akimat: quorum, materials, hand-outs, protocol (room: regulation; clauses 5.1–5.13)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    5,
    Words(
        kk="Әкімдік отырыстары",
        ru="Заседания акимата",
        en="Sessions of the akimat",
    ),
    (
        clause(
            "5.1",
            kk=(
                "Әкімдік отырысы бейнеконференцбайланыспен, сондай-ақ күндізгі немесе аралас нысанда айына бір реттен "
                "сиретпей өткізіледі; оны Аппарат басшысы шақырады. Кезектен тыс отырыс аудан әкімінің немесе оның "
                "міндетін атқарушының бастамасымен шақырылады."
            ),
            ru=(
                "Заседание акимата проводится по видеоконференцсвязи, а также очно или в смешанном формате не реже "
                "одного раза в месяц; созывает его руководитель аппарата. Внеочередное заседание созывается по "
                "инициативе акима района или исполняющего его обязанности."
            ),
            en=(
                "Sessions of the akimat are held by video conference, and in person or in mixed form, at least once a "
                "month; the head of apparatus convenes them. An extraordinary session is convened on the initiative of "
                "the akim or the acting akim."
            ),
        ),
        clause(
            "5.2",
            kk="Әкімдік отырысын аудан әкімі жүргізеді; ол болмағанда әкімнің міндетін атқарушы төрағалық етеді.",
            ru="На заседании акимата председательствует аким района, в его отсутствие – исполняющий обязанности акима.",
            en="The akim chairs the session of the akimat; in his absence the acting akim does.",
        ),
        clause(
            "5.3",
            kk=(
                "Әкімдік отырысы әдетте ашық, мемлекеттік тілде өтеді. Қажет болса, жеке мәселелер жабық отырыста "
                "қаралады."
            ),
            ru=(
                "Заседание акимата, как правило, открытое и ведется на государственном языке. При необходимости "
                "отдельные вопросы рассматриваются на закрытом заседании."
            ),
            en=(
                "A session of the akimat is open as a rule and held in the state language. Where needed, single items "
                "may be considered in a closed session."
            ),
        ),
        clause(
            "5.4",
            kk=(
                "Отырыс заңды болуы үшін әкімдік мүшелерінің үштен екісінен кем емесі қатысуы тиіс. Қаралған мәселе "
                "бойынша қаулы шығарылады, ол қатысып отырған мүшелердің көпшілік даусымен қабылданады."
            ),
            ru=(
                "Заседание правомочно при участии не менее двух третей членов акимата. По рассмотренным вопросам "
                "принимаются постановления – большинством голосов присутствующих членов."
            ),
            en=(
                "A session is lawful when at least two thirds of the members of the akimat take part. Resolutions are "
                "adopted on the items considered, by a majority of the members present."
            ),
        ),
        clause(
            "5.5",
            kk=(
                "Отырысқа аудандық мәслихат депутаттары, ауыл, ауылдық округтердің әкімдері, дербес бөлімдер мен "
                "мекемелердің басшылары қатыса алады."
            ),
            ru=(
                "В заседании могут участвовать депутаты районного маслихата, акимы сел, сельских округов, руководители "
                "самостоятельных отделов и учреждений."
            ),
            en=(
                "Deputies of the district maslikhat, akims of villages and rural okrugs, heads of departments and "
                "heads of institutions may attend a session."
            ),
        ),
        clause(
            "5.6",
            kk=(
                "Қазақ тіліндегі материалдар отырыстан 5 жұмыс күні бұрын Ұйымдастыру-инспекторлық бөлімшесіне түсуі "
                "тиіс: 1) 5 беттен аспайтын анықтама, мәліметтер; 2) қаулы және хаттамалық шешім жобалары; 3) "
                "салыстырмалы кестелер мен түрлі-түсті презентация (10 мегабайтқа дейін, 16:9, қарпі 20-дан кіші "
                "емес); 4) ұзақтығы 7–10 минуттық талдамалы баяндама; 5) қатысушылар тізімі; 6) қажет болса, "
                "түрлі-түсті слайдтар; 7) мәселеге қатысты өзге материалдар."
            ),
            ru=(
                "Материалы на казахском языке поступают в организационно-инспекторское подразделение за 5 рабочих дней "
                "до заседания: 1) справки, сведения и материалы до 5 страниц; 2) проекты постановлений и протокольных "
                "решений; 3) сравнительные таблицы и цветные презентации (до 10 мегабайт, 16:9, шрифт не менее 20); 4) "
                "информационные (аналитические) доклады на 7–10 минут; 5) список участников; 6) при необходимости "
                "цветные слайды; 7) иные материалы по рассматриваемым вопросам."
            ),
            en=(
                "Materials in Kazakh reach the organisation and inspection unit 5 working days before the session: 1) "
                "notes, data and papers of up to 5 pages; 2) drafts of resolutions and protocol decisions; 3) "
                "comparison tables and colour presentations (up to 10 megabytes, 16:9, font 20 or larger); 4) "
                "information (analytical) reports of 7–10 minutes; 5) list of participants; 6) colour slides where "
                "needed; 7) other materials on the items."
            ),
        ),
        clause(
            "5.7",
            kk=(
                "Материал мемлекеттік (қажет болса, орыс) тілде, электрондық және қағаз түрінде беріледі; оған "
                "енгізуші органның бірінші басшысы не бірінші қол қою құқығы бар алмастырушысы қол қояды; жетекшілік "
                "ететін әкім орынбасарымен, жұмыс органының басшысымен келісіледі. Таратылуы шектелген қызметтік "
                "ақпараты немесе мемлекеттік құпиясы бар құжат электрондық түрде енгізілмейді: ол мемлекеттік құпиялар "
                "туралы заң бойынша құпиялылық режимімен, отырысқа жіберуді шектей отырып енгізіледі. Шақырылғандардың "
                "келуін Ұйымдастыру-инспекторлық бөлімшесі қадағалайды; шақырылған адам қатысатынын растайды және "
                "(немесе) қатысуды қамтамасыз етеді. Кешігу мен сапаға әкім орынбасарлары, дербес бөлімдердің "
                "басшылары, аумақтық мекемелердің бірінші басшылары (келісім бойынша) жауапты."
            ),
            ru=(
                "Материал подается на государственном (при необходимости русском) языке, в электронном и бумажном "
                "виде; подписан первым руководителем вносящего органа либо замещающим его лицом с правом первой "
                "подписи; согласован с курирующим заместителем акима и руководителем рабочего органа. В электронном "
                "виде не вносятся документы со служебной информацией ограниченного распространения или "
                "государственными секретами: они вносятся по закону о государственных секретах, с режимом секретности "
                "и ограничением допуска. Явку приглашенных обеспечивает организационно-инспекторское подразделение; "
                "приглашенный подтверждает и (или) обеспечивает участие. За срок и качество отвечают заместители "
                "акима, руководители самостоятельных отделов, первые руководители территориальных учреждений (по "
                "согласованию)."
            ),
            en=(
                "A paper comes in the state language (in Russian too where needed), electronic and on paper; signed by "
                "the first head of the submitting body or his substitute with the right of first signature; agreed "
                "with the curating deputy akim and the head of the working body. Papers with restricted service "
                "information or state secrets are not submitted electronically: they follow the law on state secrets, "
                "with secrecy regime and limited admission. The organisation and inspection unit sees that invitees "
                "attend; an invitee confirms and (or) ensures participation. Deputy akims, heads of departments and "
                "first heads of territorial bodies (by agreement) answer for time and quality."
            ),
        ),
        clause(
            "5.8",
            kk=(
                "Ұйымдастыру-инспекторлық бөлімшесі бөлімдерден түскен құжаттар топтамасын жинап, отырыстан 1 жұмыс "
                "күні бұрын Аппарат басшысына береді және үлестірме материал дайындайды. Аудан әкіміне: күн тәртібі, "
                "жүргізу тәртібі, шақырылғандар тізімі, қаулы жобаларының тізбесі, анықтама, баяндама, слайдтар. "
                "Орынбасарлары мен Аппарат басшысына: күн тәртібі, жобалар тізбесі, баяндама, слайдтар. Әкімдік "
                "мүшелері мен ауыл, ауылдық округтердің әкімдеріне: күн тәртібі, жобалар тізбесі."
            ),
            ru=(
                "Организационно-инспекторское подразделение собирает пакет документов от отделов, за 1 рабочий день до "
                "заседания передает его руководителю аппарата и готовит раздаточный материал. Акиму района: повестка, "
                "порядок ведения, список приглашенных, перечень проектов постановлений, справка, доклад, слайды. "
                "Заместителям и руководителю аппарата: повестка, перечень проектов, доклад, слайды. Членам акимата и "
                "акимам сел, сельских округов: повестка, перечень проектов."
            ),
            en=(
                "The organisation and inspection unit collects the papers of the departments, gives the pack to the "
                "head of apparatus 1 working day before the session and prepares the hand-outs. To the akim: agenda, "
                "running order, list of invitees, list of draft resolutions, note, report, slides. To the deputies and "
                "the head of apparatus: agenda, list of drafts, report, slides. To members of the akimat and akims of "
                "villages and rural okrugs: agenda, list of drafts."
            ),
        ),
        clause(
            "5.9",
            kk=(
                "Қатысушыларды отырғызу және аудио немесе бейне аппаратураны қосу – Ұйымдастыру-инспекторлық бөлімшесі "
                "мен Әкімшілік бөлімшесінің міндеті. Ескертпеміз: түпнұсқа сөйлемінде етістік түсіп қалған."
            ),
            ru=(
                "Рассадка участников и включение аудио- или видеоаппаратуры – обязанность "
                "организационно-инспекторского и административного подразделений. Наше примечание: в предложении "
                "оригинала пропущено сказуемое."
            ),
            en=(
                "Seating the participants and switching on audio or video equipment is the duty of the organisation "
                "and inspection unit and the administrative unit. Our note: the sentence of the original lacks its "
                "verb."
            ),
        ),
        clause(
            "5.10",
            kk=(
                "Кезектен тыс (шұғыл) отырыста Ұйымдастыру-инспекторлық бөлімшесі күн тәртібінің әкімдік мүшелері мен "
                "шақырылғандарға жіберілуін қамтамасыз етеді."
            ),
            ru=(
                "При внеочередном (срочном) заседании организационно-инспекторское подразделение обеспечивает рассылку "
                "повестки дня членам акимата и приглашенным."
            ),
            en=(
                "For an extraordinary (urgent) session the organisation and inspection unit sees that the agenda is "
                "sent to the members of the akimat and the invitees."
            ),
        ),
        clause(
            "5.11",
            kk=(
                "Хаттамада қатысқан лауазымды тұлғалар, мәселелердің атауы мен мәні, баяндамашылар, сөз алғандар "
                "(қажет болса, сөздері мен ескертулерінің негізгі мазмұны) және әкімдік мүшелері қабылдаған қаулы "
                "жазылады; талқылау электрондық жазбаға түсіріледі. Қол қойылған қаулылар мен хаттаманы "
                "Ұйымдастыру-инспекторлық бөлімшесі отырыстың ертеңінен кешіктірмей Құжаттандыруды қамтамасыз ету "
                "бөлімшесіне өткізеді. Ол қаулыларды 2 жұмыс күні ішінде тіркейді, хаттамалардың түпнұсқалары мен "
                "материалдарды сақтайды."
            ),
            ru=(
                "В протоколе указываются участвовавшие должностные лица, наименование и суть вопросов, докладчики, "
                "выступившие (при необходимости – основное содержание выступлений и замечаний) и принятое членами "
                "акимата постановление; обсуждение записывается на электронный носитель. Подписанные постановления с "
                "протоколом организационно-инспекторское подразделение передает подразделению документационного "
                "обеспечения не позднее следующего дня. Оно регистрирует постановления в течение 2 рабочих дней, "
                "хранит подлинники протоколов и материалы."
            ),
            en=(
                "The protocol names the officials present, the title and substance of the items, the reporters, the "
                "speakers (where needed, the gist of their words and remarks) and the resolution adopted by the "
                "members; the discussion is recorded electronically. The organisation and inspection unit hands the "
                "signed resolutions with the protocol to the documentation unit no later than the day after the "
                "session. The documentation unit registers resolutions within 2 working days and keeps the original "
                "protocols and the materials."
            ),
        ),
        clause(
            "5.12",
            kk=(
                "Әкімдік отырысында берілген тапсырмалардың орындалуына бақылау мен мониторинг "
                "Ұйымдастыру-инспекторлық бөлімшесіне жүктелген."
            ),
            ru=(
                "Контроль и мониторинг исполнения поручений, данных на заседании акимата, ведет "
                "организационно-инспекторское подразделение."
            ),
            en=(
                "The organisation and inspection unit controls and monitors the execution of assignments given at "
                "sessions of the akimat."
            ),
        ),
        clause(
            "5.13",
            kk=(
                "Бас инспектор – баспасөз хатшысы аудандық ішкі саясат бөлімімен бірлесіп, әкімдік отырысы біткеннен "
                "кейін 1 жұмыс күнінен асырмай оның өңірлік және электрондық БАҚ-та көрсетілуін қамтамасыз етеді."
            ),
            ru=(
                "Главный инспектор – пресс-секретарь совместно с районным отделом внутренней политики обеспечивает "
                "освещение заседания акимата в региональных и электронных СМИ не позднее 1 рабочего дня после его "
                "окончания."
            ),
            en=(
                "The chief inspector – press secretary, with the district internal policy department, has the session "
                "covered in the regional and electronic media no later than 1 working day after its end."
            ),
        ),
    ),
)
