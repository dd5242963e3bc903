#!/usr/bin/env python3
"""Writes the national sample: the whole service on the eve of Day 1 at one hundredth of its size, with nothing wrong in it.

    python3 sample-events/national/generate.py OUTDIR [REGIONS]        (REGIONS: letters such as BL; default: all twelve)

Every fact is invented; README.md says what the sizes follow. Codes do not depend on REGIONS: a case, team or fact
has the same name in a part as in the whole. The PDUs have numbers from 001 to 108, by region:

    R008003   the third case of the NPS in PDU 8; from 401 those a prison is responsible for, from 501 those of the company
    N01008    the team of N01 in PDU 8, its unit N01L008, its officer N01008A, a second officer N01008B
"""
import os
import sys
from datetime import timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from paper import Paper, on, weekday  # noqa: E402

CASES = 2300
NPS_PERCENT = 51

DIVISIONS = {"N01": "North West", "N02": "North East", "N03": "Wales", "N04": "Midlands",
             "N05": "South West and South Central", "N06": "South East and Eastern", "N07": "London"}
COMPANIES = dict(zip(("C%02d" % n for n in range(1, 22)), (
    "Northumbria", "Cumbria and Lancashire", "Durham Tees Valley", "Humberside, Lincolnshire and North Yorkshire",
    "West Yorkshire", "Merseyside", "Cheshire and Greater Manchester",
    "Derbyshire, Leicestershire, Nottinghamshire and Rutland", "South Yorkshire", "Wales", "Staffordshire and West Midlands",
    "Warwickshire and West Mercia", "Bedfordshire, Northamptonshire, Cambridgeshire and Hertfordshire", "Norfolk and Suffolk",
    "Bristol, Gloucestershire, Somerset and Wiltshire", "Thames Valley", "London", "Essex", "Dorset, Devon and Cornwall",
    "Hampshire and Isle of Wight", "Kent, Surrey and Sussex")))

# region: (weight, [(division, company, PDUs)]). The weight is the region's unpaid work outstanding in November 2023, in
# thousands of hours: a stand-in, since no caseload by region is published for June 2021. The order of the PDUs is by code.
REGIONS = {
    "A": (182, [("N02", "C03", "N54CLE N54DUR"), ("N02", "C01", "N54NOT N54NUTY N54SOT"), ("N02", "C03", "N54STHA"),
                ("N02", "C01", "N54SUND")]),
    "B": (340, [("N01", "C02", "N51BLDA"), ("N01", "C07", "N51CHES"), ("N01", "C02", "N51CTRL N51CUMB"),
                ("N01", "C07", "N51HAWA"), ("N01", "C06", "N51KNST"), ("N01", "C02", "N51LNW"), ("N01", "C06", "N51LPLS"),
                ("N01", "C02", "N51LSE"), ("N01", "C06", "N51LSF N51SEFT"), ("N01", "C07", "N51WCHE"),
                ("N01", "C06", "N51WSHW")]),
    "C": (456, [("N02", "C05", "N55BAC"), ("N02", "C09", "N55BAS N55DNR"), ("N02", "C04", "N55HER"),
                ("N02", "C05", "N55KIR N55LEE"), ("N02", "C04", "N55NNEL"), ("N02", "C09", "N55SHF"), ("N02", "C05", "N55WAK"),
                ("N02", "C04", "N55YNY N55YRK")]),
    "D": (155, [("N03", None, "N03CTM N03SNT N03SW1 WPTDPA WPTGWT WPTNWS")]),
    "E": (370, [("N04", "C11", "N52BIRM N52BLCO N52BNES N52CSW N52DUSA N52STST"), ("N04", "C12", "N52WARW N52WEME N52WORC")]),
    "F": (272, [("N04", "C08", "N53DERS N53DRBY"), ("N02", "C04", "N53EWL"), ("N04", "C08", "N53LEIS N53NOCY N53NOTS")]),
    "G": (280, [("N05", "C15", "N58BNS N58BSG"), ("N05", "C19", "N58CIOS N58DEV N58DORS"), ("N05", "C15", "N58GLW"),
                ("N05", "C19", "N58PLCO"), ("N05", "C15", "N58SOM N58SWWI")]),
    "H": (302, [("N05", "C16", "N59BRK N59BUOX"), ("N05", "C20", "N59HAMP N59HSW"), ("N05", "C16", "N59OXFS"),
                ("N05", "C20", "N59SOPO"), ("N05", "C16", "N59WESB")]),
    "I": (446, [("N06", "C13", "N56BEDS N56CAMB"), ("N06", "C18", "N56ESXN N56ESXS"), ("N06", "C13", "N56HERT"),
                ("N06", "C14", "N56NOSU"), ("N06", "C13", "N56NRTH"), ("N06", "C14", "N56SUFF")]),
    "J": (631, [("N07", "C17", "LDNBBG LDNBDN LDNBEB LDNCMS LDNEHH LDNHKR LDNHRWF LDNLAW LDNNCAI LDNNHAK LDNNHTH LDNNLAS "
                               "N07BRNT N07CROY N07ENFH N07LEBR N07NEWM N07TOWH")]),
    "K": (272, [("N06", "C21", "N57EKNT N57KECL N57SUR N57SUS N57WSUS")]),
    "L": (272, [("N01", "C07", "N50BOLT N50GMS N50MANC N50OLD N50ROBO N50SATR N50STTR N50TAST N50WIBO")]),
}

