#!/usr/bin/env python3
"""Reads a log of migrate, written from docs/log-format.md alone and not from the Swift code.

    read_log.py LOG              prints the canonical lines; the checkpoint to standard error
    read_log.py LOG --root-at N  prints the root over the first N lines

It knows formats 1 and 2. LOG needs `commits.jsonl` and `segments/`. Without `HEAD` every record counts as acknowledged.
The exit code is 0, or 4 with a message when something does not check out. The numbers (§) in the
comments are the sections of the document.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import sys

NUMBER_MAX = 1 << 53
SLOT = 4096
ENVELOPE = ["id", "type", "schemaVersion", "effectiveOn", "recordedAt", "source", "data"]


class Corrupt(Exception):
    pass


# §3, the checksum

POLYNOMIAL = int(f"{0x1EDC6F41:032b}"[::-1], 2)


def table():
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (POLYNOMIAL if byte & 1 else 0)
        yield byte


TABLE = list(table())


def crc32c(data):
    value = 0xFFFFFFFF
    for byte in data:
        value = value >> 8 ^ TABLE[(value ^ byte) & 0xFF]
    return f"{value ^ 0xFFFFFFFF:08x}"


assert crc32c(b"123456789") == "e3069283"


# §3, member lines

NUMBER = r"0|[1-9][0-9]*"
TEXT = r"[\x21\x23-\x5B\x5D-\x7E]+"
HEX = r"[0-9a-f]{8}"
DIGEST = r"[A-Za-z0-9+/]{43}="
INSTANT = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z"

HEADER = {"migrateLog": NUMBER, "origin": TEXT}
RECORD = {
    "commit": NUMBER, "first": NUMBER, "last": NUMBER, "segment": NUMBER, "from": NUMBER,
    "bytes": NUMBER, "crc32c": HEX, "root": DIGEST, "at": INSTANT,
}
HEAD = {"commit": NUMBER, "position": NUMBER, "commits": NUMBER, "root": DIGEST}
NEWEST = 2


def either(line, form, place):
    """The members of a line in its form of format 1, or in that of format 2 with `chain`."""
    chained = form | {"chain": DIGEST}
    return member_line(line, chained if b',"chain":"' in line else form, place)


def member_line(line, form, place):
    """The members of a line as a dictionary, which is what writing them again would give."""
    quoted = {name: f"({value})" if value == NUMBER else f'"({value})"'
              for name, value in form.items()}
    members = ",".join(f'"{name}":{value}' for name, value in quoted.items())
    found = re.fullmatch(f'({{{members}),"check":"({HEX})"}}'.encode(), line)
    if not found:
        raise Corrupt(f"{place}: found a line that is not valid")
    if crc32c(found[1]) != found[len(form) + 2].decode():
        raise Corrupt(f"{place}: the check is {found[len(form) + 2].decode()}, "
                      f"expected {crc32c(found[1])}")
    texts = [text.decode() for text in found.groups()[1:-1]]
    values = {name: int(text) if form[name] == NUMBER else text
              for name, text in zip(form, texts)}
    if any(isinstance(value, int) and value > NUMBER_MAX for value in values.values()):
        raise Corrupt(f"{place}: a number is beyond 2^53")
    for name in ["root", "chain"]:
        if name in values:
            digest = base64.b64decode(values[name], validate=True)
            if base64.b64encode(digest).decode() != values[name]:
                raise Corrupt(f"{place}: the {name} is no digest")
    if "at" in values:
        check_instant(values["at"], place)
    return values


def check_instant(text, place):
    year, month, day, hour, minute, second = map(int, re.findall(r"\d+", text)[:6])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= days[month - 1] and hour < 24 and minute < 60
            and second < 60 and not text.endswith(".000Z")):
        raise Corrupt(f"{place}: {text} is no instant")


def sortable(text):
    """A text that sorts as the instant does: without a fraction is before `.001`."""
    return text[:19] + (text[19:-1] or ".000")


# §9, the root

def leaf(line):
    return hashlib.sha256(b"\x00" + line).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Keeps the roots of full subtrees: sizes are falling powers of two that add up to the size."""

    def __init__(self):
        self.subtrees = []
        self.size = 0

    def append(self, line):
        height, digest = 0, leaf(line)
        while self.subtrees and self.subtrees[-1][0] == height:
            digest = node(self.subtrees.pop()[1], digest)
            height += 1
        self.subtrees.append((height, digest))
        self.size += 1

    def root(self):
        if not self.subtrees:
            return base64.b64encode(hashlib.sha256(b"").digest()).decode()
        digest = self.subtrees[-1][1]
        for _, left in reversed(self.subtrees[:-1]):
            digest = node(left, digest)
        return base64.b64encode(digest).decode()


