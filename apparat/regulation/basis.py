"""The outside acts the Regulation rests on: title, number, date, whether in force (room: regulation; 14.1, 21).

The Regulation of 20.06.2025 names acts that have since been replaced; both the old and the new are kept, so that a
citation in an old paper can still be read. Statuses are those known on 22.11.2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from apparat.regulation.act.clause import Words


class Status(StrEnum):
    """Whether an act is in force."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    REPEALED = "repealed"
    UNVERIFIED = "unverified"


class Address(StrEnum):
    """What the numbered parts of an act are called."""

    CLAUSE = "clause"  # тармақ of the Regulation and of rules
    ARTICLE = "article"  # бап of codes and laws


@dataclass(frozen=True, slots=True)
class Basis:
    """One act that terms and limits rest on.

    Attributes:
        key: stable name used by terms, "code".
        short: how people call it beside an article number.
        title: the official title; the English one is ours.
        number: registration number of the act.
        on: date of the act, ISO.
        status: in force, replaced, repealed or not verified.
        address: whether its parts are clauses or articles.
        replaced_by: key of the act that took its place, "" when none.
        note: what one must know when citing it; ``None`` when nothing.
    """

    key: str
    short: Words
    title: Words
    number: str
    on: str
    status: Status = Status.IN_FORCE
    address: Address = Address.ARTICLE
    replaced_by: str = ""
    note: Words | None = None


ACT = "act"

