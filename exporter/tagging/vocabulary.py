"""Words that tell what stands beside them, by topic and in the common languages."""

CONTAINER_OPENERS = frozenset(["In", "IN", "in", "En", "en", "Dans", "dans", "Em", "In:", "apud", "Apud", "I", "//"])

_WORDS = {
    "month": """january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember
        janvier février mars avril juin juillet août septembre octobre novembre décembre
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
        januari februari maart mei augustus""",
    "season": "spring summer autumn fall winter frühjahr sommer herbst printemps été automne hiver",
    "editor": """ed eds edd editor editors edited hrsg hg hgg herausgeber herausgegeben dir coord coords coordinador
        éd éds org orgs organizador cur red curador compilador comp comps""",
    "translator": "trans transl translated translator übers übersetzt traducción trad traduit tradotto",
    "edition": """edition edn aufl auflage édition edición edizione edição uitgave druk revised rev
        überarb überarbeitete erw erweiterte durchges""",
    "volume": "vol vols volume volumes bd band bde jg jahrgang tome tomo t том т deel jaargang vol.",
    "issue": "no nr num núm issue number heft h nº n° № numéro número fasc iss suppl supplement",
    "page": "p pp page pages s seiten pág págs página páginas с стр blz pag",
    "thesis": """thesis dissertation diss phd ph doctoral master masters habilitation habilitationsschrift thèse tesis
        tesi magisterarbeit diplomarbeit masterarbeit proefschrift msc ma""",
    "report": """report technical memorandum working discussion paper papers preprint manuscript bericht arbeitspapier
        rapport informe whitepaper bulletin""",
    "meeting": """proceedings proc conference conf symposium workshop congress meeting colloquium tagung kongress
        congreso actes atti convegno simposio seminar""",
    "journal": """journal j revue review rev zeitschrift annals ann bulletin bull acta archives arch letters lett
        revista rivista transactions trans magazine quarterly studies advances nature science lancet physica phys
        chem biol med am int res soc eur""",
    "publisher": """press verlag publisher publishers publishing books editions éditions presses editorial edizioni
        editore springer wiley elsevier routledge sage academic mcgraw cambridge oxford harvard blackwell suhrkamp
        palgrave macmillan penguin norton kluwer pergamon crc birkhäuser reidel mit lang vandenhoeck""",
    "institution": """university universität université universidad università universidade universiteit univ
        institute institut instituto istituto department dept school college faculty academy association society
        center centre ministry organization bank agency foundation council commission committee office bureau""",
    "place": """york london berlin paris boston chicago amsterdam dordrecht heidelberg münchen munich wien vienna
        frankfurt hamburg leipzig stuttgart köln zürich basel bern madrid barcelona milano roma torino firenze
        bruxelles leiden hague tokyo beijing moscow philadelphia washington princeton stanford angeles francisco
        toronto sydney melbourne delhi singapore geneva genève lyon toulouse lisboa porto paulo buenos aires
        méxico bogotá москва wiesbaden opladen weinheim göttingen tübingen bonn mainz hillsdale mahwah oaks""",
    "web": """retrieved available accessed online http https www url consulté zugriff abgerufen disponible recuperado
        aufgerufen abruf verfügbar visited access from""",
    "status": "press forthcoming submitted preparation erscheinen appear unpublished erscheint druck accepted",
    "others": "al et others u.a ua",
    "and": "and & und et y e en i и",
    "particle": "von van der den de la le du da dos del della di zu zur ten ter af",
    "identifier": "doi isbn issn pmid pmcid arxiv urn hdl pubmed",
}

TOPICS: dict[str, str] = {}
for _topic, _listed in _WORDS.items():
    for _entry in _listed.split():
        TOPICS.setdefault(_entry, _topic)
