"""Makes the helpers of this folder importable from every test, however deep it lies, and hides the user's own data."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

# A model of one's own would read otherwise, and what tests correct is none of it. The folder lives as long as this name.
OWN_DATA = TemporaryDirectory(prefix="exporter-tests-")
os.environ["EXPORTER_DATA"] = OWN_DATA.name
