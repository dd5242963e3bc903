#!/usr/bin/env python3
"""Writes the story waves.

    python3 sample-events/waves/generate.py [OUTDIR]        (default: the folder above this script)

Every fact is invented. README.md tells what the story is and counts what is in it.
"""
import os
import sys
from datetime import timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from paper import Dice, Paper, on, weekday  # noqa: E402

DAY_ONE = on("2021-06-26")

DIVISIONS = {       # provider: (name, [PDU of each of its teams])
    "N01": ("North West", ["N51CTRL", "N50MANC"]),
    "N02": ("North East", ["N54NUTY", "N55LEE", "N53EWL"]),
    "N03": ("Wales", ["WPTGWT"]),
    "N04": ("Midlands", ["N52BIRM", "N53LEIS"]),
    "N05": ("South West and South Central", ["N58BSG", "N59OXFS"]),
    "N06": ("South East and Eastern", ["N56CAMB", "N57SUR"]),
    "N07": ("London", ["LDNNLAS"]),
}
COMPANIES = {
    "C01": ("Northumbria", ["N54NUTY"]),
    "C02": ("Cumbria and Lancashire", ["N51CTRL"]),
    "C03": ("Durham Tees Valley", ["N54CLE"]),
    "C04": ("Humberside, Lincolnshire and North Yorkshire", ["N55HER", "N53EWL"]),
    "C05": ("West Yorkshire", ["N55LEE"]),
    "C06": ("Merseyside", ["N51LSF"]),
    "C07": ("Cheshire and Greater Manchester", ["N50MANC", "N51CHES"]),
    "C08": ("Derbyshire, Leicestershire, Nottinghamshire and Rutland", ["N53LEIS"]),
    "C09": ("South Yorkshire", ["N55SHF"]),
    "C11": ("Staffordshire and West Midlands", ["N52BIRM"]),
    "C12": ("Warwickshire and West Mercia", ["N52WARW"]),
    "C13": ("Bedfordshire, Northamptonshire, Cambridgeshire and Hertfordshire", ["N56CAMB"]),
    "C14": ("Norfolk and Suffolk", ["N56NOSU"]),
    "C15": ("Bristol, Gloucestershire, Somerset and Wiltshire", ["N58BSG"]),
    "C16": ("Thames Valley", ["N59OXFS"]),
    "C17": ("London", ["LDNNLAS"]),
    "C18": ("Essex", ["N56ESXN"]),
    "C19": ("Dorset, Devon and Cornwall", ["N58DEV"]),
    "C20": ("Hampshire and Isle of Wight", ["N59HAMP"]),
    "C21": ("Kent, Surrey and Sussex", ["N57SUR"]),
}
WAVES = [           # how many companies by which day is history, which of them and the days before are invented
    ("2021-07-26", ["C08", "C11"]),
    ("2021-09-06", ["C01", "C03", "C12", "C16", "C17"]),
    ("2021-09-27", ["C13", "C14", "C18"]),
    ("2021-10-15", ["C15", "C19"]),
    ("2021-11-05", ["C06", "C07"]),
    ("2021-11-19", ["C02", "C09", "C21"]),
    ("2021-12-10", ["C04", "C05", "C20"]),
]
LATE = {"C08": 2, "C17": 3, "C14": 1, "C07": 2, "C04": 2}       # cases of the last days that no record had until the wave
CLOSED_LATE = ("C12", "C21")                                    # the last case had been closed on 18 June
MERGED = ("C13", "C09")             # the last case was a second entry of the last before it of the same risk
KINDS = (("high", 1, "B"), ("high", 0, "B"), ("medium", 1, "C"))
NAMES = {"N50": "Greater Manchester", "N51": "North West", "N52": "West Midlands", "N53": "East Midlands", "N54": "North East",
         "N55": "Yorkshire and the Humber", "N56": "East of England", "N57": "Kent, Surrey and Sussex", "N58": "South West",
         "N59": "South Central", "N03": "Wales", "N07": "London"}


