"""What the figures in the documentation were measured with.

They are those of the model that ships, so no model of one's own is looked for unless EXPORTER_DATA names its folder.
"""

import os
from pathlib import Path

from exporter.userdata import VARIABLE

os.environ.setdefault(VARIABLE, str(Path(__file__).parent / "nothing-of-ones-own"))
