#!/usr/bin/env python3
"""Writes the sample stories: leicestershire, wales, barking-dagenham-havering.

    python3 sample-events/generate.py [OUTDIR]        (default: the folder of this script)

Every fact is invented; what the stories follow are the documents named in each README. The script opens, assesses,
allocates and closes cases day by day as an office would, and writes down what happened; it counts nothing for the tests.
How many cases lie open is steered here; every number that the READMEs expect is counted from the files by the line beside it.

The same bytes every time: no clock, no `random`, no floating point in a decision, no iteration over a set.
Python 3.8 or later, standard library only.
"""
import os
import sys
from datetime import date, timedelta

from paper import line

# --------------------------------------------------------------------------------------------------------------------
# Days
# --------------------------------------------------------------------------------------------------------------------

BANK_HOLIDAYS = frozenset(date.fromisoformat(d) for d in """
    2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
    2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
    2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
    2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
    2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
    2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29""".split())

DAY_ONE = date(2021, 6, 26)


def on(text):
    return date.fromisoformat(text)


def works(day):
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def workday(day):
    """That day, or the next one on which an office is open."""
    while not works(day):
        day += timedelta(1)
    return day


def workdays_after(day, count):
    while count:
        day = workday(day + timedelta(1))
        count -= 1
    return day


