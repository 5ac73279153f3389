"""Common given names: where two words could be either way round, they tell which is the family's.

A few hundred of the commonest, by memory and by language; a name that is missing decides nothing. ``ALSO_FAMILY`` are
those that families bear as well ("Martin", "Simon"), which say less.
"""

from collections.abc import Sequence

from exporter.text import words

_ENGLISH = """
    aaron abigail adam adrian agnes aidan alan alastair albert alec alexander alexandra alfred alice alison allan
    allen alyssa amanda amber amy andrea andrew angela ann anna anne annette anthony april arnold arthur ashley
    audrey barbara barry beatrice becky belinda ben benjamin bernard beth betty beverly bill billy bob bonnie brad
    bradley brandon brenda brent brett brian bridget bruce bryan caitlin cameron carl carol caroline carolyn
    catherine cathy cecil charles charlotte cheryl chloe chris christian christina christine christopher cindy
    claire clara clare clifford colin connie craig crystal curtis cynthia daisy dale daniel danielle darren dave
    david dawn dean deborah debra denis denise dennis derek diana diane dominic don donald donna dora doris dorothy
    doug douglas duncan dustin dylan earl ed eddie edgar edith edmund edward edwin eileen elaine eleanor elizabeth
    ella ellen elsie emily emma eric erica erin ernest esther ethan eugene eva evelyn faith felicity fiona florence
    frances francis frank fred frederick gail gareth gary gavin geoff geoffrey george gerald gerard gilbert gillian
    gina glen glenn gloria gordon grace graeme graham grant greg gregory gwen hannah harold harriet harry harvey
    hazel heather helen henry herbert hilary holly howard hugh ian irene iris isaac isabel isabella isobel ivan ivy
    jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jason jay jean jeff jeffrey jennifer
    jenny jeremy jerome jerry jesse jessica jill jim jo joan joanna joanne joe joel john johnny jon jonathan jordan
    joseph josephine joshua joy joyce juan judith judy julia julian julie june justin karen karl kate katherine
    kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kimberly kirsten kristen kristin kyle lance
    larry laura lauren lawrence leah lee leo leon leonard leroy leslie lewis lillian linda lindsay lisa liz lloyd
    logan lois lorna lorraine louis louise lucas lucy luke lydia lynn madeleine maggie malcolm marcia marcus
    margaret maria marian marie marilyn marion marjorie mark marshall martha martin mary matthew maureen maurice max
    megan melanie melissa melvin mercedes michael michelle mike mildred miles miriam mitchell moira molly monica
    morgan muriel nancy naomi natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel noah noel nora
    norma norman olive oliver olivia oscar owen pamela pat patricia patrick paul paula pauline penelope penny perry
    pete peter phil philip phillip phoebe phyllis polly rachel ralph randall randy ray raymond rebecca reginald rex
    rhoda rhonda richard rick rita rob robert roberta robin rod rodney roger roland ron ronald rosalind rose
    rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean seth shane shannon
    sharon shaun sheila shelley shirley sidney simon sonia sophia sophie stacey stanley stella stephanie stephen
    steve steven stewart stuart sue susan susanna suzanne sylvia tamara tanya ted terence teresa terry theodore
    theresa thomas tiffany tim timothy tina toby todd tom tony tracey tracy trevor tyler valerie vanessa vera vernon
    veronica victor victoria vincent viola violet virginia vivian walter wanda warren wayne wendy wesley wilfred
    william winifred yvonne zachary zoe
"""
_GERMANIC = """
    achim adelheid adolf albrecht alois andreas anette angelika anja anke annegret anneliese annika antje arne
    astrid august axel beate bernd bernhard bert bertold birgit björn bjørn brigitte britta bruno bärbel carsten
    christa christel christiane christoph claudia claus cornelia dagmar detlef dieter dietmar dietrich dirk ditte
    doreen dörte eberhard eckart edeltraud egon ekkehard elfriede elisabeth elke elmar emil erich erika ernst erwin
    eva-maria ewald ferdinand florian franz franziska frederik frieda friederike friedrich fritz gabriele georg gerd
    gerda gerhard gerhild gerlinde gertrud gisela gottfried grit gudrun guido gunnar gustav götz günter günther
    hanna hanne hannelore hannes hans hans-georg hans-jürgen hans-peter harald hartmut heide heidi heike heiko
    heiner heinrich heinz helga helge helmut hendrik henning henrik herbert herman hermann hertha hilde hildegard
    holger horst hubert hugo ilse inga inge ingeborg ingo ingrid irmgard irmtraud jakob jana jens joachim jochen
    johan johann johanna johannes josef jutta jörg jörn jürgen kaare kai karin karl-heinz karola karsten kaspar
    katharina katja katrin kerstin kirsti klaas klaus knut konrad kurt lars leif liesbeth lieselotte lothar lotte
    ludger ludwig luise lutz maarten magda magdalena magnus maike maja manfred manuela maren margarete margit margot
    marieke marius markus marlene marlies mathias mathilde matthias maximilian mechthild meike merete michaela
    mikkel mirjam monika moritz niels nils norbert olaf ole olof otto paulien peer pieter rainer ralf regina regine
    reiner reinhard reinhold renate robrecht rolf rosa rudi rudolf rupert ruud rüdiger sabine sander sebastian
    siegfried sigmund sigrid sigurd silke silvia siri stefan stefanie steffen susanne sven svend swantje sönke søren
    thea theo thilo thorsten till tilman torben torsten traudel trine ulf uli ulrich ulrike ursula ute uwe verena
    viktor volker walther werner wiebke wilfried wilhelm willem willi winfried wolf wolfgang wouter
"""
_ROMANCE = """
    adriana adriano agnès agustín alain alba alberto alejandra alejandro alessandra alessandro alexandre alfonso
    alfredo alicia amélie ana anaïs andré andrés angelo anita annick antoine antonella antonia antonio antónio
    arnaud aurora aurélie beatriz benedetta benoît bernadette bettina blanca brigitte camille carla carlo carlos
    carmela carmen cecilia chantal chiara clarisse claude claudine claudio clémence colette concepción consuelo
    corinne cristiano cristina cécile céline césar damien daniela daniele danilo davide delphine denise didier diego
    domenico dominique donatella eduardo elena eleonora eliana elisa elsa emilia emiliano emilio emmanuel emmanuelle
    enrico enrique ernesto esteban estela fabien fabio fabrice federica federico felipe fernanda fernando filippo
    flavia florence francesca francesco francisca francisco françois françoise gabriel gabriela gabriella gaetano
    gaël geneviève georges germán giacomo gian gianfranco gianni gilles giorgio giovanna giovanni giulia giuliano
    giulio giuseppe gonzalo graciela grégoire guadalupe guillaume guillermo gustavo guy gérard henri hernán hervé
    hortensia hugues héctor hélène ignacio ines inés irène isabelle ismael jacques jaime javier jean-claude
    jean-françois jean-louis jean-luc jean-marie jean-michel jean-paul jean-pierre jesús joana joaquim joaquín jorge
    josé joão juan-carlos juana julien juliette julio justine jérôme laetitia laurence laurent leandro leonardo
    leopoldo leticia liliana lorenzo luc luca luce lucia luciana luciano lucie lucien lucio lucía luigi luis luisa
    luiz luís luísa magali manuel marc marcel marcela marcello marcelo marco marco-antonio margarita mariana mariano
    marie-claude marie-france mario marisol marta martine massimo mateo mathieu matilde matteo mauricio maurizio
    mauro michel michele micheline miguel mireille monique natalia nathalie nicolas nicoletta noelia odile olivier
    orlando ottavio pablo paola paolo paquita pascal pascale patrice patricio paulo pedro philippe pierangelo pierre
    pietro pilar rafael ramiro ramón raquel raúl renata renato renaud renzo ricardo riccardo rita roberto rocío
    rodolfo rodrigo rogério romain rosario rosella rubén régine régis rémi salvador salvatore santiago sergio
    silvana silvio simona simone simonetta solange soledad stefania stefano stéphane stéphanie susana sylvain sylvie
    sébastien sérgio tatiana teresa thierry thérèse tiziana tomás umberto valentina valeria valérie vanda vicente
    vicenzo vincenzo virginie vitor vittoria vittorio viviane véronique víctor xavier ximena yann yolanda yves
    yvette zulema álvaro ángel ángela édouard éliane élisabeth émile étienne óscar
"""
_EASTERN = """
    agata agnieszka aleksandar aleksander aleksandr aleksandra alexei alexey alina ana-maria anastasia anatoly
    andrei andrej andrey andrzej anton arkady attila barbora bartosz bogdan bogdana bohumil boris bożena branko
    cristian czesław danuta daria darius darko dimitri dimitrios dimitris dmitri dmitrii dmitry dorota dragan
    dragana drago dušan ekaterina elżbieta eszter evgeny ewa felix fyodor galina georgi georgios gergely goran
    grażyna grigory grzegorz gyula halina hana henryk igor ilya ioana ioannis ion irena irina istván ivana ivo iwona
    jacek jadranka jadwiga jana janina janos jaroslav jarosław jasmina jelena jerzy jiří joanna jozef julius jános
    józef karel karolina katalin katarzyna katarína kateryna kateřina kazimierz konstantin konstantinos krystyna
    krzysztof ladislav lajos larisa larissa lenka leszek lidia ljiljana ljubica ljubomir lubomír lucyna ludmila
    lyudmila lászló maciej marcin marek marija marina mariusz mariya marta maryna mateusz małgorzata michał mihai
    mikhail milan milena milica miloš miroslav mirosław mladen márta nada nadezhda natalya natasza nevena nikola
    nikolai nikolaos nikolay nina oleg oleksandr olena olga paweł petar petr petra piotr predrag péter radek radka
    radmila radosław robertas roman ryszard sanja sergei sergey sergiy slavko slobodan snežana sofia sonja stanislav
    stanisław stavros stojan svetlana szymon sándor tadeusz tamás tanja tatjana tatyana teodor tibor tihomir tomasz
    tomislav tomáš urszula vadim valentin vasile vasily vasyl vera veronika vesna viktor viktoria vitaly vladimir
    vladimír vladislav vojislav vojtěch volodymyr vyacheslav václav waldemar wanda witold wojciech władysław
    yaroslav yevgeny yulia yuri yuriy zbigniew zdeněk zdzisław zofia zoltán zoran zorica zsuzsa łukasz željko
"""
_ELSEWHERE = """
    abdallah abdul abdullah abdulrahman abebe ahmad ahmed aisha akiko akira akua ali alibek amina amir amit amrita
    anand anil anita anjali anupama aparna arjun arun arvind asha ashok asif aslı atsushi ayesha ayumi ayşe aziz
    babak bashir behnam bilal chiara chidi chinedu daisuke deepa deepak dewi dilip dina ebru elif emre eun-ji fatih
    fatima fatma fumiko fumio funda ganesh gaurav gita gülşen hadi haifa hamid haruka hasan hassan hideki hideo
    hiroko hiroshi hiroyuki hossein huda huseyin hüseyin ibrahim imran ismail jamal jayanta ji-hye jun junichi kamal
    kavita kazuo keiko kenichi kenji khaled khalid kofi koji kumiko kwame lakshmi lalita layla leila lina madhav
    mahmoud mahmud makoto manish manoj mariam masahiro masako meera mehdi mehmet mei-ling meltem michiko midori
    min-jun mohamed mohammad mohammed mohsen mona mukesh murat mustafa nabil nadia naoko narayan nasrin navin neeraj
    ngozi nikhil nilufar nisha noboru omar osamu osman pankaj pooja prakash pranab prashant preeti priya rachid
    radha rahul rajesh rajiv rakesh ramesh rania ravi reza rohit sachiko salma samir sandeep sanjay sanjeev santosh
    satoshi selim serkan shigeru shinichi shirin shreya sunil sunita suresh sushil tadashi takashi takeshi tariq
    tetsuya thabo toshiko toshio usha vijay vikram vinod yasmin yasuhiro yoko yoshiko youssef yukiko yuko yusuf
    zahra zainab zehra zeynep
"""
GIVEN = frozenset(words(" ".join((_ENGLISH, _GERMANIC, _ROMANCE, _EASTERN, _ELSEWHERE))))
ALSO_FAMILY = frozenset(
    words("""
        abdul abdullah adam adams ahmad ahmed alba albert alexander alexandre alfonso ali allan allen alonso amir
        anand andrei anthony antoine arnaud arnold arthur august axel aziz barry bashir ben benjamin bernard bert
        blanca bonnie bruno cameron carlo carlos carol charles christian christie claire clare claude claus clifford
        colin conrad craig crystal curtis césar dale daniel darius david dawn dean dennis didier diego dora douglas
        duncan earl eden edgar edmund edwards ella emmanuel eric ernst eugene faith felix ferdinand fernando flavia
        florence florian france francis francisco frank franz frederick friedrich gabriel gail ganesh gareth george
        georges gerard gerhard gilbert gilles giuliano glen glenn gonzalo gordon grace graham grant gregory grégoire
        guido guy götz günther hamid hans harold harvey hasan hassan heinrich heinz hendrik henning henri henry
        herbert herman hermann hilary holly hope howard hubert hugo hugues hussein ibrahim igor ilya ion iris irving
        isaac ismail ivy jack jackson jacob jacques jade jaime jamal james jamie jana janos jansen jasmine jay jean
        jerome jo joel john jon jordan joseph joy joyce juan judy julian julien julius jun june justin kai kamal
        karl kaspar kay keith kelly ken kerry kim king klaus knut konrad kurt kyle lance lara larry laura laurence
        laurent lawrence leah lee leo leon leonard leroy leslie lewis lin lindsay lloyd logan lois loren lorenzo lou
        louis lucas luce ludwig luis luna lutz lynn lynne ma magnus malcolm manfred manuel marc marcel march marco
        marcus marian marie marina mario mark marshall martha martin martine mary-lou matthias max may maya
        mehdi mei mercedes merete michael michel michele miguel milan milena miles mitchell mohamed mohammed mona
        monica morgan moritz mustafa narayan nathan navin neil nicholas nicolas noel nora norman oliver olivier omar
        orlando oscar osman otto owen paris pascal patience patrick paul paulo penny perry peter petr philip
        philippe phillip pierre pilar porter prakash priya ramesh ravi ray raymond reed regine reinhard reinhold
        renaud rex reza richard rita robert robertas roberts robin roger roland romain roman rosa rosario rose ross
        roy rudolf rupert russell ruth ryan sally salvador sam samuel sander santiago santos scott sebastian seth
        shannon siegfried simon simone singh sofia soledad stanley stefan stella stephan stephen stewart stuart
        suresh sydney tariq teodor terry thierry thomas tibor tobias todd tomas tomáš trine tyler umberto valentin
        vera victor vijay vincent vinod viola violet virginia walter walther wanda warren wayne werner wesley
        wilhelm william winfried wolf wolfgang xavier yann yusuf zoe
    """)
)
# Of two words behind initials both are the family's if the first is one of these: "N. García Canclini".
HISPANIC_FAMILY = frozenset(
    words("""
        aguilar alonso alvarez arias benítez bravo caballero cabrera calvo campos cano carmona carrasco castillo
        castro cortés crespo cruz delgado domínguez durán díaz díez esteban fernández ferrer flores fuentes gallego
        garcia garcía garrido gil giménez gonzales gonzález guerrero gutiérrez gómez hernández herrera herrero
        hidalgo ibáñez iglesias jiménez león lozano lópez martínez marín medina mendoza molina montero mora morales
        moreno moya muñoz márquez méndez navarro nieto núñez ortega ortiz parra pastor peña prieto pérez ramos
        ramírez reyes rivera rodríguez rojas romero rubio ruiz salazar santana sanz serrano soler sosa soto suárez
        sáez sánchez torres vargas vega velasco vidal vázquez álvarez
    """)
)
ONLY_GIVEN = GIVEN - ALSO_FAMILY


def opens_with_given(piece: str) -> bool:
    """Whether the words look like a whole name, given name first: "Otto Hahn"."""
    first, *others = piece.casefold().split()
    return bool(others) and first in GIVEN and len(others[-1]) > 2 and others[-1] not in ONLY_GIVEN


def ends_with_given(words: Sequence[str]) -> bool:
    """Whether the words look like a whole name, family name first: "Hahn Mary"."""
    return len(words) > 1 and words[-1].casefold() in ONLY_GIVEN and words[0].casefold() not in GIVEN
