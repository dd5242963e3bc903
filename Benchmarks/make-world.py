#!/usr/bin/env python3
"""Writes a synthetic national world as JSON Lines: make-world.py EVENTS OUT. The same bytes every time."""
import json
import sys

MASK = (1 << 64) - 1


class Random:
    """splitmix64: the same numbers on every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return (z ^ (z >> 31)) % n


CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def day(number):
    """A day counted from 1 January 2019 as YYYY-MM-DD; 2020 is the only leap year in reach."""
    year = 2019
    while True:
        length = 366 if year == 2020 else 365
        if number < length:
            break
        number -= length
        year += 1
    for month in range(12, 0, -1):
        first = CUMULATIVE[month - 1] + (1 if year == 2020 and month > 2 else 0)
        if number >= first:
            return f"{year}-{month:02d}-{number - first + 1:02d}"
    raise AssertionError


DAYS = 1600  # to May 2023
DAY_ONE = 907  # 26 June 2021
PROVIDERS = [
    ("N02", "C01", "N54DUR"), ("N01", "C02", "N51CUMB"), ("N02", "C05", "N55LEE"), ("N04", "C11", "N52BIRM"),
    ("N04", "C08", "N53LEIS"), ("N05", "C15", "N58DORS"), ("N05", "C16", "N59OXFS"), ("N06", "C18", "N56ESXN"),
    ("N07", "C17", "N07CROY"), ("N06", "C21", "N57SUR"), ("N01", "C07", "N50BOLT"), ("N03", "C10", "N03SW1"),
]


def main():
    total, path = int(sys.argv[1]), sys.argv[2]
    random = Random(20210626)
    names = [day(n) for n in range(DAYS + 1)]
    count = 0
    out = open(path, "w", encoding="utf-8", newline="\n")

    def put(kind, at, source, **data):
        nonlocal count
        late = random.below(10) < 3
        recorded = min(at + (random.below(20) if late else 0), DAYS)
        event = {
            "id": f"b-{count:08d}", "type": kind, "effectiveOn": names[at],
            "recordedAt": f"{names[recorded]}T{8 + random.below(10):02d}:{random.below(60):02d}:{random.below(60):02d}Z",
            "source": source, "data": {"as" if k == "as_" else k: v for k, v in data.items()},
        }
        out.write(json.dumps(event, separators=(",", ":")) + "\n")
        count += 1

    cases = max(120, total // 40)
    teams, staff = [], []
    for index in range(max(24, cases // 125)):
        nps, crc, pdu = PROVIDERS[index % 12]
        provider = nps if index // 12 % 2 else crc
        code = f"T{index:05d}"
        teams.append((code, provider, pdu))
        put("TeamRegistered", 0, f"delius/{provider}", team=code, provider=provider, unit=pdu, function="sentenceManagement")
        put("MappingDeclared", 0, "migration", provider=provider, team=code, pdu=pdu)
    for index in range(max(48, cases // 14)):
        team = teams[index % len(teams)]
        code = f"S{index:06d}"
        grade = ("NPSM", "NPSQ") if team[1][0] == "N" else ("CRCM", "CRCQ")
        staff.append((code, team))
        put("StaffRegistered", 1, f"delius/{team[1]}", staff=code, team=team[0], gradeCode=grade[index // len(teams) % 2], hours=37)
        for course in ("preTransition", "highRisk", "operationalInduction", "unifiedTiering"):
            put("TrainingCompleted", 2 + random.below(800), f"delius/{team[1]}", staff=code, course=course)
    for index in range(cases):
        code = f"{'ABCDEFGHJKLMNPQRSTUVWXYZ'[index // 1000000]}{index % 1000000:06d}"
        start = 10 + random.below(DAYS - 60)
        member, team = staff[random.below(len(staff))]
        provider = team[1] if start < DAY_ONE else {"N03": "N03", "N07": "N07"}.get(team[2][:3], team[2][:3])
        source = f"delius/{provider}"
        put("CaseRegistered", start, source, case=code, provider=provider, sentence="communityOrder", location="community")
        put("RiskAssessed", start + random.below(10), source, case=code, rosh=["low", "medium", "medium", "high"][random.below(4)])
        put("TierAssessed", start + random.below(10), source, case=code, tier="ABCD"[random.below(4)] + "0123"[random.below(4)])
        put("MappaScreened", start + random.below(10), source, case=code, level=[0, 0, 0, 1, 2][random.below(5)])
        put("CaseAllocated", start, source, case=code, staff=member, reason="initial")
        last = min(DAYS - 1, start + 200 + random.below(700))
        for _ in range(max(1, total // cases - 8)):
            put("ContactRecorded", start + random.below(last - start), source, case=code, mode="office", outcome="attended")
        if start < DAY_ONE <= last:
            put("CaseAdopted", DAY_ONE, "migration", case=code, pdu=team[2])
        if last < DAYS - 1:
            put("CaseClosed", last, source, case=code, reason="completed")
    for team, _, pdu in teams:
        put("TeamAdopted", DAY_ONE, "migration", team=team, pdu=pdu)
    out.close()
    print(f"{count} events, {cases} cases, {len(staff)} staff, {len(teams)} teams", file=sys.stderr)


main()
