#!/usr/bin/env python3
"""Writes the whole service on the eve of Day 1 at its real size: make-eve.py CASES OUT. The same bytes every time.

Every PDU has cases of its division and its company, in mapped teams of up to twelve officers with thirty cases each; nothing
is wrong in it, so that `plan` is ready and `apply` appends about as many events as there are cases and staff.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "sample-events", "national"))
from generate import COMPANIES, DIVISIONS, REGIONS  # noqa: E402

TEAM_SIZE, CASELOAD = 12, 30
LEVELS = ("low", "medium", "medium", "low", "medium", "low", "high", "medium")


def main():
    cases, path = int(sys.argv[1]), sys.argv[2]
    places = [(pdu, division, company) for _, parts in REGIONS.values() for division, company, pdus in parts
              for pdu in pdus.split()]
    out = open(path, "w", encoding="utf-8", newline="\n")
    count = seconds = 0

    def tell(event, day, source, /, **data):
        nonlocal count, seconds
        count += 1
        seconds += 1
        fact = {"id": "b-%d" % count, "type": event, "effectiveOn": day,
                "recordedAt": "%sT%02d:%02d:%02dZ" % (day, seconds // 3600, seconds // 60 % 60, seconds % 60),
                "source": source, "data": data}
        out.write(json.dumps(fact, separators=(",", ":")) + "\n")

    for code, name in list(DIVISIONS.items()) + list(COMPANIES.items()):
        kind = "npsDivision" if code in DIVISIONS else "crc"
        tell("ProviderRegistered", "2019-01-02", "delius/" + code, provider=code, kind=kind, name=name)
    number = team_number = staff_number = 0
    for place, (pdu, division, company) in enumerate(places):
        share = cases * (place + 1) // len(places) - cases * place // len(places)
        # In Wales the division had taken everything over before.
        halves = ((division, share // 2), (company, share - share // 2)) if company else ((division, share),)
        for provider, quantity in halves:
            source = "delius/" + provider
            unit = provider + "U%03d" % place
            tell("UnitRegistered", "2019-01-02", source, provider=provider, unit=unit, kind="ldu", name="Unit of " + pdu)
            tell("MappingDeclared", "2021-03-01", "hmpps/unification", provider=provider, unit=unit, pdu=pdu)
            for held in range(quantity):
                if held % (TEAM_SIZE * CASELOAD) == 0:
                    team_number += 1
                    team = provider + base36(team_number, 3)
                    tell("TeamRegistered", "2019-01-02", source, team=team, provider=provider, unit=unit,
                         function="sentenceManagement", name="Team")
                if held % CASELOAD == 0:
                    staff_number += 1
                    officer = provider + base36(staff_number, 4)
                    grade = "NPSM" if provider in DIVISIONS else "CRCM"
                    tell("StaffRegistered", "2019-01-02", source, staff=officer, team=team, gradeCode=grade, hours=37)
                    if provider not in DIVISIONS:
                        tell("TrainingCompleted", "2021-05-04", source, staff=officer, course="preTransition")
                number += 1
                seconds %= 86000  # what is told of one case is recorded in that order
                case = "%s%06d" % ("ABCDEFGHJKLM"[number // 1000000], number % 1000000)
                day = "20%02d-%02d-%02d" % (19 + held % 2, 1 + held % 12, 1 + number % 28)
                level = LEVELS[number % len(LEVELS)]
                if level == "high" and provider not in DIVISIONS:
                    level = "medium"
                tell("CaseRegistered", day, source, case=case, provider=provider, team=team, sentence="communityOrder",
                     location="community", endsOn="2022-12-30", sex="male")
                tell("CaseAllocated", day, source, case=case, staff=officer, reason="initial")
                tell("RiskAssessed", "2021-02-%02d" % (1 + number % 28), source, case=case, rosh=level)
                tell("TierAssessed", "2021-02-%02d" % (1 + number % 28), source, case=case,
                     tier={"low": "D1", "medium": "C1", "high": "B1"}[level])
                tell("MappaScreened", day, source, case=case, level=0)
            tell("ContactRecorded", "2021-06-24", source, case=case, mode="telephone", outcome="attended")
    out.close()
    print(f"{count} events, {number} cases, {staff_number} staff, {team_number} teams", file=sys.stderr)


def base36(number, width):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = ""
    while number:
        text = digits[number % 36] + text
        number //= 36
    return text.rjust(width, "0")


if __name__ == "__main__":
    main()
