"""Where a label begins and ends: from the text of one marked field to the spans in it."""