class Registry:
    def __init__(self):
        self.paper, self.dice = Paper("waves"), Dice(20211213)
        self.cases = {}             # provider -> [(case, PDU)]
        self.rosh = {}              # case -> risk
        self.number = 0

    def set_up(self, provider, kind, name, pdus):
        start, source = on("2019-04-01"), "delius/" + provider
        tell = self.paper.tell
        tell(start, source, "ProviderRegistered", provider, provider=provider, kind=kind, name=name)
        self.cases[provider] = []
        for n, pdu in enumerate(pdus, 1):
            unit, team = "%sWU%d" % (provider, n), "%sW%02d" % (provider, n)
            tell(start, source, "UnitRegistered", unit, provider=provider, unit=unit, kind="ldu",
                 name="%s %d" % (name, n))
            tell(start, source, "TeamRegistered", team, team=team, provider=provider, unit=unit,
                 function="sentenceManagement", name="%s %d" % (name, n))
            tell(start, source, "StaffRegistered", team + "A", staff=team + "A", team=team,
                 gradeCode="CRCQ" if kind == "crc" else "NPSM", hours=37)
            if kind == "crc":
                tell(on("2021-05-10") + timedelta(n), source, "TrainingCompleted", team + "A-training", staff=team + "A",
                     course="preTransition")
            for _ in range(self.dice.between(7, 12)):
                self.case(provider, team, pdu, weekday(on("2020-07-06") + timedelta(self.dice.below(312))))
        for case, _ in self.cases[provider][:2]:
            tell(on("2021-06-22") + timedelta(self.dice.below(4)), source, "ContactRecorded", case + "-contact", case=case,
                 mode="telephone", outcome="attended")

    def case(self, provider, team, pdu, began, recorded=None):
        tell, source = self.paper.tell, "delius/" + provider
        self.number += 1
        case = "U%06d" % (610000 + 11 * self.number)
        if provider.startswith("C"):
            rosh, mappa, letter = (("medium", 0, "C"), ("low", 0, "D"))[self.dice.below(5) // 3]
        else:
            rosh, mappa, letter = KINDS[self.dice.below(3)]
        late = {"recorded": recorded}
        tell(began, source, "CaseRegistered", case, case=case, provider=provider, team=team, sentence="communityOrder",
             location="community", endsOn=began + timedelta(730), sex="male", **late)
        tell(began, source, "CaseAllocated", case + "-officer", case=case, staff=team + "A", reason="initial", **late)
        tell(began, source, "RiskAssessed", case + "-risk", case=case, rosh=rosh, **late)
        tell(began, source, "MappaScreened", case + "-mappa", case=case, level=mappa, category=2 if mappa else None, **late)
        tell(began, source, "TierAssessed", case + "-tier", case=case, tier=letter + "2", **late)
        self.cases[provider].append((case, pdu))
        self.rosh[case] = rosh

    def take_over(self, provider, pdus, recorded):
        """On paper since 26 June; in the region's system since the day `recorded`."""
        tell = self.paper.tell
        source = "delius/" + self.region(pdus[0])
        late = {"recorded": recorded}
        for n, pdu in enumerate(pdus, 1):
            unit, team = "%sWU%d" % (provider, n), "%sW%02d" % (provider, n)
            if recorded > str(DAY_ONE):
                tell(DAY_ONE, "hmpps/unification", "MappingDeclared", "map-" + team, provider=provider, unit=unit, team=team,
                     pdu=pdu, **late)
            tell(DAY_ONE, source, "TeamAdopted", "adopted-" + team, team=team, pdu=pdu, **late)
            tell(DAY_ONE, source, "StaffAdopted", "adopted-" + team + "A", staff=team + "A", team=team,
                 grade="PSO" if provider.startswith("C") else "PO", **late)
        for n in range(LATE.get(provider, 0)):
            self.case(provider, provider + "W01", pdus[0], on("2021-06-%d" % (22 + n)), recorded)
        cases = list(self.cases[provider])
        if provider in CLOSED_LATE:
            case, _ = cases.pop()
            tell("2021-06-18", source, "CaseClosed", case + "-closed", case=case, reason="completed", **late)
        if provider in MERGED:
            case, _ = cases.pop()
            into = [other for other, _ in cases if self.rosh[other] == self.rosh[case]][-1]
            tell(DAY_ONE, source, "CaseMerged", case + "-merged", case=case, into=into, **late)
        for case, pdu in cases:
            tell(DAY_ONE, source, "CaseAdopted", "adopted-" + case, case=case, pdu=pdu, **late)
        if provider not in ("N03", "N07"):
            tell(DAY_ONE, source, "ProviderClosed", "closed-" + provider, provider=provider, **late)

    @staticmethod
    def region(pdu):
        return {"WPT": "N03", "LDN": "N07"}.get(pdu[:3], pdu[:3])


def write(out):
    registry = Registry()
    tell = registry.paper.tell
    for provider, (name, pdus) in DIVISIONS.items():
        registry.set_up(provider, "npsDivision", name, pdus)
        for n, pdu in enumerate(pdus, 1):
            tell("2021-03-01", "hmpps/unification", "MappingDeclared", "map-%sWU%d" % (provider, n), provider=provider,
                 unit="%sWU%d" % (provider, n), pdu=pdu)
    for provider, (name, pdus) in COMPANIES.items():
        registry.set_up(provider, "crc", name, pdus)
    for provider in sorted(NAMES):
        tell(DAY_ONE, "delius/" + provider, "ProviderRegistered", "region-" + provider, provider=provider, kind="region",
             name=NAMES[provider])
    for provider, (_, pdus) in DIVISIONS.items():
        registry.take_over(provider, pdus, str(DAY_ONE))
    for day, providers in WAVES:
        for provider in providers:
            registry.take_over(provider, COMPANIES[provider][1], day)
    story = os.path.join(out, "waves")
    chapters = [("01-before-day-one.jsonl", "2021-06-26"), ("02-day-one.jsonl", "2021-06-27"),
                ("03-july-to-september.jsonl", "2021-10-01"), ("04-october-to-december.jsonl", "9999")]
    registry.paper.write([(os.path.join(story, name), lambda f, until=until: f["recordedAt"] < until)
                          for name, until in chapters])


if __name__ == "__main__":
    write(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(HERE))
