"""The parts of a zip archive, read one by one and never written to disk, so that no path in it leads anywhere."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from exporter.errors import InputError, UnsafeInput

_SIGNATURE = b"PK\x03\x04"
MOST_BYTES = 200_000_000  # of one part, unpacked
MOST_TIMES = 200  # as large unpacked as packed; a Word document's text is up to thirty times
_SMALL = 10_000_000  # bytes, however well they were packed
MOST_PARTS = 20_000


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a zip archive with anything in it."""
    return data.startswith(_SIGNATURE)


class Archive:
    """A zip archive in memory. Raises :class:`exporter.errors.InputError` where it is broken or encrypted."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise self._broken() from None
        if len(self._zip.infolist()) > MOST_PARTS:
            raise self._unsafe()

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def parts(self) -> list[str]:
        """The names of all parts."""
        return self._zip.namelist()

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises :class:`exporter.errors.UnsafeInput` for one that grows beyond measure."""
        try:
            info = self._zip.getinfo(part)
            if info.file_size > MOST_BYTES or info.file_size > max(_SMALL, MOST_TIMES * info.compress_size):
                raise self._unsafe()
            with self._zip.open(info) as opened:
                data = opened.read(info.file_size + 1)  # the size that is said need not be the true one
        except (BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError):
            raise self._broken() from None
        if len(data) > info.file_size:
            raise self._unsafe()
        return data

    def _broken(self) -> InputError:
        return InputError(
            "the archive is broken or locked with a password", file=self._name, mend="Save it again without one."
        )

    def _unsafe(self) -> UnsafeInput:
        return UnsafeInput(
            "it grows beyond measure when unpacked, as an archive made to do harm does",
            file=self._name,
            mend="Save it again from the program that made it.",
        )
