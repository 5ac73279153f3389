"""Training material: one converter a corpus, all into one label set; see ``GUIDELINES.md``."""
