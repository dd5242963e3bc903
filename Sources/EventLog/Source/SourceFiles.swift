import Foundation

/// Finds the files that a source names.
public enum SourceFiles {
  /// The file at `path`, or the `*.jsonl` files below it that are not hidden, in byte order of their paths.
  ///
  /// `-` is standard input, whatever the folder holds.
  ///
  /// - Throws: `InputError` when there is nothing at the path, no such file below it, it cannot be
  ///   listed, or holds a name that is not UTF-8.
  public static func find(at path: String) throws(InputError) -> [String] {
    if path == InputFile.standardInput { return [path] }
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .notFound(path: path)
    }
    guard isDirectory.boolValue else { return [path] }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let files = try list(String(trimmed)) { $0.hasSuffix(".jsonl") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !files.isEmpty else { throw .noFiles(path: path) }
    return files
  }

  /// Files below a directory that look like events by their names but are not read, such as
  /// `extract.json`; none for a file.
  public static func leftOut(at path: String) -> [String] {
    if path == InputFile.standardInput { return [] }
    let endings = [".jsonl", ".json", ".ndjson", ".jsonl.gz", ".json.gz", ".ndjson.gz"]
    let found = try? list(path) { name in
      let lower = name.lowercased()
      return !name.hasSuffix(".jsonl") && endings.contains { lower.hasSuffix($0) }
    }
    return (found ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files below a directory whose names are wanted, in no order.
  private static func list(
    _ directory: String,
    _ isWanted: (_ name: String) -> Bool
  ) throws(InputError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      let reason = (error as? CocoaError)?.underlying as? POSIXError
      throw .system(call: "listing", path: directory, code: reason?.code.rawValue ?? EIO)
    }
    if LogLayout.isLog(names) { throw .logInside(path: directory) }
    var files: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = directory == "/" ? "/\(name)" : "\(directory)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      // Whatever has that name cannot be reached by it, and may be a folder full of events.
      if attributes == nil, name.contains("\u{FFFD}") { throw .notUTF8(path: path) }
      // A link to a directory is not followed: it could lead round in a circle.
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        files += try list(path, isWanted)
      } else if isWanted(name) {
        files.append(path)
      }
    }
    return files
  }
}
