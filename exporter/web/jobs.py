"""What the service does, one function a job. A job runs in a process of its own (:mod:`exporter.web.worker`).

A job gets its request and ``send``, by which it gives bytes of its answer as soon as they are there; what it returns is
the answer's end.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from exporter import library, pipeline, report, review
from exporter.errors import ExporterError, FormatError, InputError
from exporter.web.lines import Lines, Send
from exporter.web.problem import stated
from exporter.web.requests import Adding, Converting, Input, Reading, Relabelling


def read(request: Reading, send: Send) -> None:
    """Send the records of the inputs, and how far it is, as lines of JSON; each line's ``event`` says what it is."""
    lines = Lines(send)
    for each in request.inputs:
        with lines.problems():
            _read_one(each, request.options, lines)
    lines.event("end")
    lines.flush()


def _read_one(given: Input, options: pipeline.Options, lines: Lines) -> None:
    def progress(done: int, of: int) -> None:
        lines.progress(given.name, done, of)

    result = _result(given, options, progress, lines.seen)
    lines.rest(result.references)
    lines.event("report", name=given.name, report=result.report)
    for problem in result.problems():
        lines.problem(problem)


def _result(
    given: Input,
    options: pipeline.Options,
    progress: pipeline.Progress | None = None,
    seen: pipeline.Seen | None = None,
) -> pipeline.Result:
    if given.path:
        result = pipeline.read_input(given.path, options, progress)
        return replace(result, name=given.name)
    return pipeline.read_bytes(given.data, given.name, options, progress, seen)


def convert(request: Converting, send: Send) -> None:
    """Send a bibliography as JSON: ``output``, ``to``, ``count``, ``keys``, ``reports`` and ``problems``."""
    references, reports, problems = review.records(request.references), list[dict[str, str]](), list[ExporterError]()
    for given in request.inputs:
        try:
            result = _result(given, request.options)
        except (InputError, FormatError) as error:
            problems.append(error)
            continue
        references += result.references
        reports.append({"name": given.name, "report": result.report})
        problems += result.problems()
    if problems and not references:
        raise problems[0]
    scheme = pipeline.key_scheme(request.key_pattern) if request.key_pattern else None
    keyed = pipeline.keyed(references, scheme)
    output = pipeline.render(
        keyed,
        request.to,
        dialect=request.dialect,
        protect=request.protect,
        ascii_only=request.ascii,
        keep_source=request.keep_source,
    )
    _send_json(
        send,
        output=output,
        to=request.to,
        count=len(keyed),
        keys=[each.citation_key for each in keyed],
        reports=reports,
        problems=[stated(problem) for problem in problems],
    )


def relabel(request: Relabelling, send: Send) -> None:
    """Send the record with what the change of labels changes."""
    [reference] = review.records([request.reference])
    spans = [(label, start, end, 1.0) for label, start, end in request.spans]
    [again] = review.reviewed([review.relabelled(reference, spans)])
    _send_json(send, **asdict(again))


def add(request: Adding, send: Send) -> None:
    """Add what is new to a library and send what came of it as JSON; a library that was given is sent back whole."""
    in_place = request.library_data is None
    into = library.load(request.library) if in_place else library.loaded(request.library, request.library_data or b"")
    addition = library.plan(into, review.records(request.references))
    if in_place:
        addition = library.write(into, addition)
    known = [{"number": each.number, "name": each.name, "reason": each.likeness.reason} for each in addition.known]
    perhaps = [{"number": each.number, "name": each.name, "reason": each.likeness.reason} for each in addition.perhaps]
    whole = None if in_place else (addition.data.decode(into.encoding) if addition.added else into.text)
    _send_json(
        send,
        output=whole,
        summary=report.addition(addition, request.library),
        added=[each.citation_key for each in addition.added],
        known=known,
        perhaps=perhaps,
        backup=addition.backup,
    )


JOBS: dict[type, Callable[[Any, Send], None]] = {Reading: read, Converting: convert, Relabelling: relabel, Adding: add}


def _send_json(send: Send, **values: object) -> None:
    send(json.dumps(values, ensure_ascii=False).encode("utf-8", "replace"))
