import Testing

@testable import EventLog
@testable import TestSupport

/// A type gets a version 2: lines of both versions live in one log, each as it came.
@Suite struct `A second version of a type` {
  /// The contract, and what might become of it.
  ///
  /// `StaffHoursChanged` says minutes from version 2 on. `AbsenceStarted` has its fields the other way
  /// round in version 2, and other words in version 3.
  static let schemas: Schemas = {
    var schemas = Schemas.contract
    schemas.add(
      .staffHoursChanged,
      [Field("staff", .reference(.staff)), Field("minutes", .number(0...360_000))],
      Upcaster(
        up: { staffAndNumber($0.bits(0), $0.bits(1) * 60) },
        down: { staffAndNumber($0.bits(0), $0.bits(1) / 60) }
      )
    )
    let turned = Upcaster(
      up: { staffAndNumber($0.bits(1), $0.bits(0)) },
      down: { staffAndNumber($0.bits(1), $0.bits(0)) }
    )
    schemas.add(
      .absenceStarted,
      [
        Field("because", .enumeration(AbsenceReason.spellings)),
        Field("staff", .reference(.staff)),
      ],
      turned
    )
    schemas.add(
      .absenceStarted,
      [
        Field("staff", .reference(.staff)),
        Field("cause", .enumeration(["ill", "newborn", "else"])),
      ],
      turned
    )
    return schemas
  }()

  private static func staffAndNumber(_ first: UInt64, _ second: UInt64) -> FieldValues {
    var values = FieldValues()
    values.set(0, bits: first)
    values.set(1, bits: second)
    return values
  }

