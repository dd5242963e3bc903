#!/usr/bin/env python3
"""Writes the damaged logs of Tests/migrateTests/Fixtures/logs: each is `format-1` with one damage.

    python3 Tests/Independent/damage_logs.py

`format-1` itself is never written again. Where a damage is a lie told well, every checksum behind
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
GOOD = {name: (LOGS / "format-1" / name).read_bytes() for name in ["HEAD", "commits.jsonl", SEGMENT]}
HEADER, *RECORDS = [line + b"\n" for line in GOOD["commits.jsonl"].splitlines()]
LINES = [line + b"\n" for line in GOOD[SEGMENT].splitlines()]


def checked(members):
    body = json.dumps(members, separators=(",", ":"))[:-1].encode()
    return body + f',"check":"{crc32c(body)}"}}'.encode() + b"\n"


def slot(members):
    return checked(members)[:-1].ljust(SLOT - 1) + b"\n"


def log(batches, change=lambda number, record: record, origin=None):
    """A whole log of these batches of lines, its records changed on the way."""
    header = checked({"migrateLog": 1, "origin": origin}) if origin else HEADER
    tree, commits, segment, last = Tree(), header, b"", 0
    slots = [slot({"commit": 0, "position": 0, "commits": len(commits), "root": tree.root()})] * 2
    instants = [json.loads(record)["at"] for record in RECORDS]
    for number, lines in enumerate(batches, 1):
        for line in lines:
            tree.append(line[:-1])
        data = b"".join(lines)
        record = change(number, {
            "commit": number, "first": last + 1, "last": last + len(lines), "segment": 1,
            "from": len(segment), "bytes": len(data), "crc32c": crc32c(data),
            "root": tree.root(), "at": instants[number - 1]})
        commits += checked(record)
        segment += data
        last += len(lines)
        slots[number % 2] = slot({"commit": number, "position": last, "commits": len(commits),
                                  "root": record["root"]})
    return {"HEAD": b"".join(slots), "commits.jsonl": commits, SEGMENT: segment}


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


COMMITS, EVENTS = GOOD["commits.jsonl"], GOOD[SEGMENT]
NEWEST, OLDER = GOOD["HEAD"][:SLOT], GOOD["HEAD"][SLOT:]
ALTERED = [LINES[0], LINES[1].replace("Môn".encode(), "Mân".encode()), LINES[2]]
SPACED = [LINES[0], LINES[1].replace(b'"data":', b'"data": '), LINES[2]]
TWICE = [LINES[0], LINES[1], LINES[2].replace(b"000003", b"000001")]

DAMAGES = {
    "newer-format": good_but(
        commits=checked({"migrateLog": 2, "origin": "probation.example/tiny", "hash": "blake3"})),
    "header-bit-flipped": good_but(commits=flipped(COMMITS, 14)),
    "payload-bit-flipped": good_but(segment=flipped(EVENTS, 300)),
    "segment-missing": good_but(segment=None),
    "segment-cut": good_but(segment=EVENTS[:-1]),
    "segment-of-no-known-name": GOOD | {"segments/00000000000000000003.jsonl": LINES[2]},
    "commits-missing": good_but(commits=None),
    "commit-record-cut": good_but(commits=COMMITS[:-100]),
    "commit-record-bit-flipped": good_but(commits=flipped(COMMITS, 280)),
    "commit-record-missing": good_but(commits=HEADER + RECORDS[1] + RECORDS[0]),
    "commit-before-the-one-before": log([LINES[:2], LINES[2:]], with_earlier_instant),
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