# What comes to the NPS, in turn: risk, MAPPA level, register, protect letter
NPS_KINDS = [("high", 0, None, "B"), ("high", 1, None, "B"), ("medium", 1, None, "C"), ("high", 2, None, "A"),
             ("high", 0, "domesticAbuse", "B"), ("veryHigh", 2, None, "A"), ("medium", 0, "foreignNationalDeportation", "C"),
             ("high", 0, "publicInterest", "B")]
COMPANY_KINDS = [("medium", 0, None, "C"), ("low", 0, None, "D"), ("medium", 0, "mentalHealth", "C")]
SENTENCES = [("communityOrder", "community"), ("suspendedSentenceOrder", "community"), ("determinateCustody", "licence"),
             ("communityOrder", "community"), ("determinateCustody", "postSentenceSupervision")]
START = on("2020-06-01")
EVE = on("2021-06-25")
PAPERS = "hmpps/unification"


def shares(total, weights):
    """`total` divided by weight into whole numbers, by largest remainder."""
    parts = [total * weight // sum(weights) for weight in weights]
    order = sorted(range(len(weights)), key=lambda n: (-(total * weights[n] % sum(weights)), n))
    for n in order[:total - sum(parts)]:
        parts[n] += 1
    return parts


def totals(facts, provider):
    """What a provider's own source counts at the end of 25 June, by what it said itself until then."""
    cases, prison, staff, teams = {}, {}, {}, {}
    ends = {"CaseClosed": cases, "CaseMerged": cases, "CustodyHandedBack": prison, "StaffLeft": staff, "TeamClosed": teams}
    begins = {"CaseRegistered": cases, "CustodyHandedOver": prison, "StaffRegistered": staff, "TeamRegistered": teams}
    said = [f for f in facts if f["source"] == "delius/" + provider and f["effectiveOn"] <= str(EVE)]
    for fact in sorted(said, key=lambda f: (f["effectiveOn"], f["recordedAt"])):
        subject = fact["data"].get("case") or fact["data"].get("staff") or fact["data"].get("team")
        if fact["type"] in begins:
            begins[fact["type"]][subject] = True
        elif fact["type"] in ends:
            ends[fact["type"]].pop(subject, None)
    return {"casesNotClosed": len(cases), "openCases": sum(case not in prison for case in cases),
            "staffInPost": len(staff), "openTeams": len(teams)}


class Sample:
    def __init__(self, regions="ABCDEFGHIJKL"):
        self.paper = Paper("nat")
        self.registered = set()     # providers
        self.company_teams = {}     # company -> how many teams so far
        self.with_second = set()    # divisions that have their second officer and their victim liaison
        index = 0
        sizes = shares(CASES, [weight for weight, _ in REGIONS.values()])
        for (region, (_, parts)), size in zip(REGIONS.items(), sizes):
            pdus = [(division, company, pdu) for division, company, names in parts for pdu in names.split()]
            if region in regions:
                self.region(region, pdus, index, size)
            index += len(pdus)
        # What the record is to hold, and, as each source's last word, how much of it there is
        for provider in sorted(self.registered):
            self.paper.tell("2021-03-01", PAPERS, "ProviderExpected", "expect-" + provider, provider=provider)
            for of, count in totals(self.paper.facts, provider).items():
                self.paper.tell(EVE, "delius/" + provider, "CountStated", "count-%s-%s" % (provider, of),
                                provider=provider, of=of, count=count)

    def region(self, region, pdus, before, size):
        nps = size if region == "D" else (size * NPS_PERCENT + 50) // 100
        # A company has a team in every other of its PDUs in the region; its cases are shared out evenly
        seats, seen = [], {}
        for n, (_, company, _) in enumerate(pdus):
            if company:
                seen[company] = seen.get(company, -1) + 1
                if seen[company] % 2 == 0:
                    seats.append(n)
        company_sizes = dict(zip(seats, shares(size - nps, [1] * len(seats)) if seats else []))
        for n, ((division, company, pdu), count) in enumerate(zip(pdus, shares(nps, [1] * len(pdus)))):
            self.division_team(region, division, before + n + 1, pdu, count, n == 0)
            if n in company_sizes:
                self.company_team(company, before + n + 1, pdu, company_sizes[n])
            if pdu == "N03SW1":
                self.company_team("C10", before + n + 1, pdu, 0)

    # ---- who works where

    def provider(self, code, kind, name):
        if code not in self.registered:
            self.registered.add(code)
            self.paper.tell(START, "delius/" + code, "ProviderRegistered", code, provider=code, kind=kind, name=name)

    def team(self, team, provider, unit, function, name):
        self.paper.tell(START, "delius/" + provider, "TeamRegistered", team, team=team, provider=provider, unit=unit,
                        function=function, name=name)

    def hire(self, staff, team, grade, hours=37):
        source = "delius/" + team[:3]
        self.paper.tell(START, source, "StaffRegistered", staff, staff=staff, team=team, gradeCode=grade, hours=hours)
        if team.startswith("C"):
            day = on("2021-05-10") + timedelta(int(team[3:6]) % 5)
            self.paper.tell(day, source, "TrainingCompleted", staff + "-preTransition", staff=staff, course="preTransition")

    def division_team(self, region, provider, index, pdu, count, first):
        self.provider(provider, "npsDivision", DIVISIONS[provider])
        unit, team = "%sL%03d" % (provider, index), "%s%03d" % (provider, index)
        self.paper.tell(START, "delius/" + provider, "UnitRegistered", unit, provider=provider, unit=unit, kind="ldu",
                        name="Unit %d" % index)
        self.paper.tell("2021-03-01", PAPERS, "MappingDeclared", "map-" + unit, provider=provider, unit=unit, pdu=pdu)
        self.team(team, provider, unit, "sentenceManagement", "Team %d" % index)
        self.hire(team + "A", team, "NPSM")
        if index % 10 == 0:
            self.paper.tell("2020-09-01", "delius/" + provider, "ReductionStarted", team + "A-union", staff=team + "A",
                            reduction="TU1", reason="tradeUnion", hours=3.7)
        second = provider not in self.with_second and region != "D"
        if provider not in self.with_second:
            self.with_second.add(provider)
            self.team(provider + "VLO", provider, unit, "victims", "Victim liaison")
            self.hire(provider + "VLOA", provider + "VLO", "VLO")
            self.paper.tell("2021-02-01", "delius/" + provider, "VictimContactOpened", "V-" + provider, victim="V-" + provider,
                            case="R%03d001" % index, staff=provider + "VLOA")
        if second:
            self.hire(team + "B", team, "NPSQ")
        for n in range(1, count + 1):
            kinds = NPS_KINDS if region != "D" or n % 2 else COMPANY_KINDS
            kind = kinds[(n - 1) // (1 if region != "D" else 2) % len(kinds)]
            officer = team + ("B" if second and kind == NPS_KINDS[2] else "A")
            sentence = ("indeterminateCustody", "licence") if first and n == 1 else SENTENCES[(index + n) % 5]
            self.case(provider, team, index, n, kind, officer, sentence, decided=n == 1 and region != "D")
        if first:
            prison = self.case(provider, team, index, 401, NPS_KINDS[0], team + "A", ("determinateCustody", "custody"))
            self.paper.tell("2021-05-24", "delius/" + provider, "CustodyHandedOver", prison + "-prison", case=prison,
                            prison="LEI")

    def company_team(self, provider, index, pdu, count):
        self.provider(provider, "crc", COMPANIES[provider])
        unit, team = "%sL%03d" % (provider, index), "%s%03d" % (provider, index)
        number = self.company_teams.get(provider, 0)
        self.company_teams[provider] = number + 1
        self.paper.tell(START, "delius/" + provider, "UnitRegistered", unit, provider=provider, unit=unit, kind="ldu",
                        name="Unit %d" % index)
        self.paper.tell("2021-03-02", PAPERS, "MappingDeclared", "map-" + team, provider=provider, unit=unit, team=team,
                        pdu=pdu)
        self.team(team, provider, unit, "sentenceManagement" if count else "interventions", "Team %d" % index)
        self.hire(team + "A", team, "CRCM" if number % 2 else "CRCQ")
        for n in range(501, 501 + count):
            self.case(provider, team, index, n, COMPANY_KINDS[(n - 501) % 3], team + "A", SENTENCES[(index + n) % 5],
                      decided=n == 501)
        if count:
            case = "R%03d501" % index
            source = "delius/" + provider
            self.paper.tell("2021-05-17", source, "RequirementImposed", case + "-work", case=case, requirement="UPW-1",
                            kind="unpaidWork", length=120)
            self.paper.tell("2021-06-12", source, "UnpaidWorkCredited", case + "-worked", case=case, requirement="UPW-1",
                            minutes=420)

    # ---- a case as it is written down

    def case(self, provider, team, index, number, kind, officer, sentence, decided=False, began=None, person=None):
        tell, source = self.paper.tell, "delius/" + provider
        rosh, mappa, register, letter = kind
        case = "R%03d%03d" % (index, number)
        began = began or weekday(on("2020-07-06") + timedelta((index * 37 + number * 53) % 300))
        person = person or "%s%04d%sR" % (chr(65 + index % 26), number, chr(65 + index // 26))
        tell(began, source, "CaseRegistered", case, case=case, provider=provider, team=team, sentence=sentence[0],
             location=sentence[1], endsOn=None if sentence[0].startswith("indet") else began + timedelta(400 + number),
             person=person, sex="female" if number % 10 == 9 else "male", bornIn=1960 + (index + number) % 40)
        tell(began, source, "CaseAllocated", case + "-officer", case=case, staff=officer, reason="initial")
        tell(began, source, "RiskAssessed", case + "-risk", case=case, rosh=rosh)
        tell(began, source, "MappaScreened", case + "-mappa", case=case, level=mappa, category=2 if mappa else None)
        if register:
            tell(began, source, "RegistrationAdded", case + "-register", case=case, register=register)
        tell(began, source, "TierAssessed", case + "-tier", case=case, tier="%s%d" % (letter, 1 + number % 3))
        if decided:
            tell(began, source, "AllocationDecided", case + "-decided", case=case, provider=provider)
        if number in (1, 501):
            tell(on("2021-06-21") + timedelta(index % 5), source, "ContactRecorded", case + "-contact", case=case,
                 mode="telephone", outcome="attended")
        return case


def chapters(folder):
    return [(os.path.join(folder, "01-organisation-and-staff.jsonl"), lambda f: "case" not in f["data"]),
            (os.path.join(folder, "02-cases-nps.jsonl"), lambda f: f["source"].startswith("delius/N")),
            (os.path.join(folder, "03-cases-crc.jsonl"), lambda f: True)]


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    Sample(*sys.argv[2:]).paper.write(chapters(sys.argv[1]))
