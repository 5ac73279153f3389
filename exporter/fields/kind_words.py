"""What references say of their own kind: patterns for :mod:`exporter.fields.kind`."""

import re

from exporter.csl import ItemType
from exporter.fields.signed import signed


def _pattern(verbose: str) -> re.Pattern[str]:
    return re.compile(verbose, re.VERBOSE | re.IGNORECASE)


THESIS = signed(
    "thes thès diss arbeit habilit tesi tese tezi proefschrift mémoire дис 博士 硕士 学位论文",
    r"""
    \b(?: (?: ph\.?\s?d\.? | doctoral | doctorate | doctor['’]?s? | master(?:['’]?s)? | m\.?\s?(?:sc|a|s|phil)\.?
            | bachelor(?:['’]?s)? | b\.?sc\.? | diploma | licentiate | undergraduate | honou?rs | unpublished
            | d\.?\s?phil\.? | university )
          \s+ (?:\w+\s+)? (?:thesis|dissertation)
        | dissertation | (?:inaugural|magister|diplom|master|doktor|bachelor|promotions)[-]?(?:dissertation|arbeit)
        | habilitation(?:sschrift)? | th[èe]se | tesis | tesi\s+di | tese | dissertação | proefschrift
        | diss\.(?=[\s,]) | (?:phil|jur|med|rer)\.\s*diss | doktora\stezi | mémoire\sde\smaster | дис(?:с|\.)
        | thesis(?=[,.)\]] | $) )
      | 博士 | 硕士 | 学位论文
    """,
)
THESIS_GENRE = _pattern(
    r"\bthesis | dissertation | diss\b | th[èe]se | tesis?\b | tese\b | habilitation | arbeit\b | proefschrift"
    r" | ph\.?\s?d | tezi"
)
REPORT = signed(
    "report rep. paper publication brief memorand papier bericht rapport informe documento факт",
    r"""
    \b(?: (?:technical|tech\.?|research|final|annual|interim|internal|working|discussion|policy|staff|occasional|white)
          \s+ (?:report|rep\.|paper|memorandum|brief)s?
        | report\s+(?:no|n[°º]|number|\#) | arbeitspapier | forschungsbericht | abschlussbericht | diskussionspapier
        | publication\s+(?:no|number|\#)
        | rapport\s+(?:de\s+recherche|technique) | informe\s+técnico | documento\s+de\s+trabajo | white\s?paper
        | memorandum | факт\w* )
    """,
)
# Whose papers they are: "NBER Working Paper", "IZA Discussion Papers".
HOUSE_SERIES = signed(
    "paper report",
    r"(?<![^\W\d_]) (?P<house> [A-Z]{2,8} (?:-[A-Z]{2,8})? ) \s (?: (?: Technical | Policy ) \s )?"
    r" (?: Working | Discussion | Policy | Research | Occasional | Technical | Staff ) \s (?: Paper | Report )s? \b",
    re.VERBOSE,
)
LEAFLET = signed(
    "brochure pamphlet leaflet sheet flyer broschüre dépliant folleto",
    r"\b(?: brochure | pamphlet | leaflet | fact\s?sheet | flyer | broschüre | dépliant | folleto )\b",
)
CONFERENCE = signed(
    "proc conf symp workshop congr collo tagung kongress konferen atti actas anais convegno simposio meeting"
    " convention assembly jornadas icml neurips nips kdd cvpr iclr iccv eccv acl naacl"
    " emnlp coling aaai ijcai aistats icassp interspeech stoc focs soda sigmod sigir siggraph vldb crypt popl pldi sosp"
    " osdi nsdi icra iros colt advances конференци",
    r"""
    \b(?: proceedings | proc\. | proc\b | conference | conf\. | conf\b | symposium | symp\. | workshop | congress
        | congreso | congrès | colloque | colloquium | tagung(?:sband)? | kongress | konferenz | atti | actas | anais
        | convegno | simposio | meeting | (?:annual|scientific)\s+(?:convention|assembly) | konferen\w+ | jornadas
        | ICML | NeurIPS | NIPS | KDD | CVPR | ICLR
        | (?-i: ICCV | ECCV | ACL | NAACL | EMNLP | COLING | AAAI | IJCAI | AISTATS | ICASSP | INTERSPEECH | STOC | FOCS
          | SODA | SIGMOD | SIGIR | SIGGRAPH | VLDB | (?:EURO|ASIA)?CRYPTO? | POPL | PLDI | SOSP | OSDI | NSDI
          | ICRA | IROS | COLT )
        | advances\sin\sneural\sinformation | конференци\w+ )(?!\w)
    """,
)
MEETING = _pattern(r"\b(?:conference|symposium|workshop|congress)\b(?!\sseries|.*\b(?:papers|publications)\b)")
ENCYCLOPEDIA = signed(
    "cyclop zyklop ciclop wikipedia энциклопеди",
    r"\b(?: encyclop(?:a?e|æ)dia | enzyklopädie | encyclopédie | enciclopedia | wikipedia | энциклопеди\w )\b",
)
DICTIONARY = signed(
    "dictionary wörterbuch dictionnaire diccionario dizionario woordenboek словарь",
    r"\b(?: dictionary | wörterbuch | dictionnaire | diccionario | dizionario | woordenboek | словарь )\b",
)
NEWSPAPER = _pattern(
    r"""
    \b(?: (?:new\syork|los\sangeles|financial|irish|japan|straits|sunday)\stimes | ^the\stimes$ | guardian | daily\s\w+
        | washington\spost | wall\sstreet\sjournal | \w*zeitung | le\smonde | el\spaís | la\srepubblica | corriere
        | die\szeit | die\swelt | herald | tribune | telegraph | gazette | newspaper | observer | the\sindependent
        | \w+\snews | usa\stoday | libération | figaro | la\sstampa | folha )\b
    """
)
MAGAZINE = _pattern(
    r"^(?:the\s)?(?: new\syorker | economist | atlantic(?:\smonthly)? | time | newsweek | der\sspiegel | wired | forbes"
    r" | fortune | stern | scientific\samerican | harper's\smagazine | national\sgeographic | .*\bmagazine )$"
)
INSTITUTION = signed(
    "univ instit cent dep minist agency commission bureau laborator organi foundation council committee office bank"
    " association academy federal nation govern authority bundes eurostat oecd who unesco nber rand iza cepr imf ilo"
    " fao",
    r"""
    \b(?: univ(?:ersit\w*|\.)? | instit\w+ | cent(?:er|re)\b | department | dept | minist\w+ | agency | commission
        | bureau
        | laborator\w+ | organi[sz]ation | foundation | council | committee | office | bank | association | academy
        | federal | national | nations | government | authority | bundes\w+ | eurostat | OECD | WHO | UNESCO
        | NBER | RAND | IZA | CEPR | IMF | ILO | FAO )\b
    """,
)
# A university and nothing else: no department of it, no press, no other body at it.
UNIVERSITY = _pattern(
    r"""
    (?! .*\b (?: press | inst(?:itute|\.) | dep(?:artment|t) | cent(?:er|re) | school | faculty | museum | library
                | lab ) \b )
    (?: univ(?:ersit\w* | \.) \s (?: (?: of | de | di | do | da | degli | van | zu | à ) \s )? (?: the\s )?
        [^\W\d_][\w.’'-]* (?: ,? \s [^\W\d_][\w.’'-]* ){0,3}
      | (?: [^\W\d_][\w.’'-]* \s ){1,3} univ(?:ersit\w* | \.) (?: ,? \s [^\W\d_][\w.’'-]* ){0,2} )
    | (?: massachusetts | california | georgia ) \s inst(?:itute|\.) \s of \s tech(?:nology|\.)
    """
)
STANDARDS_BODY = _pattern(
    r"\b(?: organi[sz]ation\sfor\sstandardi[sz]ation | national\sstandards\sinstitute | ASTM\sinternational"
    r" | institut\sfür\snormung | international\selectrotechnical\scommission | british\sstandards\sinstitution"
    r" | comité\seuropéen\sde\snormalisation )\b"
)
BLOG = _pattern(r"\b(?: we )?blog\b")
# Bodies that print reports and hardly anything else.
RESEARCH_BODY = _pattern(
    r"\b(?: RAND | national\sbureau\sof\seconomic\sresearch | NBER | (?:IBM|bell|hewlett[- ]packard|HP|microsoft|SRI)"
    r" \s (?:research\s)? (?:lab(?:oratorie|orator|\.)\w* | research) )(?!\w)"
)
RFC = re.compile(r"\bRFC[\s-]?\d{1,5}\b")  # of the Internet Engineering Task Force
PREPRINT_SERVER = _pattern(
    r"(?: arxiv | corr$ | biorxiv | medrxiv | chemrxiv | psyarxiv | socarxiv | edarxiv | eartharxiv | techrxiv"
    r" | research\ssquare$ | osf\spreprints | preprints\.org )"
)
# Prefixes of archives of data: UCI, Dryad, figshare, Zenodo, Mendeley Data, Dataverse, PANGAEA, ICPSR.
DOI_OF_DATA = re.compile(
    r"10\.(?:24432/|5061/dryad|6084/m9\.figshare|5281/zenodo|17632/|7910/DVN|1594/PANGAEA|3886/ICPSR)", re.IGNORECASE
)
# Archives that keep works of one kind.
KEPT_IN = (
    (
        ItemType.DATASET,
        _pattern(
            r"\b(?: machine\slearning\srepository | dryad | figshare | icpsr | pangaea | \w*dataverse"
            r" | gesis\sdata\w* )"
        ),
    ),
    (ItemType.SOFTWARE, _pattern(r"^(?: github | cran | pypi )\b")),
)
PRESS = _pattern(
    r"\b(?: press | presse?s | verlag | publish\w* | books | editor\w* | éditions? | edizioni | ediciones"
    r" | uitgever\w* )\b"
)
PERIODICAL = signed(
    "journal j. zeitschrift z. zs. jahrbuch archiv rev rivista quarterly annal bull lett trans magazine proc advances"
    " news times post cuadernos cahiers quaderni acta studie blätter hefte tids tijdschrift weekly monthly nature"
    " science lancet",
    r"""
    \b(?: journal | j\. | zeitschrift | zs?\. | jahrbuch | archiv\w* | review | rev\. | revue | revista | rivista
        | quarterly | annals | annales | bulletin | bull\. | letters | lett\. | transactions | trans\. | magazine
        | proceedings | proc\. | advances | news\w* | times | post | cuadernos | cahiers | quaderni | acta | studies
        | studien | blätter | hefte | tidsskrift | tijdschrift | weekly | monthly | nature | science | lancet )(?!\w)
    """,
)
UNPUBLISHED = signed(
    "unpublished manus mimeo unveröff inédit",
    r"unpublished | manuscript | mimeo | unveröff | manuskript | manuscrit | inédit",
)

