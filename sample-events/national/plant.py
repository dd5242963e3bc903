#!/usr/bin/env python3
"""Writes the national sample with exactly one fault in it, for each fault that is named.

    python3 sample-events/national/plant.py OUTDIR REGIONS [FAULT…]     (default: all sixty; REGIONS: BL, or ABCDEFGHIJKL)

Fault 7 goes into OUTDIR/07.jsonl. Every fault lies in the North West or in Greater Manchester (B, L). What each is, and
what must be found of it, stands in faults.csv, which was written from the rules and is never touched here.
"""
import copy
import os
import sys
from datetime import timedelta

from generate import COMPANY_KINDS, PAPERS, Sample, on, totals


class Faulty:
    """The sample, and the hand that spoils it."""

    def __init__(self, number, sample):
        self.number, self.sample = number, copy.deepcopy(sample)
        self.paper = self.sample.paper
        self.told = 0

    def __call__(self, day, event, /, source=None, recorded=None, **data):
        """Adds a fact; its source is that of the provider in its subject's code."""
        self.told += 1
        source = source or "delius/" + (data.get("staff") or data.get("team") or data.get("provider"))[:3]
        key = "fault-%02d" % self.number + ("-%d" % self.told if self.told > 1 else "")
        self.paper.tell(day, source, event, key, recorded=recorded, **data)

    def fact(self, key):
        return next(f for f in self.paper.facts if f["id"] == "nat-" + key)

    def drop(self, key):
        self.paper.facts.remove(self.fact(key))

    def lose(self, is_lost):
        self.paper.facts[:] = [fact for fact in self.paper.facts if not is_lost(fact)]

    def count_again(self):
        """Each source counts what it has said with the fault in it."""
        for fact in self.paper.facts:
            data = fact["data"]
            if fact["type"] == "CountStated" and fact["source"] == "delius/" + data["provider"]:
                data["count"] = totals(self.paper.facts, data["provider"])[data["of"]]

    def mapping(self, day, source=PAPERS, /, **data):
        self(day, "MappingDeclared", source=source, **data)

    def officer(self, day, case, staff, reason="caseloadAdjustment"):
        self(day, "CaseAllocated", case=case, staff=staff, reason=reason)

    def small_team(self, team, unit, function, staff, pdu):
        """One more team of C07 with one PSO, trained, and mapped."""
        self("2020-09-01", "TeamRegistered", team=team, provider="C07", unit=unit, function=function, name="One more")
        self("2020-09-01", "StaffRegistered", staff=staff, team=team, gradeCode="CRCQ", hours=37)
        self("2021-05-12", "TrainingCompleted", staff=staff, course="preTransition")
        self.mapping("2021-03-02", provider="C07", unit=unit, team=team, pdu=pdu)


# ---- One function for each fault, in the order of faults.csv

def no_officer(f):
    f("2021-06-10", "CaseDeallocated", source="delius/C07", case="R009501")


def unregistered_officer(f):
    f.officer("2021-06-10", "R009502", "C07009Z")


def unallocated_team(f):
    f.small_team("C07UAT", "C07L009", "unallocated", "C07UATA", "N51CHES")
    f.officer("2021-06-01", "R009503", "C07UATA")


def officer_left(f):
    f("2021-06-11", "StaffLeft", staff="N01008B", reason="resigned")


def closed_team(f):
    f.small_team("C07CLO", "C07L009", "sentenceManagement", "C07CLOA", "N51CHES")
    f.officer("2021-06-01", "R009506", "C07CLOA")
    f("2021-06-18", "TeamClosed", team="C07CLO")


def officer_ill(f):
    f("2021-05-20", "AbsenceStarted", staff="N01008B", reason="sickness")


def other_provider(f):
    f("2021-06-14", "CaseAllocated", source="delius/C07", case="R009504", staff="N01009A", reason="caseloadAdjustment")


def high_to_pso(f):
    f.officer("2021-06-14", "R008001", "N01008B")


def became_high(f, case, provider):
    f("2021-05-10", "RiskAssessed", source="delius/" + provider, case=case, rosh="high")
    f("2021-05-10", "TierAssessed", source="delius/" + provider, case=case, tier="B2")


def still_with_pso(f):
    became_high(f, "R009507", "C07")


def went_up_to_mappa_2(f):
    f("2021-05-10", "MappaScreened", source="delius/N01", case="R008003", level=2, category=2)
    f("2021-05-10", "TierAssessed", source="delius/N01", case="R008003", tier="A2")


def high_to_trainee(f):
    f("2020-09-07", "StaffRegistered", staff="N01012P", team="N01012", gradeCode="NPSP", hours=37)
    f.officer("2021-06-14", "R012002", "N01012P")


def untrained_po(f):
    became_high(f, "R102504", "C07")


