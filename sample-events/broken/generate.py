#!/usr/bin/env python3
"""Writes RULE/broken.jsonl and RULE/mend.jsonl for every rule: the same bytes every time.

    python3 sample-events/broken/generate.py [OUTDIR]        (default: the folder of this script)

The facts only. What `migrate run` must find in them stands in expected.csv and expected-mended.csv,
which were written by hand from the rules and are never touched here.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from paper import line  # noqa: E402

PDU = "N53LEIS"                     # Leicester, Leicestershire and Rutland: region F, provider N53
TEAM, OFFICER, COLLEAGUE = "N53A01", "N53A101", "N53A102"
OTHERS = ["N53DERS", "N53DRBY", "N53EWL", "N53NOCY", "N53NOTS"]     # the other PDUs of region F
PO, PSO, PQIP = "O", "Q", "P"       # the source's grade codes, reference/staff-grade-codes.csv


class File:
    """One file of facts. Ids count up; the n-th fact recorded on a day is recorded at 09:00 UTC and n minutes."""

    def __init__(self, rule, name, source="delius/N53", late=None):
        self.rule, self.name, self.source, self.late = rule, name, source, late
        self.prefix = ("e-" if name == "broken" else "m-") + rule.lower().replace("-", "")
        self.lines, self.minutes = [], {}

    def __call__(self, type_, on, /, source=None, at=None, **data):
        if at is None:
            day = self.late or on
            minute = self.minutes.get(day, 0)
            self.minutes[day] = minute + 1
            at = f"{day}T{9 + minute // 60:02}:{minute % 60:02}:00Z"
        event = {
            "id": f"{self.prefix}-{len(self.lines) + 1:02}",
            "type": type_,
            "schemaVersion": 1,
            "effectiveOn": on,
            "recordedAt": at,
            "source": source or self.source,
            "data": data,
        }
        self.lines.append(event)
        return event["id"]

    def write(self, out):
        folder = os.path.join(out, self.rule)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, self.name + ".jsonl"), "w", encoding="utf-8", newline="\n") as file:
            file.write("".join(map(line, self.lines)))

    # ---- what many files say ----

    def team(self, on, team=TEAM, provider="N53", unit=PDU, function="sentenceManagement", source=None):
        return self("TeamRegistered", on, source=source, team=team, provider=provider, unit=unit, function=function)

    def neighbours(self, on, pdus=OTHERS):
        """A team of the region in each of the other PDUs, which a legacy team mapped to the region asks for."""
        for pdu in pdus:
            self.team(on, f"N53{'BCDEF'[OTHERS.index(pdu)]}01", unit=pdu, source="delius/N53")

    def someone(self, on):
        """A team of the region with an officer: a run refuses facts that tell of nobody."""
        source, self.source = self.source, "delius/N53"
        self.team(on)
        self.staff(on)
        self.source = source

    def company(self, on):
        """A unit of the CRC that is mapped, a team in it, and a trained officer."""
        name = "Leicester, Leicestershire and Rutland"
        self("UnitRegistered", on, provider="C08", unit="C08LEIC", kind="ldu", name=name)
        self("MappingDeclared", on, source="mapping/N53", provider="C08", unit="C08LEIC", pdu=PDU)
        self.team(on, "C08A01", "C08", "C08LEIC")
        self.staff(on, "C08A101", "C08A01", "CRCO")
        self.train(on, "preTransition", staff="C08A101")

    def staff(self, on, staff=OFFICER, team=TEAM, code=PO, hours=37):
        known = {} if hours is None else {"hours": hours}
        return self("StaffRegistered", on, staff=staff, team=team, gradeCode=code, **known)

    def case(self, on, case, provider="N53", team=TEAM, location="community", **more):
        if team:
            more["team"] = team
        return self("CaseRegistered", on, case=case, provider=provider,
                    sentence="communityOrder" if location == "community" else "determinateCustody",
                    location=location, **more)

    def assess(self, on, case, rosh=None, tier=None, mappa=None):
        if rosh:
            self("RiskAssessed", on, case=case, rosh=rosh)
        if tier:
            self("TierAssessed", on, case=case, tier=tier)
        if mappa is not None:
            self("MappaScreened", on, case=case, level=mappa)

    def allocate(self, on, case, staff=OFFICER, reason="initial"):
        return self("CaseAllocated", on, case=case, staff=staff, reason=reason)

    def train(self, on, *courses, staff=OFFICER):
        for course in courses:
            self("TrainingCompleted", on, staff=staff, course=course)

    def retract(self, on, event, reason):
        return self("EventRetracted", on, event=event, reason=reason)

    def contact(self, on, case, mode="office"):
        return self("ContactRecorded", on, case=case, mode=mode, outcome="attended")


def number(n):
    return f"X{320000 + n}"


def folder(rule, source="delius/N53", late="2021-06-28"):
    """The two files of a rule. What mends is recorded late, on the day `late`, and is effective when it was true."""
    return File(rule, "broken", source), File(rule, "mend", source, late)


DAY0, DAY1 = "2021-06-25", "2021-06-26"     # the last day of the old services, the first of the new
LATE = "2021-06-28"


# ---- Structure ----

def str01():
    b, m = folder("STR-01", "delius/N04")
    b.team(DAY0, "N04A01", "N04", "N04LEIC")
    b.someone(DAY0)
    m("UnitRegistered", DAY0, provider="N04", unit="N04LEIC", kind="ldu", name="Leicester, Leicestershire and Rutland")
    return b, m


def str02():
    b, m = folder("STR-02", "delius/N04")
    b("UnitRegistered", DAY0, provider="N04", unit="N04LEIC", kind="ldu", name="Leicester, Leicestershire and Rutland")
    b.team(DAY0, "N04A01", "N04", "N04LEIC")
    b.staff(DAY0, "N04A101", "N04A01", "NPSO")
    b.neighbours(DAY0)
    m("MappingDeclared", LATE, source="mapping/N53", provider="N04", unit="N04LEIC", pdu=PDU)
    return b, m


def str03():
    b, m = folder("STR-03", "delius/C08")
    for unit, name in (("C08DRBY", "Derby City"), ("C08NOTT", "Nottinghamshire")):
        b("UnitRegistered", DAY0, provider="C08", unit=unit, kind="ldu", name=name)
    b("MappingDeclared", DAY0, source="mapping/N53", provider="C08", pdu=PDU)
    b("MappingDeclared", DAY0, source="mapping/N53", provider="C08", unit="C08DRBY", pdu="N53DRBY")
    b.team(DAY0, "C08A01", "C08", "C08NOTT")
    b.someone(DAY0)
    b.neighbours(DAY0)
    m("MappingDeclared", LATE, source="mapping/N53", provider="C08", unit="C08NOTT", pdu="N53NOTS")
    return b, m


def str04():
    b, m = folder("STR-04", "delius/N04")
    b("UnitRegistered", DAY0, provider="N04", unit="N04LEIC", kind="ldu", name="Leicester, Leicestershire and Rutland")
    wrong = b("MappingDeclared", DAY0, source="mapping/N04", provider="N04", unit="N04LEIC", pdu="N53NOTS")
    b("MappingDeclared", DAY0, source="mapping/N53", provider="N04", unit="N04LEIC", pdu=PDU)
    b.someone(DAY0)
    m.retract(LATE, wrong, "copied from the row of Nottinghamshire")
    return b, m


def str05():
    b, m = folder("STR-05", "delius/N04")
    name = "Leicester, Leicestershire and Rutland"
    b("UnitRegistered", DAY0, provider="N04", unit="LEIC", kind="ldu", name=name)
    b.team(DAY0, "LEICA1", "N04", "LEIC")
    b.source = "delius/C08"
    unit = b("UnitRegistered", DAY0, provider="C08", unit="LEIC", kind="ldu", name=name)
    team = b.team(DAY0, "LEICA1", "C08", "LEIC")
    b.someone(DAY0)
    m.source = "delius/C08"
    m.retract(LATE, team, "the team code belongs to N04")
    m.retract(LATE, unit, "the unit code belongs to N04")
    m("UnitRegistered", DAY0, provider="C08", unit="C08LEIC", kind="ldu", name=name)
    m.team(DAY0, "C08A01", "C08", "C08LEIC")
    return b, m


def str06():
    b, m = folder("STR-06", "delius/C08")
    b.company(DAY0)
    b.neighbours(DAY0, OTHERS[:-1])
    m.team(DAY0, "N53F01", unit="N53NOTS", source="delius/N53")
    return b, m


def str07():
    b, m = folder("STR-07", "delius/C08")
    b.company("2021-06-21")
    b("MappingDeclared", "2021-06-21", source="mapping/N53", provider="C08", team="C08A01", pdu=PDU)
    b("UnitRegistered", "2021-06-21", provider="C08", unit="C08LCR", kind="ldu", name="Leicester City and Rutland")
    b("TeamMoved", DAY0, team="C08A01", provider="C08", unit="C08LCR")
    b.neighbours(DAY0)
    m("MappingDeclared", LATE, source="mapping/N53", provider="C08", team="C08A01", pdu=PDU)
    return b, m


def str08():
    b, m = folder("STR-08")
    b.team(DAY1)
    b.staff(DAY1)
    b.source = "delius/N04"
    b.case(DAY1, number(1), "N04", None)
    b.source = "delius/N53"
    b.allocate(DAY1, number(1))
    m("CaseAdopted", DAY1, case=number(1), pdu=PDU)
    return b, m


# ---- Conservation ----

def handover(rule):
    """An office of the CRC on the eve of Day 1 with one case that breaks nothing, and nothing adopted yet."""
    b, m = folder(rule, "delius/C08")
    b.company("2021-06-21")
    b.case("2021-06-21", number(1), "C08", "C08A01")
    b.assess("2021-06-21", number(1), "medium", "C1", 0)
    b.allocate("2021-06-21", number(1), "C08A101")
    b.neighbours(DAY0)
    return b, m


def adopt(f, *what):
    """What of that office the region takes over on 26 June, by its own record: it happened, and is not only planned."""
    f.source = "delius/N53"
    if "team" in what:
        f("TeamAdopted", DAY1, team="C08A01", pdu=PDU)
    if "staff" in what:
        f("StaffAdopted", DAY1, staff="C08A101", team="C08A01", grade="PO")
    if "case" in what:
        f("CaseAdopted", DAY1, case=number(1), pdu=PDU)


def con01():
    b, m = handover("CON-01")
    adopt(b, "team", "staff", "case")
    again = b("CaseAdopted", DAY1, case=number(1), pdu=PDU)
    m.retract(LATE, again, "adopted twice")
    return b, m


def con02():
    b, m = handover("CON-02")
    b.source = "delius/C08"
    b("RegistrationAdded", DAY0, case=number(1), register="riskToChildren")
    b("TierAssessed", DAY0, case=number(1), tier="C2")
    adopt(b, "team", "staff", "case")
    b.source = "delius/N53"
    lost = b("RegistrationRemoved", DAY1, case=number(1), register="riskToChildren")
    m.retract(LATE, lost, "the register was lost on the way")
    return b, m


def con03():
    b, m = handover("CON-03")
    adopt(b, "team", "case")
    m.source = "delius/N53"
    m("StaffAdopted", DAY1, staff="C08A101", team="C08A01", grade="PO")
    return b, m


def con06():
    b, m = handover("CON-06")
    b.source = "delius/C08"
    b("RequirementImposed", DAY0, case=number(1), requirement="UPW-1", kind="unpaidWork", length=80)
    adopt(b, "team", "staff", "case")
    b.source = "delius/N53"
    again = b("RequirementImposed", DAY1, case=number(1), requirement="UPW-1", kind="unpaidWork", length=80)
    m.retract(LATE, again, "entered a second time in the new system")
    return b, m


def con05():
    b, m = folder("CON-05")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1))
    b.allocate(DAY0, number(1))
    b.team(DAY0, "N53A09", function="victims")
    b.staff(DAY0, "N53A901", "N53A09", "VLO")
    b("VictimContactOpened", DAY0, victim="V-001", case=number(1), staff="N53A901")
    b("StaffLeft", DAY0, staff="N53A901", reason="otherEmployer")
    m.staff(DAY0, "N53A902", "N53A09", "VLO")
    m("VictimContactReassigned", DAY0, victim="V-001", staff="N53A902")
    return b, m


# ---- Allocation ----

def alc01():
    b, m = folder("ALC-01")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1))
    m.allocate(DAY0, number(1))
    return b, m


def alc02():
    b, m = folder("ALC-02")
    b.team("2021-06-21")
    b.staff("2021-06-21")
    b.case("2021-06-21", number(1))
    b.allocate("2021-06-21", number(1))
    b("StaffLeft", DAY0, staff=OFFICER, reason="otherEmployer")
    m.staff(DAY0, COLLEAGUE)
    m.allocate(DAY0, number(1), COLLEAGUE, "officerLeft")
    return b, m


def alc03():
    b, m = folder("ALC-03")
    b.source = "delius/N52"
    b.team(DAY0, "N52A01", "N52", "N52CSW")
    b.staff(DAY0, "N52A101", "N52A01")
    b.source = "delius/N53"
    b.case(DAY0, number(1), team=None)
    b.allocate(DAY0, number(1), "N52A101", "addressChange")
    m("CaseTransferred", DAY0, case=number(1), provider="N52", team="N52A01")
    m.allocate(DAY0, number(1), "N52A101", "transferIn")
    return b, m


def elevated(rule, code):
    b, m = folder(rule)
    b.team(DAY0)
    b.staff(DAY0, code=code)
    b.case(DAY0, number(1))
    b.assess(DAY0, number(1), "high")
    b.allocate(DAY0, number(1))
    m.staff(DAY0, COLLEAGUE)
    m.allocate(DAY0, number(1), COLLEAGUE, "riskChange")
    return b, m


def alc04():
    return elevated("ALC-04", PSO)


def alc05():
    return elevated("ALC-05", PQIP)


def alc06():
    b, m = folder("ALC-06", "delius/C08")
    b.someone(DAY0)
    b.case(DAY0, number(1), "C08", None, "custody")
    b("CustodyHandedOver", DAY0, case=number(1), prison="LEI")
    b.assess(DAY0, number(1), "high")
    m("CaseTransferred", DAY0, case=number(1), provider="N04")
    return b, m


def alc07():
    b, m = folder("ALC-07", "delius/C08")
    b.someone(DAY0)
    wrong = b("CaseRegistered", DAY0, case=number(1), provider="C08", sentence="indeterminateCustody", location="custody")
    b("CustodyHandedOver", DAY0, case=number(1), prison="LEI")
    m.retract(LATE, wrong, "the sentence has an end")
    m.case(DAY0, number(1), "C08", None, "custody")
    m("CustodyHandedOver", DAY0, case=number(1), prison="LEI")
    return b, m


def alc08():
    b, m = folder("ALC-08", "delius/N03")
    b.source = "delius/C10"
    b("UnitRegistered", "2019-06-03", provider="C10", unit="C10CARD", kind="ldu", name="Cardiff and the Vale")
    b.team("2019-06-03", "C10A01", "C10", "C10CARD")
    b.staff("2019-06-03", "C10A101", "C10A01", "CRCO")
    b.source = "delius/N03"
    b("TeamMoved", "2019-12-02", team="C10A01", provider="N03", unit="N03SW1")
    b.train("2021-06-14", "preTransition", staff="C10A101")
    b.case(DAY0, number(1), "N03", "C10A01")
    b.assess(DAY0, number(1), "high")
    b.allocate(DAY0, number(1), "C10A101")
    m.train("2021-06-18", "highRisk", staff="C10A101")
    return b, m


def alc09():
    b, m = folder("ALC-09")
    b.team(DAY0)
    b.staff(DAY0, code="C")
    b.case(DAY0, number(1))
    b.allocate(DAY0, number(1))
    m.staff(DAY0, COLLEAGUE)
    m.allocate(DAY0, number(1), COLLEAGUE, "other")
    return b, m


def alc10():
    b, m = folder("ALC-10")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1))
    b.allocate(DAY0, number(1))
    b("TransferRequested", DAY0, case=number(1), provider="N52")
    m("TransferRefused", DAY0, case=number(1))
    return b, m


DUE = "2021-06-04"      # the 15th working day after this Friday is Friday, 25 June 2021


def rsk01():
    b, m = folder("RSK-01")
    b.team(DUE)
    b.staff(DUE)
    b.case(DUE, number(1))
    b.allocate(DUE, number(1))
    b.assess(DUE, number(1), mappa=0)
    b.assess(DAY0, number(1), tier="C1")
    m.assess(DAY0, number(1), "medium")
    return b, m


def wrk05():
    b, m = folder("WRK-05")
    b.team(DUE)
    b.staff(DUE)
    b.case(DUE, number(1))
    b.allocate(DUE, number(1))
    b.assess(DUE, number(1), mappa=0)
    b.assess(DAY0, number(1), "medium")
    m.assess(DAY0, number(1), tier="C1")
    return b, m


def dlv04():
    b, m = folder("DLV-04")
    b.team(DUE)
    b.staff(DUE)
    b.case(DUE, number(1))
    b.allocate(DUE, number(1))
    b.assess(DUE, number(1), "medium")
    b.assess(DAY0, number(1), tier="C1")
    m.assess(DAY0, number(1), mappa=0)
    return b, m


# ---- Movement and blending ----

def mov01():
    b, m = folder("MOV-01", late="2021-09-02")
    start, end = "2021-06-21", "2021-08-31"
    b.team(start)
    b.staff(start)
    b.staff(start, COLLEAGUE)
    for n in (1, 2, 3):
        b.case(start, number(n))
        b.assess(start, number(n), "medium", "C1", 0)
        b.allocate(start, number(n))
    for n in (1, 2, 3):
        last = b.allocate(end, number(n), COLLEAGUE, "caseloadAdjustment")
    m.retract("2021-09-02", last, "the third case stayed where it was")
    return b, m


def bld01():
    b, m = folder("BLD-01")
    b.team("2021-06-21")
    b.staff("2021-06-21")
    b.staff("2021-06-21", COLLEAGUE)
    b.case("2021-06-21", number(1))
    b.allocate("2021-06-21", number(1))
    blend = b.allocate(DAY0, number(1), COLLEAGUE, "blend")
    m.retract(LATE, blend, "the reason was recorded wrongly")
    m.allocate(DAY0, number(1), COLLEAGUE, "caseloadAdjustment")
    return b, m


def blend(m, on, end):
    """The officer is trained, and two high risk cases come to blend."""
    m.train(on, "operationalInduction", "unifiedTiering")
    for n in (11, 12):
        m.case(on, number(n))
        m.assess(on, number(n), "high")
        m.allocate(end, number(n), OFFICER, "blend")


def bld02():
    b, m = folder("BLD-02", late="2022-01-04")
    b.team("2021-12-31")
    b.staff("2021-12-31")
    for n in range(1, 11):
        b.case("2021-12-31", number(n))
        b.assess("2021-12-31", number(n), "medium")
        b.allocate("2021-12-31", number(n))
    blend(m, "2021-12-31", "2021-12-31")
    return b, m


def bld03():
    b, m = folder("BLD-03", late="2022-04-04")
    b.team("2022-03-03")
    b.staff("2022-03-03")
    for n in range(1, 11):
        b.case("2022-03-03", number(n))
        b.assess("2022-03-03", number(n), "medium", "C1", 0)
        b.allocate("2022-03-03", number(n))
    b.contact("2022-03-31", number(1))
    blend(m, "2022-03-31", "2022-03-31")
    return b, m


def bld04():
    b, m = folder("BLD-04", late="2021-11-02")
    start, end = "2021-09-20", "2021-10-31"
    officers = [OFFICER, COLLEAGUE, "N53A103"]
    b.team(start)
    for officer in officers:
        b.staff(start, officer)
        b.train(start, "operationalInduction", "unifiedTiering", staff=officer)
    for o, officer in enumerate(officers):
        for n in range(10 * o + 1, 10 * o + 11):
            b.case(start, number(n))
            b.assess(start, number(n), "medium", "C1", 1 if n % 10 in (1, 2) else 0)
            b.allocate(start, number(n), officer)
    for n in (1, 11, 21):
        b.assess(end, number(n), mappa=0)
    m.assess(end, number(21), mappa=1)
    return b, m


def bld05():
    b, m = folder("BLD-05", "delius/N03")
    b.team(DAY0, "N03A01", "N03", "N03SW1")
    b.staff(DAY0, "N03A101", "N03A01")
    for n in range(1, 11):
        b.case(DAY0, number(n), "N03", "N03A01")
        b.assess(DAY0, number(n), "medium")
        b.allocate(DAY0, number(n), "N03A101")
    for n in (1, 2):
        m.assess(DAY0, number(n), mappa=1)
    return b, m


def bld06():
    b, m = folder("BLD-06", "delius/N07", late="2022-01-04")
    start, team, officer = "2021-06-14", "N07A01", "N07A101"
    b.team(start, team, "N07", "N07BRNT")
    b.staff(start, officer, team)
    for n in range(1, 11):
        b.case(start, number(n), "N07", team)
        b.assess(start, number(n), *(("high", "B1") if n in (1, 2) else ("medium", "C1")), 0)
        b.allocate(start, number(n), officer)
    b.source = "migrate/plan"
    b("TeamAdopted", DAY1, team=team, pdu="N07BRNT")
    b("StaffAdopted", DAY1, staff=officer, team=team, grade="PO")
    for n in range(1, 11):
        b("CaseAdopted", DAY1, case=number(n), pdu="N07BRNT")
    b.source = "delius/N07"
    b.train("2021-08-31", "operationalInduction", "unifiedTiering", staff=officer)
    b.contact("2021-12-31", number(1))
    for n in (11, 12):
        m.source = "delius/C17"
        m.case("2021-06-01", number(n), "C17", None)
        m.source = "delius/N07"
        m("CaseTransferred", start, case=number(n), provider="N07", team=team)
        m.assess(start, number(n), "high", "B1", 0)
        m.allocate(start, number(n), officer, "transferIn")
        m.source = "migrate/plan"
        m("CaseAdopted", DAY1, case=number(n), pdu="N07BRNT")
    return b, m


def har01():
    b, m = folder("HAR-01", late="2022-01-04")
    b.team("2021-12-31")
    b.staff("2021-12-31")
    b("ProcessAdopted", "2021-12-31", pdu=PDU, process="allocation", standard="legacy")
    m("ProcessAdopted", "2021-12-31", pdu=PDU, process="allocation", standard="unified")
    return b, m


# ---- Workload and staffing ----

def wrk01():
    b, m = folder("WRK-01", late="2021-07-02")
    b.team("2021-06-30")
    b.staff("2021-06-30", hours=18.5)
    for n in range(1, 11):
        b.case("2021-06-30", number(n))
        b.assess("2021-06-30", number(n), tier="B3")
        b.allocate("2021-06-30", number(n))
    m("StaffHoursChanged", "2021-06-30", staff=OFFICER, hours=37)
    return b, m


def wrk02():
    b, m = folder("WRK-02")
    b.team("2021-05-28")
    b.staff("2021-05-28", hours=18.5)
    for n in range(1, 11):
        b.case("2021-05-28", number(n))
        b.assess("2021-05-28", number(n), "high", "B3", 0)
        b.allocate("2021-05-28", number(n))
    b.contact(DAY0, number(1))
    m("StaffHoursChanged", "2021-06-14", staff=OFFICER, hours=37)
    return b, m


def wrk03():
    b, m = folder("WRK-03", late="2021-07-02")
    b.team("2021-06-30")
    b.staff("2021-06-30")
    for n in range(1, 51):
        b.case("2021-06-30", number(n))
        b.allocate("2021-06-30", number(n))
    m.staff("2021-06-30", COLLEAGUE)
    m.allocate("2021-06-30", number(50), COLLEAGUE, "caseloadAdjustment")
    return b, m


def stf01():
    b, m = folder("STF-01", late="2021-07-02")
    b.team("2021-06-30")
    b.staff("2021-06-30")
    b("PostsEstablished", "2021-06-30", provider="N53", unit=PDU, grade="PO", fte=2)
    m.staff("2021-06-30", COLLEAGUE, hours=22.2)
    return b, m


def stf02():
    b, m = folder("STF-02")
    b.team(DAY1)
    b.staff(DAY1)
    b("PrioritisationStatusSet", DAY1, pdu=PDU, status="red")
    m("PrioritisationStatusSet", DAY1, pdu=PDU, status="amber")
    return b, m


def trn01():
    b, m = folder("TRN-01", "delius/C08")
    b("UnitRegistered", DAY0, provider="C08", unit="C08LEIC", kind="ldu", name="Leicester, Leicestershire and Rutland")
    b("MappingDeclared", DAY0, source="mapping/N53", provider="C08", unit="C08LEIC", pdu=PDU)
    b.team(DAY0, "C08A01", "C08", "C08LEIC")
    b.staff(DAY0, "C08A101", "C08A01", "CRCO")
    b.neighbours(DAY0)
    m.train(DAY0, "preTransition", staff="C08A101")
    return b, m


def trn02():
    b, m = folder("TRN-02", late="2021-09-03")
    on = "2021-09-01"
    b.team(on)
    b.staff(on)
    for n in (1, 2, 3, 4):
        b.case(on, number(n))
        b.assess(on, number(n), "high" if n < 3 else "medium")
        b.allocate(on, number(n))
    b.train(on, "unifiedTiering")
    m.train(on, "operationalInduction")
    return b, m


# ---- Delivery ----

def dlv06():
    b, m = folder("DLV-06")
    b.team("2021-06-21")
    b.staff("2021-06-21")
    b.case("2021-06-21", number(1), location="custody")
    b.allocate("2021-06-21", number(1))
    b("CustodyHandedOver", "2021-06-22", case=number(1), prison="LEI")
    b("CustodyHandedBack", DAY0, case=number(1))
    m.allocate(DAY0, number(1))
    return b, m


def dlv07():
    b, m = folder("DLV-07")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1))
    b.assess(DAY0, number(1), "medium")
    b.allocate(DAY0, number(1))
    b("AllocationDecided", DAY0, case=number(1), provider="N04")
    m.assess(DAY0, number(1), mappa=1)
    return b, m


def dlv08():
    b, m = folder("DLV-08", late="2021-09-02")
    b("CaseloadForecast", "2021-06-25", source="forecast/N53", pdu=PDU, cases=10)
    b.team("2021-08-31")
    b.staff("2021-08-31")
    for n in range(1, 9):
        b.case("2021-08-31", number(n))
        b.allocate("2021-08-31", number(n))
    m.case("2021-08-31", number(9))
    m.allocate("2021-08-31", number(9))
    return b, m


def dlv09():
    b, m = folder("DLV-09")
    b.team("2021-06-21")
    b.staff("2021-06-21")
    b.case("2021-06-21", number(1), location="licence")
    b.allocate("2021-06-21", number(1))
    b("CustodyHandedOver", DAY0, case=number(1), prison="LEI")
    m("CustodyStarted", "2021-06-24", case=number(1), prison="LEI")
    return b, m


def dlv10():
    b, m = folder("DLV-10")
    b.team("2021-06-21")
    b.staff("2021-06-21")
    b.case("2021-06-21", number(1), endsOn="2021-06-24")
    b.allocate("2021-06-21", number(1))
    b.contact(DAY0, number(1), "telephone")
    m("SentenceEndChanged", DAY0, case=number(1), endsOn="2021-09-24")
    return b, m


# ---- Data ----

def dat01():
    b, m = folder("DAT-01")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, "X320012")
    b.allocate(DAY0, "X320012")
    wrong = b("RiskAssessed", DAY0, case="X320021", rosh="medium")
    m.retract(LATE, wrong, "two digits of the case reference were exchanged")
    m("RiskAssessed", DAY0, case="X320012", rosh="medium")
    return b, m


def dat02():
    b, m = folder("DAT-02")
    b.team(DAY0)
    b.staff(DAY0)
    for n in (1, 2):
        b.case(DAY0, number(n), person="A1234BC")
        b.allocate(DAY0, number(n))
    m("CaseMerged", DAY0, case=number(2), into=number(1))
    return b, m


def dat03():
    b, m = folder("DAT-03")
    b.team(DAY0)
    b.staff(DAY0, code="PO")
    m("StaffRegraded", DAY0, staff=OFFICER, gradeCode="PSO")
    return b, m


def dat04():
    b, m = folder("DAT-04")
    b.team("2021-06-24")
    b.staff("2021-06-24")
    early = b("RiskAssessed", "2021-06-24", case=number(1), rosh="medium")
    b.case(DAY0, number(1))
    b.allocate(DAY0, number(1))
    m.retract(LATE, early, "assessed a day before the sentence")
    m.assess(DAY0, number(1), "medium")
    return b, m


def dat05():
    b, m = folder("DAT-05", "delius/C08", late="2021-06-21")
    b.company("2021-06-18")
    b.case("2021-06-18", number(1), "C08", "C08A01")
    b.allocate("2021-06-18", number(1), "C08A101")
    b.neighbours(DAY0)
    m.contact("2021-06-21", number(1))
    return b, m


def dat06():
    b, m = folder("DAT-06", "delius/N53")
    b.company("2021-06-21")
    b.case("2021-06-21", number(1), "C08", "C08A01")
    b.allocate("2021-06-21", number(1), "C08A101")
    b.neighbours(DAY0)
    m.source = "delius/C08"
    m.contact("2021-06-24", number(1))
    return b, m


def dat07():
    b, m = folder("DAT-07")
    b.team("2021-06-24")
    b.staff("2021-06-24")
    b.case("2021-06-24", number(1))
    b.allocate("2021-06-24", number(1))
    again = b.case(DAY0, number(1))
    m.retract(LATE, again, "the extract sent the registration twice")
    return b, m


def dat08():
    b, m = folder("DAT-08")
    b.someone(DAY0)
    stray = b.retract(DAY0, "e-dat08-99", "never true")
    m.retract(LATE, stray, "there is no such fact to retract")
    return b, m


def dat09():
    b, m = folder("DAT-09")
    b.team("2021-06-24")
    b.staff("2021-06-24")
    b.case("2021-06-24", number(1))
    b.allocate("2021-06-24", number(1))
    # 23:59 on 24 June in London: recorded a day before it is effective ...
    early = b("ContactRecorded", DAY0, at="2021-06-24T22:59:00Z", case=number(1), mode="office", outcome="attended")
    # ... and 00:00 on 25 June in London, though not in UTC: no finding. Nor is a start that was planned.
    b("ContactRecorded", DAY0, at="2021-06-24T23:00:00Z", case=number(1), mode="telephone", outcome="attended")
    b("StaffRegistered", DAY0, at="2021-06-07T09:00:00Z", staff=COLLEAGUE, team=TEAM, gradeCode=PO, hours=37)
    m.retract(LATE, early, "recorded before it took place")
    m.contact(DAY0, number(1))
    return b, m


def dat10():
    b, m = folder("DAT-10")
    b.team(DAY0)
    b.staff(DAY0)
    for n, rosh in ((1, "medium"), (2, "high")):
        b.case(DAY0, number(n))
        b.assess(DAY0, number(n), rosh)
        b.allocate(DAY0, number(n))
    b("CaseMerged", DAY0, case=number(2), into=number(1))
    m.assess(DAY0, number(1), "high")
    return b, m


def dat11():
    b, m = folder("DAT-11")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1))
    b.allocate(DAY0, number(1))
    b("CountStated", DAY0, provider="N53", of="openCases", count=2)
    m.case(DAY0, number(2))
    m.allocate(DAY0, number(2))
    return b, m


def dat12():
    b, m = folder("DAT-12", "delius/C08")
    b("ProviderExpected", "2021-06-21", source="mapping/N53", provider="C08")
    b("ProviderRegistered", "2021-06-21", provider="C08", kind="crc",
      name="Derbyshire, Leicestershire, Nottinghamshire and Rutland")
    b.company("2021-06-21")
    b.case("2021-06-21", number(1), "C08", "C08A01")
    b.allocate("2021-06-21", number(1), "C08A101")
    b.neighbours(DAY0)
    b("CountStated", DAY0, provider="C08", of="casesNotClosed", count=1)
    m("CountStated", DAY0, provider="C08", of="staffInPost", count=1)
    return b, m


def dat13():
    b, m = folder("DAT-13")
    b.team(DAY0)
    b.staff(DAY0, hours=None)
    m("StaffHoursChanged", DAY0, staff=OFFICER, hours=29.6)
    return b, m


def tie01():
    b, m = folder("TIE-01")
    b.team(DAY0)
    b.staff(DAY0)
    b.case(DAY0, number(1), sex="male")
    b.assess(DAY0, number(1), "medium", "B1", 0)
    b.allocate(DAY0, number(1))
    m.assess(DAY0, number(1), tier="C1")
    return b, m


RULES = [str01, str02, str03, str04, str05, str06, str07, str08, con01, con02, con03, con05, con06, alc01, alc02, alc03,
         alc04, alc05, alc06, alc07, alc08, alc09, alc10, rsk01, mov01, bld01, bld02, bld03, bld04, bld05, bld06, har01,
         wrk01, wrk02, wrk03, wrk05, stf01, stf02, trn01, trn02, dlv04, dlv06, dlv07, dlv08, dlv09, dlv10, dat01, dat02,
         dat03, dat04, dat05, dat06, dat07, dat08, dat09, dat10, dat11, dat12, dat13, tie01]

if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else HERE
    for rule in RULES:
        for file in rule():
            file.write(target)