# Marks of type behind Chinese titles: GB/T 7714-2015, appendix B.
PRINTED_MARK = re.compile(r"[\[［]([JMCDRNPSGAZ]|EB|DB|CP)(?:/OL)?[\]］]")
MARKED = {
    "J": ItemType.ARTICLE_JOURNAL,
    "M": ItemType.BOOK,
    "C": ItemType.PAPER_CONFERENCE,
    "G": ItemType.CHAPTER,
    "D": ItemType.THESIS,
    "R": ItemType.REPORT,
    "N": ItemType.ARTICLE_NEWSPAPER,
    "P": ItemType.PATENT,
    "S": ItemType.STANDARD,
    "EB": ItemType.WEBPAGE,
    "DB": ItemType.DATASET,
    "CP": ItemType.SOFTWARE,
}

# What stands in brackets behind a title (APA 7, 9.21), and the kind that it means.
DESCRIBED = (
    (ItemType.DATASET, signed("data", r"[\[(] data\s?set s? \b")),
    (
        ItemType.SOFTWARE,
        signed(
            "software program mobile package r foundation",
            r"[\[(] (?: computer\s+)? (?: software | program ) \b | \[mobile\sapp | \bR\spackage\sversion\b"
            r" | \bR\sFoundation\sfor\sStatistical\sComputing\b",
        ),
    ),
    (
        ItemType.MOTION_PICTURE,
        signed(
            "[ (director directed",
            r"\[ (?: film | motion\spicture | video | dvd ) \b | \(director\) | \bdirected\sby\b",
        ),
    ),
    (
        ItemType.BROADCAST,
        signed("[", r"\[ (?: tv | television | radio | podcast | audio\spodcast ) \b"),
    ),
    (
        ItemType.LEGISLATION,
        signed(
            "directive regulation",
            r"^ \W{0,3} (?:council\s|commission\s)? (?:directive|regulation)\s (?:\((?:EU|EC|EEC)\)\s)? (?:no\.?\s)?"
            r" \d{1,4}/\d{1,4}(?:/E[CU]C?)? \b",
        ),
    ),
    (ItemType.POST_WEBLOG, signed("blog web", r"[\[(] (?: we)?blog (?: \s\w+ )? [\])] | \b(?:web\s?log|blog)\spost\b")),
    (ItemType.REVIEW_BOOK, signed("[", r"\[ (?: book\sreview | review\sof\s (?: the\s )? book )")),
    (
        ItemType.SPEECH,
        signed(
            "present given [poster",
            r"\b(?: paper | poster | talk | lecture ) \s+ (?: was\s+ )? (?: presented | given ) \s+ (?: at | to )\b"
            r" | \[ (?: conference\spresentation | poster | paper\spresentation )",
        ),
    ),
)
# What a work calls itself, where the words have a place of their own.
CALLED = (
    (ItemType.DATASET, _pattern(r"^data\s?(?:set|base)s?\b")),
    (ItemType.SOFTWARE, _pattern(r"^(?:computer\s)?(?:software|program)\b|^(?:r|python)\spackage\b|^source\scode\b")),
)
DESCRIBED_SIGNS = tuple(dict.fromkeys(sign for _, described in DESCRIBED for sign in described.signs))
# What only counts outside titles, and where no journal is named.
SAID = (
    (ItemType.SOFTWARE, signed("version", r"\bversion\s\d+(?:\.\d+)+")),
    (
        ItemType.PATENT,
        signed(
            "patent us ep wo de",
            r"\bpatents?\b (?= .{0,12}? (?: no | nr | n[°º] | \d | application ) )"
            r" | \b(?: US | EP | WO | DE )\s?\d[\d,/]{5,}",
        ),
    ),
    (
        ItemType.STANDARD,
        signed(
            "iso din iec astm ieee гост ansi en",
            r"[|,.] \W{0,3} (?: ISO | DIN | IEC | ASTM | IEEE\sSt(?:andar)?d\.? | ГОСТ | ANSI | EN ) \b [\s/.-]*"
            r" (?: [A-Z]+ [\s/-]* )? \d{2,}",
        ),
    ),
    (
        ItemType.LEGISLATION,
        signed("pub stat. bgbl u.s.c.", r"\b(?: Pub(?:lic|\.)\sL(?:aw|\.) | Stat\.\s\d | BGBl | U\.S\.C\. )"),
    ),
)
# "Brown v. Board of Education, 347 U.S. 483": whose names are no journal's.
CASE = _pattern(r"^ [^,\d]{3,80} \s v\.? \s [^,]{3,80}, \s \d+ \s [A-Z][\w.]* \s (?: \dd\s )? \d+ ")
