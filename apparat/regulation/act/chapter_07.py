"""Operational meetings: agenda, materials, protocol and control (room: regulation; clauses 7.1–7.10)."""

from apparat.regulation.act.clause import Chapter, Words, clause

CHAPTER = Chapter(
    7,
    Words(
        kk="Аудан әкімі төрағалық ететін жедел мәжілістер",
        ru="Оперативные совещания под председательством акима района",
        en="Operational meetings chaired by the akim",
    ),
    (
        clause(
            "7.1",
            kk=(
                "Жедел мәжіліске материал дайындап, оны өткізетіндер: аудан әкімінің орынбасарлары, "
                "Ұйымдастыру-инспекторлық бөлімшесі, төтенше жағдайға жауапты маман, дербес бөлімдер, ауыл, ауылдық "
                "округтердің әкімдері. Ол әкімнің тапсырмасымен өзекті мәселе бойынша жұмыс тәртібінде, мәжіліс "
                "залында немесе әкімнің кабинетінде өтеді."
            ),
            ru=(
                "Материалы к оперативному совещанию готовят и его проводят заместители акима района, "
                "организационно-инспекторское подразделение, специалист, ответственный за чрезвычайные ситуации, "
                "самостоятельные отделы, акимы сел, сельских округов. Оно проходит по поручению акима по актуальным "
                "вопросам в рабочем порядке – в зале заседаний или кабинете акима."
            ),
            en=(
                "An operational meeting is prepared and held by the deputy akims, the organisation and inspection "
                "unit, the specialist responsible for emergencies, the departments and the akims of villages and rural "
                "okrugs. It is held on the akim's assignment on topical questions, in working order, in the meeting "
                "hall or the akim's office."
            ),
        ),
        clause(
            "7.2",
            kk=(
                "Күн тәртібін аудан әкімі белгілейді, оған салалық орынбасарлары бастама көтере алады. Бекітілген күн "
                "тәртібін тиісті бөлімдер Аппарат басшысы орынбасарының қолымен ілеспе хатпен көрсетілген мерзімде "
                "орындау үшін мүдделі органдарға тез арада жеткізеді. Ескертпеміз: түпнұсқада дәл «Аппарат басшысы "
                "орынбасары» делінген; 8.2-тармақта ұқсас хатқа әкім орынбасары немесе Аппарат басшысы қол қояды."
            ),
            ru=(
                "Повестку определяет аким района, инициаторами могут быть его отраслевые заместители. Утвержденную "
                "повестку соответствующие отделы незамедлительно направляют заинтересованным органам для исполнения в "
                "указанный срок сопроводительным письмом за подписью заместителя руководителя аппарата. Наше "
                "примечание: в оригинале назван именно заместитель руководителя аппарата; по пункту 8.2 подобное "
                "письмо подписывает заместитель акима или руководитель аппарата."
            ),
            en=(
                "The akim sets the agenda; his sectoral deputies may initiate it. The departments concerned send the "
                "approved agenda at once to the interested bodies, for execution by the date stated, with a cover "
                "letter signed by the deputy of the head of apparatus. Our note: the original does name the deputy of "
                "the head of apparatus; under clause 8.2 a similar letter is signed by a deputy akim or the head of "
                "apparatus."
            ),
        ),
        clause(
            "7.3",
            kk=(
                "Дербес бөлімдер мен ауыл, ауылдық округтердің әкімдері құрған шақырылғандар тізімі Аппарат басшысымен "
                "және жетекшілік ететін әкім орынбасарымен міндетті түрде келісілуі керек."
            ),
            ru=(
                "Список приглашенных, который составляют самостоятельные отделы и акимы сел, сельских округов, "
                "обязательно согласуется с руководителем аппарата и курирующим заместителем акима района."
            ),
            en=(
                "The list of invitees made by the departments and the akims of villages and rural okrugs must be "
                "agreed with the head of apparatus and the curating deputy akim."
            ),
        ),
        clause(
            "7.4",
            kk=(
                "Өз жетекшілігіндегі мәселелер бойынша дербес бөлімдер мен ауыл, ауылдық округтердің әкімдері материал "
                "түскен бойда анықтамадағы ақпаратты талдап, дұрыстығын тексереді де Ұйымдастыру-инспекторлық "
                "бөлімшесіне береді. Бөлімше аудан әкіміне немесе оның міндетін атқарушыға жүргізу тәртібін дайындап, "
                "шақырылғандардың келуін қамтамасыз етеді."
            ),
            ru=(
                "По курируемым вопросам самостоятельные отделы и акимы сел, сельских округов сразу после получения "
                "материалов анализируют сведения справки, проверяют их достоверность и представляют "
                "организационно-инспекторскому подразделению. Подразделение готовит порядок ведения для акима района "
                "или исполняющего его обязанности и обеспечивает явку приглашенных."
            ),
            en=(
                "On the questions they curate, the departments and the akims of villages and rural okrugs analyse the "
                "information in the note as soon as the materials arrive, check it and pass it to the organisation and "
                "inspection unit. The unit prepares the running order for the akim or the acting akim and sees that "
                "the invitees attend."
            ),
        ),
        clause(
            "7.5",
            kk=(
                "Дайын құжаттарды Ұйымдастыру-инспекторлық бөлімшесі алдымен Аппарат басшысымен келіседі, сосын аудан "
                "әкіміне ұсынады."
            ),
            ru=(
                "Готовые документы организационно-инспекторское подразделение сначала согласует с руководителем "
                "аппарата, затем представляет акиму района."
            ),
            en=(
                "The organisation and inspection unit first agrees the finished papers with the head of apparatus and "
                "then presents them to the akim."
            ),
        ),
        clause(
            "7.6",
            kk=(
                "Материал үш талапқа сай болады: мемлекеттік тілде, электрондық және қағаз түрінде жасалады; енгізуші "
                "органның бірінші басшысы не бірінші қол қою құқығы бар алмастырушысы қол қояды; жетекшілік ететін "
                "әкім орынбасарымен, Аппарат басшысымен, бөлімдердің басшыларымен келісіледі."
            ),
            ru=(
                "Материал отвечает трем требованиям: составлен на государственном языке, в электронном и бумажном "
                "виде; подписан первым руководителем вносящего органа либо замещающим его лицом с правом первой "
                "подписи; согласован с курирующим заместителем акима района, руководителем аппарата, руководителями "
                "отделов."
            ),
            en=(
                "A paper meets three requirements: it is in the state language, electronic and on paper; signed by the "
                "first head of the submitting body or his substitute with the right of first signature; agreed with "
                "the curating deputy akim, the head of apparatus and the heads of departments."
            ),
        ),
        clause(
            "7.7",
            kk=(
                "Материалдың кешігуі мен сапасына аудан әкімінің орынбасарлары, Аппарат басшысы, "
                "Ұйымдастыру-инспекторлық бөлімшесі және мәселеге жетекшілік ететін бөлімдердің басшылары жауап "
                "береді."
            ),
            ru=(
                "За несвоевременность и качество материалов отвечают заместители акима района, руководитель аппарата, "
                "организационно-инспекторское подразделение и руководители курирующих вопрос отделов."
            ),
            en=(
                "The deputy akims, the head of apparatus, the organisation and inspection unit and the heads of the "
                "departments that curate the question answer for late materials and for their quality."
            ),
        ),
        clause(
            "7.8",
            kk=(
                "Отырғызу Ұйымдастыру-инспекторлық бөлімшесінің, аудио немесе бейне аппаратураны қосу Әкімшілік "
                "бөлімшесінің міндеті."
            ),
            ru=(
                "Рассадка участников – обязанность организационно-инспекторского подразделения, включение аудио- или "
                "видеоаппаратуры – административного подразделения."
            ),
            en=(
                "Seating is the duty of the organisation and inspection unit; audio or video equipment is the duty of "
                "the administrative unit."
            ),
        ),
        clause(
            "7.9",
            kk=(
                "Хаттамаға әкімнің тиісті тұлғаларға берген тапсырмалары түседі, талқылау электрондық жазбаға алынады. "
                "Ұйымдастыру-инспекторлық бөлімшесі оны мәжілістен кейін 1 жұмыс күні ішінде ресімдейді; салаға "
                "жауапты әкім орынбасары мен Аппарат басшысы танысқаны туралы, содан кейін аудан әкімі қол қояды. "
                "Хаттама істер номенклатурасымен ресімделіп, тарату парағы бойынша мүдделі органдар мен лауазымды "
                "тұлғаларға жолданады."
            ),
            ru=(
                "В протокол заносятся поручения акима соответствующим лицам, обсуждение записывается на электронный "
                "носитель. Организационно-инспекторское подразделение оформляет его в течение 1 рабочего дня после "
                "совещания; отвечающий за отрасль заместитель акима и руководитель аппарата расписываются об "
                "ознакомлении, подписывает аким района. Протокол оформляется по номенклатуре дел и направляется "
                "заинтересованным органам и должностным лицам по листу рассылки."
            ),
            en=(
                "The protocol states the akim's assignments to the persons concerned; the discussion is recorded "
                "electronically. The organisation and inspection unit formalises it within 1 working day after the "
                "meeting; the deputy akim responsible for the sector and the head of apparatus sign as acquainted and "
                "the akim signs. It is filed by the nomenclature of files and sent to the interested bodies and "
                "officials by the distribution list."
            ),
        ),
        clause(
            "7.10",
            kk=(
                "Жедел мәжіліс тапсырмаларының орындалуын Ұйымдастыру-инспекторлық бөлімшесі мен Аппараттың құрылымдық "
                "бөлімшелері қадағалайды. Орындалмаған тапсырма бойынша олар қызметтік жазба енгізеді."
            ),
            ru=(
                "За исполнением поручений оперативного совещания следят организационно-инспекторское подразделение и "
                "структурные подразделения Аппарата. По неисполненным поручениям они вносят служебную записку."
            ),
            en=(
                "The organisation and inspection unit and the structural units of the Apparatus watch the execution of "
                "the assignments of operational meetings. On assignments not fulfilled they submit a service note."
            ),
        ),
    ),
)
