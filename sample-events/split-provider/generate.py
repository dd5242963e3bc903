#!/usr/bin/env python3
"""Writes the story split-provider, and beside it split-provider-mend and split-provider-late.

    python3 sample-events/split-provider/generate.py [OUTDIR]        (default: the folder above this script)

Every fact is invented. README.md tells what the story is and counts what is in it.
"""
import os
import sys
from datetime import timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from paper import Dice, Paper, on, weekday  # noqa: E402

# provider: (name, [(unit, name, [(team, name, PDU, cases)])])
PROVIDERS = {
    "C04": ("Humberside, Lincolnshire and North Yorkshire", [
        ("C04HER", "Hull and East Riding", [
            ("C04HU1", "Hull", "N55HER", 11), ("C04ER1", "Beverley and Goole", "N55HER", 6)]),
        ("C04NYK", "York and North Yorkshire", [
            ("C04YO1", "York", "N55YRK", 8), ("C04NY1", "Harrogate and Scarborough", "N55YNY", 9)]),
        ("C04LIN", "Lincolnshire", [
            ("C04LI1", "Lincoln", "N53EWL", 9), ("C04BO1", "Boston", "N53EWL", 6),
            ("C04SC1", "Scunthorpe", "N55NNEL", 7), ("C04GR1", "Grimsby", "N55NNEL", 9)])]),
    "C07": ("Cheshire and Greater Manchester", [
        ("C07MCR", "Manchester and Salford", [
            ("C07MC1", "Manchester North", "N50MANC", 10), ("C07MC2", "Manchester South", "N50GMS", 9),
            ("C07SA1", "Salford", "N50SATR", 8)]),
        ("C07BWR", "Bolton, Wigan, Bury and Rochdale", [
            ("C07BL1", "Bolton", "N50BOLT", 8), ("C07WI1", "Wigan", "N50WIBO", 8),
            ("C07RO1", "Bury and Rochdale", "N50ROBO", 9)]),
        ("C07TOS", "Tameside and Oldham", [
            ("C07TA1", "Tameside", "N50TAST", 6), ("C07OL1", "Oldham", "N50OLD", 7)]),
        ("C07ECS", "East Cheshire and Stockport", [
            ("C07ST1", "Stockport and Trafford", "N50STTR", 10), ("C07CE1", "Crewe and Macclesfield", "N51CHES", 7)]),
        ("C07WCH", "West Cheshire, Warrington and Halton", [
            ("C07CW1", "Chester", "N51WCHE", 6), ("C07WH1", "Warrington and Halton", "N51HAWA", 8)])]),
}
FORGOTTEN = "C04GR1"
PAPERS = "hmpps/unification"
SENTENCES = (("communityOrder", "community"), ("suspendedSentenceOrder", "community"), ("communityOrder", "community"),
             ("determinateCustody", "licence"), ("suspendedSentenceOrder", "community"),
             ("determinateCustody", "postSentenceSupervision"))