  /// Canonical lines of all versions, and of a type that has but one.
  static let lines = [
    line("a", "StaffHoursChanged", 1, #""staff":"N53A123","hours":28.15"#),
    line("b", "StaffHoursChanged", 2, #""staff":"N53A123","minutes":1689"#),
    line("c", "AbsenceStarted", 1, #""staff":"N53A123","reason":"maternity""#),
    line("d", "AbsenceStarted", 2, #""because":"maternity","staff":"N53A123""#),
    line("e", "AbsenceStarted", 3, #""staff":"N53A123","cause":"newborn""#),
    line("f", "AbsenceEnded", 1, #""staff":"N53A123""#),
  ]

  private static func line(
    _ id: String,
    _ type: String,
    _ version: Int,
    _ data: String
  ) -> String {
    #"{"id":"\#(id)","type":"\#(type)","schemaVersion":\#(version),"effectiveOn":"2021-06-26","#
      + #""recordedAt":"2021-06-26T09:00:00Z","source":"delius/N53","data":{\#(data)}}"#
  }

  private let folder: TemporaryFolder
  private let files = MemoryFileSystem()

  init() throws {
    folder = try TemporaryFolder()
    try Story.create(on: files)
  }

  // MARK: In a log

  @Test func `is read, exported and verified beside the first, each line as it came`() throws {
    try stage(Self.lines)
    let source = try LogSource(opening: Story.path, files, symbols: Symbols(Self.schemas))
    #expect(Self.export(source) == Self.lines)
    #expect(source.events.map(\.schemaVersion) == [1, 2, 1, 2, 3, 1])
    let report = try LogVerifier.verify(Story.path, files, symbols: Symbols(Self.schemas))
    let bytes = Self.lines.map { Array($0.utf8) }
    #expect(report.checkpoint.root == NaiveTree.root(bytes))
    for count in 0...Self.lines.count {
      #expect(source.root(at: count) == NaiveTree.root(bytes.prefix(count)))
    }
  }

  @Test func `says what the first says, in the values of the newest`() throws {
    try stage(Self.lines)
    let source = try LogSource(opening: Story.path, files, symbols: Symbols(Self.schemas))
    let facts = source.events.map(\.fact)
    #expect(facts[0] == facts[1])
    #expect(facts[0].values.bits(1) == 168_900)
    #expect(facts[2] == facts[3])
    #expect(facts[3] == facts[4])
  }

  @Test func `is appended to a log that holds the first, and the first to it`() throws {
    try stage([Self.lines[0]])
    #expect(try Self.export(LogSource(opening: Story.path, files)) == [Self.lines[0]])
    try stage([Self.lines[1], Self.lines[4]])
    try stage([Self.lines[2], Self.lines[3]])
    let counts = try stage(Self.lines)
    #expect(counts.present == 5)
    #expect(counts.appended == 1)
    let source = try LogSource(opening: Story.path, files, symbols: Symbols(Self.schemas))
    #expect(Self.export(source) == [0, 1, 4, 2, 3, 5].map { Self.lines[$0] })
    #expect(source.commits.count == 4)
  }

  @Test func `under the id of the first is other content`() throws {
    try stage([Self.lines[0]])
    let other = Self.lines[1].replacing(#""id":"b""#, with: #""id":"a""#)
    var found: [LogImport.Conflict] = []
    do {
      try stage([other])
    } catch LogImport.Failure.conflicts(let first, _, _) {
      found = first
    }
    #expect(found.map(\.existing) == [Self.lines[0]])
    #expect(
      found.first?.differences.map(\.description) == [
        "schemaVersion: 1 → 2", "data.hours: 28.15 → nothing", "data.minutes: nothing → 1689",
      ]
    )
  }

  @Test func `is refused by whoever does not know it, and the log with it`() throws {
    try stage(Self.lines)
    let expected = LogError.corrupt(
      file: "/log/segments/00000000000000000001.jsonl",
      byte: 364,
      found: "schemaVersion: 2",
      expected: "at most 1, the newest version of StaffHoursChanged known here"
    )
    #expect(throws: expected) { try LogSource(opening: Story.path, files) }
    #expect(throws: expected) { try LogVerifier.verify(Story.path, files) }
  }

  // MARK: In files

  @Test func `is read from files, and counted in their root`() throws {
    let path = try folder.write("a.jsonl", Self.lines.joined(separator: "\n"))
    let source = try JSONLinesSource(reading: [path], symbols: Symbols(Self.schemas))
    #expect(Self.export(source) == Self.lines)
    #expect(source.root(at: 6) == NaiveTree.root(Self.lines.map { Array($0.utf8) }))
  }

  @Test(arguments: lines) func `may stand before or behind its data`(_ line: String) throws {
    let members = try #require(line.wholeMatch(of: /\{(.*),("schemaVersion":\d),(.*),("data".*)\}/))
    let (_, type, version, rest, data) = members.output
    for order in [
      [type, rest, data, version], [data, version, type, rest], [version, data, type, rest],
    ] {
      #expect(try Self.canonical("{" + order.joined(separator: ",") + "}") == line)
    }
  }

  @Test(arguments: [
    (1, "minutes", "data.minutes: found an unknown member, expected a field of T: staff, hours"),
    (2, "hours", "data.hours: found an unknown member, expected a field of T: staff, minutes"),
    (
      3, "minutes", "schemaVersion: found 3, expected at most 2, the newest version of T known here"
    ),
  ])
  func `has fields of its own`(version: Int, field: String, complaint: String) {
    let data = #""staff":"N53A123","\#(field)":1"#
    let line = Self.line("a", "StaffHoursChanged", version, data)
    var found = ""
    do throws(LineProblem) {
      _ = try Self.canonical(line)
    } catch {
      found = "\(error.field ?? ""): found \(error.found), expected \(error.expected)"
    }
    #expect(found == complaint.replacing(" T", with: " StaffHoursChanged"))
  }

  // MARK: Helpers

  private static func canonical(_ line: String) throws(LineProblem) -> String {
    var symbols = Symbols(schemas)
    let event = try Reading.event(Array(line.utf8), &symbols)
    return String(decoding: CanonicalForm(symbols).line(event), as: UTF8.self)
  }

  private static func export(_ source: some EventSource) -> [String] {
    let form = CanonicalForm(source.symbols)
    return source.events.map { String(decoding: form.line($0), as: UTF8.self) }
  }

  /// Imports lines as one commit, as somebody does who knows all versions.
  @discardableResult
  private func stage(_ lines: [String]) throws -> LogImport.Counts {
    let path = try folder.write("batch.jsonl", lines.joined(separator: "\n"))
    let writer = try Story.writer(on: files)
    defer { writer.close() }
    var work = LogImport(into: writer, symbols: Symbols(Self.schemas))
    try work.stage([path])
    _ = try writer.commit()
    return work.counts
  }
}

@Suite struct `An upcaster` {
  @Test(arguments: FactKind.allCases, [Schemas.contract, `A second version of a type`.schemas])
  func `gives back whatever the older version can hold`(kind: FactKind, schemas: Schemas) {
    for version in 1...schemas.count(of: kind) {
      for values in Self.samples(of: schemas[kind, version].fields) {
        let newest = schemas.upcast(values, of: kind, from: version)
        #expect(newest.hasAll(schemas[kind].requiredFields))
        let again = schemas.downcast(newest, of: kind, to: version)
        for field in 0..<FieldValues.countMax {
          #expect(again.isPresent(field) == values.isPresent(field))
          #expect(again.bits(field) == values.bits(field))
        }
      }
    }
  }

  /// All fields with their least value, with their greatest, and those that must be there alone.
  private static func samples(of fields: [Field]) -> [FieldValues] {
    [(false, true), (true, true), (false, false)].map { isGreatest, withOptionals in
      var values = FieldValues()
      for (place, field) in fields.enumerated() where withOptionals || !field.isOptional {
        let bounds: [UInt64] =
          switch field.form {
          case .reference: [0, 7]
          case .enumeration(let words): [0, UInt64(words.count - 1)]
          case .number(let range), .integer(let range):
            [UInt64(range.lowerBound), UInt64(range.upperBound)]
          case .day: [Day.earliest.fieldBits, Day.latest.fieldBits]
          }
        values.set(place, bits: bounds[isGreatest ? 1 : 0])
      }
      return values
    }
  }
}
