"""General provisions: scope, basis, duties, aims (room: regulation; clauses 1.1–1.6)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    1,
    Words(
        kk="Жалпы ережелер",
        ru="Общие положения",
        en="General provisions",
    ),
    (
        clause(
            "1.1",
            kk=(
                "Регламент Түркістан облысы Қазығұрт ауданы әкімі аппаратының (Аппарат) ішкі жұмыс тәртібін "
                "айқындайды. Ол аудандық бюджеттен қаржыландырылатын атқарушы органдарға және ауыл, ауылдық "
                "округтердің әкімдеріне де өз міндеттері мен функцияларын атқаруына қатысты бөлігінде қолданылады."
            ),
            ru=(
                "Регламент устанавливает внутренний порядок работы аппарата акима Казыгуртского района Туркестанской "
                "области (Аппарат). На исполнительные органы, финансируемые из районного бюджета, и на акимов сел, "
                "сельских округов он распространяется в части, касающейся исполнения возложенных на них задач и "
                "функций."
            ),
            en=(
                "The Regulation sets the internal working order of the apparatus of the akim of Kazygurt district, "
                "Turkistan oblast (the Apparatus). It also binds the executive bodies financed from the district "
                "budget and the akims of villages and rural okrugs, as far as the discharge of their own tasks and "
                "functions is concerned."
            ),
        ),
        clause(
            "1.2",
            kk=(
                "Аппарат пен оның құрылымдық бөлімшелері әкімдік пен аудан әкімін ақпараттық-талдау, ұйымдық-құқықтық "
                "және материалдық-техникалық жағынан қамтамасыз етеді. Ауданның жергілікті атқарушы және өкілді "
                "органдары қабылдаған әкімшілік актілердің қалай орындалып жатқанын да Аппарат бақылайды."
            ),
            ru=(
                "Аппарат и его структурные подразделения обеспечивают деятельность акимата и акима района: "
                "информационно-аналитически, организационно-правово и материально-технически. Аппарат также "
                "контролирует ход исполнения административных актов, принятых местными исполнительными и "
                "представительными органами района."
            ),
            en=(
                "The Apparatus and its structural units support the akimat and the akim of the district with "
                "information and analysis, organisation and law, and material and technical means. The Apparatus also "
                "controls how the administrative acts adopted by the local executive and representative bodies of the "
                "district are executed."
            ),
        ),
        clause(
            "1.3",
            kk=(
                "Аппарат Конституцияға, Әкімшілік рәсімдік-процестік кодекске, жергілікті мемлекеттік басқару және "
                "өзін-өзі басқару туралы заңға, Президенттің мемлекеттік аппаратты бюрократиядан арылту жөніндегі 2022 "
                "жылғы 13 сәуірдегі № 872 Жарлығына, басқа да нормативтік құқықтық актілерге және осы Регламентке "
                "сүйеніп жұмыс істейді. Регламент нормалары өзге құқықтық актілер реттемеген мәселелерге қолданылады."
            ),
            ru=(
                "Аппарат действует на основании Конституции, Административного процедурно-процессуального кодекса, "
                "закона о местном государственном управлении и самоуправлении, Указа Президента от 13 апреля 2022 года "
                "№ 872 о дебюрократизации государственного аппарата, иных нормативных правовых актов и настоящего "
                "Регламента. Нормы Регламента применяются в части, не урегулированной другими правовыми актами."
            ),
            en=(
                "The Apparatus works under the Constitution, the Administrative Procedural and Process-Related Code, "
                "the law on local public administration and self-government, the President's Decree No. 872 of 13 "
                "April 2022 on freeing the state apparatus from bureaucracy, other normative legal acts and this "
                "Regulation. The rules of the Regulation apply where other legal acts leave a matter unregulated."
            ),
        ),
        clause(
            "1.4",
            kk=(
                "Аудан әкімінің бірінші орынбасары, орынбасарлары және Аппарат басшысы аудан әкімінің шешімімен "
                "бекітілген міндеттер бөлінісі бойынша жұмыс істейді. Аудан әкімі орнында болмағанда немесе міндетін "
                "атқара алмағанда, оның өкілеттігін әкімнің өкімімен айқындалған орынбасары атқарады. Ескертпеміз: "
                "түпнұсқада бірінші орынбасар екі рет (жекеше және көпше түрде) аталған; екіншісі «орынбасарлары» деп "
                "оқылды."
            ),
            ru=(
                "Первый заместитель, заместители акима района и руководитель аппарата действуют согласно распределению "
                "обязанностей, установленному решением акима района. Если аким отсутствует или не может исполнять свои "
                "обязанности, его полномочия осуществляет заместитель, определенный распоряжением акима. Наше "
                "примечание: в оригинале первый заместитель назван дважды (в единственном и множественном числе); "
                "второе упоминание прочитано как «заместители»."
            ),
            en=(
                "The first deputy akim, the deputy akims and the head of apparatus act by the distribution of duties "
                "laid down in a decision of the akim of the district. When the akim is absent or unable to perform his "
                "duties, his powers are exercised by the deputy named in the akim's order. Our note: the original "
                "names the first deputy twice, in the singular and in the plural; the second mention is read as "
                '"deputies".'
            ),
        ),
        clause(
            "1.5",
            kk=(
                "Регламент алты мәселені реттейді: 1) Аппараттың жұмысы; 2) аудан басшылығының жұмыс мәжілістері; 3) "
                "басшылық қатысатын іс-шаралар; 4) аудан әкімі мен әкімдігі актілерінің жобалары; 5) азаматтар мен "
                "заңды тұлғалардың өтініштерін қарау; 6) заңнамалық актілердің, әкімдіктің, әкімнің, орынбасарларының "
                "және Аппарат басшысының актілері мен тапсырмаларының орындалуын бақылау мен тексеру."
            ),
            ru=(
                "Регламент регулирует шесть предметов: 1) деятельность Аппарата; 2) рабочие совещания руководства "
                "района; 3) мероприятия с участием руководства; 4) проекты актов акима и акимата района; 5) "
                "рассмотрение обращений граждан и юридических лиц; 6) контроль и проверку исполнения законодательных "
                "актов, а также актов и поручений акимата, акима, его заместителей и руководителя аппарата."
            ),
            en=(
                "The Regulation governs six matters: 1) the work of the Apparatus; 2) working meetings of the district "
                "leadership; 3) events in which the leadership takes part; 4) draft acts of the akim and the akimat; "
                "5) appeals of citizens and legal entities; 6) control and verification of the execution of "
                "legislative acts and of the acts and assignments of the akimat, the akim, his deputies and the head "
                "of apparatus."
            ),
        ),
        clause(
            "1.6",
            kk=(
                "Регламенттің мақсаттары: 1) Аппарат тиімді әрі үзіліссіз жұмыс істеуі; 2) әкімдік қаулыларының, әкім "
                "шешімдері мен өкімдерінің, хаттамалық тапсырмаларының, Аппарат басшысы бұйрықтары мен тапсырмаларының "
                "жобалары сапалы болуы; 3) жергілікті атқарушы органдар мен лауазымды тұлғалардың әрекеті үйлесуі; 4) "
                "әкімдіктің, әкімнің, орынбасарларының, Аппарат басшысының актілері мен тапсырмаларын орындағанда "
                "жергілікті атқарушы органдардың өзара жауаптылығын белгілеу."
            ),
            ru=(
                "Цели Регламента: 1) эффективная и бесперебойная работа Аппарата; 2) качественные проекты "
                "постановлений акимата, решений и распоряжений акима, его протокольных поручений, приказов и поручений "
                "руководителя аппарата; 3) согласованные действия всех местных исполнительных органов и должностных "
                "лиц района; 4) взаимная ответственность местных исполнительных органов при исполнении актов и "
                "поручений акимата, акима, его заместителей и руководителя аппарата."
            ),
            en=(
                "The aims are: 1) effective and uninterrupted work of the Apparatus; 2) well-prepared drafts of akimat "
                "resolutions, of the akim's decisions, orders and protocol assignments, and of the orders and "
                "assignments of the head of apparatus; 3) concerted action of all local executive bodies and officials "
                "of the district; 4) mutual responsibility of the local executive bodies when they execute acts and "
                "assignments of the akimat, the akim, his deputies and the head of apparatus."
            ),
        ),
    ),
)
