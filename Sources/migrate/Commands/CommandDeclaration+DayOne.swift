extension CommandDeclaration {
  static let plan = CommandDeclaration(
    "plan",
    summary: "rehearses Day 1: the events that would be appended",
    discussion: """
      Lays over the source the events by which the unified service takes over every case that is \
      not closed, every member of staff in post and every open team of the legacy providers, and \
      judges Day 1 on them. Prints who goes where, whether the ledger balances, whether the eve of \
      Day 1 and its end agree, what blocks, and what has to be mapped. Writes the plan to a file, and nothing else. The exit code is 3 \
      when something blocks or the ledger does not balance.
      """,
    arguments: [.source],
    options: [
      .value("out", "FILE", help: "the plan's file", isRequired: true),
      .value(
        "day-one",
        "DATE",
        help: "the first day of the unified service; run still judges 2021-06-26",
        fallback: .described("2021-06-26")
      ),
      .value(
        "view",
        "VIEW",
        help: "what to show, in full; CSV has no summary and shows the ledger",
        allowed: PlanView.allCases.map(\.rawValue),
        fallback: .value(PlanView.summary.rawValue)
      ),
      .flag(
        "delta",
        help: "takes over only what came late under a legacy provider, also after Day 1"
      ),
      .value(
        "provider",
        "CODE",
        help: "plans only what this legacy provider hands over",
        fallback: .described("every provider"),
        isRepeatable: true
      ),
      .value(
        "recorded-at",
        "INSTANT",
        help: "when the plan's events are recorded",
        fallback: .described("the latest instant among the facts it rests on")
      ),
      .force, .knownAt, .at, .region, .rules, .format, .bom,
    ],
    examples: [
      CommandExample(
        "migrate plan service.log --out day1.plan",
        shows: "who goes where on Day 1, and what blocks it"
      ),
      CommandExample(
        "migrate plan sample-events/leicestershire --known-at 2021-06-25 --out day1.plan",
        shows: "the same on what one PDU's sources knew on the eve"
      ),
      CommandExample(
        "migrate plan service.log --delta --out july.plan",
        shows: "what STR-08 finds after Day 1, each taken over on the day it came"
      ),
    ],
    exitCodes: [.done, .failure, .notMet, .integrityFailure, .usage]
  )

  static let apply = CommandDeclaration(
    "apply",
    summary: "appends exactly the events of a plan",
    discussion: """
      Appends them in one commit, if the log is where the plan was made, nothing blocks and the \
      ledger balances. Plans again first: the plan must be what the log gives. Afterwards the \
      state is folded again from the log and must be the planned one. Whenever it is stopped, the \
      log holds all of the plan or none of it. A plan that the log already holds is reported, and \
      nothing is appended.
      """,
    arguments: [.log, ArgumentDeclaration("PLAN", help: "a file that migrate plan wrote, or -")],
    options: [
      .value(
        "confirm",
        "DIGEST12",
        help: "the first 12 digits of the plan's content digest",
        isRequired: true
      ),
      .value("hold-file", "PATH", help: "waits as long as this file exists"),
      .report,
    ],
    examples: [
      CommandExample(
        "migrate apply service.log day1.plan --confirm 3f2a9c0d1b7e",
        shows: "Day 1 happens"
      )
    ],
    exitCodes: [
      .done, .failure, .notMet, .integrityFailure, .stalePlan, .noSuchLog, .locked, .usage,
    ]
  )

  static let accept = CommandDeclaration(
    "accept",
    summary: "records a waiver: somebody takes responsibility for a finding",
    discussion: """
      Accepts what run finds in the log as it stands, or plan would find on Day 1; anything else only \
      with --ahead. The finding stays listed, with who accepted it and why, and no longer blocks; when all that \
      blocked is accepted, the verdict is metWithWaivers. run lists every waiver and what became of it: one whose \
      finding is gone is shown as stale.
      """,
    arguments: [
      .log, ArgumentDeclaration("RULE", help: "the code of a rule, such as TRN-01"),
      ArgumentDeclaration("SUBJECT", help: "the subject as the finding names it"),
    ],
    options: [
      .value("reason", "TEXT", help: "why it can be accepted", isRequired: true),
      .value(
        "by",
        "NAME",
        help: "a role or staff code, never a person's name",
        isRequired: true
      ),
      .value(
        "phase",
        "PHASE",
        help: "only at this gate: dayOne (or day-one), transition, stabilisation, harmonisation, "
          + "transformation",
        fallback: .described("at every gate")
      ),
      .value("until", "DATE", help: "up to this day", fallback: .described("no end")),
      .flag("ahead", help: "also accepts what is not found yet"), .rules, .report,
    ],
    examples: [
      CommandExample(
        "migrate accept service.log TRN-01 C08LT04 --reason 'On leave until July' --by head-of-pdu",
        shows: "one finding accepted"
      ),
      CommandExample(
        "migrate accept service.log ALC-01 X320417 --phase day-one --reason 'In court on the day' --by SPO",
        shows: "the same at the gate of Day 1 alone"
      ),
    ],
    exitCodes: [.done, .failure, .integrityFailure, .noSuchLog, .locked, .usage]
  )

  static let tag = CommandDeclaration(
    "tag",
    summary: "names the position of a log",
    discussion: "The name can be given to --at.",
    arguments: [
      .log, ArgumentDeclaration("TAG", help: "a name that starts with a letter, such as day-one"),
    ],
    options: [.value("note", "TEXT", help: "a remark"), .report],
    examples: [
      CommandExample("migrate tag service.log before-day-one", shows: "a position with a name")
    ],
    exitCodes: [.done, .failure, .integrityFailure, .noSuchLog, .locked, .usage]
  )

  static let diff = CommandDeclaration(
    "diff",
    summary: "what changed between two days, two positions or two plans",
    discussion: """
      Compares cases, staff and teams field by field, grouped by region, and the findings by rule: \
      which are resolved, which are new. Of two plans it compares the header, the events whenever they \
      are recorded, the ledger, the findings, the worklist and the reconciliation. First it sums up how \
      many moved from where to where. The exit code is 0 when nothing changed and 2 when something did.
      """,
    arguments: [
      .source,
      ArgumentDeclaration("OTHER", help: "a second plan, when SOURCE is one", isOptional: true),
    ],
    options: [
      .value("from", "DATE", help: "the first day"), .value("to", "DATE", help: "the second day"),
      .value("from-at", "POSITION", help: "the first position"),
      .value("to-at", "POSITION", help: "the second position"),
      .asOf, .knownAt, .with, .region, .rules, .format, .bom,
    ],
    examples: [
      CommandExample(
        "migrate diff sample-events/leicestershire --from 2021-06-25 --to 2021-06-26",
        shows: "what Day 1 changed"
      ),
      CommandExample(
        "migrate diff monday.plan tuesday.plan",
        shows: "what was resolved, what is new"
      ),
    ],
    exitCodes: [.done, .failure, .differences, .integrityFailure, .usage]
  )
}
