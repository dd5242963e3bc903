extension ToolDeclaration {
  /// The commands of `migrate`, from which parsing and help come.
  static let migrate = ToolDeclaration(
    version: "0.1.0",
    summary: "one Probation Service out of 28 legacy providers, replayed and validated",
    examples: [
      CommandExample(
        "migrate run sample-events/leicestershire",
        shows: "replays Day 1 and the four phases of one PDU, and validates each"
      ),
      CommandExample(
        "migrate replay sample-events/leicestershire --as-of 2021-09-30",
        shows: "the state on a day, by region"
      ),
      CommandExample(
        "migrate history sample-events/leicestershire X321829",
        shows: "every fact about one case"
      ),
      CommandExample("migrate rules ALC-04", shows: "what a rule says, and why"),
    ],
    commands: [
      .run, .replay, .history, .rules, .makeLog, .importFacts, .export, .checkpoint, .verify,
      .inspect,
      .plan, .apply, .accept, .diff, .tag,
    ],
    furtherReading: [
      CommandExample("docs/rules.md", shows: "every rule: sentence, why, source, remedy"),
      CommandExample("docs/events.md", shows: "every event type and its fields"),
      CommandExample("docs/log-format.md", shows: "a log byte by byte, and what it can prove"),
      CommandExample("docs/json.md", shows: "what --format json prints"),
    ]
  )
}

extension ArgumentDeclaration {
  /// What is read.
  static let source = ArgumentDeclaration(
    "SOURCE",
    help: "a log, a JSON Lines file of events, a directory of them (*.jsonl, recursively), or - "
      + "for standard input"
  )
}

extension CommandDeclaration {
  static let run = CommandDeclaration(
    "run",
    summary: "replays the phases and validates each",
    discussion: """
      Judges Day 1 (the end of 25 June 2021) and the four phases, day by day, by every rule that \
      applies. Prints for each its window, verdict, gates and findings. A phase that is not met \
      does not stop the next from being judged. The exit code is 3 when a phase is not met.
      """,
    arguments: [.source],
    options: [
      .value(
        "phase",
        "PHASE",
        help: "only this one",
        allowed: Self.gates,
        fallback: .described("all")
      ),
      .value(
        "through",
        "PHASE",
        help: "this one and those before it",
        allowed: Self.gates,
        fallback: .described("the last")
      ),
      .value(
        "findings",
        "FILE",
        help: "writes every finding to a file as JSON Lines, or as CSV when its name ends in .csv"
      ),
    ],
    groups: [.reading, .common],
    examples: [
      CommandExample(
        "migrate run sample-events/leicestershire",
        shows: "the story of one PDU, phase by phase"
      ),
      CommandExample(
        "migrate run my-extract --known-at 2022-04-01 --findings findings.csv",
        shows: "what would have been said on 1 April 2022, with every finding in a file"
      ),
    ],
    exitCodes: [.done, .failure, .notMet, .integrityFailure, .usage]
  )

  private static let gates = [
    "dayOne", "transition", "stabilisation", "harmonisation", "transformation",
  ]

  static let replay = CommandDeclaration(
    "replay",
    summary: "the state at a date",
    discussion: """
      Folds every fact that counts at the three times, and shows the state under the twelve \
      regions. The findings view shows what breaks a rule on that day; before Day 1 it rehearses \
      the gate of Day 1 on that day.
      """,
    arguments: [.source],
    options: [
      .value(
        "view",
        "VIEW",
        help: "what to show",
        allowed: ReplayView.allCases.map(\.rawValue),
        fallback: .value(ReplayView.regions.rawValue)
      )
    ],
    groups: [.reading, .common],
    examples: [
      CommandExample(
        "migrate replay sample-events/leicestershire --as-of 2021-09-30 --view staff",
        shows: "each practitioner's caseload and capacity on that day"
      ),
      CommandExample(
        "migrate replay sample-events/leicestershire --as-of 2021-06-26 --known-at 2021-06-30",
        shows: "Day 1 as it was known four days later"
      ),
    ],
    exitCodes: [.done, .failure, .integrityFailure, .usage]
  )

  static let history = CommandDeclaration(
    "history",
    summary: "every fact about one reference, in order",
    discussion: """
      Lists every fact that names a case, person, member of staff, team, provider or unit, in the \
      order of folding. Retracted facts are listed and marked. For a person the facts about \
      their cases are listed too, and for an event's id that event and what retracts it.
      """,
    arguments: [
      .source,
      ArgumentDeclaration(
        "REFERENCE",
        help: "a case, person, member of staff, team, provider or unit, or the id of an event"
      ),
    ],
    groups: [.times, .common],
    examples: [
      CommandExample(
        "migrate history sample-events/leicestershire X321829",
        shows: "who held this case, and when"
      )
    ],
    exitCodes: [.done, .failure, .integrityFailure, .usage]
  )

  static let export = CommandDeclaration(
    "export",
    summary: "canonical events as JSON Lines",
    discussion: """
      Prints the events in canonical form, the form that is hashed, in the order of the source. \
      What is exported reads back as the same events with the same root. The three times leave \
      out what was not effective, recorded or there yet; retracted facts and their retractions \
      are facts too.
      """,
    arguments: [.source],
    options: [
      .value("out", "FILE", help: "writes to a file", fallback: .described("standard output")),
      .force, .asOf, .knownAt, .at, .with,
    ],
    examples: [
      CommandExample(
        "migrate export sample-events/wales --out wales.jsonl",
        shows: "all facts of the story in one file"
      )
    ],
    exitCodes: [.done, .failure, .integrityFailure, .usage]
  )

  static let rules = CommandDeclaration(
    "rules",
    summary: "the catalogue of rules",
    discussion: """
      Lists every rule with its severity at each gate: D for Day 1, T for Transition, S for \
      Stabilisation, H for Harmonisation, X for Transformation; B blocks, W warns. With a code, \
      everything about one rule.
      """,
    arguments: [
      ArgumentDeclaration("CODE", help: "the code of a rule, such as ALC-04", isOptional: true)
    ],
    options: [.format, .bom],
    examples: [CommandExample("migrate rules ALC-04", shows: "who may hold high risk, and why")],
    exitCodes: [.done, .failure, .usage]
  )
}

extension OptionGroup {
  /// The three times, a plan on top, and how data is written.
  static let times = OptionGroup(
    title: "options for reading",
    options: [.asOf, .knownAt, .at, .with, .format, .bom]
  )
}
