import EventLog
import Foundation
import Projections

extension Session {
  /// A table as wide as it needs to be, or on a terminal as wide as that where it can be.
  func text(of table: Table) -> String {
    table.text(widthMax: columnCount, style: style)
  }

  /// Columns of the terminal that standard output is, or nothing when it is none.
  var columnCount: Int? { terminal.columnCount(of: .standardOutput) }

  /// Writes a text for people to standard output.
  func write(_ text: String) throws { try write(Array(text.visibleLines.utf8)) }

  /// Writes rows to standard output.
  func write(_ csv: CSVText) throws { try write(fileBytes(of: csv)) }

  /// The bytes of rows, with what Excel wants in front when the user asked for it.
  func fileBytes(of csv: CSVText) -> [UInt8] {
    let isMarked = command.accepts("bom") && command.has("bom")
    return (isMarked ? Array("\u{FEFF}".utf8) : []) + csv.bytes
  }

  /// Writes data to standard output.
  func write(_ bytes: [UInt8]) throws {
    progress.finish()
    try terminal.write(bytes, to: .standardOutput)
  }

  /// Writes data to a file: whole or not at all, unless the path names a device, a pipe or a link.
  func save(_ bytes: [UInt8], to path: String) throws {
    try checkIsNoSource(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let type = attributes?[.type] as? FileAttributeType
    do {
      // Writing whole puts a new file in the place of the old; `/dev/stdout` must stay what it is.
      let isReplaced = type == nil || type == .typeRegular
      try Data(bytes).write(to: URL(filePath: path), options: isReplaced ? .atomic : [])
    } catch {
      let reason = if type == .typeDirectory { "it is a directory" } else { Self.reason(error) }
      throw Failure(code: "system", messages: ["\(path): nothing could be written: \(reason)"])
    }
  }

  /// What is read is never written over, and nothing but the log writes into a log.
  func checkIsNoSource(_ path: String) throws {
    guard path != InputFile.standardInput else {
      throw Failure(
        code: "badValue",
        messages: [
          "found \"-\" as a file to write to, expected another name: - stands for standard input"
        ],
        nextStep: "for a file of that name, write ./-",
        exitCode: .usage
      )
    }
    let target = Self.resolved(path)
    let sources = ["LOG", "SOURCE", "FILE"].flatMap { command.givenArguments[$0] ?? [] }
    let files = sources.flatMap { (try? SourceFiles.find(at: $0)) ?? [] }
    let isRead = sources.contains { Self.isRead(target, from: Self.resolved($0)) }
    let found: String? =
      if Self.isInLog(path) || Self.isInLog(target) {
        "a file of a log"
      } else if files.contains(where: { Self.resolved($0) == target }) {
        "a file of the source"
      } else if isRead {
        "a place from which the source is read"
      } else {
        nil
      }
    guard let found else { return }
    throw Failure(
      code: "writesSource",
      messages: ["\(path): found \(found), expected another file to write to"]
    )
  }

  /// Whether a file at a path would be read with the folder of a source from then on.
  private static func isRead(_ path: String, from folder: String) -> Bool {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    let parts = path.dropFirst(folder.count).split(separator: "/")
    return path.hasPrefix(folder) && path.hasSuffix(".jsonl")
      && !parts.contains { $0.hasPrefix(".") }
  }

  /// Where a path leads.
  static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
  }

  /// Whether a directory on the way to a path is a log.
  private static func isInLog(_ path: String) -> Bool {
    let folder = path.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath + "/"
    var names = (folder + path).split(separator: "/")
    while names.popLast() != nil {
      if LogSource.isLog(at: "/" + names.joined(separator: "/")) { return true }
    }
    return false
  }

  /// What the system said, or else what the library says of it.
  static func reason(_ error: any Error) -> String {
    if let reason = (error as? CocoaError)?.underlying as? POSIXError {
      return OutputError.text(of: reason.code.rawValue)
    }
    return error.localizedDescription
  }

  /// Writes a remark to standard error on one line, unless the user asked for quiet.
  func remark(_ text: String) throws { try remark(lines: text.visible) }

  /// Writes a remark of several lines.
  func remark(lines text: String) throws {
    guard !command.has("quiet") else { return }
    progress.finish()
    try terminal.write(text.visibleLines + "\n", to: .standardError)
  }

  /// Writes one JSON document.
  func write(_ document: JSONValue) throws {
    var json = JSONText()
    json.appendLine(document)
    try write(json.bytes)
  }

  /// Writes one JSON document a line.
  func write(lines: [JSONValue]) throws {
    var json = JSONText()
    for line in lines { json.appendLine(line) }
    try write(json.bytes)
  }

  /// The members that every JSON document of this command starts with.
  func preamble(_ pin: Pin) -> [(String, JSONValue)] {
    [("formatVersion", 1), ("command", .string(command.name)), ("pinned", pin.json)]
  }
}
