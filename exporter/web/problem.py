"""What is wrong, as JSON has it: one shape for every route, every line of a stream and every process."""

from exporter.errors import ExporterError


def problem(message: str, *, file: str = "", place: str = "", mend: str = "") -> dict[str, str]:
    """What is wrong, where, and how to mend it."""
    return {"message": message, "file": file, "place": place, "mend": mend}


def stated(error: ExporterError) -> dict[str, str]:
    """What an error says."""
    return problem(error.message, file=error.file, place=error.place, mend=error.mend)