class Dice:
    """A linear congruential generator: the same throws on every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, weighted):
        """One of [(value, weight)]."""
        throw = self.below(sum(weight for _, weight in weighted))
        for value, weight in weighted:
            if throw < weight:
                return value
            throw -= weight


# --------------------------------------------------------------------------------------------------------------------
# The paper: facts as they are written down
# --------------------------------------------------------------------------------------------------------------------

class Story:
    """Collects facts and writes them as JSON Lines, each file in the order in which its facts were recorded."""

    def __init__(self):
        self.facts = []
        self.clerk = {}         # day -> facts recorded on it so far

    def tell(self, day, source, event, /, recorded=None, **data):
        """A fact that is true from `day`; recorded on that day, or on the day `recorded` if somebody was late."""
        written = recorded or day
        n = self.clerk.get(written, 0)
        self.clerk[written] = n + 1
        seconds = 8 * 3600 + 30 * 60 + n * 31 + (n * n) % 17          # half past eight, about two facts a minute
        instant = "%sT%02d:%02d:%02dZ" % (written, seconds // 3600, seconds // 60 % 60, seconds % 60)
        fact = {"id": None, "type": event, "effectiveOn": str(day), "recordedAt": instant, "source": source,
                "data": {name: str(value) if isinstance(value, date) else value
                         for name, value in data.items() if value is not None}}
        self.facts.append(fact)
        return fact

    def write(self, folder, chapters):
        """`chapters`: [(file name, fact -> bool)]; a fact goes into the first chapter that wants it."""
        os.makedirs(folder, exist_ok=True)
        self.facts.sort(key=lambda fact: fact["recordedAt"])          # stable: equal instants stay as told
        numbers = {}
        story = os.path.basename(os.path.normpath(folder))
        for fact in self.facts:
            source = fact["source"]
            numbers[source] = numbers.get(source, 0) + 1
            # Only a provider's own source belongs to one story; an id has to be unique among all of them.
            system = source.replace("delius/", "d-") if source.startswith("delius/") else "%s/%s" % (source, story)
            fact["id"] = "%s-%06d" % (system.replace("/", "-"), numbers[source])
        pages = {name: [] for name, _ in chapters}
        for fact in self.facts:
            data = {k: v["id"] if isinstance(v, dict) else v for k, v in fact["data"].items()}
            pages[next(name for name, wants in chapters if wants(fact))].append(line({**fact, "data": data}))
        for name, lines in pages.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
                file.write("".join(lines))


# --------------------------------------------------------------------------------------------------------------------
# The office: who works there, what lies on the desks
# --------------------------------------------------------------------------------------------------------------------

POINTS = {  # a case's points by tier, in the community and on licence; in custody for those not yet handed over
    "community": {"A0": 110, "A1": 146, "A2": 158, "A3": 206, "B0": 72, "B1": 102, "B2": 115, "B3": 146,
                  "C0": 35, "C1": 50, "C2": 63, "C3": 79, "D0": 29, "D1": 29, "D2": 41, "D3": 51},
    "licence": {"A0": 0, "A1": 163, "A2": 175, "A3": 219, "B0": 0, "B1": 119, "B2": 132, "B3": 161,
                "C0": 0, "C1": 52, "C2": 65, "C3": 77, "D0": 0, "D1": 31, "D2": 43, "D3": 51},
    "custody": {"A0": 0, "A1": 59, "A2": 60, "A3": 75, "B0": 0, "B1": 47, "B2": 48, "B3": 59,
                "C0": 0, "C1": 23, "C2": 24, "C3": 30, "D0": 0, "D1": 13, "D2": 14, "D3": 17},
}
POINTS["postSentenceSupervision"] = POINTS["licence"]

GRADES = {"NPSM": "PO", "CRCM": "PO", "PSM": "PO", "NPSQ": "PSO", "CRCQ": "PSO", "PSQ": "PSO", "NPSP": "PQiP",
          "PSP": "PQiP", "NPSC": "SPO", "CRCB": "SPO", "PSC": "SPO", "VLO": "VLO", "CADM": "caseAdministrator"}


class Staff:
    def __init__(self, code, team, grade_code, hours, origin):
        self.code, self.team, self.grade_code, self.hours, self.origin = code, team, grade_code, hours, origin
        self.reductions = {}
        self.training = []
        self.in_post, self.absent = True, False
        self.cases = []
        self.mixed_from = None      # the day from which all kinds of case may come to this desk

    @property
    def grade(self):
        return GRADES[self.grade_code]

    @property
    def available(self):
        tenths = round((self.hours - sum(self.reductions.values())) * 10)
        return 2176 * tenths // 370

    @property
    def load(self):                 # thousandths of capacity
        return sum(case.points for case in self.cases) * 1000 // self.available if self.available else 10 ** 6

    def can_spare(self, case):
        """Whether the caseload stays mixed without it."""
        if self.grade == "PO":
            left = self.count(lambda c: c.nps_type == case.nps_type)
        else:
            left = self.count(lambda c: c.rosh == case.rosh)
        return left == len(self.cases) or left * 5 > len(self.cases)

    def count(self, wanted):
        return sum(1 for case in self.cases if wanted(case))


class Case:
    def __init__(self, ref, provider, origin, kind, ends):
        self.ref, self.provider, self.origin, self.ends = ref, provider, origin, ends
        self.sentence, self.location = kind["sentence"], kind["location"]
        self.rosh, self.mappa, self.registers = kind["rosh"], kind["mappa"], list(kind.get("registers", ()))
        self.change = 2             # the second character of the tier
        self.officer = None
        self.open, self.in_prison = True, False
        self.known = None           # the day on which the record caught up, if it was late
        self.review_on = None       # next assessment
        self.life_review_on = None
        self.steady = False         # chosen for a scene: nothing else happens to it by chance

    @property
    def elevated(self):
        return self.rosh in ("high", "veryHigh") or self.mappa >= 2

    @property
    def nps_type(self):
        return (self.rosh in ("high", "veryHigh") or self.mappa >= 1
                or "foreignNationalDeportation" in self.registers or "publicInterest" in self.registers)

    @property
    def tier(self):
        """The protect letter of the unified tiering model, and the change level."""
        points = {"veryHigh": 150, "high": 20, "medium": 10, "low": 0}[self.rosh]
        points += (0, 5, 150, 150)[self.mappa]
        points += 2 * sum(1 for r in self.registers if r in COMPLEXITY)
        letter = "A" if points >= 150 else "B" if points >= 20 else "C" if points >= 10 else "D"
        return letter + str(self.change)

    @property
    def points(self):
        return POINTS[self.location][self.tier]


COMPLEXITY = ("mentalHealth", "selfHarm", "vulnerability", "childConcern", "childProtection", "riskToChildren",
              "publicInterest", "adultAtRisk", "streetGangs", "terrorism")


def kind(rosh, mappa=0, *registers):
    return {"rosh": rosh, "mappa": mappa, "registers": registers}


NPS_MIX = [  # high and very high risk, MAPPA, foreign nationals subject to deportation, cases of public interest
    (kind("high"), 31), (kind("high", 1), 21), (kind("high", 2), 8), (kind("high", 3), 1), (kind("veryHigh", 2), 4),
    (kind("medium", 1), 21), (kind("low", 1), 7),
    (kind("medium", 0, "foreignNationalDeportation"), 5), (kind("medium", 0, "publicInterest"), 2)]
CRC_MIX = [(kind("medium"), 60), (kind("low"), 40)]

SERIOUS_SENTENCES = [(("determinateCustody", "licence"), 35), (("communityOrder", "community"), 40),
                     (("suspendedSentenceOrder", "community"), 25)]
OTHER_SENTENCES = [(("communityOrder", "community"), 52), (("suspendedSentenceOrder", "community"), 33),
                   (("determinateCustody", "licence"), 9), (("determinateCustody", "postSentenceSupervision"), 6)]


class Office:
    """One PDU and its forerunners. Decides like a manager with a workload tool: the next case goes to whoever may hold it
    and has the most room."""

    def __init__(self, story, seed, pdu, region_provider, crn):
        self.story, self.dice, self.pdu, self.region_provider = story, Dice(seed), pdu, region_provider
        self.crn = crn              # letter and first number of the case references
        self.teams = {}             # code -> [provider, function]
        self.staff = {}
        self.cases = []
        self.diary = {}             # day -> things to do
        self.open_count = {"nps": 0, "crc": 0, "unified": 0}
        self.persons = 0
        self.unified = False
        self.life = {"nps": (730, 1640), "crc": (548, 1095)}          # days from registration to sentence end

    # ---- the diary

    def plan(self, day, do, *args):
        day = on(day) if isinstance(day, str) else day
        self.diary.setdefault(day, []).append((do, args))

    def source(self, provider):
        return "delius/" + (self.region_provider if self.unified else provider)

    # ---- teams and staff

    def team(self, day, code, provider, unit, function, name, specialism=None):
        self.teams[code] = [provider, function]
        self.story.tell(day, "delius/" + provider, "TeamRegistered", team=code, provider=provider, unit=unit,
                        function=function, name=name, specialism=specialism)

    def provider_of(self, staff):
        return self.teams[staff.team][0]

    def hire(self, day, code, team, grade_code, hours):
        provider = self.teams[team][0]
        origin = "unified" if day >= DAY_ONE else "crc" if provider.startswith("C") else "nps"
        self.staff[code] = Staff(code, team, grade_code, hours, origin)
        self.story.tell(day, self.source(provider), "StaffRegistered", staff=code, team=team, gradeCode=grade_code,
                        hours=hours)
        return self.staff[code]

    def train(self, day, code, *courses, **late):
        staff = self.staff[code]
        for course in courses:
            staff.training.append(course)
            self.story.tell(day, self.source(self.provider_of(staff)), "TrainingCompleted", staff=code, course=course,
                            **late)

    def mix(self, day, code):
        self.staff[code].mixed_from = day

    def reduce(self, day, code, reduction, reason, hours):
        self.staff[code].reductions[reduction] = hours
        self.tell_staff(day, code, "ReductionStarted", reduction=reduction, reason=reason, hours=hours)

    def restore(self, day, code, reduction):
        del self.staff[code].reductions[reduction]
        self.tell_staff(day, code, "ReductionEnded", reduction=reduction)

    def tell_staff(self, day, code, event, /, **data):
        staff = self.staff[code]
        self.story.tell(day, self.source(self.provider_of(staff)), event, staff=code, **data)

    def regrade(self, day, code, grade_code):
        self.staff[code].grade_code = grade_code
        self.tell_staff(day, code, "StaffRegraded", gradeCode=grade_code)

    def change_hours(self, day, code, hours):
        self.staff[code].hours = hours
        self.tell_staff(day, code, "StaffHoursChanged", hours=hours)

    def move_staff(self, day, code, team):
        self.tell_staff(day, code, "StaffMoved", team=team)
        self.staff[code].team = team

    def leave(self, day, code, reason):
        staff = self.staff[code]
        self.tell_staff(day, code, "StaffLeft", reason=reason)
        staff.in_post = False
        self.share_out(day, staff, "officerLeft")

    def falls_ill(self, day, code):
        self.staff[code].absent = True
        self.tell_staff(day, code, "AbsenceStarted", reason="sickness")

    def returns(self, day, code):
        self.staff[code].absent = False
        self.tell_staff(day, code, "AbsenceEnded")

    def share_out(self, day, staff, reason):
        if isinstance(staff, str):
            staff = self.staff[staff]
        for case in sorted(staff.cases, key=lambda c: (-c.points, c.ref)):
            self.allocate(day, case, reason)

    # ---- who may take a case

    def may_hold(self, staff, case, day):
        if not staff.in_post or staff.absent or staff.grade not in ("PO", "PSO"):
            return False
        provider, function = self.teams[staff.team]
        if function != "sentenceManagement" or provider != case.provider:
            return False
        if case.elevated and (staff.grade == "PSO" or staff.origin == "crc" and "highRisk" not in staff.training):
            return False
        if staff.origin != "unified" and not (staff.mixed_from and day >= staff.mixed_from):
            return case.nps_type == (staff.origin == "nps")
        return True

    def strain(self, staff, case):
        """How little it suits: the load it would make, more if it would tip the mix of the caseload."""
        load = (sum(c.points for c in staff.cases) + case.points) * 1000 // staff.available
        size = len(staff.cases) + 1
        if staff.grade == "PO":
            if case.rosh == "low":
                load += 150
            kept = staff.count(lambda c: c.nps_type) if not case.nps_type else staff.count(lambda c: not c.nps_type)
            if staff.mixed_from and kept * 5 < size:
                load += 200
        else:
            kept = staff.count(lambda c: c.rosh == "medium") if case.rosh == "low" else staff.count(
                lambda c: c.rosh == "low")
            if kept * 6 < size:
                load += 200
            if size > 46:
                load += 130
        return load

    def best_desk(self, case, day):
        fitting = [s for s in self.staff.values() if self.may_hold(s, case, day) and s is not case.officer]
        return min(fitting, key=lambda s: (self.strain(s, case), s.code))

    # ---- cases

    def tell_case(self, day, case, event, /, **data):
        late = {"recorded": case.known} if case.known and day < case.known else {}
        return self.story.tell(day, self.source(case.provider), event, case=case.ref, **data, **late)

    def register(self, day, provider, origin, profile, sentence=None, location=None, ends=None, known=None, life=False):
        dice = self.dice
        serious = profile["mappa"] or profile["rosh"] in ("high", "veryHigh") or profile["registers"]
        if sentence is None:
            sentence, location = dice.pick(SERIOUS_SENTENCES if serious else OTHER_SENTENCES)
        crn = "%s%06d" % (self.crn[0], self.crn[1] + 7 * len(self.cases) + dice.below(5))
        if ends is None and sentence != "indeterminateCustody":
            ends = workday(day + timedelta(dice.between(*self.life["nps" if serious else "crc"])))
        case = Case(crn, provider, origin, {**profile, "sentence": sentence, "location": location}, ends)
        case.known = known
        case.change = dice.pick([(1, 45), (2, 42), (3, 13)] if case.nps_type else [(1, 24), (2, 46), (3, 30)])
        if case.rosh == "low" and location == "community" and dice.chance(15):
            case.change = 0
        self.cases.append(case)
        self.open_count[origin] += 1
        sex = "female" if dice.chance(11) else "male"
        born = dice.between(1956, 2002) if dice.chance(60) else None
        person = None
        if sentence.endswith("Custody"):
            self.persons += 1
            person = "%s%04d%s" % ("ABCDEF"[self.persons % 6], 1000 + self.persons * 3, self.crn[2])
        officer = self.best_desk(case, day)
        self.tell_case(day, case, "CaseRegistered", provider=provider, team=officer.team, sentence=sentence,
                       location=location, endsOn=ends, person=person, sex=sex, bornIn=born)
        if dice.chance(14) and not case.nps_type:
            extra = dice.pick([("domesticAbuse", 60), ("mentalHealth", 20), ("childConcern", 10), ("selfHarm", 10)])
            case.registers.append(extra)
        elif case.nps_type and dice.chance(14) and "publicInterest" not in case.registers:
            case.registers.append(dice.pick([("domesticAbuse", 60), ("riskToChildren", 25), ("streetGangs", 15)]))
        if case.mappa and dice.chance(40):
            case.registers.append("sexOffender")
        if life:
            case.registers.append("lifeLicence")
        self.allocate(day, case, "initial", officer)
        wait = 0 if case.nps_type or known else dice.pick([(0, 40), (1, 15), (3, 20), (5, 15), (8, 10)])
        self.plan(workdays_after(day, wait), self.first_assessment, case) if wait else self.first_assessment(day, case)
        if life:
            case.life_review_on = workday(day + timedelta(340))
        if ends:
            self.plan(ends, self.close, case, "completed")
        return case

    def first_assessment(self, day, case):
        for register in case.registers:
            self.tell_case(day, case, "RegistrationAdded", register=register)
        self.tell_case(day, case, "RiskAssessed", rosh=case.rosh)
        if self.dice.chance(12):
            low, high = {"low": (20, 290), "medium": (60, 290), "high": (150, 690), "veryHigh": (300, 1500)}[case.rosh]
            hundredths = self.dice.between(low, high)
            rsr = hundredths // 100 if hundredths % 100 == 0 else hundredths / 100
            self.tell_case(day, case, "ReoffendingScored", rsr=rsr, ogrs=self.dice.between(8, 85))
        self.tell_case(day, case, "MappaScreened", level=case.mappa,
                       category=(1 if "sexOffender" in case.registers else 2) if case.mappa else None)
        self.tell_case(day, case, "TierAssessed", tier=case.tier)
        self.next_review(day, case)

    def next_review(self, day, case):
        case.review_on = workday(day + timedelta(self.dice.between(320, 372)))
        self.plan(case.review_on, self.review, case, case.review_on)

    def review(self, day, case, due):
        if not case.open or case.in_prison or case.review_on != due:
            return
        new = case.rosh
        if not case.steady and day >= date(2021, 9, 1):
            throw = self.dice.below(100)
            if case.rosh == "medium" and not case.nps_type:
                new = "high" if throw < 4 else "low" if throw < 9 else "medium"
            elif case.rosh == "low" and not case.nps_type:
                new = "medium" if throw < 6 else "low"
            elif case.rosh == "high" and case.mappa == 1 and throw < 8:
                new = "medium"
        self.assess(day, case, new)

    def assess(self, day, case, rosh):
        changed, case.rosh = rosh != case.rosh, rosh
        self.tell_case(day, case, "RiskAssessed", rosh=rosh)
        if changed:
            self.tell_case(day, case, "TierAssessed", tier=case.tier)
            if case.officer and not self.may_hold(case.officer, case, day):
                self.allocate(day, case, "riskChange")
        self.next_review(day, case)

    def allocate(self, day, case, reason, officer=None, recorded=None):
        officer = officer or self.best_desk(case, day)
        if isinstance(officer, str):
            officer = self.staff[officer]
        if case.officer:
            case.officer.cases.remove(case)
        case.officer = officer
        officer.cases.append(case)
        if recorded:
            self.story.tell(day, self.source(case.provider), "CaseAllocated", recorded=recorded, case=case.ref,
                            staff=officer.code, reason=reason)
        else:
            self.tell_case(day, case, "CaseAllocated", staff=officer.code, reason=reason)

    def drop_officer(self, case):
        if case.officer:
            case.officer.cases.remove(case)
            case.officer = None

    def close(self, day, case, reason):
        if not case.open or case.in_prison:
            return
        self.drop_officer(case)
        case.open = False
        self.open_count[case.origin] -= 1
        self.tell_case(day, case, "CaseClosed", reason=reason)

    def hand_over(self, day, case, prison):
        self.drop_officer(case)
        case.in_prison = True
        self.open_count[case.origin] -= 1
        self.tell_case(day, case, "CustodyHandedOver", prison=prison)

    def hand_back(self, day, case):
        case.in_prison = False
        self.open_count[case.origin] += 1
        self.tell_case(day, case, "CustodyHandedBack")
        self.allocate(day, case, "transferIn")
        self.assess(day, case, case.rosh)
        self.tell_case(day, case, "TierAssessed", tier=case.tier)

    def release(self, day, case):
        if case.open and not case.in_prison and case.location == "custody":
            case.location = "licence"
            self.tell_case(day, case, "CaseReleased")

    def life_reviews(self, day):
        for case in self.cases:
            if case.life_review_on == day and case.open:
                self.tell_case(day, case, "ReviewCompleted", kind="lifeLicence")
                case.life_review_on = workday(day + timedelta(340))

    # ---- mixing

    def exchange(self, day, nps_desk, crc_desk, takes, gives, reason="blend", origins=("nps", "crc")):
        """`takes` cases of the NPS kind go from the one desk to the other, `gives` of the CRC kind come back."""
        a, b = self.staff[nps_desk], self.staff[crc_desk]
        for giver, taker, wanted, origin, number in ((a, b, True, origins[0], takes), (b, a, False, origins[1], gives)):
            cases = [c for c in giver.cases if c.nps_type == wanted and not c.steady and c.origin == origin
                     and self.may_hold(taker, c, day)]
            cases.sort(key=lambda c: (-(c.ends or date.max).toordinal(), c.ref))        # those that stay longest
            for case in cases[:number]:
                self.allocate(day, case, reason, taker)

    def cross(self, day, until, limit):
        """Who holds ten cases or more from before Day 1, nearly all of one origin, gets some of the other."""
        desks = [s for s in self.staff.values() if s.in_post and not s.absent and s.cases]
        for desk in sorted(desks, key=lambda s: s.code):
            for origin in ("nps", "crc"):
                others = [c for s in desks if s is not desk and s.count(lambda c: c.origin == origin) > 3
                          for c in s.cases if c.origin == origin and not c.steady and (c.ends or date.max) > until
                          and self.may_hold(desk, c, day) and s.can_spare(c)]
                others.sort(key=lambda c: (c.points, c.ref))
                while (limit and others and desk.count(lambda c: c.origin == origin) < 3
                       and desk.count(lambda c: c.origin != "unified") >= 10):
                    self.allocate(day, others.pop(0), "blend", desk)
                    limit -= 1

    def even_out(self, day, limit, spread=120):
        """At most `limit` cases move from the fullest desk to the one with most room."""
        for _ in range(limit):
            desks = [s for s in self.staff.values() if s.in_post and not s.absent and s.grade in ("PO", "PSO")
                     and self.teams[s.team][1] == "sentenceManagement"]
            desks.sort(key=lambda s: (-s.load, s.code))
            for full in desks:
                if full.load <= desks[-1].load + spread:
                    return
                best = None
                for case in sorted(full.cases, key=lambda c: c.ref):
                    others = [s for s in desks if s is not full and self.may_hold(s, case, day)]
                    if case.steady or not others or not full.can_spare(case):
                        continue
                    desk = min(others, key=lambda s: (self.strain(s, case), s.code))
                    if self.strain(desk, case) + spread < full.load and (best is None or case.points > best[0].points):
                        best = (case, desk)
                if best:
                    self.allocate(day, best[0], "caseloadAdjustment", best[1])
                    break
            else:
                return

    # ---- Day 1

    def adopt_everything(self, day, teams, source):
        tell = self.story.tell
        for code in teams:
            tell(day, source, "TeamAdopted", team=code, pdu=self.pdu)
            self.teams[code][0] = self.region_provider
        for code, staff in sorted(self.staff.items()):
            if staff.in_post and staff.team in teams:
                tell(day, source, "StaffAdopted", staff=code, team=staff.team, grade=staff.grade)
        for case in sorted(self.cases, key=lambda c: c.ref):
            if case.open:
                late = {"recorded": case.known} if case.known and day < case.known else {}
                tell(day, source, "CaseAdopted", case=case.ref, pdu=self.pdu, **late)
                case.provider = self.region_provider
        self.unified = True

    # ---- the days

    def run(self, first, last, new_cases):
        """Every day: what the diary says, then the cases that courts and prisons send. `new_cases(day)` tells how many."""
        day = first
        while day <= last:
            for do, args in self.diary.get(day, []):        # which may grow while it is worked off
                do(day, *args)
            if works(day):
                self.life_reviews(day)
                new_cases(day)
            day += timedelta(1)


# --------------------------------------------------------------------------------------------------------------------
# Small things that happen to a case: unpaid work, services, programmes, reports
# --------------------------------------------------------------------------------------------------------------------

def unpaid_work(office, day, case, number, sessions):
    """So many days of seven hours, one a week, all worked off."""
    name = "UPW-%03d" % number
    case.steady = True
    office.tell_case(day, case, "RequirementImposed", requirement=name, kind="unpaidWork", length=7 * sessions)
    office.plan(day + timedelta(14), tell_later, office, case, "RequirementStarted", {"requirement": name})
    for week in range(sessions):
        office.plan(day + timedelta(21 + 7 * week), tell_later, office, case, "UnpaidWorkCredited",
                    {"requirement": name, "minutes": 420})
    office.plan(workday(day + timedelta(22 + 7 * sessions)), tell_later, office, case, "RequirementEnded",
                {"requirement": name, "outcome": "completed"})


def tell_later(day, office, case, event, data):
    office.tell_case(day, case, event, **data)


def rehabilitation(office, day, case, number, category, supplier, days=20):
    """A rehabilitation activity requirement and a commissioned service for it."""
    office.tell_case(day, case, "RequirementImposed", requirement="RAR-%03d" % number, kind="rehabilitationActivity",
                     length=days)
    office.plan(workday(day + timedelta(9)), tell_later, office, case, "RequirementStarted",
                {"requirement": "RAR-%03d" % number})
    office.plan(workday(day + timedelta(12)), tell_later, office, case, "ServiceReferred",
                {"referral": "REF-%03d" % number, "category": category, "supplier": supplier})
    office.plan(workday(day + timedelta(110)), tell_later, office, case, "ServiceEnded",
                {"referral": "REF-%03d" % number, "outcome": "completed"})
    office.plan(workday(day + timedelta(150)), tell_later, office, case, "RequirementEnded",
                {"requirement": "RAR-%03d" % number, "outcome": "completed"})


def programme(office, day, case, number, name):
    """An accredited programme with its checks: eligibility, suitability, and the two timeliness checks."""
    requirement = "PRG-%03d" % number
    steps = [(0, "RequirementImposed", {"requirement": requirement, "kind": "accreditedProgramme", "length": 60,
                                        "programme": name}),
             (7, "ProgrammeChecked", {"requirement": requirement, "check": "eligibility"}),
             (14, "ProgrammeChecked", {"requirement": requirement, "check": "suitability"}),
             (42, "RequirementStarted", {"requirement": requirement})]
    for wait, event, data in steps:
        office.plan(workday(day + timedelta(wait)), tell_later, office, case, event, data)
    for before, check in ((200, "sixMonth"), (105, "threeMonth")):
        office.plan(workday(case.ends - timedelta(before)), tell_later, office, case, "ProgrammeChecked",
                    {"requirement": requirement, "check": check})
    office.plan(workday(case.ends - timedelta(60)), tell_later, office, case, "RequirementEnded",
                {"requirement": requirement, "outcome": "completed"})


def court_report(story, source, provider, day, number, form, staff, enquiries=()):
    report = "CR-%03d" % number
    story.tell(day, source, "CourtReportRequested", report=report, provider=provider, due=workday(day + timedelta(21)))
    for to in enquiries:
        story.tell(workday(day + timedelta(2)), source, "EnquiryMade", report=report, to=to)
    story.tell(workday(day + timedelta(14)), source, "CourtReportCompleted", report=report, provider=provider, kind=form,
               staff=staff)


PROCESSES = ("caseAdministration", "nationalStandards", "enforcement", "courtWork", "riskManagement", "allocation")
INDUCTION = ("operationalInduction", "unifiedTiering")


# --------------------------------------------------------------------------------------------------------------------
# Leicester, Leicestershire and Rutland, 2018 to June 2023, at one tenth of its size
# --------------------------------------------------------------------------------------------------------------------

def leicestershire(folder):
    story = Story()
    tell = story.tell
    office = Office(story, 20210626, "N53LEIS", "N53", ("X", 320000, "LE"))
    pdu = "N53LEIS"
    nps, crc, region = "delius/N04", "delius/C08", "delius/N53"

    # Organisation: one NPS division, one CRC, each with its own local delivery units
    d = on("2018-01-02")
    tell(d, nps, "ProviderRegistered", provider="N04", kind="npsDivision", name="Midlands")
    tell(d, nps, "UnitRegistered", provider="N04", unit="N04LLR", kind="cluster",
         name="Leicester, Leicestershire and Rutland")
    tell(d, nps, "UnitRegistered", provider="N04", unit="LEICTY", kind="ldu", name="Leicester City", parent="N04LLR")
    tell(d, nps, "UnitRegistered", provider="N04", unit="LEICNR", kind="ldu", name="Leicestershire and Rutland",
         parent="N04LLR")
    for code, unit, function, name in (
            ("N04L01", "LEICTY", "sentenceManagement", "Leicester City 1"),
            ("N04L02", "LEICTY", "sentenceManagement", "Leicester City 2"),
            ("N04L03", "LEICNR", "sentenceManagement", "Leicestershire and Rutland"),
            ("N04LCT", "LEICTY", "court", "Leicester courts"),
            ("N04LVL", "LEICTY", "victims", "Leicestershire victim liaison")):
        office.team(d, code, "N04", unit, function, name)
    for unit, posts in (("LEICTY", 4), ("LEICNR", 3.5)):
        tell(d, nps, "PostsEstablished", provider="N04", unit=unit, grade="PO", fte=posts)
    tell(d, nps, "PostsEstablished", provider="N04", unit="LEICTY", grade="PSO", fte=3)
    tell(d, nps, "PostsEstablished", provider="N04", unit="LEICTY", grade="SPO", fte=2)
    d = on("2019-04-01")
    tell(d, crc, "ProviderRegistered", provider="C08", kind="crc",
         name="Derbyshire, Leicestershire, Nottinghamshire and Rutland")
    tell(d, crc, "UnitRegistered", provider="C08", unit="C08LEI", kind="ldu", name="Leicester")
    tell(d, crc, "UnitRegistered", provider="C08", unit="C08LCR", kind="ldu", name="Leicestershire and Rutland")
    for code, unit, function, name in (
            ("C08L01", "C08LEI", "sentenceManagement", "Leicester"),
            ("C08L02", "C08LCR", "sentenceManagement", "Leicestershire and Rutland"),
            ("C08LIN", "C08LEI", "interventions", "Leicestershire interventions"),
            ("C08LRS", "C08LEI", "resettlement", "Through the gate")):
        office.team(d, code, "C08", unit, function, name)
    for unit, grade, posts in (("C08LEI", "PO", 2.5), ("C08LCR", "PO", 2), ("C08LEI", "PSO", 4), ("C08LCR", "PSO", 3),
                               ("C08LEI", "SPO", 1)):
        tell(d, crc, "PostsEstablished", provider="C08", unit=unit, grade=grade, fte=posts)

    # What the documents of those years said
    for standard, rating in (("overall", "good"), ("1.1", "good"), ("1.2", "requiresImprovement"), ("1.3", "good"),
                             ("1.4", "requiresImprovement"), ("2.1", "outstanding"), ("2.2", "outstanding"),
                             ("2.3", "good"), ("2.4", "good"), ("3.1", "outstanding"), ("3.2", "good")):
        tell(on("2018-12-14"), "hmip/2018", "InspectionPublished", provider="N04", standard=standard, rating=rating)
    tell(on("2019-06-14"), "lscsb/2019", "StructureAnnounced", regions=10,
         note="Ten areas in England, Wales unchanged; Midlands to become East and West")
    tell(on("2019-06-14"), "lscsb/2019", "CaseloadForecast", pdu=pdu, cases=450)
    tell(on("2021-02-15"), "hmpps/unification", "StructureAnnounced", regions=12, note="Twelve regions, A to L")
    for provider, unit in (("N04", "LEICTY"), ("N04", "LEICNR"), ("C08", "C08LEI"), ("C08", "C08LCR")):
        tell(on("2021-02-22"), "hmpps/unification", "MappingDeclared", provider=provider, unit=unit, pdu=pdu)
    tell(on("2021-03-01"), "hmpps/unification", "MappingDeclared", provider="N04", unit="LEICTY", team="N04LVL", pdu=pdu)

    # People, before unification: P qualified officers of the NPS, Q of the CRC, S and T the services officers of the two
    d = on("2018-01-02")
    for code, team, grade, hours in (
            ("N04LP01", "N04L01", "NPSM", 37), ("N04LP02", "N04L01", "NPSM", 37), ("N04LP03", "N04L02", "NPSM", 37),
            ("N04LP04", "N04L02", "NPSM", 37), ("N04LP06", "N04L03", "NPSM", 30), ("N04LP07", "N04L03", "NPSM", 22.2),
            ("N04LP08", "N04L03", "NPSM", 37), ("N04LS01", "N04L02", "NPSQ", 37), ("N04LS02", "N04LCT", "NPSQ", 37),
            ("N04LS03", "N04LCT", "NPSQ", 37), ("N04LM01", "N04L01", "NPSC", 37), ("N04LM02", "N04L03", "NPSC", 37),
            ("N04LV01", "N04LVL", "VLO", 37), ("N04LA01", "N04L01", "CADM", 37), ("N04LA02", "N04L03", "CADM", 30)):
        office.hire(d, code, team, grade, hours)
    office.plan("2018-06-04", lambda day: office.reduce(day, "N04LP03", "TU1", "tradeUnion", 1.8))
    office.plan("2020-01-20", lambda day: office.hire(day, "N04LP05", "N04L03", "NPSM", 37))
    office.plan("2020-01-31", office.leave, "N04LP08", "retired")
    for day, code, due in (("2020-09-07", "N04LR01", "2022-01-10"), ("2021-03-08", "N04LR02", "2022-09-05")):
        office.plan(day, lambda day, code, due: (office.hire(day, code, "N04L01", "NPSP", 37),
                                                 office.reduce(day, code, "PQIP", "pqip", 22.2),
                                                 office.tell_staff(day, code, "QualificationExpected", on=on(due))),
                    code, due)
    d = on("2019-04-01")
    for code, team, grade, hours in (
            ("C08LQ01", "C08L01", "CRCM", 37), ("C08LQ02", "C08L02", "CRCM", 37), ("C08LQ03", "C08L01", "CRCM", 37),
            ("C08LQ04", "C08L02", "CRCM", 33.3), ("C08LT01", "C08L01", "CRCQ", 37), ("C08LT02", "C08L01", "CRCQ", 37),
            ("C08LT03", "C08L02", "CRCQ", 37), ("C08LT04", "C08L02", "CRCQ", 29.6), ("C08LT05", "C08LIN", "CRCQ", 37),
            ("C08LT06", "C08LRS", "CRCQ", 37), ("C08LM01", "C08L01", "CRCB", 37), ("C08LA01", "C08L01", "CADM", 37),
            ("C08LA02", "C08L02", "CADM", 37)):
        office.plan(d, office.hire, code, team, grade, hours)

    # Training. Pre-transition learning for all of the CRC before Day 1; one record arrived a week after it
    crc_staff = ["C08LQ01", "C08LQ02", "C08LQ03", "C08LQ04", "C08LT01", "C08LT02", "C08LT03", "C08LT04", "C08LT05",
                 "C08LT06", "C08LM01", "C08LA01", "C08LA02"]
    for n, code in enumerate(crc_staff):
        day = on("2021-05-10") + timedelta(n // 4 * 7)
        if code == "C08LT04":
            office.plan("2021-06-15", lambda day: office.train(day, "C08LT04", "preTransition",
                                                                recorded=on("2021-07-02")))
        else:
            office.plan(day, office.train, code, "preTransition")
    practitioners = ["N04LP01", "N04LP02", "N04LP03", "N04LP04", "N04LP05", "N04LP06", "N04LP07", "N04LS01", "N04LR01",
                     "N04LR02"] + crc_staff[:8]
    for n, code in enumerate(practitioners):
        office.plan(on("2021-07-05") + timedelta(n % 5 + n // 5 * 7), office.train, code, *INDUCTION)
    for day, code in (("2021-09-07", "C08LQ01"), ("2021-10-12", "C08LQ03"), ("2021-12-07", "C08LQ04"),
                      ("2022-05-17", "C08LQ02")):
        office.plan(day, office.train, code, "highRisk", "childSafeguarding")
    office.plan("2021-09-08", office.train, "C08LT01", "domesticAbuse")
    office.plan("2021-09-08", office.train, "C08LT03", "domesticAbuse")

    # Prison: the long sentences of 2018, handed to prison offender managers from September 2019 (OMiC)
    prisons = ("GTI", "SKI", "WTI", "LEI")
    custody = []

    def long_sentence(day, indeterminate):
        rosh = office.dice.pick(NPS_MIX[:5])
        case = office.register(day, "N04", "nps", rosh, "indeterminateCustody" if indeterminate else "determinateCustody",
                               "custody", None if indeterminate else
                               workday(on("2023-09-01") + timedelta(office.dice.between(0, 1500))))
        case.steady = True
        custody.append(case)

    def handover(day, number):
        for case in [c for c in custody if c.open and not c.in_prison][:number]:
            office.hand_over(day, case, prisons[int(case.ref[1:]) % len(prisons)])

    for day, number in (("2019-09-03", 8), ("2019-09-10", 8), ("2019-09-17", 8), ("2019-09-24", 8), ("2019-10-01", 3)):
        office.plan(day, handover, number)

    def comes_back(day):
        case = next(c for c in custody if c.in_prison and c.sentence == "determinateCustody")
        office.hand_back(day, case)
        office.plan(workday(day + timedelta(150)), office.release, case)

    for day in ("2020-03-09", "2020-09-14", "2021-01-18", "2021-04-12", "2021-10-18", "2022-02-14", "2022-07-11",
                "2022-11-14"):
        office.plan(day, comes_back)

    def leaves_prison(day):
        case = next((c for c in custody if c.open and not c.in_prison and c.location == "custody" and c.ends), None)
        if case and case.officer:
            office.release(day, case)

    for n in range(10):
        office.plan(workday(on("2019-10-21") + timedelta(28 * n)), leaves_prison)

    def dies_in_prison(day):
        case = next(c for c in reversed(custody) if c.in_prison)
        case.open = case.in_prison = False
        office.tell_case(day, case, "CaseClosed", reason="died")

    office.plan("2020-12-07", dies_in_prison)

    # How many cases lie open: the NPS grows to 180 and keeps that until the prisons take theirs over; the CRC's extract
    # begins in April 2019 and grows to 305; after Day 1 the office keeps 450
    def wanted(day):
        if day < on("2019-09-02"):
            nps_wanted = min(180, max(0, (day - on("2018-01-08")).days) * 180 // 300)
        else:
            nps_wanted = min(180, 180 - sum(1 for c in custody if c.in_prison or not c.open))
            nps_wanted = max(nps_wanted, 145) if day < on("2019-10-02") else 145
        crc_wanted = min(305, max(0, (day - on("2019-04-01")).days) * 305 // 540)
        return nps_wanted, crc_wanted

    late_comers = (on("2021-06-22"), on("2021-06-24"))

    def ends_early(day):
        """A CRC order is revoked; who comes in its place is written down only two weeks later."""
        office.close(day, next(c for c in of_type(lambda c: c.origin == "crc" and c.rosh == "low")), "revoked")

    for day in late_comers:
        office.plan(day, ends_early)

    def new_cases(day):
        dice = office.dice
        if not office.unified:
            nps_wanted, crc_wanted = wanted(day)
            while office.open_count["nps"] < nps_wanted:
                n = len(office.cases)
                if day < on("2018-11-01") and n % 4 == 1:
                    long_sentence(day, n % 40 == 1)
                elif day < on("2018-11-01") and n % 36 == 6:
                    office.register(day, "N04", "nps", kind("high", 1), "indeterminateCustody", "licence", life=True)
                else:
                    office.register(day, "N04", "nps", dice.pick(NPS_MIX))
            known = workday(on("2021-07-06")) if day in late_comers else None
            while office.open_count["crc"] < crc_wanted:
                office.register(day, "C08", "crc", dice.pick(CRC_MIX), known=known)
                known = None
        else:
            total = 450 if day < on("2022-09-01") else 460
            new = 0
            while sum(office.open_count.values()) < total and new < 3:
                serious = sum(1 for c in office.cases if c.open and not c.in_prison and c.nps_type)
                mix = NPS_MIX if serious < 150 else CRC_MIX
                office.register(day, "N53", "unified", dice.pick(mix))
                new += 1

    # Scenes before Day 1
    def of_type(test):
        return [c for c in office.cases if c.open and not c.in_prison and not c.steady and c.ends and c.review_on
                and test(c)]

    def escalates(day):
        """A CRC case becomes high risk and goes to the NPS: a transfer, not an allocation."""
        case = next(c for c in of_type(lambda c: c.origin == "crc" and c.rosh == "medium" and c.ends > on("2022-06-01")))
        case.steady = True
        case.rosh = "high"
        office.tell_case(day, case, "RiskAssessed", rosh="high")
        office.tell_case(day, case, "TierAssessed", tier=case.tier)
        office.next_review(day, case)
        office.tell_case(day, case, "TransferRequested", provider="N04", team="N04L01")
        office.plan(workdays_after(day, 6), arrives, case)

    def arrives(day, case):
        office.drop_officer(case)
        case.provider = "N04"
        office.tell_case(day, case, "CaseTransferred", provider="N04", team="N04L01")
        office.allocate(day, case, "transferIn")

    office.plan("2020-11-09", escalates)

    def even_out(day, limit):
        office.even_out(day, limit)

    day = on("2019-02-11")
    while day < on("2021-03-20"):
        office.plan(workday(day), even_out, 3)
        day += timedelta(28)

    def pick_for(day, do, number, *more):
        cases = of_type(lambda c: c.origin == "crc" and c.sentence == "communityOrder" and not c.nps_type
                        and c.location == "community" and (c.ends - day).days > 400)
        do(office, day, cases[(number * 37) % len(cases)], number, *more)

    for number, (day, sessions) in enumerate((("2019-11-04", 6), ("2020-02-03", 8), ("2020-09-07", 6), ("2020-11-02", 9),
                                              ("2021-02-01", 7), ("2021-05-17", 12), ("2021-06-07", 10)), 1):
        office.plan(day, pick_for, unpaid_work, number, sessions)
    for number, (form, day, staff, asks) in enumerate((
            ("standard", "2019-05-13", "N04LS02", ("policeDomesticAbuse",)),
            ("fast", "2020-02-10", "N04LS03", ()),
            ("fast", "2021-03-15", "N04LS02", ("policeDomesticAbuse", "childrensServices")),
            ("standard", "2021-06-01", "N04LS03", ("policeDomesticAbuse",))), 1):
        court_report(story, nps, "N04", on(day), number, form, staff, asks)

    def victim(day, number):
        case = [c for c in office.cases if c.origin == "nps" and c.open and c.location == "custody"][number * 3]
        tell(day, nps, "VictimContactOpened", victim="V-%03d" % number, case=case.ref, staff="N04LV01")

    for number, day in ((1, "2018-11-05"), (2, "2019-01-14"), (3, "2019-03-18")):
        office.plan(day, victim, number)

    # Day 1: Saturday 26 June 2021
    def day_one(day):
        tell(day, region, "ProviderRegistered", provider="N53", kind="region", name="East Midlands")
        tell(day, region, "UnitRegistered", provider="N53", unit=pdu, kind="pdu",
             name="Leicester, Leicestershire and Rutland")
        for grade, posts in (("PO", 12), ("PSO", 10), ("SPO", 3)):
            tell(day, region, "PostsEstablished", provider="N53", unit=pdu, grade=grade, fte=posts)
        office.adopt_everything(day, sorted(office.teams), region)
        for process in PROCESSES:
            tell(day, region, "ProcessAdopted", pdu=pdu, process=process, standard="legacy")
        for provider in ("N04", "C08"):
            tell(day, region, "ProviderClosed", provider=provider)

    office.plan(DAY_ONE, day_one)

    # Transition: a closure that never was, found a week later; a record that came three weeks late
    def closed_by_mistake(day):
        case = next(c for c in of_type(lambda c: c.rosh == "low" and c.ends > on("2022-04-01") and c.review_on
                                       > on("2021-10-01")))
        case.steady = True
        fact = office.tell_case(day, case, "CaseClosed", reason="completed")
        office.plan("2021-08-17", lambda later: tell(later, region, "EventRetracted", event=fact,
                                                     reason="Closed under the wrong reference"))

    office.plan("2021-08-10", closed_by_mistake)

    def moves_house(day):
        case = next(c for c in of_type(lambda c: c.rosh == "low" and c.officer.code == "C08LT01"
                                 and c.ends > on("2022-06-01")))
        case.steady = True
        office.allocate(day, case, "addressChange", "C08LT03", recorded=on("2021-09-27"))

    office.plan("2021-09-06", moves_house)

    # Stabilisation and Harmonisation: caseloads are mixed desk by desk
    for codes, day in ((("N04LP01", "N04LP02", "C08LQ01"), "2021-09-13"),
                       (("N04LP03", "N04LP04", "C08LQ03"), "2021-10-25"),
                       (("N04LS01", "C08LT01", "C08LT02", "C08LT03", "C08LT04"), "2021-11-01"),
                       (("N04LP05", "N04LP06", "C08LQ04"), "2022-01-10"),
                       (("N04LP07", "C08LQ02"), "2022-09-12")):
        for code in codes:
            office.plan(day, office.mix, code)
    for a, b, first, weeks, takes, gives in (
            ("N04LP01", "C08LQ01", "2021-09-14", 5, 1, 2), ("N04LP02", "C08LQ01", "2021-10-19", 4, 1, 2),
            ("N04LP03", "C08LQ03", "2021-10-27", 5, 1, 2), ("N04LP04", "C08LQ03", "2021-12-01", 3, 1, 2),
            ("N04LS01", "C08LT01", "2021-11-02", 3, 1, 1), ("N04LS01", "C08LT03", "2021-11-04", 3, 1, 1),
            ("N04LS01", "C08LT02", "2022-02-08", 2, 1, 1),
            ("N04LP05", "C08LQ04", "2022-01-12", 4, 1, 2), ("N04LP06", "C08LQ04", "2022-02-16", 4, 1, 2),
            ("N04LP07", "C08LQ02", "2022-09-13", 4, 1, 2), ("N04LP01", "C08LQ02", "2022-09-15", 4, 1, 1)):
        for week in range(weeks):
            office.plan(workday(on(first) + timedelta(7 * week)), office.exchange, a, b, takes, gives)
    day = on("2021-09-20")
    while day < on("2022-05-01"):
        office.plan(workday(day), even_out, 4)
        day += timedelta(28)
    for day in ("2022-10-25", "2022-12-06"):
        office.plan(day, office.cross, on("2023-01-31"), 16)
    for day, process in (("2021-11-15", "nationalStandards"), ("2021-12-06", "courtWork"), ("2022-01-24", "enforcement"),
                         ("2022-02-14", "caseAdministration"), ("2022-03-07", "riskManagement"),
                         ("2022-03-21", "allocation")):
        tell(on(day), region, "ProcessAdopted", pdu=pdu, process=process, standard="unified")

    # November 2021: the CRC's records are folded into the region's system; its grade codes change, one staff code too
    def recode(day):
        for code in crc_staff:
            staff = office.staff[code]
            if staff.in_post and staff.grade_code in ("CRCM", "CRCQ", "CRCB"):
                office.regrade(day, code, {"CRCM": "PSM", "CRCQ": "PSQ", "CRCB": "PSC"}[staff.grade_code])
        office.hire(day, "N53LT06", "C08LRS", "PSQ", 37)
        office.tell_staff(day, "C08LT06", "StaffLinked", **{"as": "N53LT06"})
        office.staff["C08LT06"].in_post = False

    office.plan("2021-11-22", recode)

    def qualifies(day, code):
        office.regrade(day, code, "PSM")
        office.restore(day, code, "PQIP")
        office.reduce(day, code, "NQO", "newlyQualified", 7.4)
        office.move_staff(day, code, "N04L03")
        office.mix(day, code)
        for wanted, number in ((True, 7), (False, 9)):
            for _ in range(number):
                fullest = sorted((s for s in office.staff.values() if s.in_post and s.grade == "PO" and s.code != code
                                  and s.count(lambda c: c.nps_type == wanted and not c.steady) > 6),
                                 key=lambda s: (-s.load, s.code))
                case = sorted((c for c in fullest[0].cases if c.nps_type == wanted and not c.steady),
                              key=lambda c: c.ref)[-1]
                office.allocate(day, case, "caseloadAdjustment", code)

    office.plan("2022-01-10", qualifies, "N04LR01")
    office.plan("2022-10-10", lambda day: office.restore(day, "N04LR01", "NQO"))
    office.plan("2022-09-05", office.leave, "N04LR02", "resigned")

    def order(day, do, number, *more):
        cases = of_type(lambda c: c.origin == "unified" and c.sentence != "determinateCustody" and not c.nps_type
                        and c.location == "community" and (c.ends - day).days > 400)
        do(office, day, cases[(number * 37) % len(cases)], number, *more)

    for number, (day, category, supplier) in enumerate((
            ("2021-09-13", "accommodation", "Provider A"), ("2021-11-08", "educationTrainingEmployment", "Provider B"),
            ("2022-02-07", "personalWellbeing", "Provider C"), ("2022-04-11", "womens", "Provider D"),
            ("2022-09-20", "accommodation", "Provider A"), ("2023-01-16", "personalWellbeing", "Provider C")), 1):
        office.plan(day, order, rehabilitation, number, category, supplier)
    for number, (day, sessions) in enumerate((("2021-10-11", 8), ("2022-02-28", 6), ("2022-08-01", 10)), 8):
        office.plan(day, order, unpaid_work, number, sessions)
    for number, (day, name) in enumerate((("2021-12-13", "Building Better Relationships"),
                                          ("2022-03-14", "Thinking Skills Programme")), 1):
        office.plan(day, order, programme, number, name)
    for number, (form, day, staff, asks) in enumerate((
            ("fast", "2021-11-15", "N04LS02", ("policeDomesticAbuse",)),
            ("standard", "2022-06-06", "N04LS03", ("policeDomesticAbuse", "childrensServices")),
            ("fast", "2023-02-13", "N04LS02", ("policeDomesticAbuse",))), 5):
        court_report(story, region, "N53", on(day), number, form, staff, asks)
    tell(on("2022-05-09"), region, "FundCommitted", region="F", fund="regionalOutcomesAndInnovation", pence=4250000,
         supplier="Provider E")

    # The plan moves, twice: to June 2022, then to the end of the year
    for day, until in (("2022-04-04", "2022-07-01"), ("2022-06-20", "2023-01-01")):
        tell(on(day), "hmpps/unification", "PhaseScheduled", phase="harmonisation", **{"from": on("2022-01-01")},
             until=on(until))
        tell(on(day), "hmpps/unification", "PhaseScheduled", phase="transformation", **{"from": on(until)})

    # The staffing crisis
    for day, status in (("2022-01-31", "green"), ("2022-06-27", "amber"), ("2022-09-05", "red"), ("2022-12-19", "amber"),
                        ("2023-05-02", "red")):
        tell(on(day), region, "PrioritisationStatusSet", pdu=pdu, status=status)
    tell(on("2023-06-30"), "lscsb/2023", "PrioritisationStatusSet", pdu=pdu, status="red")
    for day, code, reason in (("2022-05-13", "N04LP05", "resigned"), ("2022-06-24", "C08LT01", "otherEmployer"),
                              ("2022-07-15", "N04LP06", "retired"), ("2022-08-26", "C08LQ03", "otherEmployer"),
                              ("2022-09-09", "C08LT02", "otherEmployer"), ("2022-10-14", "N53LT06", "resigned"),
                              ("2022-11-18", "C08LQ04", "sickness"), ("2023-01-13", "N04LP04", "resigned")):
        office.plan(day, office.leave, code, reason)
    office.plan("2022-10-24", lambda day: (office.change_hours(day, "C08LT04", 18.5), office.even_out(day, 16)))
    office.plan("2022-09-19", office.train, "C08LT05", *INDUCTION)
    office.plan("2022-10-03", lambda day: office.move_staff(day, "C08LT05", "C08L02"))
    office.plan("2022-10-03", office.mix, "C08LT05")
    office.plan("2022-10-04", even_out, 20)
    office.plan("2022-03-07", office.falls_ill, "C08LT02")
    office.plan("2022-03-21", office.returns, "C08LT02")
    office.plan("2023-02-06", office.falls_ill, "N04LP03")
    office.plan("2023-02-27", office.share_out, "N04LP03", "caseloadAdjustment")
    day = on("2022-10-17")
    while day < on("2023-06-20"):
        office.plan(workday(day), even_out, 4)
        day += timedelta(28)
    for day, code in (("2023-01-09", "N53LR03"), ("2023-01-09", "N53LR04"), ("2023-03-06", "N53LR05")):
        office.plan(day, lambda day, code: (office.hire(day, code, "N04L01", "PSP", 37),
                                            office.reduce(day, code, "PQIP", "pqip", 29.6),
                                            office.tell_staff(day, code, "QualificationExpected",
                                                              on=workday(day + timedelta(540)))), code)
    tell(on("2023-02-28"), "hmip/2023", "InspectionPublished", provider="N53", unit=pdu, standard="overall",
         rating="inadequate")

    def new_teams(day):
        office.team(day, "N53LWO", "N53", pdu, "sentenceManagement", "Women's team", "women")
        office.team(day, "N53LYA", "N53", pdu, "sentenceManagement", "Young adults team", "youngAdults")
        office.move_staff(day, "C08LQ01", "N53LWO")
        office.move_staff(day, "C08LT03", "N53LYA")

    office.plan("2023-04-03", new_teams)

    office.run(on("2018-01-02"), on("2023-06-30"), new_cases)
    recorded = lambda fact: fact["recordedAt"][:10]
    of_people = ("Staff", "Reduction", "Absence", "Training", "Qualification")
    papers = ("hmip/", "lscsb/", "hmpps/")
    story.write(folder, [
        ("01-organisation-and-documents.jsonl", lambda f: recorded(f) < "2021-06-26" and (
            f["source"].startswith(papers) or f["type"].startswith(("Provider", "Unit", "Team", "Posts")))),
        ("02-staff-before-unification.jsonl", lambda f: recorded(f) < "2021-06-26" and f["type"].startswith(of_people)),
        ("03-cases-nps.jsonl", lambda f: recorded(f) < "2021-06-26" and f["source"] == nps),
        ("04-cases-crc.jsonl", lambda f: recorded(f) < "2021-06-26"),
        ("05-day-one.jsonl", lambda f: recorded(f) == "2021-06-26"),
        ("06-transition.jsonl", lambda f: recorded(f) < "2021-09-01"),
        ("07-stabilisation.jsonl", lambda f: recorded(f) < "2022-01-01"),
        ("08-harmonisation.jsonl", lambda f: recorded(f) < "2023-01-01"),
        ("09-transformation.jsonl", lambda f: True)])


# --------------------------------------------------------------------------------------------------------------------
# Wales: two units, unified nineteen months before Day 1
# --------------------------------------------------------------------------------------------------------------------

def wales(folder):
    story = Story()
    tell = story.tell
    nps, crc, papers = "delius/N03", "delius/C10", "hmpps/unification"
    unified_on = on("2019-12-02")
    d = on("2019-04-01")
    tell(d, nps, "ProviderRegistered", provider="N03", kind="npsDivision", name="Wales")
    tell(d, crc, "ProviderRegistered", provider="C10", kind="crc", name="Wales")

    def unit(seed, crn, pdu, name, ldu, crc_ldu, key):
        """One Probation Delivery Unit and the two offices from which it was made."""
        office = Office(story, seed, pdu, "N03", crn)
        office.life = {"nps": (1000, 1700), "crc": (760, 1300)}
        tell(d, nps, "UnitRegistered", provider="N03", unit=ldu, kind="ldu", name=name)
        tell(d, crc, "UnitRegistered", provider="C10", unit=crc_ldu, kind="ldu", name=name)
        nps_team, crc_team = "N03" + key + "1", "C10" + key + "1"
        office.team(d, nps_team, "N03", ldu, "sentenceManagement", name + " NPS")
        office.team(d, crc_team, "C10", crc_ldu, "sentenceManagement", name + " CRC")
        for provider, which in (("N03", ldu), ("C10", crc_ldu)):
            tell(on("2019-10-14"), papers, "MappingDeclared", provider=provider, unit=which, pdu=pdu)
        p1, q1, t1 = "N03" + key + "P1", "C10" + key + "Q1", "C10" + key + "T1"
        office.hire(d, p1, nps_team, "NPSM", 25.9)
        office.hire(d, q1, crc_team, "CRCM", 22.2)
        office.hire(d, t1, crc_team, "CRCQ", 14.8)
        office.hire(d, "N03" + key + "M1", nps_team, "NPSC", 37)

        # 2 December 2019: offender management of the CRC joins the NPS. Teams keep their codes, cases their officers
        def unify(day):
            tell(day, nps, "UnitRegistered", provider="N03", unit=pdu, kind="pdu", name=name)
            for grade, posts in (("PO", 1.5), ("PSO", 0.45), ("SPO", 1)):
                tell(day, nps, "PostsEstablished", provider="N03", unit=pdu, grade=grade, fte=posts)
            for code in (nps_team, crc_team):
                tell(day, nps, "TeamMoved", team=code, provider="N03", unit=pdu)
                office.teams[code][0] = "N03"
            for case in sorted(office.cases, key=lambda c: c.ref):
                if case.open and case.provider == "C10":
                    officer = case.officer
                    office.drop_officer(case)
                    case.provider = "N03"
                    office.tell_case(day, case, "CaseTransferred", provider="N03", team=crc_team)
                    office.allocate(day, case, "transferIn", officer)
            office.unified = True

        for code in (q1, t1):
            office.plan("2019-11-18", office.train, code, "preTransition")
        office.plan(unified_on, unify)

        # Mixed caseloads, desk by desk, in the year after
        office.plan("2020-01-20", office.train, q1, "highRisk")
        for day, code in (("2020-02-03", p1), ("2020-02-03", q1), ("2020-03-02", t1)):
            office.plan(day, office.mix, code)
        for week in range(4):
            office.plan(workday(on("2020-02-04") + timedelta(7 * week)), office.exchange, p1, q1, 1, 1)
        for quarter in ("2020-03-16", "2020-06-15", "2020-09-14", "2020-12-14", "2021-03-15", "2021-10-18", "2022-02-14"):
            office.plan(quarter, office.even_out, 4)
        for n, code in enumerate((p1, q1, t1)):
            office.plan(on("2021-03-01") + timedelta(n), office.train, code, *INDUCTION)
        for n, process in enumerate(PROCESSES):
            tell(workday(on("2020-03-02") + timedelta(28 * n)), nps, "ProcessAdopted", pdu=pdu, process=process,
                 standard="unified")
        tell(on("2022-01-31"), nps, "PrioritisationStatusSet", pdu=pdu, status="green")
        tell(on("2021-03-29"), papers, "CaseloadForecast", pdu=pdu, cases=42)

        def wants(day):
            grown = min(100, max(0, (day - on("2019-04-03")).days * 100 // 190))
            return 18 * grown // 100, 24 * grown // 100

        def new_cases(day):
            if day < unified_on:
                for provider, origin, wanted, mix in (("N03", "nps", wants(day)[0], NPS_MIX),
                                                      ("C10", "crc", wants(day)[1], CRC_MIX)):
                    while office.open_count[origin] < wanted:
                        office.register(day, provider, origin, office.dice.pick(mix))
            else:
                while sum(office.open_count.values()) < 42:
                    serious = sum(1 for c in office.cases if c.open and c.nps_type)
                    office.register(day, "N03", "nps" if day < DAY_ONE else "unified",
                                    office.dice.pick(NPS_MIX if serious < 18 else CRC_MIX))

        return office, new_cases

    cardiff, cardiff_cases = unit(20191202, ("W", 410000, "WC"), "N03SW1", "Cardiff and the Vale of Glamorgan",
                                  "CARDFF", "C10CDF", "CD")
    gwent, gwent_cases = unit(20191203, ("W", 450000, "WG"), "WPTGWT", "Gwent", "GWENTL", "C10GWT", "GW")

    # Interventions stayed with the CRC until Day 1
    cardiff.team(d, "C10CDI", "C10", "C10CDF", "interventions", "Unpaid work, Cardiff")
    cardiff.hire(d, "C10CDI1", "C10CDI", "CRCQ", 37)
    cardiff.hire(d, "C10CDA1", "C10CDI", "CADM", 30)
    for n, code in enumerate(("C10CDI1", "C10CDA1")):
        tell(on("2021-05-17") + timedelta(n), crc, "TrainingCompleted", staff=code, course="preTransition")

    def day_one(day):
        cardiff.adopt_everything(day, ["C10CD1", "C10CDI", "N03CD1"], nps)
        gwent.adopt_everything(day, ["C10GW1", "N03GW1"], nps)
        tell(day, nps, "ProviderClosed", provider="C10")
        for staff, code in (("C10CDQ1", "PSM"), ("C10CDT1", "PSQ"), ("C10GWQ1", "PSM"), ("C10GWT1", "PSQ")):
            office = cardiff if staff in cardiff.staff else gwent
            office.plan("2021-11-08", office.regrade, staff, code)

    cardiff.plan(DAY_ONE, day_one)

    day = d
    while day <= on("2022-05-06"):
        for office, new_cases in ((cardiff, cardiff_cases), (gwent, gwent_cases)):
            office.run(day, day, new_cases)
        day += timedelta(1)
    story.write(folder, [
        ("01-organisation-and-staff.jsonl", lambda f: f["recordedAt"] < "2021-06-26" and "case" not in f["data"]),
        ("02-cases-before-unification.jsonl", lambda f: f["recordedAt"] < "2019-12-02"),
        ("03-unified-december-2019.jsonl", lambda f: f["recordedAt"] < "2019-12-03"),
        ("04-mixed-caseloads.jsonl", lambda f: f["recordedAt"] < "2021-06-26"),
        ("05-day-one.jsonl", lambda f: f["recordedAt"] < "2021-06-27"),
        ("06-after-day-one.jsonl", lambda f: True)])


# --------------------------------------------------------------------------------------------------------------------
# Barking, Dagenham and Havering: a London unit through Day 1
# --------------------------------------------------------------------------------------------------------------------

def barking_dagenham_havering(folder):
    story = Story()
    tell = story.tell
    nps, crc, papers, pdu = "delius/N07", "delius/C17", "hmpps/unification", "LDNBDN"
    office = Office(story, 20211001, pdu, "N07", ("L", 610000, "LB"))
    office.life = {"nps": (560, 1300), "crc": (430, 900)}
    d = on("2020-01-06")
    tell(d, nps, "ProviderRegistered", provider="N07", kind="npsDivision", name="London")
    tell(d, nps, "UnitRegistered", provider="N07", unit="N07BDH", kind="ldu", name="Barking, Dagenham and Havering")
    tell(d, crc, "ProviderRegistered", provider="C17", kind="crc", name="London")
    tell(d, crc, "UnitRegistered", provider="C17", unit="C17ELN", kind="ldu", name="East London")
    for code, provider, unit, function, name in (
            ("N07BD1", "N07", "N07BDH", "sentenceManagement", "Barking and Dagenham NPS"),
            ("N07BD2", "N07", "N07BDH", "sentenceManagement", "Havering NPS"),
            ("N07BCT", "N07", "N07BDH", "court", "Barkingside court"),
            ("C17BD1", "C17", "C17ELN", "sentenceManagement", "Barking and Dagenham CRC"),
            ("C17BD2", "C17", "C17ELN", "sentenceManagement", "Havering CRC"),
            ("C17BIN", "C17", "C17ELN", "interventions", "East London programmes and unpaid work")):
        office.team(d, code, provider, unit, function, name)
    for provider, unit, grade, posts in (("N07", "N07BDH", "PO", 2.5), ("N07", "N07BDH", "PSO", 1), ("N07", "N07BDH", "SPO", 1),
                                         ("C17", "C17ELN", "PO", 1), ("C17", "C17ELN", "PSO", 2.5)):
        tell(d, "delius/" + provider, "PostsEstablished", provider=provider, unit=unit, grade=grade, fte=posts)
    for code, team, grade, hours in (
            ("N07BP01", "N07BD1", "NPSM", 33.3), ("N07BP02", "N07BD1", "NPSM", 30), ("N07BP03", "N07BD2", "NPSM", 18.5),
            ("N07BS01", "N07BCT", "NPSQ", 37), ("N07BM01", "N07BD1", "NPSC", 37),
            ("C17BQ01", "C17BD1", "CRCM", 29.6), ("C17BT01", "C17BD1", "CRCQ", 22.2), ("C17BT02", "C17BD2", "CRCQ", 18.5),
            ("C17BT03", "C17BIN", "CRCQ", 37), ("C17BA01", "C17BD1", "CADM", 37)):
        office.hire(d, code, team, grade, hours)
    for unit, provider in (("N07BDH", "N07"), ("C17ELN", "C17")):
        tell(on("2021-03-08"), papers, "MappingDeclared", provider=provider, unit=unit, pdu=pdu)
    tell(on("2021-04-12"), papers, "CaseloadForecast", pdu=pdu, cases=112)
    crc_staff = ("C17BA01", "C17BQ01", "C17BT01", "C17BT02", "C17BT03")
    for n, code in enumerate(crc_staff):
        office.plan(on("2021-05-10") + timedelta(7 * (n % 3)), office.train, code, "preTransition")

    court_report(story, nps, "N07", on("2021-05-24"), 1, "standard", "N07BS01", ("policeDomesticAbuse",))

    def day_one(day):
        tell(day, nps, "ProviderRegistered", provider="N07", kind="region", name="London")
        tell(day, nps, "UnitRegistered", provider="N07", unit=pdu, kind="pdu", name="Barking, Dagenham and Havering")
        for grade, posts in (("PO", 3.5), ("PSO", 3.5), ("SPO", 1)):
            tell(day, nps, "PostsEstablished", provider="N07", unit=pdu, grade=grade, fte=posts)
        office.adopt_everything(day, sorted(office.teams), nps)
        tell(day, nps, "ProviderClosed", provider="C17")

    office.plan(DAY_ONE, day_one)
    for n, code in enumerate(("N07BP01", "N07BP02", "N07BP03", "C17BQ01", "C17BT01", "C17BT02")):
        office.plan(on("2021-07-05") + timedelta(n % 5), office.train, code, *INDUCTION)

    # July 2021: the two Havering teams become one, programmes and unpaid work go to the region's interventions team.
    # People move, their cases stay with them; two cases change hands
    def restructure(day):
        office.team(day, "N07HAV", "N07", pdu, "sentenceManagement", "Havering")
        office.team(day, "N07INT", "N07", pdu, "interventions", "Interventions")
        for code, team in (("N07BP03", "N07HAV"), ("C17BT02", "N07HAV"), ("C17BT03", "N07INT"), ("N07BP02", "N07HAV")):
            office.move_staff(day, code, team)

    def close_teams(day):
        for code in ("N07BD2", "C17BD2", "C17BIN"):
            tell(day, nps, "TeamClosed", team=code)

    office.plan("2021-07-12", restructure)
    office.plan("2021-07-16", close_teams)

    def hand_on(day, giver, taker, number):
        cases = sorted((c for c in office.staff[giver].cases if c.rosh != "low"
                        and office.may_hold(office.staff[taker], c, day)), key=lambda c: c.ref)
        for case in cases[:number]:
            office.allocate(day, case, "caseloadAdjustment", taker)

    office.plan("2021-07-19", hand_on, "N07BP01", "N07BP03", 1)
    office.plan("2021-07-20", hand_on, "C17BQ01", "C17BT02", 1)

    # October 2021: the first desks are mixed
    office.plan("2021-09-21", office.train, "C17BQ01", "highRisk", "childSafeguarding")
    for code in ("N07BP01", "C17BQ01"):
        office.plan("2021-10-04", office.mix, code)
    for week in range(4):
        office.plan(workday(on("2021-10-05") + timedelta(7 * week)), office.exchange, "N07BP01", "C17BQ01", 1, 1)
    tell(on("2021-10-18"), nps, "FundCommitted", region="J", fund="coCommissioned", pence=1800000, supplier="MOPAC")

    def new_cases(day):
        if not office.unified:
            grown = min(100, max(0, (day - on("2020-01-08")).days * 100 // 330))
            for provider, origin, wanted, mix in (("N07", "nps", 44 * grown // 100, NPS_MIX),
                                                  ("C17", "crc", 66 * grown // 100, CRC_MIX)):
                while office.open_count[origin] < wanted:
                    office.register(day, provider, origin, office.dice.pick(mix))
        else:
            while sum(office.open_count.values()) < 110:
                serious = sum(1 for c in office.cases if c.open and c.nps_type)
                office.register(day, "N07", "unified", office.dice.pick(NPS_MIX if serious < 44 else CRC_MIX))

    office.run(d, on("2021-11-05"), new_cases)
    story.write(folder, [
        ("01-organisation-and-staff.jsonl", lambda f: f["recordedAt"] < "2021-06-26" and "case" not in f["data"]),
        ("02-cases-nps.jsonl", lambda f: f["recordedAt"] < "2021-06-26" and f["source"] == nps),
        ("03-cases-crc.jsonl", lambda f: f["recordedAt"] < "2021-06-26"),
        ("04-day-one.jsonl", lambda f: f["recordedAt"] < "2021-06-27"),
        ("05-after-day-one.jsonl", lambda f: True)])


def main():
    out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    leicestershire(os.path.join(out, "leicestershire"))
    wales(os.path.join(out, "wales"))
    barking_dagenham_havering(os.path.join(out, "barking-dagenham-havering"))


if __name__ == "__main__":
    main()