def write(out):
    paper, dice = Paper("split"), Dice(20210626)
    tell = paper.tell
    start = on("2019-04-01")
    number = 0
    mend = None
    for provider, (name, units) in PROVIDERS.items():
        source = "delius/" + provider
        tell(start, source, "ProviderRegistered", provider, provider=provider, kind="crc", name=name)
        staff = {}                  # team -> who holds its cases
        for unit, unit_name, teams in units:
            tell(start, source, "UnitRegistered", unit, provider=provider, unit=unit, kind="ldu", name=unit_name)
            for team, team_name, pdu, _ in teams:
                tell(start, source, "TeamRegistered", team, team=team, provider=provider, unit=unit,
                     function="sentenceManagement", name=team_name)
        lead = units[0][0]
        extra = provider + "IN1"
        tell(start, source, "TeamRegistered", extra, team=extra, provider=provider, unit=lead, function="interventions",
             name="Unpaid work and programmes")

        def hire(code, team, grade, hours):
            tell(start, source, "StaffRegistered", code, staff=code, team=team, gradeCode=grade, hours=hours)
            tell(on("2021-05-10") + timedelta(len(staff) % 5), source, "TrainingCompleted", code + "-training",
                 staff=code, course="preTransition")

        for unit, _, teams in units:
            for n, (team, _, _, size) in enumerate(teams):
                hire(team + "Q", team, "CRCQ", 37 if n % 2 == 0 else 29.6)
                staff[team] = [team + "Q"]
                if size > 7:
                    hire(team + "M", team, "CRCM", 37)
                    staff[team].append(team + "M")
            hire(teams[0][0] + "B", teams[0][0], "CRCB", 37)
        hire(extra + "Q", extra, "CRCQ", 37)
        hire(extra + "S", extra, "CRC3", 22.2)          # an unpaid work supervisor: a grade that holds no cases
        hire(extra + "A", extra, "CADM", 37)

        # Which team goes where. The unit is not enough: C07ECS and C04LIN go to two regions each
        day = on("2021-03-01")
        for unit, _, teams in units + [(lead, "", [(extra, "", units[0][2][0][2], 0)])]:
            for team, _, pdu, _ in teams:
                mapping = dict(provider=provider, unit=unit, team=team, pdu=pdu)
                if team == FORGOTTEN:
                    mend = mapping
                else:
                    tell(day + timedelta(len(pdu) % 3), PAPERS, "MappingDeclared", "map-" + team, **mapping)

        for unit, _, teams in units:
            for team, _, pdu, size in teams:
                for n in range(size):
                    number += 1
                    case = "Y%06d" % (480000 + number * 13)
                    began = weekday(on("2020-07-06") + timedelta(dice.below(312)))
                    sentence, location = SENTENCES[dice.below(len(SENTENCES))]
                    rosh = "low" if dice.below(5) < 2 else "medium"
                    officer = staff[team][n % len(staff[team])]
                    if team == "C04SC1" and n == 0:
                        officer = FORGOTTEN + "Q"       # held by an officer of Grimsby
                    person = "S%04dAY" % number if sentence == "determinateCustody" else None
                    tell(began, source, "CaseRegistered", case, case=case, provider=provider, team=team,
                         sentence=sentence, location=location, endsOn=began + timedelta(dice.between(400, 900)),
                         person=person, sex="female" if dice.below(9) == 0 else "male")
                    tell(began, source, "CaseAllocated", case + "-officer", case=case, staff=officer, reason="initial")
                    tell(began, source, "RiskAssessed", case + "-risk", case=case, rosh=rosh)
                    tell(began, source, "MappaScreened", case + "-mappa", case=case, level=0)
                    tell(began, source, "TierAssessed", case + "-tier", case=case,
                         tier=("D" if rosh == "low" else "C") + str(dice.between(1, 3)))
                    if number % 17 == 5:
                        tell(weekday(began + timedelta(10)), source, "RequirementImposed", case + "-work", case=case,
                             requirement="UPW-1", kind="unpaidWork", length=120)
                        tell(on("2021-06-12"), source, "UnpaidWorkCredited", case + "-worked", case=case,
                             requirement="UPW-1", minutes=420)
                    if number % 6 == 0:
                        tell(on("2021-06-21") + timedelta(number % 5), source, "ContactRecorded", case + "-contact",
                             case=case, mode="telephone", outcome="attended")
                # One of the largest team went back to prison, which is responsible for the case now
                if size > 10:
                    tell(on("2021-04-19"), source, "CustodyStarted", case + "-custody", case=case, prison="HLI")
                    tell(on("2021-05-17"), source, "CustodyHandedOver", case + "-handed-over", case=case, prison="HLI")

    story = os.path.join(out, "split-provider")
    paper.write([
        (os.path.join(story, "01-organisation-and-staff.jsonl"),
         lambda f: f["source"] != PAPERS and "case" not in f["data"]),
        (os.path.join(story, "02-mappings.jsonl"), lambda f: f["source"] == PAPERS),
        (os.path.join(story, "03-cases.jsonl"), lambda f: True)])
    mending = Paper("split")
    mending.tell("2021-06-25", PAPERS, "MappingDeclared", "map-" + FORGOTTEN, **mend)
    mending.write([(os.path.join(out, "split-provider-mend", "mapping.jsonl"), lambda f: True)])
    write_late(out)


def write_late(out):
    """What the companies' systems still wrote down in July, each fact under a provider that no longer exists."""
    late = Paper("late")

    def case(case, provider, team, began, recorded, officer=None, closed=None):
        source = "delius/" + provider
        late.tell(began, source, "CaseRegistered", case, recorded, case=case, provider=provider, team=team,
                  sentence="communityOrder", location="community", endsOn="2022-12-30", sex="male")
        if officer:
            late.tell(began, source, "CaseAllocated", case + "-officer", recorded, case=case, staff=officer,
                      reason="initial")
        late.tell(began, source, "RiskAssessed", case + "-risk", recorded, case=case, rosh="medium")
        if closed:
            late.tell(closed, source, "CaseClosed", case + "-closed", recorded, case=case, reason="completed")

    case("Y489001", "C04", "C04HU1", "2021-06-10", "2021-07-05", officer="C04HU1M")     # before Day 1
    case("Y489002", "C07", "C07MC1", "2021-07-01", "2021-07-05")                        # after it
    late.tell("2021-06-01", "delius/C07", "StaffRegistered", "C07MC1Z", "2021-07-06", staff="C07MC1Z", team="C07MC1",
              gradeCode="CRCM", hours=37)
    case("Y489003", "C07", "C07MC2", "2021-06-28", "2021-07-12", closed="2021-07-09")   # come and gone
    late.tell("2021-07-12", "delius/C07", "CaseTransferred", "Y480026-back", "2021-07-13", case="Y480026",
              provider="C07", team="C07MC2")                                            # put back
    case("Y489004", "C07", None, "2021-07-02", "2021-07-14", officer="C07MC1M")         # no team, but an officer
    late.write([(os.path.join(out, "split-provider-late", "july.jsonl"), lambda f: True)])


if __name__ == "__main__":
    write(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(HERE))
