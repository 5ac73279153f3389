"""The family of errors. Each says what is wrong, where, and how to mend it.

::

    ExporterError
    ├── InputError           the input cannot be read
    │   ├── MissingInput     no such file
    │   ├── NotAFile         a directory, a socket
    │   ├── EmptyInput       nothing in it
    │   ├── BinaryInput      not text in any encoding that we know
    │   ├── MissingExtra     a kind of input whose library is not installed
    │   ├── UnsafeInput      too large, too deep, or made to do harm
    │   ├── NoReferences     text, but no references in it
    │   └── Incomplete       the numbering promises references that were not found
    ├── FormatError          a bibliography file of which nothing could be read
    ├── UnknownFormat        no such format, or none that the suffix or the text tells
    ├── PatternError         a pattern for citation keys that is not understood
    ├── OutputError          the output cannot be written
    │   └── ReadBackError    what was written reads back differently: a defect of ours
    └── ModelError           the tagger's model is missing or made for other features
"""


class ExporterError(Exception):
    """Base of all errors that a user can meet.

    ``file`` is the path as the user gave it, ``place`` says where in it ("line 12"), ``mend`` says what to do.
    """

    def __init__(self, message: str, *, file: str = "", place: str = "", mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.place = place
        self.mend = mend

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        text = f"{where}: {self.message}" if where else self.message
        return f"{text}\n  {self.mend}" if self.mend else text


class InputError(ExporterError):
    """The input cannot be read."""


class MissingInput(InputError):
    """There is no such file."""


class NotAFile(InputError):
    """The path is a directory, a socket or a device."""


class EmptyInput(InputError):
    """There is nothing in the input."""


class BinaryInput(InputError):
    """The bytes are not text in any encoding that we know."""


class MissingExtra(InputError):
    """The library that reads this kind of input is not installed; ``mend`` is the command that installs it."""


class UnsafeInput(InputError):
    """The input is too large or too deep to be what it says it is, or made to do harm; nothing of it was read."""


class NoReferences(InputError):
    """The text was read, but there are no references in it."""


class Incomplete(InputError):
    """The numbering of a list promises more references than were found, or gives a number twice."""


class FormatError(ExporterError):
    """A bibliography file of which nothing could be read."""


class UnknownFormat(ExporterError):
    """There is no format of that name, or nothing tells which it is."""


class PatternError(ExporterError):
    """A pattern for citation keys that is not understood; ``place`` says where in it."""


class OutputError(ExporterError):
    """The output cannot be written; what was there before is untouched."""


class ReadBackError(OutputError):
    """What was written reads back differently, so it did not replace the old file."""


class ModelError(ExporterError):
    """The tagger's model is missing, or was made for another set of features."""