def victim_liaison_officer(f):
    f.officer("2021-06-14", "R008005", "N01VLOA")


def no_risk(f):
    f.drop("R013502-risk")


def no_training(f):
    f.drop("C06017A-preTransition")


def team_code_twice(f):
    f("2021-01-11", "TeamRegistered", source="delius/N01", team="C07DUP", provider="N01", unit="N01L009",
      function="sentenceManagement", name="The one")
    f("2021-02-01", "TeamRegistered", team="C07DUP", provider="C07", unit="C07L009", function="sentenceManagement",
      name="The other")
    f.mapping("2021-03-02", provider="C07", unit="C07L009", team="C07DUP", pdu="N51CHES")


def unregistered_case(f):
    f("2021-06-15", "RiskAssessed", source="delius/C07", case="R999999", rosh="medium")


def unregistered_team(f):
    f("2021-06-14", "TransferRequested", source="delius/C06", case="R013503", provider="C06", team="C06999")
    f("2021-06-16", "TransferRefused", source="delius/C06", case="R013503")


def staff_in_unregistered_team(f):
    f("2021-04-12", "StaffRegistered", staff="C06998A", team="C06998", gradeCode="CRCQ", hours=37)
    f("2021-05-12", "TrainingCompleted", staff="C06998A", course="preTransition")


def unknown_pdu(f):
    f.fact("map-C07108")["data"]["pdu"] = "N50WIGN"


def two_mappings(f):
    f.mapping("2021-04-06", "region/N50", provider="C07", unit="C07L102", team="C07102", pdu="N50OLD")


def unregistered_unit(f):
    f("2021-04-06", "PostsEstablished", provider="C02", unit="C02L999", grade="PSO", fte=2)


def no_mapping(f):
    f.drop("map-N01L107")


def same_person(f):
    f.sample.case("C02", "C02011", 11, 601, COMPANY_KINDS[0], "C02011A", ("communityOrder", "community"),
                  person=f.fact("R011501")["data"]["person"])


def registered_again(f):
    data = f.fact("R011502")["data"]
    f("2021-05-17", "CaseRegistered", source="delius/C02", **data)


def unknown_grade(f):
    f("2021-04-06", "StaffRegraded", staff="C02016A", gradeCode="PSX")


def contact_after_closing(f):
    f("2021-06-04", "CaseClosed", source="delius/C02", case="R011503", reason="completed")
    f("2021-06-18", "ContactRecorded", source="delius/C02", case="R011503", mode="office", outcome="attended")


def empty_retraction(f):
    f("2021-06-14", "EventRetracted", source="delius/C02", event="nat-never-recorded", reason="entered by mistake")


def early_record(f):
    f("2021-06-25", "ContactRecorded", source="delius/C06", recorded="2021-06-20", case="R017502", mode="office",
      outcome="attended")


def no_screening(f):
    f.drop("R016501-mappa")


def no_tier(f):
    f.drop("R016502-tier")


def old_assessment(f):
    f.lose(lambda fact: fact["data"].get("case") == "R016503")
    f.sample.case("C02", "C02016", 16, 503, COMPANY_KINDS[2], "C02016A", ("communityOrder", "community"),
                  began=on("2020-06-02"))


def wrong_tier(f):
    f.fact("R016504-tier")["data"]["tier"] = "B1"


def handed_back_to_nobody(f):
    f("2021-06-25", "CustodyHandedBack", source="delius/N01", case="R008401")


def above_capacity(f):
    f("2021-05-20", "StaffHoursChanged", staff="C06013A", hours=7.4)


def fifty_cases(f):
    others = ["R100%03d" % n for n in range(501, 517)] + ["R108%03d" % n for n in range(501, 516)]
    for case in others + ["R106%03d" % n for n in range(501, 505)]:
        f.officer("2021-06-21", case, "C07104A", "officerLeft")


def blended_early(f):
    f.officer("2021-05-10", "R106501", "C07108A", "blend")


def empty_posts(f):
    f("2021-04-06", "PostsEstablished", provider="N01", unit="N01L010", grade="PO", fte=3)


def entered_twice(f):
    data = f.fact("R019501-work")["data"]
    f("2021-05-31", "RequirementImposed", source="delius/C07", **data)


def register_disappears(f):
    f("2021-06-26", "RegistrationRemoved", source="delius/N01", case="R020007", register="foreignNationalDeportation")


def provider_mapping(f):
    f.drop("map-C06017")
    f.mapping("2021-03-02", provider="C06", pdu="N51LSF")


def empty_pdu(f):
    f.fact("map-N01L020")["data"]["pdu"] = "N51SEFT"
    f.fact("map-C06020")["data"]["pdu"] = "N51SEFT"


def moved_after_mapping(f):
    f("2021-05-04", "TeamMoved", team="C07104", provider="C07", unit="C07L106")


