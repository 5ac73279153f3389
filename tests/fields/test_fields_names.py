"""Strings of names, in the orders and with the separators that styles use."""

import pytest

from exporter.fields.names import parse_names, with_family_case


def shown(text: str) -> str:
    names = with_family_case(parse_names(text))
    people = [
        f"{{{n.literal}}}"
        if n.literal
        else ", ".join(
            filter(
                None,
                (
                    " ".join(filter(None, (n.non_dropping_particle, n.family))),
                    n.suffix,
                    " ".join(filter(None, (n.given, n.dropping_particle))),
                ),
            )
        )
        for n in names
    ]
    return "; ".join(people + (["others"] if names.others else []))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # family first
        ("Kahneman, D., & Tversky, A.", "Kahneman, D.; Tversky, A."),
        ("Kahneman, D., Tversky, A.", "Kahneman, D.; Tversky, A."),
        ("Berger, Peter L., Luckmann, Thomas", "Berger, Peter L.; Luckmann, Thomas"),
        ("Park, R.E.; Burgess, E.W.", "Park, R. E.; Burgess, E. W."),
        ("Adorno, Theodor W. / Horkheimer, Max", "Adorno, Theodor W.; Horkheimer, Max"),
        ("Hebb, D. O", "Hebb, D. O."),
        # family first, initials behind
        ("Folstein MF, Folstein SE, McHugh PR", "Folstein, M. F.; Folstein, S. E.; McHugh, P. R."),
        ("Zhang X Y, Li H", "Zhang, X. Y.; Li, H."),
        ("Elliott P., Stamler J.", "Elliott, P.; Stamler, J."),
        ("Adorno, Theodor W./von Hayek, F.A.", "Adorno, Theodor W.; von Hayek, F. A."),
        # given first
        ("D. E. Knuth and R. W. Moore", "Knuth, D. E.; Moore, R. W."),
        ("Ashish Vaswani, Noam Shazeer, Niki Parmar, and Jakob Uszkoreit",
         "Vaswani, Ashish; Shazeer, Noam; Parmar, Niki; Uszkoreit, Jakob"),
        ("JK Moll", "Moll, J. K."),
        ("W. Edwards Deming", "Deming, W. Edwards"),
        # the first turned round, the others not
        ("Cormen, Thomas H., Charles E. Leiserson, and Ronald L. Rivest",
         "Cormen, Thomas H.; Leiserson, Charles E.; Rivest, Ronald L."),
        ("Barber, B. M., and T. Odean", "Barber, B. M.; Odean, T."),
        # particles and suffixes
        ("van der Waals, J. D., & de la Peña, L.", "van der Waals, J. D.; de la Peña, L."),
        ("Theo van de Geer", "van de Geer, Theo"),
        ("Goethe, Johann Wolfgang von", "Goethe, Johann Wolfgang von"),
        ("d'Aspremont, C., & Gabszewicz, J. J.", "d'Aspremont, C.; Gabszewicz, J. J."),
        ("Van Horn, G.", "Van Horn, G."),
        ("R. E. Lucas, Jr.", "Lucas, Jr., R. E."),
        ("Brooks Jr., F. P., and St. John, P.", "Brooks, Jr., F. P.; St. John, P."),
        # capitals
        ("SIMMEL, G. & VAN DEN BERG, C.", "Simmel, G.; van den Berg, C."),
        ("DURKHEIM Émile", "Durkheim, Émile"),
        ("CURIE Marie, PERRIN, Jean", "Curie, Marie; Perrin, Jean"),
        ("Braudel (F.) et Labrousse (Ernest)", "Braudel, F.; Labrousse, Ernest"),
        ("N. García Canclini and C. Wright Mills", "García Canclini, N.; Mills, C. Wright"),
        ("Gabriel García Márquez", "García Márquez, Gabriel"),
        ("Ortega y Gasset, J. y Marías, Julián", "Ortega y Gasset, J.; Marías, Julián"),
        ("S. Ramón y Cajal", "Ramón y Cajal, S."),
        ("Aad, G., & ATLAS Collaboration", "Aad, G.; {ATLAS Collaboration}"),
        ("Noether, Emmy & Lo Bianco, Maria Grazia", "Noether, Emmy; Lo Bianco, Maria Grazia"),
        ("Ibn Khaldūn, ʿAbd al-Raḥmān ibn Muḥammad", "Ibn Khaldūn, ʿAbd al-Raḥmān ibn Muḥammad"),
        # what given names tell
        ("Otto Hahn, Lise Meitner", "Hahn, Otto; Meitner, Lise"),
        ("Rodríguez Monegal, Emir", "Rodríguez Monegal, Emir"),
        ("Franklin Rosalind E. and Maurice Wilkins", "Franklin, Rosalind E.; Wilkins, Maurice"),
        ("Arendt Hannah, Karl Jaspers", "Arendt, Hannah; Jaspers, Karl"),
        ("Margaret Mead, Ruth F.", "Margaret Mead, Ruth F."),
        # others
        ("Lander ES, Linton LM, Birren B, et al.", "Lander, E. S.; Linton, L. M.; Birren, B.; others"),
        ("Benninghaus, H. u. a.", "Benninghaus, H.; others"),
        # editors' marks
        ("In W. Damon & R. M. Lerner (Eds.)", "Damon, W.; Lerner, R. M."),
        ("König, René (Hrsg.)", "König, René"),
        # institutions
        ("World Health Organization", "{World Health Organization}"),
        ("Organisation for Economic Co-operation and Development",
         "{Organisation for Economic Co-operation and Development}"),
        ("National Research Council and Institute of Medicine",
         "{National Research Council}; {Institute of Medicine}"),
        ("Department of Health and Human Services", "{Department of Health and Human Services}"),
        # other scripts
        ("Выготский Л. С., Лурия А. Р.", "Выготский, Л. С.; Лурия, А. Р."),
        ("王伟, 李明", "王, 伟; 李, 明"),
        # damage
        ("Hackman, J &., Oldham, G.", "Hackman, J.; Oldham, G."),
    ],
)  # fmt: skip
def test_names(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", ["", "and", ",", "(Eds.)", "&", "et al.", "...", "–", "\u200b"])
def test_strings_without_a_name_give_nobody(text: str) -> None:
    assert not parse_names(text).people
