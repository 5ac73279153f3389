"""One module a corpus, each with ``read(folder)``: its references in our labels."""