def wrong_victim_contact(f):
    f("2021-06-01", "VictimContactReassigned", source="delius/N01", victim="V-N01", staff="N01008A")


def mappa_at_company(f):
    f("2021-06-14", "MappaScreened", source="delius/C07", case="R104504", level=1, category=2)


def indeterminate_at_company(f):
    f.fact("R104501")["data"].update(sentence="indeterminateCustody", location="licence")


def pending_transfer(f):
    f("2021-06-21", "TransferRequested", source="delius/C06", case="R013501", provider="N01")


def stale_source(f):
    f.lose(lambda fact: fact["source"] == "delius/C06" and fact["recordedAt"] > "2021-06-16")


def no_source(f):
    for fact in f.paper.facts:
        if fact["source"] == "delius/C06":
            fact["source"] = "casework"


def wrong_at_court(f):
    f.fact("R019501-decided")["data"]["provider"] = "N01"


def company_missing(f):
    f.lose(lambda fact: fact["source"] == "delius/C02"
           or fact["type"] == "MappingDeclared" and fact["data"]["provider"] == "C02")


def half_a_company_missing(f):
    cases = sorted(x["data"]["case"] for x in f.paper.facts
                   if x["type"] == "CaseRegistered" and x["data"]["provider"] == "C06")
    f.lose(lambda fact: fact["data"].get("case") in cases[len(cases) // 2:])


def case_gone(f):
    f.lose(lambda fact: fact["data"].get("case") == "R102503")


def merged_in_a_circle(f):
    for case, into in (("R104502", "R104503"), ("R104503", "R104502")):
        f("2021-06-14", "CaseMerged", source="delius/C07", case=case, into=into)


def merged_into_lower_risk(f):
    f("2021-06-14", "CaseMerged", source="delius/C06", case="R013504", into="R013505")


def void_register(f):
    fact = f.fact("R020007-register")
    fact["effectiveOn"] = str(on(fact["effectiveOn"]) - timedelta(1))


def corrected_registration(f):
    f.fact("R008002-officer")["data"]["staff"] = "N01008B"
    registration = f.fact("R008002")
    f("2021-06-15", "EventRetracted", source="delius/N01", event=registration["id"],
      reason="The year of birth was wrong")
    f(registration["effectiveOn"], "CaseRegistered", source="delius/N01", recorded="2021-06-15",
      **{**registration["data"], "bornIn": 1990})


def handed_over_from_the_community(f):
    f("2021-06-14", "CustodyHandedOver", source="delius/N01", case="R010003", prison="LEI")


def stand_in(f):
    f("2020-09-01", "StaffRegistered", staff="C07019U", team="C07019", gradeCode="CRCQ", hours=37)
    f("2021-05-12", "TrainingCompleted", staff="C07019U", course="preTransition")
    f.officer("2021-06-14", "R019502", "C07019U")


def arrival_on_day_one(f):
    f.sample.case("C07", "C07009", 9, 601, COMPANY_KINDS[0], "C07009A", ("communityOrder", "community"),
                  began=on("2021-06-26"))


FAULTS = [no_officer, unregistered_officer, unallocated_team, officer_left, closed_team, officer_ill, other_provider,
          high_to_pso, still_with_pso, went_up_to_mappa_2, high_to_trainee, untrained_po, victim_liaison_officer, no_risk,
          no_training, team_code_twice, unregistered_case, unregistered_team, staff_in_unregistered_team, unknown_pdu,
          two_mappings, unregistered_unit, no_mapping, same_person, registered_again, unknown_grade, contact_after_closing,
          empty_retraction, early_record, no_screening, no_tier, old_assessment, wrong_tier, handed_back_to_nobody,
          above_capacity, fifty_cases, blended_early, empty_posts, entered_twice, register_disappears, provider_mapping,
          empty_pdu, moved_after_mapping, wrong_victim_contact, mappa_at_company, indeterminate_at_company, pending_transfer,
          stale_source, no_source, wrong_at_court, company_missing, half_a_company_missing, case_gone, merged_in_a_circle,
          merged_into_lower_risk, void_register, corrected_registration, handed_over_from_the_community, stand_in,
          arrival_on_day_one]
LOST_AFTER_THE_COUNT = [half_a_company_missing, case_gone]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    out, sample = sys.argv[1], Sample(sys.argv[2])
    for number in [int(n) for n in sys.argv[3:]] or range(1, len(FAULTS) + 1):
        faulty = Faulty(number, sample)
        fault = FAULTS[number - 1]
        fault(faulty)
        if fault not in LOST_AFTER_THE_COUNT:
            faulty.count_again()
        faulty.paper.write([(os.path.join(out, "%02d.jsonl" % number), lambda fact: True)])


if __name__ == "__main__":
    main()
