"""What the generators share: lines of the vocabulary; and all but the first and `broken` days, throws, paper for facts.

The same bytes every time: no clock, no `random`, no floating point in a decision, no iteration over a set.
Python 3.8 or later, standard library only.
"""
import json
import os
from datetime import date, timedelta

from vocabulary import TYPES

ENVELOPE = ("id", "type", "schemaVersion", "effectiveOn", "recordedAt", "source", "data")


def holds(form, value):
    """Whether a field of this form may hold the value; of references and texts only that it is text."""
    if form[0] == "number":
        return isinstance(value, (int, float)) and form[1] <= value <= form[2]
    if form[0] == "integer":
        return isinstance(value, int) and form[1] <= value <= form[2]
    return value in form if isinstance(form, tuple) else isinstance(value, str)


def line(fact):
    """The line of a fact, in canonical order, in the oldest version of its type that holds its data."""
    data = fact["data"]
    for version, fields in enumerate(TYPES[fact["type"]], 1):
        forms = {name: form for name, form, _ in fields}
        if (all(name in forms and holds(forms[name], value) for name, value in data.items())
                and all(name in data for name, _, is_required in fields if is_required)):
            break
    else:
        raise AssertionError("not in the vocabulary: %s %s" % (fact["type"], data))
    fact = {**fact, "data": {name: data[name] for name in forms if name in data}}
    if version > 1:
        fact["schemaVersion"] = version
    members = {name: fact[name] for name in ENVELOPE if name in fact}
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False) + "\n"


def on(text):
    return date.fromisoformat(text)


def weekday(day):
    """That day, or the Monday after a weekend."""
    return day + timedelta((7 - day.weekday()) if day.weekday() > 4 else 0)


class Dice:
    """A linear congruential generator: the same throws on every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)


class Paper:
    """Facts, and the instants at which each source wrote them down: from half past eight, some two a minute."""

    def __init__(self, prefix):
        self.prefix = prefix        # of every id, so that no two stories share one
        self.facts = []
        self.pens = {}              # (source, day) -> facts written then

    def tell(self, day, source, event, key, /, recorded=None, **data):
        """A fact that is true from `day`, written down on that day or on the day `recorded`; `key` ends its id."""
        day = on(day) if isinstance(day, str) else day
        written = recorded or day
        n = self.pens.get((source, str(written)), 0)
        self.pens[source, str(written)] = n + 1
        seconds = 8 * 3600 + 30 * 60 + n * 31
        assert seconds < 86400, (source, written)
        fact = {"id": "%s-%s" % (self.prefix, key), "type": event, "effectiveOn": str(day),
                "recordedAt": "%sT%02d:%02d:%02dZ" % (written, seconds // 3600, seconds // 60 % 60, seconds % 60),
                "source": source,
                "data": {name: str(value) if isinstance(value, date) else value
                         for name, value in data.items() if value is not None}}
        self.facts.append(fact)
        return fact

    def write(self, chapters):
        """`chapters`: [(path, fact -> bool)]; a fact goes into the first that wants it, in the order of recording."""
        ids = [fact["id"] for fact in self.facts]
        assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)[:5]
        self.facts.sort(key=lambda fact: fact["recordedAt"])            # stable: equal instants stay as told
        pages = {path: [] for path, _ in chapters}
        for fact in self.facts:
            pages[next(path for path, wants in chapters if wants(fact))].append(line(fact))
        for path, lines in pages.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write("".join(lines))
