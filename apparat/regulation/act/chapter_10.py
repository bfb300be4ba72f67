"""Incoming and outgoing correspondence: signatures, routing, dispatch (room: regulation; clauses 10.1–10.23)."""

from apparat.regulation.act.chapter_10_intake import INTAKE
from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    10,
    Words(
        kk="Кіріс және шығыс хат-хабарларды ресімдеу, өткізу және қарау",
        ru="Оформление, прохождение и рассмотрение входящей и исходящей корреспонденции",
        en="Incoming and outgoing correspondence: formalities, passage, consideration",
    ),
    (
        clause(
            "10.1",
            kk=(
                "Аппараттың кіріс және шығыс хат-хабармен, басқа да қызметтік құжаттармен жұмысы екі негізге сүйенеді: "
                "осы Регламентке және Аппарат басшысы бекіткен өзге де ішкі құжаттарға."
            ),
            ru=(
                "Работа аппарата с входящей и исходящей корреспонденцией и другими служебными документами опирается на "
                "два основания: настоящий Регламент и иные внутренние документы, утвержденные руководителем аппарата."
            ),
            en=(
                "The apparatus handles incoming and outgoing mail and its other official papers by this Regulation and "
                "by the other internal documents approved by the head of apparatus."
            ),
        ),
        clause(
            "10.2",
            kk=(
                "Электрондық құжат айналымының тәртібі мен шарттары мына құжаттардан алынады: «Электрондық құжат және "
                "электрондық цифрлық қолтаңба туралы» Заң (2003 жылғы 7 қаңтар), құжаттама жасау, оны басқару және "
                "электрондық құжат айналымының жүйелерін қолдану қағидалары (Мәдениет және спорт министрінің № 236 "
                "бұйрығы, 2023 жылғы 25 тамыз), осы Регламент және Аппарат басшысы бекіткен ішкі құжаттар. "
                "(Ескертпеміз: аталған Заңның күшін Цифрлық кодекс жойған; «Сыртқы құқық» кестесін қараңыз.)"
            ),
            ru=(
                "Порядок и условия электронного документооборота берутся из следующих документов: Закон от 7 января "
                "2003 года об электронном документе и электронной цифровой подписи, Правила документирования, "
                "управления документацией и использования систем электронного документооборота, утвержденные приказом "
                "Министра культуры и спорта от 25 августа 2023 года № 236, настоящий Регламент и внутренние документы, "
                "утвержденные руководителем аппарата. (Наше примечание: названный Закон утратил силу с принятием "
                "Цифрового кодекса; см. таблицу внешнего права.)"
            ),
            en=(
                "The order and conditions of electronic document flow come from the Law of 7 January 2003 on the "
                "electronic document and electronic digital signature, from the Rules on documentation, its management "
                "and electronic document systems (order No. 236 of the Minister of Culture and Sport, 25 August 2023), "
                "from this Regulation and from the internal documents approved by the head of apparatus. (Our note: "
                "that Law has been repealed by the Digital Code; see the table of outside law.)"
            ),
        ),
        clause(
            "10.3",
            kk="Құпия іс жүргізу Құжаттандыруды қамтамасыз ету бөлімшесіне жүктелген.",
            ru="Секретное делопроизводство возложено на подразделение документационного обеспечения.",
            en="Secret record-keeping is the work of the documentation unit.",
        ),
        clause(
            "10.4",
            kk=(
                "«Қызмет бабында пайдалану үшін» белгісі қойылған құжаттармен Құжаттандыруды қамтамасыз ету "
                "бөлімшесінің жауапты маманы ғана жұмыс істейді. Ол Үкіметтің 2022 жылғы 24 маусымдағы № 429 "
                "қаулысымен бекітілген, таралуы шектеулі қызметтік ақпаратпен жұмыс істеу қағидаларын басшылыққа "
                "алады."
            ),
            ru=(
                "Документы с пометкой «Для служебного пользования» ведет только ответственный специалист подразделения "
                "документационного обеспечения. Он руководствуется Правилами отнесения сведений к служебной информации "
                "ограниченного распространения и работы с ней, утвержденными постановлением Правительства от 24 июня "
                "2022 года № 429."
            ),
            en=(
                'Papers marked "For official use" are handled by the responsible specialist of the documentation '
                "unit, by the Rules on service information of limited distribution (Government resolution No. 429, 24 "
                "June 2022)."
            ),
        ),
        clause(
            "10.5",
            kk=(
                "Бөлімдегі іс жүргізу үшін сол бөлімнің басшысы жауап береді: құжаттарды есепке алу, сақтау, "
                "мерзімінде өткізу, орындалуын бақылау және ведомстволық архивке уақтылы тапсыру. Бөлімнің бұлтты "
                "Documentolog жүйесіндегі (БҚА) істерінің жай-күйі де басшының жауапкершілігінде."
            ),
            ru=(
                "За делопроизводство в отделе отвечает его руководитель: учет, хранение и своевременное прохождение "
                "документов, контроль их исполнения и своевременная сдача в ведомственный архив. Он же отвечает за "
                "состояние работы отдела в облачной системе Documentolog (единая система документооборота, БҚА)."
            ),
            en=(
                "The head of each department answers for its record-keeping: accounting for papers, storing them, "
                "moving them in time, controlling their execution and handing them to the departmental archive when "
                "due. The head also answers for the state of the department's work in the cloud system Documentolog "
                "(the document flow system, BQA)."
            ),
        ),
        clause(
            "10.6",
            kk=(
                "Персоналды басқару (кадр қызметі) бөлімшесі жұмысқа жаңа қабылданған әр қызметкерді Аппарат туралы "
                "ережемен, аудан әкімдігінің регламентімен және Аппарат жұмысын реттейтін басқа құжаттармен "
                "таныстырады."
            ),
            ru=(
                "Подразделение управления персоналом (кадровая служба) знакомит каждого вновь принятого работника с "
                "положением об аппарате, с регламентом акимата района и с другими документами, регулирующими работу "
                "аппарата."
            ),
            en=(
                "The HR unit acquaints every newly hired employee with the statute of the apparatus, the regulation of "
                "the district akimat and the other documents that govern the work of the apparatus."
            ),
        ),
        clause(
            "10.7",
            kk=(
                "Бөлім басшысы ауысса, істер мен оларға қатысты құжаттар жаңа басшыға немесе жауапты лауазымды тұлғаға "
                "қабылдау-табыстау актісімен өтеді."
            ),
            ru=(
                "При смене руководителя отдела дела и относящиеся к ним документы переходят к новому руководителю или "
                "ответственному должностному лицу по акту приема-передачи."
            ),
            en=(
                "When the head of a department changes, the files and their papers pass to the newly appointed head or "
                "to the responsible official under a handover act."
            ),
        ),
        *INTAKE,
        clause(
            "10.16",
            kk=(
                "Тапсырма бірнеше орындаушыға берілсе, жинақтап орындайтын адам міндетті түрде көрсетіледі. Ондай "
                "белгі болмаса, жинақтау мен орындау тапсырмада бірінші жазылған орындаушыға өтеді. Мерзім үшін "
                "бұрыштамада аталған қызметкерлердің бәрі бірдей жауап береді."
            ),
            ru=(
                "Если поручение дано нескольким исполнителям, обязательно указывается, кто делает свод и исполняет "
                "документ. Без такой отметки свод и исполнение ложатся на исполнителя, названного первым. За срок в "
                "равной мере отвечают все работники, указанные в резолюции."
            ),
            en=(
                "Where an assignment goes to several executors, the one who collects and executes must be named. "
                "Without such a mark the executor named first collects and executes. All employees named in the "
                "resolution answer equally for the term."
            ),
        ),
        clause(
            "10.17",
            kk=(
                "Құжаттандыруды қамтамасыз ету бөлімшесі түсетін хат-хабардың сипаты мен сапасын жүйелі талдайды, оның "
                "әрі қарайғы жолын белгілейді, құзыры жететін мәселелерді өзі шешеді және құжат айналымын қысқартуға "
                "шара қолданады. (Ескертпеміз: түпнұсқада бөлімше атауы барыс септігінде тұр, сондықтан міндеттің иесі "
                "сөйлемнің мәнінен алынды.)"
            ),
            ru=(
                "Подразделение документационного обеспечения систематически анализирует характер и качество "
                "поступающей корреспонденции, определяет ее дальнейшее прохождение, решает вопросы в пределах своей "
                "компетенции и принимает меры к сокращению документооборота. (Наше примечание: в оригинале название "
                "подразделения стоит в дательном падеже, поэтому носитель обязанности взят по смыслу.)"
            ),
            en=(
                "The documentation unit systematically analyses the nature and quality of the mail that arrives, "
                "decides its further way, settles what lies within its own competence and takes measures to cut "
                "document flow. (Our note: the original puts the unit's name in the dative, so the bearer of the duty "
                "is taken from the sense.)"
            ),
        ),
        clause(
            "10.18",
            kk=(
                "Жөнелтуге тек толық ресімделген құжат беріледі. Оны қабылдайтын Құжаттандыруды қамтамасыз ету "
                "бөлімшесінің қызметкері ресімделуін, адресатын, алушысын және негізгі құжатта аталған қосымшалардың "
                "бар-жоғын тексереді; қате ресімделгенін орындаушыға қайтарады."
            ),
            ru=(
                "К отправке сдается только полностью оформленный документ. Принимающий его работник подразделения "
                "документационного обеспечения проверяет оформление, адресата, получателя и наличие приложений, "
                "названных в основном документе; неправильно оформленный возвращает исполнителю."
            ),
            en=(
                "Only a fully formed paper is handed in for dispatch. The employee of the documentation unit who takes "
                "it checks its form, the addressee, the recipient and that the annexes named in the main paper are "
                "there; a badly formed one goes back to the executor."
            ),
        ),
        clause(
            "10.19",
            kk="Құжаттандыруды қамтамасыз ету бөлімшесіне негізі жоқ құжатты жөнелтуге болмайды.",
            ru=(
                "Подразделению документационного обеспечения запрещено отправлять документ, для отправки которого нет "
                "основания."
            ),
            en="The documentation unit may not dispatch a paper that has no ground for being sent.",
        ),
        clause(
            "10.20",
            kk=(
                "Жөнелтуге берілген құжаттағы қате мекенжайға жіберілгені үшін құжатты орындаушы да, Құжаттандыруды "
                "қамтамасыз ету бөлімшесі де жауап береді."
            ),
            ru=(
                "За отправку по неверному адресу, указанному в сданном документе, отвечают и исполнитель документа, и "
                "подразделение документационного обеспечения."
            ),
            en=(
                "For a dispatch to a wrong address given in the paper both its executor and the documentation unit "
                "answer."
            ),
        ),
        clause(
            "10.21",
            kk=(
                "Қызметтік шығыс хаттар мемлекеттік тілде немесе мемлекеттік және орыс тілдерінде жазылады; "
                "нормативтік құқықтық актілердің жобаларына бұл тармақ қолданылмайды. Хат-хабарды тіркеу мен "
                "құжаттардың орындалуын бақылау БҚА арқылы жүреді."
            ),
            ru=(
                "Служебные исходящие письма составляются на государственном либо на государственном и русском языках; "
                "на проекты нормативных правовых актов это не распространяется. Регистрация корреспонденции и контроль "
                "исполнения документов ведутся через БҚА."
            ),
            en=(
                "Outgoing official mail is written in the state language, or in the state language and Russian; drafts "
                "of normative legal acts are outside this rule. Registration of mail and control of execution go "
                "through BQA."
            ),
        ),
        clause(
            "10.22",
            kk=(
                "Аудан әкімінің орынбасары қол қоятын шығыс хатты алдымен тиісті бөлімнің басшысы немесе оның "
                "орынбасары келіседі. Жауап хат ол жауап беретін кіріс құжатынсыз келісуге жіберілмейді."
            ),
            ru=(
                "Исходящее письмо за подписью заместителя акима района сначала согласует руководитель соответствующего "
                "отдела или его заместитель. Ответ нельзя согласовывать без входящего документа, на который он дается."
            ),
            en=(
                "An outgoing letter to be signed by a deputy akim is first agreed by the head of the competent "
                "department or that head's deputy. An answer may not be agreed without the incoming paper it answers."
            ),
        ),
        clause(
            "10.23",
            kk=(
                "Орындалған құжат бойынша электрондық құжат айналымы жүйесінде орындалу карточкасы міндетті түрде "
                "уақтылы толтырылады. Карточкасыз құжат орындалған болып есептелмейді, ал карточкадағы мәліметтің "
                "дұрыстығына жауапты орындаушы жауап береді. Аппарат басшысының атына жазылған қызметтік жазбаларды "
                "бөлім басшылары БҚА арқылы тікелей енгізеді (ескертпеміз: түпнұсқада осы сөйлемде Құжаттандыруды "
                "қамтамасыз ету бөлімшесі де қатар аталған, оның рөлі айтылмаған)."
            ),
            ru=(
                "По исполненному документу в системе электронного документооборота своевременно и обязательно "
                "заполняется карточка исполнения. Без нее документ исполненным не считается, а за достоверность "
                "карточки отвечает ответственный исполнитель. Служебные записки на имя руководителя аппарата "
                "руководители отделов вносят напрямую через БҚА (наше примечание: в этой фразе оригинала рядом названо "
                "и подразделение документационного обеспечения, но его роль не раскрыта)."
            ),
            en=(
                "For every executed paper the execution card in the document flow system is filled in, without fail "
                "and in time. Without it the paper does not count as executed, and the responsible executor answers "
                "for what the card says. Service notes to the head of apparatus are entered by the heads of "
                "departments directly through BQA (our note: the original also names the documentation unit in that "
                "sentence without saying what it does there)."
            ),
        ),
    ),
    note=Words(
        kk=(
            "Түпнұсқада 10.10 нөмірі жоқ: 10.9-тармақтан кейін бірден 10.11-тармақ келеді; нөмірлеу сол қалпында "
            "сақталды."
        ),
        ru="Номера 10.10 в оригинале нет: после пункта 10.9 сразу идет 10.11; нумерация сохранена как есть.",
        en="The original has no number 10.10: 10.11 follows 10.9 at once; the numbering is kept as it is.",
    ),
)