BASES: tuple[Basis, ...] = (
    Basis(
        ACT,
        Words("Регламент", "Регламент", "Regulation"),
        Words(
            "Қазығұрт ауданы әкімі аппаратының регламенті",
            "Регламент аппарата акима Казыгуртского района",
            "Regulation of the apparatus of the akim of Kazygurt district",
        ),
        "135",
        "2025-06-20",
        address=Address.CLAUSE,
        note=Words(
            "Аудан әкімдігінің қаулысымен бекітілген",
            "Утверждён постановлением акимата района",
            "Approved by a decree of the district akimat",
        ),
    ),
    Basis(
        "code",
        Words("ӘРПК", "АППК", "APPC"),
        Words(
            "Қазақстан Республикасының Әкімшілік рәсімдік-процестік кодексі",
            "Административный процедурно-процессуальный кодекс Республики Казахстан",
            "Administrative Procedural and Process-Related Code",
        ),
        "350-VI",
        "2020-06-29",
        note=Words(
            "2025 жылғы 17 желтоқсандағы № 241-VIII Заңмен өзгертілген: 15 жұмыс күні тіркелген күннен бастап "
            "есептеледі, қайтаруға 3 жұмыс күні беріледі, шағым тек жазбаша беріледі",
            "Изменён Законом от 17.12.2025 № 241-VIII: 15 рабочих дней считаются со дня регистрации, на возврат даётся "
            "3 рабочих дня, жалоба подаётся только письменно",
            "Amended by Law № 241-VIII of 17.12.2025: 15 working days run from registration, a return takes at most "
            "3 working days, a complaint must be written",
        ),
    ),
    Basis(
        "labour",
        Words("Еңбек кодексі", "Трудовой кодекс", "Labour Code"),
        Words("Қазақстан Республикасының Еңбек кодексі", "Трудовой кодекс Республики Казахстан", "Labour Code"),
        "414-V",
        "2015-11-23",
    ),
    Basis(
        "holidays",
        Words("Мерекелер туралы заң", "Закон о праздниках", "Law on holidays"),
        Words(
            "Қазақстан Республикасындағы мерекелер туралы",
            "О праздниках в Республике Казахстан",
            "On holidays in the Republic of Kazakhstan",
        ),
        "267-II",
        "2001-12-13",
        note=Words(
            "2026 жылғы 11 маусымдағы № 306-VIII Заңнан кейін Конституция күні – 15 наурыз; 2026 жылы ол болған жоқ",
            "После Закона от 11.06.2026 № 306-VIII День Конституции – 15 марта; в 2026 году его не было",
            "Since Law № 306-VIII of 11.06.2026 Constitution Day is 15 March; 2026 had none",
        ),
    ),
    Basis(
        "information",
        Words("Ақпаратқа қол жеткізу туралы заң", "Закон о доступе к информации", "Law on access to information"),
        Words("Ақпаратқа қол жеткізу туралы", "О доступе к информации", "On access to information"),
        "401-V",
        "2015-11-16",
        note=Words(
            "Мерзімдері 2022 жылғы редакция бойынша",
            "Сроки по редакции 2022 года",
            "Terms after the edition of 2022",
        ),
    ),
    Basis(
        "media",
        Words("Масс-медиа туралы заң", "Закон о масс-медиа", "Law on mass media"),
        Words("Масс-медиа туралы", "О масс-медиа", "On mass media"),
        "93-VIII",
        "2024-06-19",
    ),
    Basis(
        "media_1999",
        Words("БАҚ туралы заң", "Закон о СМИ", "Law on mass information media"),
        Words("Бұқаралық ақпарат құралдары туралы", "О средствах массовой информации", "On mass information media"),
        "451-I",
        "1999-07-23",
        Status.REPLACED,
        replaced_by="media",
    ),
    Basis(
        "legal_acts",
        Words("Құқықтық актілер туралы заң", "Закон о правовых актах", "Law on legal acts"),
        Words("Құқықтық актілер туралы", "О правовых актах", "On legal acts"),
        "480-V",
        "2016-04-06",
        note=Words(
            "Мерзімдері 2020 жылғы редакция бойынша",
            "Сроки по редакции 2020 года",
            "Terms after the edition of 2020",
        ),
    ),
    Basis(
        "local_government",
        Words("Жергілікті басқару туралы заң", "Закон о местном управлении", "Law on local government"),
        Words(
            "Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы",
            "О местном государственном управлении и самоуправлении в Республике Казахстан",
            "On local state government and self-government",
        ),
        "148-II",
        "2001-01-23",
    ),
    Basis(
        "reception",
        Words("Жеке қабылдау қағидалары", "Правила личного приёма", "Rules of personal reception"),
        Words(
            "Мемлекеттік органдар мен жергілікті өзін-өзі басқару органдары лауазымды адамдарының жеке тұлғаларды "
            "және заңды тұлғалардың өкілдерін жеке қабылдауды жүзеге асыру қағидаларын бекіту туралы",
            "Об утверждении Правил осуществления личного приема физических лиц и представителей юридических лиц "
            "должностными лицами государственных органов и органов местного самоуправления",
            "Rules of personal reception of citizens by officials",
        ),
        "663",
        "2026-07-28",
        address=Address.CLAUSE,
    ),
    Basis(
        "reception_2020",
        Words("№ 560 қаулы", "Постановление № 560", "Resolution № 560"),
        Words(
            "Облыстардың, республикалық маңызы бар қалалардың және астананың әкімдері аппараттарының лауазымды "
            "адамдарының жеке қабылдауының үлгілік регламенті",
            "Типовой регламент личного приема должностными лицами аппаратов акимов областей, городов республиканского "
            "значения и столицы",
            "Model regulation of personal reception by regional apparatuses",
        ),
        "560",
        "2020-09-08",
        Status.REPLACED,
        Address.CLAUSE,
        "reception",
        Words(
            "14.1-тармақта атауы қате берілген («Аудандардың»); жеке қабылдау бөлігі 2023 жылғы № 214 қаулымен алынған",
            "В пункте 14.1 название передано ошибочно («районов»); часть о личном приёме исключена № 214 в 2023 году",
            "Clause 14.1 mistranslates the title; the part on reception was removed by № 214 of 2023",
        ),
    ),
    Basis(
        "reception_2002",
        Words("№ 974 қаулы", "Постановление № 974", "Resolution № 974"),
        Words(
            "Орталық және жергілікті атқарушы органдардың жеке және заңды тұлғалардың өкілдерін "
            "қабылдауын ұйымдастыру туралы",
            "Об организации приема физических лиц и представителей юридических лиц в исполнительных органах",
            "On organising reception in executive bodies",
        ),
        "974",
        "2002-09-04",
        Status.UNVERIFIED,
        Address.CLAUSE,
        "reception",
    ),
    Basis(
        "appeals_register",
        Words("№ 4 бұйрық", "Приказ № 4", "Order № 4"),
        Words(
            "Жолданымдарды тіркеу, есепке алу, сондай-ақ «Электрондық жолданымдар» ақпараттық-талдау жүйесін жүргізу "
            "қағидаларын бекіту туралы",
            "Об утверждении Правил регистрации, учета обращений, а также ведения информационной аналитической системы "
            "«Электронные обращения»",
            "Rules of registering appeals and of the system “Electronic appeals”",
        ),
        "4",
        "2023-01-04",
        address=Address.CLAUSE,
    ),
    Basis(
        "appeals_register_2021",
        Words("№ 70 бұйрық", "Приказ № 70", "Order № 70"),
        Words(
            "Жолданымдарды тіркеу және есепке алу қағидаларын бекіту туралы",
            "Об утверждении Правил регистрации и учета обращений",
            "Rules of registering appeals, 2021",
        ),
        "70",
        "2021-05-19",
        Status.REPEALED,
        Address.CLAUSE,
        "appeals_register",
    ),
    Basis(
        "documentation",
        Words("№ 236 қағида", "Правила № 236", "Rules № 236"),
        Words(
            "Мемлекеттік және мемлекеттік емес ұйымдарда құжаттама жасау, құжаттаманы басқару және электрондық құжат "
            "айналымы жүйелерін пайдалану қағидалары",
            "Правила документирования, управления документацией и использования систем электронного документооборота "
            "в государственных и негосударственных организациях",
            "Rules of documentation and document management",
        ),
        "236",
        "2023-08-25",
        address=Address.CLAUSE,
    ),
    Basis(
        "documentation_2018",
        Words("№ 703 қағида", "Правила № 703", "Rules № 703"),
        Words(
            "Құжаттама жасау, құжаттаманы басқару және электрондық құжат айналымы жүйелерін "
            "пайдалану қағидаларын бекіту туралы",
            "Об утверждении Правил документирования, управления документацией и использования систем электронного "
            "документооборота",
            "Rules of documentation and document management, 2018",
        ),
        "703",
        "2018-10-31",
        Status.REPLACED,
        Address.CLAUSE,
        "documentation",
        Words(
            "№ 236 мәтіні табылғанша тармақ нөмірлері осы құжат бойынша беріледі",
            "Пока текст № 236 не найден, номера пунктов даны по этому акту",
            "Until the text of № 236 is at hand, point numbers follow this act",
        ),
    ),
    Basis(
        "office",
        Words("Аппараттың ішкі тәртібі", "Внутренний порядок аппарата", "Order of the apparatus"),
        Words(
            "Аппараттың құжат жобаларын келісу және құжаттармен танысу тәртібі",
            "Порядок согласования проектов и ознакомления с документами в аппарате",
            "Order of agreeing drafts and of acquaintance with papers in the apparatus",
        ),
        "–",
        "2026-11-22",
        address=Address.CLAUSE,
        note=Words(
            "Хаттарды келісу мен танысу мерзімін ешбір акт белгілемейді; оларды аппарат өзі белгілейді, өзгертеді",
            "Сроки согласования писем и ознакомления актами не установлены; аппарат устанавливает и меняет их сам",
            "No act sets a term for agreeing letters or for acquaintance; the office sets and changes them itself",
        ),
    ),
    Basis(
        "restricted",
        Words("№ 429 қаулы", "Постановление № 429", "Resolution № 429"),
        Words(
            "Таратылуы шектелген қызметтік ақпаратпен жұмыс істеу қағидалары",
            "Правила работы со служебной информацией ограниченного распространения",
            "Rules on service information of limited distribution",
        ),
        "429",
        "2022-06-24",
        address=Address.CLAUSE,
    ),
    Basis(
        "digital",
        Words("Цифрлық кодекс", "Цифровой кодекс", "Digital Code"),
        Words(
            "Қазақстан Республикасының Цифрлық кодексі",
            "Цифровой кодекс Республики Казахстан",
            "Digital Code",
        ),
        "255-VIII",
        "2026-01-09",
    ),
    Basis(
        "signature_2003",
        Words("ЭЦҚ туралы заң", "Закон об ЭЦП", "Law on digital signature"),
        Words(
            "Электрондық құжат және электрондық цифрлық қолтаңба туралы",
            "Об электронном документе и электронной цифровой подписи",
            "On electronic documents and digital signatures",
        ),
        "370-II",
        "2003-01-07",
        Status.REPEALED,
        replaced_by="digital",
    ),
    Basis(
        "informatization",
        Words("Киберқауіпсіздік туралы заң", "Закон о кибербезопасности", "Law on cybersecurity"),
        Words("Ақпараттандыру туралы", "Об информатизации", "On informatization"),
        "418-V",
        "2015-11-24",
        note=Words(
            "2026 жылы «Киберқауіпсіздік туралы» болып атауы өзгерді",
            "В 2026 году переименован в «О кибербезопасности»",
            "Renamed “On cybersecurity” in 2026",
        ),
    ),
    Basis(
        "akimat_model",
        Words("№ 123 үлгілік регламент", "Типовой регламент № 123", "Model regulation № 123"),
        Words(
            "Әкімдіктің үлгілік регламентін бекіту туралы",
            "Об утверждении Типового регламента акимата",
            "Model regulation of an akimat",
        ),
        "123",
        "2023-06-26",
        Status.UNVERIFIED,
        Address.CLAUSE,
    ),
)

