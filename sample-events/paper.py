"""What the generators of split-provider, waves and national share: days, throws, and paper to write facts on.

The same bytes every time: no clock, no `random`, no floating point in a decision, no iteration over a set.
Python 3.8 or later, standard library only.
"""
import json
import os
from datetime import date, timedelta


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
            line = json.dumps(fact, separators=(",", ":"), ensure_ascii=False)
            pages[next(path for path, wants in chapters if wants(fact))].append(line + "\n")
        for path, lines in pages.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write("".join(lines))