# §4 to §8

class Log:
    def __init__(self, path):
        self.path = path
        # HEAD is read first (§8).
        slots = self.contents("HEAD", optional=True)
        commits = self.contents("commits.jsonl")
        end = commits.find(b"\n")
        header = commits[:end] if end >= 0 else commits
        newer = re.match(rb'\{"migrateLog":([1-9][0-9]*),', header)
        if newer and int(newer[1]) > NEWEST and re.search(b',"check":"[0-9a-f]{8}"}$', header):
            if crc32c(header[:-20]) == header[-10:-2].decode():
                sys.exit(f"{path}: format {newer[1].decode()}, and this reader knows formats up to "
                         f"{NEWEST}")
        if end < 0:
            raise Corrupt("commits.jsonl: no header line")
        members = member_line(header, HEADER, "commits.jsonl: line 1")
        if members["migrateLog"] not in [1, 2] or len(members["origin"]) > 128:
            raise Corrupt("commits.jsonl: line 1: no header of format 1 or 2")
        self.format, self.origin = members["migrateLog"], members["origin"]
        self.records = []
        self.read_records(commits, end + 1, slots)
        self.segments = {}
        for record in self.records:
            self.segments[record["segment"]] = record["from"] + record["bytes"]
        self.check_segments()

    def contents(self, name, optional=False):
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                return file.read()
        except FileNotFoundError:
            if optional:
                return None
            raise Corrupt(f"{name}: no file")

    def read_records(self, commits, offset, slots):
        tree_of_none = Tree().root()
        self.chain = self.chain_behind(commits[:offset])
        heads = [{"commit": 0, "position": 0, "commits": offset, "root": tree_of_none}
                 | self.chain]

        def take():
            nonlocal offset
            end = commits.find(b"\n", offset)
            if end < 0:
                raise Corrupt(f"commits.jsonl: byte {offset}: no whole record")
            place = f"commits.jsonl: byte {offset}"
            record = either(commits[offset:end], RECORD, place)
            self.check_order(record, place)
            self.records.append(record)
            self.chain = self.chain_behind(commits[offset:end + 1])
            offset = end + 1
            heads.append({"commit": record["commit"], "position": record["last"],
                          "commits": offset, "root": record["root"]} | self.chain)

        if slots is None:
            while offset < len(commits):
                take()
            return
        known, invalid = self.valid_slots(slots)
        newest = max(known, key=lambda head: head["commit"])
        while offset < newest["commits"]:
            take()
        for head in known:
            if head not in heads[-2:]:
                raise Corrupt(f"HEAD: commit {head['commit']} is not what commits.jsonl has")
        if heads[-1] != newest:
            raise Corrupt("HEAD: it does not name the last of its records")
        if invalid is not None:
            if invalid != (newest["commit"] + 1) % 2:
                raise Corrupt(f"HEAD: slot {invalid} is not valid")
            take()
            self.bytes_of(self.records[-1])

    @staticmethod
    def valid_slots(slots):
        if len(slots) != 2 * SLOT:
            raise Corrupt(f"HEAD: {len(slots)} bytes, expected {2 * SLOT}")
        known, invalid = [], None
        for index in range(2):
            slot = slots[index * SLOT:(index + 1) * SLOT]
            try:
                text = slot[:-1].rstrip(b" ")
                if slot != text + b" " * (SLOT - 1 - len(text)) + b"\n":
                    raise Corrupt("no slot")
                head = either(text, HEAD, "HEAD")
            except Corrupt:
                if invalid is not None:
                    raise Corrupt("HEAD: no slot that is valid")
                invalid = index
                continue
            if head["commit"] != 0 and head["commit"] % 2 != index:
                raise Corrupt(f"HEAD: commit {head['commit']} in slot {index}")
            known.append(head)
        return known, invalid

    def chain_behind(self, line):
        """What follows a line of commits.jsonl, its LF included, has as its chain; §4 and §5."""
        if self.format == 1:
            return {}
        return {"chain": base64.b64encode(hashlib.sha256(line).digest()).decode()}

    def check_order(self, record, place):
        """§4, 1 to 6."""
        before = self.records[-1] if self.records else None
        last = before["last"] if before else 0
        sound = (
            record["commit"] == len(self.records) + 1
            and record["first"] == last + 1
            and record["last"] >= record["first"]
            and record["bytes"] > record["last"] - record["first"]
        )
        continues = before and record["segment"] == before["segment"] \
            and record["from"] == before["from"] + before["bytes"]
        begins = record["segment"] == record["first"] and record["from"] == 0
        in_time = not before \
            or sortable(record["at"]) >= sortable(before["at"])
        if not (sound and (continues or begins) and in_time):
            raise Corrupt(f"{place}: commit {record['commit']} does not follow the one before")
        if record.get("chain") != self.chain.get("chain"):
            raise Corrupt(f"{place}: commit {record['commit']} has chain {record.get('chain')}, "
                          f"expected {self.chain.get('chain')}")

    def check_segments(self):
        """§7, 7 and 9."""
        names = {self.segment(first): size for first, size in self.segments.items()}
        size = self.records[-1]["last"] if self.records else 0
        for index, (name, count) in enumerate(names.items()):
            path = os.path.join(self.path, name)
            found = os.path.getsize(path) if os.path.isfile(path) else -1
            if found < count or (found > count and index < len(names) - 1):
                raise Corrupt(f"{name}: {found} bytes, expected {count}")
        folder = os.path.join(self.path, "segments")
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            if f"segments/{name}" not in names and f"segments/{name}" != self.segment(size + 1):
                raise Corrupt(f"segments/{name}: none of that name is expected")

    @staticmethod
    def segment(first):
        return f"segments/{first:020}.jsonl"

    def bytes_of(self, record):
        """§4, 7."""
        name = self.segment(record["segment"])
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                file.seek(record["from"])
                data = file.read(record["bytes"])
        except FileNotFoundError:
            raise Corrupt(f"{name}: no file")
        if len(data) != record["bytes"]:
            raise Corrupt(f"{name}: it ends within commit {record['commit']}")
        if crc32c(data) != record["crc32c"]:
            raise Corrupt(f"{name}: byte {record['from']}: commit {record['commit']} has CRC-32C "
                          f"{crc32c(data)}, expected {record['crc32c']}")
        return data

    def lines(self, root_at=None):
        """Gives every line, and compares the root at every commit; §4, 8 to 10."""
        tree, ids = Tree(), set()
        self.root_at = tree.root() if root_at == 0 else None
        for record in self.records:
            lines = self.bytes_of(record).split(b"\n")
            place = f"{self.segment(record['segment'])}: commit {record['commit']}"
            if lines.pop() != b"" or len(lines) != record["last"] - record["first"] + 1:
                raise Corrupt(f"{place}: not the lines that its record has")
            for line in lines:
                self.check_line(line, ids, place)
                tree.append(line)
                if tree.size == root_at:
                    self.root_at = tree.root()
                yield line
            if tree.root() != record["root"]:
                raise Corrupt(f"{place}: root {tree.root()}, expected {record['root']}")
        self.size, self.root = tree.size, tree.root()

    def checkpoint(self):
        """§9; after `lines`."""
        lines = [self.origin, str(self.size), self.root]
        if "chain" in self.chain:
            lines.append(f"commits {len(self.records)} {self.chain['chain']}")
        return "\n".join(lines)

    @staticmethod
    def check_line(line, ids, place):
        """Looks at what can be told without the table of types: order, spaces, the id."""
        try:
            event = json.loads(line)
            again = json.dumps(event, separators=(",", ":"), ensure_ascii=False).encode()
        except ValueError:
            raise Corrupt(f"{place}: a line is no JSON")
        if not isinstance(event, dict) or list(event) != ENVELOPE or again != line:
            raise Corrupt(f"{place}: a line is not canonical: {line.decode()}")
        if event["id"] in ids:
            raise Corrupt(f"{place}: the id {event['id']} again")
        ids.add(event["id"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("log", metavar="LOG")
    parser.add_argument("--root-at", metavar="N", type=int)
    options = parser.parse_args()
    try:
        log = Log(options.log)
        lines = list(log.lines(options.root_at))
        if options.root_at is not None and log.root_at is None:
            sys.exit(f"--root-at: {options.root_at} is not within 0 to {log.size}")
    except Corrupt as problem:
        print(f"{options.log}: {problem}", file=sys.stderr)
        sys.exit(4)
    if options.root_at is None:
        sys.stdout.buffer.writelines(line + b"\n" for line in lines)
    else:
        print(log.root_at)
    print(log.checkpoint(), file=sys.stderr)


if __name__ == "__main__":
    main()
