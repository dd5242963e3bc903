extension ArgumentDeclaration {
  /// A log directory.
  static let log = ArgumentDeclaration("LOG", help: "a log directory")
}

extension OptionDeclaration {
  /// How a command that makes no table tells what it did.
  static let report = value(
    "format",
    "FORMAT",
    help: "how the result is written to standard output",
    allowed: [OutputFormat.table.rawValue, OutputFormat.json.rawValue],
    fallback: .value(OutputFormat.table.rawValue)
  )
}

extension CommandDeclaration {
  static let makeLog = CommandDeclaration(
    "init",
    summary: "makes an empty log",
    discussion: """
      A log is a directory that only its owner can read. Its name, the origin, stands in every \
      checkpoint and tells one log from another.
      """,
    arguments: [.log],
    options: [
      .value(
        "origin",
        "NAME",
        help: "the log's name, such as probation.example/service",
        isRequired: true
      ),
      .report,
    ],
    examples: [
      CommandExample(
        "migrate init service.log --origin probation.example/service",
        shows: "a new log"
      )
    ],
    exitCodes: [.done, .failure, .usage]
  )

  static let importFacts = CommandDeclaration(
    "import",
    summary: "appends facts to a log",
    discussion: """
      Reads JSON Lines files, or directories of them, and appends every event in one commit: all \
      or nothing. An event that the log already has, under the same id and with the same \
      content, is counted and left out; an id with different content refuses the whole import. \
      If interrupted, the log stays at its last commit. In a directory every *.jsonl below it is \
      read; - is standard input.
      """,
    arguments: [
      .log,
      ArgumentDeclaration(
        "FILE",
        help: "a JSON Lines file of events, a directory of them, or - for standard input",
        isRepeating: true
      ),
    ],
    options: [
      .value(
        "quarantine",
        "FILE",
        help: "lines that cannot be read go to this new file with the reason, the line itself as"
          + " \"text\", and the rest is appended"
      ),
      .value("conflicts", "FILE", help: "lists every id that already stands for something else"),
      .value("expect", "POSITION", help: "refuses when the log is not at this position"),
      .flag(
        "dry-run",
        help:
          "does everything but write to the log; the lists of --quarantine and --conflicts are written"
      ),
      .report,
    ],
    examples: [
      CommandExample(
        "migrate import service.log sample-events/leicestershire",
        shows: "appends a story; a second time it finds all of it present"
      )
    ],
    exitCodes: [
      .done, .failure, .integrityFailure, .stalePlan, .quarantined, .noSuchLog, .locked, .usage,
    ]
  )

  static let checkpoint = CommandDeclaration(
    "checkpoint",
    summary: "prints the checkpoint: four lines",
    discussion: """
      The log's name, its size, its root, and its commits: how many, and the hash of the last one's \
      record, which fixes the time of each. Kept elsewhere, it proves later what the log held and \
      when each commit said that it was made: migrate verify LOG --against FILE, whose help says \
      what it does not prove. A log of format 1, and a position within a commit, have no line of \
      commits.
      """,
    arguments: [.log],
    options: [.at, .report],
    examples: [
      CommandExample("migrate checkpoint service.log > monday.checkpoint", shows: "keeps one")
    ],
    exitCodes: [.done, .failure, .integrityFailure, .noSuchLog, .usage]
  )

  static let verify = CommandDeclaration(
    "verify",
    summary: "re-reads and re-hashes every byte of a log",
    discussion: """
      Checks every commit, every line and every hash, the chain of the commits, and the caches \
      against the text. That shows that the log agrees with itself, not that nobody rewrote all of \
      it.

      With --against it proves that the log still begins with what it was at that checkpoint: the \
      same events in the same order and, by a checkpoint with a line of commits, the same commits \
      with the same times. It does not prove that the clock was right by which a commit was dated, \
      nor when the checkpoint was made, nor that nobody who may write to the log had rewritten it \
      before the checkpoint was taken. So take one after each import, and keep it where whoever \
      writes to the log cannot write.

      In a log of format 1, and against a checkpoint of three lines, commit times are not proved.
      """,
    arguments: [.log],
    options: [
      .value("against", "FILE", help: "a checkpoint of this log made earlier, or -"), .report,
    ],
    examples: [
      CommandExample(
        "migrate verify service.log --against monday.checkpoint",
        shows: "whether anything was altered since"
      )
    ],
    exitCodes: [.done, .failure, .integrityFailure, .noSuchLog, .usage]
  )

  static let inspect = CommandDeclaration(
    "inspect",
    summary: "segments and commits; also of a log that cannot be opened",
    arguments: [.log],
    options: [.report],
    examples: [CommandExample("migrate inspect service.log", shows: "what is in the directory")],
    exitCodes: [.done, .failure, .integrityFailure, .noSuchLog, .usage]
  )
}
