"""Control of assignments: kinds, terms, extension, removal, lists (room: regulation; clauses 13.1–13.17)."""

from apparat.regulation.act.chapter_13_kinds import KINDS
from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    13,
    Words(
        kk="Тапсырмалардың орындалуын бақылау",
        ru="Контроль исполнения поручений",
        en="Control of the execution of assignments",
    ),
    (
        *KINDS,
        clause(
            "13.6",
            kk=(
                "Тапсырма мерзімінде бітпейтін болса, жауапты органның бірінші басшысы (не оның міндетін атқарушы) "
                "мерзімге кемінде 3 (үш) жұмыс күні қалғанда тапсырма берген лауазымды тұлғаға кешігу себебін жазбаша "
                "хабарлайды және белгіленген тәртіппен мерзімді ұзартуды сұрайды."
            ),
            ru=(
                "Если поручение не будет исполнено в срок, первый руководитель ответственного органа (или исполняющий "
                "его обязанности) не позднее чем за 3 (три) рабочих дня до срока письменно сообщает давшему поручение "
                "должностному лицу причину задержки и в установленном порядке просит продлить срок."
            ),
            en=(
                "Where an assignment will not be done in its term, the first head of the responsible body (or the "
                "acting one) tells the official who gave it the cause of the delay in writing, at least 3 (three) "
                "working days before the due date, and asks for an extension in the set order."
            ),
        ),
        clause(
            "13.7",
            kk=(
                "Әкімдіктің, аудан әкімінің, орынбасарларының және Аппарат басшысының актілері мен тапсырмаларының "
                "тармақтары бойынша мерзім аудан әкімінің немесе Аппарат басшысының шешімімен тек бір рет ұзартылады; "
                "орта не ұзақ мерзімді бақылауға ауыстыру да осыған кіреді."
            ),
            ru=(
                "Срок исполнения пунктов актов и поручений акимата, акима района, его заместителей и руководителя "
                "аппарата продлевается решением акима района или руководителя аппарата не более одного раза; перевод "
                "на среднесрочный или долгосрочный контроль считается таким продлением."
            ),
            en=(
                "The term of points of acts and assignments of the akimat, the akim, the deputies and the head of "
                "apparatus may be extended no more than once, by decision of the akim or the head of apparatus; "
                "transfer to medium-term or long-term control counts as an extension."
            ),
        ),
        clause(
            "13.8",
            kk=(
                "Сол мерзімді екінші рет ұзартуға ерекше жағдайда ғана, аудан әкімінің немесе Аппарат басшысының "
                "шешімімен және жергілікті атқарушы орган басшысының тәртіптік жауапкершілігін қараумен бірге жол "
                "беріледі. Екі реттен артық ұзарту туралы ұсыныс түссе, басшыны тәртіптік жауапкершілікке тарту "
                "мәселесі міндетті түрде қаралады."
            ),
            ru=(
                "Повторное продление тех же сроков допускается лишь в исключительных случаях решением акима района или "
                "руководителя аппарата и с рассмотрением вопроса о дисциплинарной ответственности руководителя "
                "местного исполнительного органа. Если поступило предложение продлить более двух раз, вопрос о "
                "дисциплинарной ответственности руководителя рассматривается непременно."
            ),
            en=(
                "A second extension of such a term is allowed only in exceptional cases, by decision of the akim or "
                "the head of apparatus, together with considering the disciplinary responsibility of the head of the "
                "local executive body. A proposal to extend more than twice brings up that question by itself."
            ),
        ),
        clause(
            "13.9",
            kk=(
                "Акт пен тапсырма тармағы бақылаудан екі негізбен ғана алынады: 1) толық және сапалы орындалды; 2) "
                "объективті жағдай туындап, орындау мүмкін болмады."
            ),
            ru=(
                "Пункт акта или поручения снимается с контроля только по двум основаниям: 1) исполнен полностью и "
                "качественно; 2) исполнить невозможно из-за возникших объективных обстоятельств."
            ),
            en=(
                "A point of an act or an assignment is removed from control on two grounds only: 1) it has been done "
                "in full and well; 2) objective circumstances that arose make it impossible to do."
            ),
        ),
        clause(
            "13.10",
            kk=(
                "«Назарға алынды» деп белгіленген тапсырмалар бақылауға алынбайды, егер олар Түркістан облысы "
                "әкімінің, оның орынбасарларының, аппарат басшысының (олардың міндетін атқарушылардың) атына жолданған "
                "жоспарлы есептік ақпаратқа қатысты болса. (Ескертпеміз: түпнұсқа сөйлеміндегі септік жалғаулары "
                "түсініксіз; бағдарлама белгінің өзін шешуші деп алады.)"
            ),
            ru=(
                "Поручения с пометкой «принято к сведению» («назарға алынды») по плановой отчетной информации, "
                "направленной на имя акима Туркестанской области, его заместителей, руководителя аппарата (исполняющих "
                "их обязанности), на контроль не берутся. (Наше примечание: падежи в оригинале неясны; программа "
                "считает решающей саму пометку.)"
            ),
            en=(
                'Assignments marked "назарға алынды" (taken note of) on planned reports addressed to the akim of '
                "Turkistan oblast, that akim's deputies or head of apparatus (or those acting for them) are not put "
                "under control. (Our note: the case endings of the original are unclear; the program takes the mark "
                "itself as decisive.)"
            ),
        ),
        clause(
            "13.11",
            kk=(
                "Ортақ орындаушы ұсынысын мерзімінде бермесе, жинақтауға жауапты орган ақпаратты соларсыз жолдайды "
                "және ілеспе хатта ұсыныс бермеген органдарды атап көрсетеді."
            ),
            ru=(
                "Если соисполнители не дали предложений в срок, ответственный за свод орган направляет информацию без "
                "них и называет эти органы в сопроводительном письме."
            ),
            en=(
                "Where co-executors gave no proposals in time, the body responsible for collecting sends the "
                "information and names those bodies in the cover letter."
            ),
        ),
        clause(
            "13.12",
            kk=(
                "Аудан әкімінің хаттамалық тапсырмалары дер кезінде орындалуы үшін олардың мерзімін "
                "Ұйымдастыру-инспекторлық бөлімшесі бақылайды."
            ),
            ru=(
                "Сроки своевременного исполнения протокольных поручений акима района контролирует "
                "организационно-инспекторское подразделение."
            ),
            en=(
                "The organisation and inspection unit controls the terms of the akim's protocol assignments, so that "
                "they are done in time."
            ),
        ),
        clause(
            "13.13",
            kk=(
                "Мемлекеттік органдар аудан әкімі тапсырмасының орындалуы туралы ақпаратты бақылау мерзімінен 5 (бес) "
                "жұмыс күні бұрын береді; ақпарат ресми болады, заңнама нормалары ескеріледі және бірінші басшы қол "
                "қояды. Ортақ орындаушылар ресми ақпаратын негізгі орындаушыға 7 (жеті) жұмыс күні ішінде ұсынады. "
                "(Ескертпеміз: жеті күннің неден басталатыны айтылмаған.)"
            ),
            ru=(
                "Государственные органы представляют информацию об исполнении поручения акима района за 5 (пять) "
                "рабочих дней до контрольного срока; она официальна, учитывает нормы законодательства и подписана "
                "первым руководителем. Соисполнители дают основному исполнителю официальную информацию в течение 7 "
                "(семи) рабочих дней. (Наше примечание: с какого дня считать семь дней, не сказано.)"
            ),
            en=(
                "State bodies give information on the execution of the akim's assignments 5 (five) working days before "
                "the control term; it is official, heeds the law in force and is signed by the first head. "
                "Co-executors give the main executor their official information within 7 (seven) working days. (Our "
                "note: it is not said from which day the seven run.)"
            ),
        ),
        clause(
            "13.14",
            kk=(
                "Әкімдік пен аудан әкімінің актілері мен тапсырмалары тиісті бөлімнің қызметтік жазбасы негізінде, "
                "аудан әкімі немесе Аппарат басшысы келіссе, бақылаудан алынады. Орындалу бағасы мен ұсыныс "
                "(бақылаудан алу да) жазылған қызметтік жазбаны тиісті бөлім басшысы не ауылдық округ әкімі Аппарат "
                "басшысымен және саланың орынбасарымен келісіп, аудан әкімінің атына енгізеді. Жазба орындау мерзімі "
                "жеткен соң 1 (бір) жұмыс күні ішінде беріледі. (Ескертпеміз: түпнұсқада мерзімі «басталғаннан кейін» "
                "делінген, мағынасы «аяқталғаннан кейін» екені анық; бағдарлама осылай санайды.)"
            ),
            ru=(
                "Акты и поручения акимата и акима района снимаются с контроля по служебной записке соответствующего "
                "отдела, если согласен аким района или руководитель аппарата. Записку с оценкой исполнения и "
                "предложением (в том числе о снятии с контроля) вносит на имя акима района руководитель отдела или "
                "аким сельского округа по согласованию с руководителем аппарата и отраслевым заместителем акима. Она "
                "подается в течение 1 (одного) рабочего дня после срока исполнения. (Наше примечание: в оригинале "
                "сказано «после начала» («басталғаннан кейін») срока, по смыслу – после его наступления, то есть "
                "истечения; так и считает программа.)"
            ),
            en=(
                "Acts and assignments of the akimat and the akim are removed from control on a service note of the "
                "competent department, if the akim or the head of apparatus agrees. The note, with an evaluation of "
                "the execution and a proposal (removal from control among others), is addressed to the akim by the "
                "head of the department or the akim of a rural okrug and agreed by the head of apparatus and the "
                "deputy akim of the field. It is filed within 1 (one) working day after the due date. (Our note: the "
                'original says after the term "begins" ("басталғаннан кейін"), evidently meaning after it has come '
                "and run out; the program counts so.)"
            ),
        ),
        clause(
            "13.15",
            kk="Бақылау мерзімінің соңғы күні жұмыс емес күнге тап келсе, мерзім содан кейінгі жұмыс күні бітеді.",
            ru="Если последний день контрольного срока нерабочий, срок заканчивается в следующий за ним рабочий день.",
            en="If the last day of a control term is not a working day, the term ends on the next working day.",
        ),
        clause(
            "13.16",
            kk=(
                "Тоқсан біткен соң келесі айдың 20-сына қарай құжат айналымына жауапты тарап облыс әкімі мен аудан "
                "әкімі тапсырмаларының орындалуы туралы жиынтық есепті Аппарат басшысына ұсынады. Аппарат басшысы "
                "әкімдік пен әкім тапсырмаларының орындалу барысын аудан әкіміне жүйелі түрде баяндап, оның бақылау "
                "жұмысын қамтамасыз етеді."
            ),
            ru=(
                "По итогам квартала к 20-му числу месяца, следующего за его последним месяцем, ответственный за "
                "документооборот представляет руководителю аппарата сводный отчет об исполнении поручений акима "
                "области и акима района. Руководитель аппарата систематически докладывает акиму района о ходе "
                "исполнения поручений акимата и акима и обеспечивает его контрольную деятельность."
            ),
            en=(
                "By the 20th of the month after each quarter the one responsible for document flow gives the head of "
                "apparatus a summary report on the assignments of the oblast akim and of the akim of the district. The "
                "head of apparatus informs the akim systematically how assignments of the akimat and the akim go on "
                "and supports the akim's control over them."
            ),
        ),
        clause(
            "13.17",
            kk=(
                "Аудан әкімінің актісі не тапсырмасы кімге жолданса, оның уақтылы әрі сапалы орындалуына сол бөлімнің "
                "басшысы және сол органның бірінші басшысы жауап береді. Әкім орынбасарлары мен Аппарат басшысының "
                "тапсырмаларын құзырына жататын бөлімдер мен ауылдық округ әкімдері бірлесіп бақылайды. Президенттің, "
                "Үкіметтің, Премьер-Министрдің, облыс әкімдігі мен әкімінің, оның орынбасарлары мен аппарат басшысының "
                "заңнамалық актілерін, актілері мен тапсырмаларын орындау тәртібі өрескел бұзылса, әкім орынбасарлары "
                "мен Аппарат басшысы кінәлілерді тәртіптік жауапкершілікке тартуды ұсына алады."
            ),
            ru=(
                "За своевременное и качественное исполнение актов и поручений акима района отвечают руководители "
                "отделов и первые руководители органов, которым они направлены. Исполнение поручений заместителей "
                "акима и руководителя аппарата совместно контролируют отделы и акимы сельских округов, в чью "
                "компетенцию они входят. При грубом нарушении порядка исполнения законодательных актов, актов и "
                "поручений Президента, Правительства, Премьер-Министра, акимата и акима области, его заместителей и "
                "руководителя аппарата заместители акима района и руководитель аппарата могут предложить привлечь "
                "виновных к дисциплинарной ответственности."
            ),
            en=(
                "Heads of departments and first heads of bodies to whom they were sent answer for the timely and good "
                "execution of the akim's acts and assignments. Assignments of the deputies and the head of apparatus "
                "are controlled jointly by the departments and akims of rural okrugs in whose competence they lie. For "
                "gross breach of the set order of executing legislative acts, acts and assignments of the President, "
                "the Government, the Prime Minister, the oblast akimat and akim, the deputies and the head of "
                "apparatus, the deputy akims of the district and the head of apparatus may propose disciplinary "
                "responsibility for the guilty."
            ),
        ),
    ),
)
