"""Documents to the oblast akim and higher bodies (room: regulation; clauses 12.1–12.6)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    12,
    Words(
        kk="Түркістан облысының әкіміне, оның аппаратына және жоғары тұрған органдарға құжат дайындау мен келісу",
        ru="Подготовка и согласование документов акиму Туркестанской области, его аппарату и вышестоящим органам",
        en="Documents to the akim of Turkistan oblast, that akim's apparatus and higher bodies",
    ),
    (
        clause(
            "12.1",
            kk=(
                "Облыс әкімінің аппаратына және жоғары тұрған органдарға жіберілетін құжаттарды дербес бөлімдер "
                "саланың әкім орынбасарымен және аудан әкімі аппаратының басшысымен міндетті келісу арқылы дайындайды."
            ),
            ru=(
                "Документы в аппарат акима области и вышестоящие органы готовят самостоятельные отделы при "
                "обязательном согласовании с отраслевыми заместителями акима и руководителем аппарата акима района."
            ),
            en=(
                "Documents to the apparatus of the oblast akim and to higher bodies are prepared by the departments "
                "and must be agreed with the deputy akims of the field and the head of apparatus."
            ),
        ),
        clause(
            "12.2",
            kk=(
                "Аудан әкімі қол қоятын құжатты тиісті бөлімдер мен ауылдық округ әкімдері бірінші басшы қол қойған "
                "жазбаша материал негізінде алдын ала дайындайды. Бірінші басшының орнына оны алмастыратын адам қол "
                "қойса, міндет жүктеу туралы бұйрықтың көшірмесі тіркеледі."
            ),
            ru=(
                "Документ на подпись акиму района заранее готовят соответствующие отделы и акимы сельских округов на "
                "основе письменных материалов, подписанных первым руководителем. Если подписал замещающий его, "
                "прилагается копия приказа о возложении обязанностей."
            ),
            en=(
                "A document for the akim's signature is prepared beforehand by the departments and akims of rural "
                "okrugs concerned from written materials signed by the first head. Where the person acting for the "
                "head signed, a copy of the order laying on the duties is attached."
            ),
        ),
        clause(
            "12.3",
            kk=(
                "Материалдың уақтылы, сапалы дайындалуына және бөлімдерге белгіленген мерзімде берілуіне оны "
                "әзірлейтін мемлекеттік органның бірінші басшысы жауапты."
            ),
            ru=(
                "За своевременную и качественную подготовку материалов и их представление отделам в установленный срок "
                "отвечает первый руководитель разрабатывающего государственного органа."
            ),
            en=(
                "The first head of the state body that makes the materials answers for their timely and good "
                "preparation and for giving them to the departments in the set term."
            ),
        ),
        clause(
            "12.4",
            kk=(
                "Аудан әкіміне қол қоюға берілмес бұрын құжатты БҚА-да міндетті түрде келісетіндер: осы мәселеге "
                "жетекшілік ететін әкім орынбасары; Аппарат басшысы; тиісті бөлімнің басшысы; құжатты тікелей "
                "орындаушы. Орынбасар болмаса, өзара алмасу бойынша оны алмастыратын орынбасар келіседі."
            ),
            ru=(
                "До внесения на подпись акиму района документ обязательно согласуют в БҚА: заместитель акима, "
                "курирующий вопрос; руководитель аппарата; руководитель соответствующего отдела; непосредственный "
                "исполнитель. Если заместителя нет, согласует замещающий его по взаимозаменяемости заместитель."
            ),
            en=(
                "Before it goes to the akim for signature, a document must be agreed in BQA by: the deputy akim who "
                "curates the matter; the head of apparatus; the head of the competent department; its executor. If "
                "that deputy is absent, the deputy who substitutes under mutual substitution agrees."
            ),
        ),
        clause(
            "12.5",
            kk=(
                "Мүдделі тұлғалардың келісімі мен аудан әкімінің қолы алынған соң, дайын құжатты жетекшілік ететін "
                "бөлім Құжаттандыруды қамтамасыз ету бөлімшесіне табыстайды; ол құжатты тіркеп, жоғары тұрған органға "
                "БҚА арқылы жөнелтеді."
            ),
            ru=(
                "После согласования всеми заинтересованными лицами и подписания акимом района курирующий отдел "
                "передает готовый документ подразделению документационного обеспечения для регистрации и отправки "
                "вышестоящему органу через БҚА."
            ),
            en=(
                "Once all concerned have agreed and the akim has signed, the curating department hands the finished "
                "document to the documentation unit to be registered and sent to the higher body through BQA."
            ),
        ),
        clause(
            "12.6",
            kk=(
                "Облыс әкімінің аппаратына ақпарат арнайы баспа бланкісіндегі ілеспе хатпен енгізіледі, онда "
                "тапсырманың нөмірі мен күніне, нақты тармағы мен мазмұнына міндетті түрде сілтеме жасалады. "
                "Бақылаудағы, оның ішінде құпия, тапсырманың орындалуы туралы құжат орындау мерзіміне қарай мыналардың "
                "бірін қамтиды: 1) тапсырма толық әрі сапалы орындалса – бақылаудан алу туралы өтініш; 2) актіде не "
                "тапсырмада мерзімді ақпарат көзделсе – ақпарат; 3) тапсырманы орта не ұзақ мерзімді бақылауға көшіру "
                "туралы өтініш, ақпарат берудің кезеңділігі мен нақты орындау мерзімі міндетті түрде көрсетіледі; 4) "
                "объективті себеппен мерзімінде орындау мүмкін болмаса – нақты жаңа мерзім мен дәлелді құжаттары бар "
                "ұзарту туралы өтініш. Әр акт немесе тапсырма бойынша бөлек құжат жазылады, ол аудан әкімінің қаулысы "
                "бекіткен ережелердің талаптарына жауап береді. Акт не тапсырма тармағын мерзімінде орындау мүмкін "
                "болмаса, мемлекеттік орган басшысы тапсырма берген лауазымды адамға мерзімді ұзарту немесе өзгерту "
                "(тапсырма бақылауда болмаса), орта не ұзақ мерзімге ауыстыру туралы негізделген ұсыныс хат жібере "
                "алады; жоғары тұрған органдарға есептік ақпараттың жаңа мерзімі көрсетіледі. Ұзақ мерзімді бақылауға "
                "ауыстыру ұсынысына жол картасы қосылады: нақты мерзімдер, орындаушы және бірлесіп орындаушы "
                "органдардың жауапты мемлекеттік саяси қызметшілері, ұйымдардың лауазымды адамдары. Осы талаптардан "
                "ауытқыған хат тіркелмей қайтарылады. (Ескертпеміз: «қаулыны» аудан әкімі емес, әкімдік қабылдайды; "
                "түпнұсқада жоғары тұрған органдарға есеп беру мерзімі туралы сөйлемнің баяндауышы жоқ.)"
            ),
            ru=(
                "Информация в аппарат акима области вносится с сопроводительным письмом на специальном печатном бланке "
                "с обязательной ссылкой на номер и дату поручения, его конкретный пункт и содержание. Документ об "
                "исполнении контрольного, в том числе секретного, поручения по установленным срокам содержит одно из "
                "четырех: 1) исполнено полностью и качественно – ходатайство о снятии с контроля; 2) актом или "
                "поручением предусмотрена периодическая информация – информация; 3) ходатайство о переводе на "
                "среднесрочный или долгосрочный контроль с обязательными периодичностью информации и конкретным сроком "
                "исполнения; 4) исполнить в срок по объективным причинам невозможно – ходатайство о продлении с "
                "конкретным новым сроком и мотивированными документами. На каждый акт или поручение составляется "
                "отдельный документ по требованиям правил, утвержденных постановлением акима района. Если пункты акта "
                "или поручения нельзя исполнить в срок, руководитель государственного органа может направить давшему "
                "поручение должностному лицу обоснованное письмо-предложение о продлении или изменении срока (если "
                "поручение не на контроле), о переводе на средний или длительный срок; вышестоящим органам указывается "
                "новый срок отчетной информации. К предложению о долгосрочном контроле прилагается дорожная карта: "
                "конкретные сроки, ответственные политические государственные служащие органа-исполнителя и "
                "соисполнителей, должностные лица организаций. Письмо с отступлением от этих требований возвращается "
                "без регистрации. (Наше примечание: «постановление» принимает не аким, а акимат; в оригинале фраза о "
                "новом сроке отчета вышестоящим органам не имеет сказуемого.)"
            ),
            en=(
                "Information to the apparatus of the oblast akim is submitted with a cover letter on a special printed "
                "form that must refer to the number and date of the assignment, its exact point and content. A paper "
                "on the execution of an assignment under control, a secret one too, contains, by the set terms, one of "
                "four things: 1) done in full and well: a request for removal from control; 2) the act or assignment "
                "asks for periodic information: the information; 3) a request for transfer to medium-term or long-term "
                "control, with the periodicity of information and the exact final date; 4) impossible in the term for "
                "objective reasons: a reasoned request for extension with an exact new date and papers to prove it. "
                "Each act or assignment gets a separate paper that meets the rules approved by the resolution of the "
                "akim of the district. Where points cannot be done in the term, the head of the state body may send "
                "the official who gave the assignment a grounded letter proposing to extend or change the term (if the "
                "assignment is not under control) or to move it to a medium or long term; higher bodies are told the "
                "new date of the report. A proposal of long-term control carries a road map: exact dates, the "
                "responsible political public servants of the executing and co-executing bodies, the officials of "
                'organisations. A letter that departs from all this is returned unregistered. (Our note: a "қаулы", '
                "resolution, is adopted by the akimat, not by the akim; the sentence of the original on the new date "
                "of reports to higher bodies has no predicate.)"
            ),
        ),
    ),
)
