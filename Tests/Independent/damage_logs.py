#!/usr/bin/env python3
"""Writes the damaged logs of Tests/migrateTests/Fixtures/logs: each is `format-2`, or `format-1` where
its name says so, with one damage.

    python3 Tests/Independent/damage_logs.py

`format-1` and `format-2` themselves are never written again. Where a damage is a lie told well, every checksum behind
it is made right, so that only what the damage is named after is wrong.
"""

import base64
import hashlib
import json
import pathlib
import shutil

from read_log import SLOT, Tree, crc32c

LOGS = pathlib.Path(__file__).parent.parent / "migrateTests/Fixtures/logs"
SEGMENT = "segments/00000000000000000001.jsonl"
NAMES = ["HEAD", "commits.jsonl", SEGMENT]
OLD, GOOD = [{name: (LOGS / folder / name).read_bytes() for name in NAMES}
             for folder in ["format-1", "format-2"]]
HEADER, *RECORDS = [line + b"\n" for line in GOOD["commits.jsonl"].splitlines()]
LINES = [line + b"\n" for line in GOOD[SEGMENT].splitlines()]


def checked(members):
    body = json.dumps(members, separators=(",", ":"))[:-1].encode()
    return body + f',"check":"{crc32c(body)}"}}'.encode() + b"\n"


def slot(members):
    return checked(members)[:-1].ljust(SLOT - 1) + b"\n"


def chain(line, form):
    """What the next record and the head have of a line: nothing in format 1."""
    return {"chain": base64.b64encode(hashlib.sha256(line).digest()).decode()} if form > 1 else {}


def log(batches, change=lambda number, record: record, origin="probation.example/tiny", form=2):
    """A whole log of these batches of lines, its records changed on the way."""
    header = checked({"migrateLog": form, "origin": origin})
    tree, commits, segment, last = Tree(), header, b"", 0
    link = chain(header, form)
    slots = [slot({"commit": 0, "position": 0, "commits": len(commits), "root": tree.root()}
                  | link)] * 2
    instants = ["2021-07-01T08:00:00Z", "2021-07-02T08:00:00.250Z"]
    for number, lines in enumerate(batches, 1):
        for line in lines:
            tree.append(line[:-1])
        data = b"".join(lines)
        record = change(number, {
            "commit": number, "first": last + 1, "last": last + len(lines), "segment": 1,
            "from": len(segment), "bytes": len(data), "crc32c": crc32c(data),
            "root": tree.root(), "at": instants[number - 1]} | link)
        commits += checked(record)
        link = chain(checked(record), form)
        segment += data
        last += len(lines)
        slots[number % 2] = slot({"commit": number, "position": last, "commits": len(commits),
                                  "root": record["root"]} | link)
    return {"HEAD": b"".join(slots), "commits.jsonl": commits, SEGMENT: segment}


assert log([LINES[:2], LINES[2:]], form=1) == OLD
assert log([LINES[:2], LINES[2:]]) == GOOD


def flipped(data, place):
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1:]


