"""Information technology: a chapter without numbered clauses (room: regulation; chapter 21)."""

from apparat.regulation.act.clause import Chapter, Words

CHAPTER = Chapter(
    21,
    Words(
        kk="Ақпараттық технологияларды басқару",
        ru="Управление информационными технологиями",
        en="Managing information technology",
    ),
    (),
    note=Words(
        kk=(
            "Бұл тараудың тармақтары түпнұсқада нөмірленбеген. Ол 2015 жылғы 24 қарашадағы «Ақпараттандыру туралы» "
            "және 2015 жылғы 16 қарашадағы «Ақпаратқа қол жеткізу туралы» заңдарға сүйеніп, Ұйымдастыру-инспекторлық "
            "бөлімшесіне мыналарды жүктейді: Аппараттың ақпараттандыру жүйесін құру және енгізу шараларын үйлестіру; "
            "оның ақпараттық қауіпсіздігі; аудан әкімі қатысатын отырыстар, мәжілістер мен кездесулерді "
            "бейнеконференцияға қосу; интернет-ресурстың ашықтығы мен қолжетімділігін мониторингтеу; жергілікті "
            "атқарушы органдардың жұмыс тиімділігін бағалау; ақпаратқа қол жеткізуді қамтамасыз ету жұмысын үйлестіру."
        ),
        ru=(
            "Пункты этой главы в оригинале не пронумерованы. Опираясь на законы от 24 ноября 2015 года «Об "
            "информатизации» и от 16 ноября 2015 года «О доступе к информации», она возлагает на "
            "организационно-инспекторское подразделение: координацию создания и внедрения системы информатизации "
            "аппарата; ее информационную безопасность; подключение по видеоконференцсвязи заседаний, совещаний и "
            "встреч с участием акима района; мониторинг открытости и доступности интернет-ресурса; оценку "
            "эффективности работы местных исполнительных органов; координацию работы по обеспечению доступа к "
            "информации."
        ),
        en=(
            "The clauses of this chapter are not numbered in the original. Resting on the laws of 24 November 2015 on "
            "informatisation and of 16 November 2015 on access to information, it charges the organisation and "
            "inspection unit with: coordinating the making and introduction of the apparatus's information system; its "
            "information security; connecting sessions, meetings and encounters with the akim by video conference; "
            "monitoring how open and accessible the internet resource is; evaluating how effectively local executive "
            "bodies work; coordinating the work on access to information."
        ),
    ),
)
