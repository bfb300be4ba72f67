"""Official events: notice, materials, speeches, agreement and the press (room: regulation; clauses 3.1–3.11)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    3,
    Words(
        kk="Аудан басшылығы қатысатын ресми іс-шаралар",
        ru="Официальные мероприятия с участием руководства района",
        en="Official events with the district leadership",
    ),
    (
        clause(
            "3.1",
            kk=(
                "Аудан басшылығы қатысатын ресми іс-шараларға сөз, мақала, сұхбат жобаларын және басқа материалдарды "
                "(сөйленетін сөздер жобалары) әзірлейтіндер Регламент талаптарын сақтайды. Олар: Аппарат басшысы, "
                "дербес бөлімдер, ауыл, ауылдық округтердің әкімдері, әкімнің көмекшісі, кеңесшісі, бас инспектор – "
                "баспасөз хатшысы, аудандық ішкі саясат бөлімі."
            ),
            ru=(
                "Готовящие выступления, статьи, интервью и иные материалы (проекты выступлений) к официальным "
                "мероприятиям с участием руководства района соблюдают Регламент. Это руководитель аппарата, "
                "самостоятельные отделы, акимы сел, сельских округов, главный инспектор – пресс-секретарь, районный "
                "отдел внутренней политики, помощник и советник акима района."
            ),
            en=(
                "Those who prepare speeches, articles, interviews and other materials (draft speeches) for official "
                "events with the district leadership keep to the Regulation. They are the head of apparatus, the "
                "departments, the akims of villages and rural okrugs, the chief inspector – press secretary, the "
                "district internal policy department, and the akim's assistant and adviser."
            ),
        ),
        clause(
            "3.2",
            kk=(
                "Алдағы іс-шара туралы Ұйымдастыру-инспекторлық бөлімшесі 5 жұмыс күні бұрын хабарлайды. Хабарды "
                "дербес бөлімдер, келісім бойынша аумақтық мекемелер, ауыл, ауылдық округтердің әкімдері алады."
            ),
            ru=(
                "О предстоящем мероприятии организационно-инспекторское подразделение извещает за 5 рабочих дней. "
                "Извещаются самостоятельные отделы, территориальные учреждения (по согласованию), акимы сел, сельских "
                "округов."
            ),
            en=(
                "The organisation and inspection unit gives notice of a coming event 5 working days before it. Notice "
                "goes to the departments, the territorial bodies (by agreement) and the akims of villages and rural "
                "okrugs."
            ),
        ),
        clause(
            "3.3",
            kk=(
                "Тартылған дербес бөлімдер, ауыл, ауылдық округтердің әкімдері іс-шарадан 4 жұмыс күні бұрын "
                "жетекшілік ететін бөлімге алты құжат жібереді: 1) ақпараттық анықтама; 2) сценарий, қысқа бағдарлама, "
                "жүргізу тәртібі; 3) орны, күні, нысаны; 4) қатысушылар тізімі; 5) отырғызу сызбасы; 6) мемлекеттік "
                "және орыс тілдеріндегі сөз жобалары. Ескертпеміз: түпнұсқадағы «Құжаттандыруды» сөзі «құжаттарды» деп "
                "оқылды."
            ),
            ru=(
                "Привлеченные самостоятельные отделы, акимы сел, сельских округов за 4 рабочих дня до мероприятия "
                "направляют курирующему отделу шесть документов: 1) информационно-справочный материал; 2) сценарий, "
                "краткую программу и порядок ведения; 3) место, дату и форму; 4) список участников; 5) схему рассадки; "
                "6) проекты выступлений на государственном и русском языках. Наше примечание: слово «Құжаттандыруды» "
                "оригинала прочитано как «документы»."
            ),
            en=(
                "The involved departments and akims of villages and rural okrugs send six papers to the curating "
                "department 4 working days before the event: 1) an information note; 2) scenario, short programme and "
                "running order; 3) place, date and form; 4) list of participants; 5) seating plan; 6) draft speeches "
                'in the state language and Russian. Our note: the word "Құжаттандыруды" of the original is read as '
                '"documents".'
            ),
        ),
        clause(
            "3.4",
            kk=(
                "Материалдар дербес бөлімдердің, ауыл, ауылдық округ әкімдерінің қолымен электрондық құжат айналымының "
                "ішкі желісі не қызметтік хат-хабар желісі арқылы жіберіледі. Ескертпеміз: түпнұсқа сөйлемі "
                "грамматикалық тұрғыдан аяқталмаған; Ұйымдастыру-инспекторлық бөлімшесі материалды алушы деп "
                "түсінілді."
            ),
            ru=(
                "Материалы направляются за подписью самостоятельных отделов, акимов сел, сельских округов по "
                "внутренней сети электронного документооборота либо сети служебной переписки. Наше примечание: фраза "
                "оригинала грамматически не завершена; организационно-инспекторское подразделение понято как "
                "получатель материалов."
            ),
            en=(
                "The materials are sent signed by the departments and the akims of villages and rural okrugs, through "
                "the internal electronic document network or the network of service correspondence. Our note: the "
                "sentence of the original is grammatically incomplete; the organisation and inspection unit is "
                "understood to be the receiver."
            ),
        ),
        clause(
            "3.5",
            kk=(
                "Аудан әкімінің сөзін Ұйымдастыру-инспекторлық бөлімшесі мен жауапты бөлімдер дайындайды. Бұл жұмысқа "
                "бас инспектор – баспасөз хатшысы, аудандық ішкі саясат бөлімі және іс-шараға тартылған салалық дербес "
                "бөлімдер мен ауыл, ауылдық округтердің әкімдері қатысады."
            ),
            ru=(
                "Выступления акима района готовят организационно-инспекторское подразделение и ответственные отделы. "
                "Участвуют привлеченные к мероприятию районный отдел внутренней политики, главный инспектор – "
                "пресс-секретарь, отраслевые самостоятельные отделы и акимы сел, сельских округов."
            ),
            en=(
                "The akim's speeches are prepared by the organisation and inspection unit and the responsible "
                "departments. The district internal policy department, the chief inspector – press secretary, the "
                "sectoral departments and the akims of villages and rural okrugs involved in the event take part."
            ),
        ),
        clause(
            "3.6",
            kk=(
                "Аудан әкімінің сөзіне бес талап қойылады: 1) нақты әрі қисынды баяндалуы; 2) тексерілген ақпарат, "
                "ресми расталған статистика мен деректер; 3) жарияланған баяндамалардың үзінділерін қайталамауы; 4) "
                "іс-шараның нысанына барынша сай болуы; 5) қазақ және орыс тілдерінің іскерлік, әдеби нормаларына, "
                "ауызша сөйлеу стилистикасына сәйкестігі."
            ),
            ru=(
                "К выступлению акима района предъявляются пять требований: 1) четкость и логичность изложения; 2) "
                "проверенная информация, официально подтвержденные статистические и фактические данные; 3) "
                "недопустимость повтора фрагментов ранее опубликованных докладов; 4) максимальное соответствие форме "
                "мероприятия; 5) соответствие деловым и литературным нормам казахского и русского языков и стилистике "
                "устной речи."
            ),
            en=(
                "A speech of the akim meets five requirements: 1) a clear and logical text; 2) verified information, "
                "officially confirmed statistics and facts; 3) no repetition of passages from published reports; 4) "
                "the closest fit to the form of the event; 5) the business and literary norms of Kazakh and Russian "
                "and the style of spoken language."
            ),
        ),
        clause(
            "3.7",
            kk=(
                "Материалдағы статистикалық және нақты деректердің дұрыстығы мен сапасына қол қойған тұлғалар жауапты. "
                "Тиісті дербес бөлім мен құрылымдық бөлімше деректерді қайта тексеріп, олардың дұрыстығын қамтамасыз "
                "етеді."
            ),
            ru=(
                "За достоверность и качество статистических и фактических данных в материалах отвечают подписавшие их "
                "лица. Соответствующий самостоятельный отдел и структурное подразделение обеспечивают достоверность "
                "данных и их перепроверку."
            ),
            en=(
                "Those who signed the materials answer for the truth and quality of the statistics and facts in them. "
                "The competent department and the structural unit see that the data are true and are checked again."
            ),
        ),
        clause(
            "3.8",
            kk=(
                "Материалдар іс-шара күнінен 3 жұмыс күні бұрын аудан әкімінің салалық орынбасары мен Аппарат "
                "басшысына келісуге беріледі. Шұғыл іс-шарада әкімнің немесе оны ресми алмастыратын тұлғаның сөзін "
                "дайындауға Аппарат басшылығы басқа мерзім қоя алады."
            ),
            ru=(
                "Материалы за 3 рабочих дня до дня мероприятия представляются на согласование отраслевому заместителю "
                "акима района и руководителю аппарата. Для срочных мероприятий руководство Аппарата может установить "
                "иные сроки подготовки выступления акима или лица, официально его замещающего."
            ),
            en=(
                "The materials are submitted to the sectoral deputy akim and the head of apparatus for agreement 3 "
                "working days before the day of the event. For urgent events the leadership of the Apparatus may set "
                "other terms for preparing the speech of the akim or of the person officially replacing him."
            ),
        ),
        clause(
            "3.9",
            kk=(
                "Аудан әкімінің орынбасары мен Аппарат басшысы келіскен материалдарды жетекшілік ететін бөлімдердің "
                "басшылары жоспарланған іс-шарадан 1 жұмыс күні бұрын Ұйымдастыру-инспекторлық бөлімшесіне тапсырады."
            ),
            ru=(
                "Согласованные заместителем акима района и руководителем аппарата материалы руководители курирующих "
                "отделов сдают в организационно-инспекторское подразделение за 1 рабочий день до запланированного "
                "мероприятия."
            ),
            en=(
                "Once the deputy akim and the head of apparatus have agreed the materials, the heads of the curating "
                "departments hand them to the organisation and inspection unit 1 working day before the planned event."
            ),
        ),
        clause(
            "3.10",
            kk=(
                "Аудан әкімінің аса ірі, қоғамдық маңызы бар сөздерін дайындауға уақытша жұмыс тобы құрылуы мүмкін. "
                "Топқа іс-шараға тартылған бөлімдер мен мемлекеттік органдардың өкілдері кіреді, жалпы басшылықты "
                "іс-шара дайындығына жетекшілік ететін лауазымды тұлға жасайды."
            ),
            ru=(
                "Для особо крупных, общественно значимых выступлений акима района может создаваться временная рабочая "
                "группа. В нее входят представители привлеченных отделов и государственных органов, общее руководство "
                "осуществляет должностное лицо, курирующее подготовку мероприятия."
            ),
            en=(
                "A temporary working group may be formed for especially large, socially significant speeches of the "
                "akim. It is made up of representatives of the departments and state bodies involved, under the "
                "general direction of the official who curates the preparation of the event."
            ),
        ),
        clause(
            "3.11",
            kk=(
                "Бұқаралық ақпарат құралдары (БАҚ) өкілдерінің қатысуы іс-шара күнінен 3 жұмыс күні бұрын бас "
                "инспектор – баспасөз хатшысымен және аудандық ішкі саясат бөлімімен келісіледі."
            ),
            ru=(
                "Участие представителей средств массовой информации (СМИ) согласуется с главным инспектором – "
                "пресс-секретарем и районным отделом внутренней политики за 3 рабочих дня до дня мероприятия."
            ),
            en=(
                "The presence of the media is agreed with the chief inspector – press secretary and the district "
                "internal policy department 3 working days before the day of the event."
            ),
        ),
    ),
)
