import Testing

@testable import TestSupport
@testable import migrate

@Suite struct `What is asked of a log and of the files in it has one answer` {
  /// A story, read from its files and from a log that holds them.
  struct Pair {
    let files: String
    let log: String
    let folder: TemporaryFolder

    init(of story: String) throws {
      files = "sample-events/\(story)"
      folder = try TemporaryFolder()
      log = folder.path(of: "story.log")
      #expect(try Outcome("init \(log) --origin test.example/\(story)").exitCode == .done)
      #expect(try Outcome("import \(log) \(files)").exitCode == .done)
    }

    /// Expects the same standard output and exit code for `SOURCE` in a line.
    func agree(_ line: String) throws {
      let ofFiles = try Outcome(line.replacing("SOURCE", with: files))
      let ofLog = try Outcome(line.replacing("SOURCE", with: log))
      #expect(ofLog.output == ofFiles.output, "\(line)")
      #expect(ofLog.exitCode == ofFiles.exitCode, "\(line)")
      #expect([.done, .notMet].contains(ofLog.exitCode), "\(line)")
    }
  }

  private static let formats = Ring.sample(OutputFormat.allCases.map(\.rawValue), oneIn: 3)

  private static let stories = ["barking-dagenham-havering", "leicestershire", "wales"]

  private static let references = [
    "barking-dagenham-havering": ["LDNBDN"], "leicestershire": ["X321829", "X320228", "N53LEIS"],
    "wales": ["WPTGWT", "N03SW1"],
  ]

  @Test(arguments: Ring.sample(stories, oneIn: 3)) func `they say the same`(_ story: String) throws
  {
    let pair = try Pair(of: story)
    // Every format of every view is asked of one story, and of the longer ones JSON, which says
    // all: for the sake of time.
    for format in story == "wales" ? Self.formats : ["json"] {
      try pair.agree("run SOURCE --format \(format)")
      for view in ReplayView.allCases {
        try pair.agree("replay SOURCE --view \(view.rawValue) --format \(format)")
      }
      for reference in Self.references[story] ?? [] {
        try pair.agree("history SOURCE \(reference) --format \(format)")
      }
    }
    try pair.agree("export SOURCE")
  }

  @Test(arguments: Ring.sample(stories, oneIn: 3))
  func `they say the same at the three times`(_ story: String) throws {
    let pair = try Pair(of: story)
    let times = "--as-of 2021-06-26 --known-at 2021-06-30 --at 900"
    try pair.agree("run SOURCE \(times)")
    try pair.agree("replay SOURCE \(times) --view cases")
    try pair.agree("export SOURCE \(times)")
  }

  @Test(arguments: Ring.sample(stories, oneIn: 3))
  func `what a log exports fills another log with the same root`(_ story: String) throws {
    let pair = try Pair(of: story)
    let (file, copy) = (pair.folder.path(of: "all.jsonl"), pair.folder.path(of: "copy.log"))
    _ = try Outcome("export \(pair.log) --out \(file)")
    _ = try Outcome("init \(copy) --origin test.example/\(story)")
    _ = try Outcome("import \(copy) \(file)")
    let checkpoint = try Outcome("checkpoint \(pair.log)")
    #expect(try Outcome("checkpoint \(copy)") == checkpoint)
    #expect(try Outcome("verify \(copy)").exitCode == .done)
  }

  @Test(arguments: Ring.sample(stories, oneIn: 3))
  func `a second import finds all of it present`(_ story: String) throws {
    let pair = try Pair(of: story)
    let before = try Outcome("checkpoint \(pair.log)")
    let again = try JSONTree(
      parsing: Outcome("import \(pair.log) \(pair.files) --format json").output
    )
    #expect(again["appended"]?.text == "0")
    #expect(again["alreadyPresent"]?.text == again["position"]?.text)
    #expect(try Outcome("checkpoint \(pair.log)") == before)
  }
}
