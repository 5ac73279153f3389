"""Words by which the name of a body is told from a person's, who has none of them; each kind of input adds its own."""

from exporter.text import words

WORDS = frozenset(
    words(
        """
        agency association authority bank board bureau center centre collaboration commission committee consortium
        corporation council department federation foundation fund group institute institution ministry network office
        organisation organization program programme project service society team union university
        """
    )
)
