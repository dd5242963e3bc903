import EventLog
import Foundation

extension Session {
  /// Refuses what no command can do with its inputs and outputs, before anything is read.
  func checkInputsAndOutputs() throws(Failure) {
    try checkStandardInput()
    try checkByteOrderMark()
  }

  /// What was read from standard input is gone, and cannot be read once more.
  private func checkStandardInput() throws(Failure) {
    let readers = command.readersOfStandardInput
    guard readers.count > 1 else { return }
    throw Failure(
      code: "badValue",
      messages: [
        "found standard input as \(readers.joined(separator: " and as ")), expected it at most once"
      ],
      nextStep: "save it to a file first",
      exitCode: .usage
    )
  }

  /// The mark is for CSV alone: in front of JSON it would be an error.
  private func checkByteOrderMark() throws(Failure) {
    guard command.accepts("bom"), command.has("bom"), format != .csv else { return }
    if command.accepts("findings"), command.value(of: "findings")?.hasSuffix(".csv") == true {
      return
    }
    throw Failure(
      code: "badValue",
      messages: ["--bom: found \(format.rawValue) as the format, expected csv"],
      exitCode: .usage
    )
  }

  /// What a command may write over without being told to.
  enum Replaceable {
    /// A file that `plan --out` wrote.
    case plan

    /// Whether a file that starts with these bytes is of the kind.
    func includes(_ head: [UInt8]) -> Bool { head.starts(with: #"{"migratePlan":"#.utf8) }
  }

  /// Refuses what `save` would refuse, and a file with something in it but for `--force` and what may be replaced.
  ///
  /// Devices and pipes lose nothing.
  func checkMayReplace(_ path: String, unless replaceable: Replaceable? = nil) throws {
    try checkIsNoSource(path)
    guard !command.has("force") else { return }
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default
      .attributesOfItem(atPath: file.path(percentEncoded: false))
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      attributes?[.size] as? Int != 0
    else { return }
    let head = try? FileHandle(forReadingFrom: file).read(upToCount: 64)
    if let replaceable, let head, replaceable.includes(Array(head)) { return }
    throw Failure(
      code: "alreadyThere",
      messages: [
        "\(path): the file already exists, is not empty"
          + (replaceable == nil
            ? ", and would be overwritten"
            : " and is not a plan")
      ],
      nextStep: "nothing was written; --force replaces the file"
    )
  }
}