BY_KEY: dict[str, Basis] = {basis.key: basis for basis in BASES}

_CITATION: dict[Address, Words] = {
    Address.CLAUSE: Words("{number}-тармақ", "пункт {number}", "clause {number}"),
    Address.ARTICLE: Words("{number}-бап", "статья {number}", "article {number}"),
}


def cite(clause: str, *, basis: str = ACT, language: str = "kk") -> str:
    """Return a printed reference to ``clause`` of the act ``basis``: "13.6-тармақ", "ӘРПК, 76(1)-бап".

    Args:
        clause: "13.6" of the Regulation, "76(1)" (article and part) or "32" of an outside act; "" cites the act itself.
        basis: a key of ``BY_KEY``; any other text is an amending act named by the office and is returned as it stands.
        language: "kk", "ru" or "en".
    """
    act = BY_KEY.get(basis)
    if act is None:
        return basis
    if not clause:
        return act.short.in_(language)
    place = _CITATION[act.address].in_(language).format(number=clause)
    return place if act.key == ACT else f"{act.short.in_(language)}, {place}"


def living(key: str) -> Basis:
    """Return the act that stands today in the place of ``key``, following replacements; raises ``KeyError``."""
    act = BY_KEY[key]
    return living(act.replaced_by) if act.replaced_by else act