def noise(count):
    """Bytes without meaning, the same each time."""
    return b"".join(hashlib.sha256(b"%d" % index).digest() for index in range(count // 32))


def good_but(**changes):
    names = {"head": "HEAD", "commits": "commits.jsonl", "segment": SEGMENT}
    files = GOOD | {names[key]: value for key, value in changes.items()}
    return {name: data for name, data in files.items() if data is not None}


def with_root_of_nothing(number, record):
    nothing = base64.b64encode(hashlib.sha256(b"nothing").digest()).decode()
    return record | {"root": nothing} if number == 2 else record


def with_earlier_instant(number, record):
    return record | {"at": "2021-06-30T08:00:00Z"} if number == 2 else record


def an_hour_earlier(number, record):
    return record | {"at": record["at"].replace("T08", "T07")}


def moved(line):
    """A record an hour earlier, with a check that fits."""
    members = json.loads(line)
    del members["check"]
    return checked(an_hour_earlier(0, members))


def without_chain(number, record):
    return {name: value for name, value in record.items() if name != "chain"}


def with_chain(number, record):
    return record | chain(HEADER, 2)


COMMITS, EVENTS = GOOD["commits.jsonl"], GOOD[SEGMENT]
NEWEST, OLDER = GOOD["HEAD"][:SLOT], GOOD["HEAD"][SLOT:]
ALTERED = [LINES[0], LINES[1].replace("Môn".encode(), "Mân".encode()), LINES[2]]
SPACED = [LINES[0], LINES[1].replace(b'"data":', b'"data": '), LINES[2]]
TWICE = [LINES[0], LINES[1], LINES[2].replace(b"000003", b"000001")]

DAMAGES = {
    "newer-format": good_but(
        commits=checked({"migrateLog": 3, "origin": "probation.example/tiny", "hash": "blake3"})),
    "header-bit-flipped": good_but(commits=flipped(COMMITS, 14)),
    "payload-bit-flipped": good_but(segment=flipped(EVENTS, 300)),
    "segment-missing": good_but(segment=None),
    "segment-cut": good_but(segment=EVENTS[:-1]),
    "segment-of-no-known-name": GOOD | {"segments/00000000000000000003.jsonl": LINES[2]},
    "commits-missing": good_but(commits=None),
    "commit-record-cut": good_but(commits=COMMITS[:-100]),
    "commit-record-bit-flipped": good_but(commits=flipped(COMMITS, len(HEADER + RECORDS[0]) + 24)),
    "commit-record-missing": good_but(commits=HEADER + RECORDS[1] + RECORDS[0]),
    "commit-before-the-one-before": log([LINES[:2], LINES[2:]], with_earlier_instant),
    "commit-without-its-chain": log([LINES[:2], LINES[2:]], without_chain),
    "commit-time-moved": good_but(commits=HEADER + moved(RECORDS[0]) + RECORDS[1]),
    "commit-time-of-the-last-moved": good_but(commits=HEADER + RECORDS[0] + moved(RECORDS[1])),
    "commit-times-moved-and-chained-anew": log([LINES[:2], LINES[2:]], an_hour_earlier),
    "format-1-with-commit-times-moved": log([LINES[:2], LINES[2:]], an_hour_earlier, form=1),
    "format-1-with-a-chain": log([LINES[:2], LINES[2:]], with_chain, form=1),
    "head-missing": good_but(head=None),
    "head-short": good_but(head=NEWEST),
    "head-slot-torn": good_but(head=NEWEST[:60] + bytes(SLOT - 60) + OLDER),
    "head-slot-padding-bit-flipped": good_but(head=flipped(NEWEST, SLOT - 96) + OLDER),
    "head-sector-harmed": good_but(head=noise(SLOT) + OLDER),
    "head-older-slot-destroyed": good_but(head=NEWEST + bytes(SLOT)),
    "head-slots-both-torn": good_but(head=NEWEST[:60] + bytes(2 * SLOT - 60)),
    "head-slots-exchanged": good_but(head=OLDER + NEWEST),
    "rolled-back-under-the-head": good_but(
        commits=HEADER + RECORDS[0], segment=b"".join(LINES[:2])),
    "rolled-back-whole": log([LINES[:2]]),
    "history-rewritten": log([ALTERED[:2], ALTERED[2:]]),
    "another-origin": log([LINES[:2], LINES[2:]], origin="probation.example/other"),
    "root-not-of-the-events": log([LINES[:2], LINES[2:]], with_root_of_nothing),
    "line-not-canonical": log([SPACED[:2], SPACED[2:]]),
    "id-twice": log([TWICE[:2], TWICE[2:]]),
    "torn-tail": good_but(segment=EVENTS + LINES[2][:40], commits=COMMITS + RECORDS[1][:20]),
    "torn-tail-in-a-new-segment": GOOD | {"segments/00000000000000000004.jsonl": LINES[2][:40]},
}

for name, files in DAMAGES.items():
    folder = LOGS / name
    shutil.rmtree(folder, ignore_errors=True)
    for file, data in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
