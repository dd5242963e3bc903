/// Makes empty logs.
public enum LogCreation {
  /// Makes an empty log.
  ///
  /// It is made beside, in a hidden directory, and gets its name at the end: there is a whole log or
  /// none. What an earlier attempt left there is used up, and nothing else.
  ///
  /// - Throws: `LogError` when the origin is malformed or something is at the path.
  public static func create(
    at path: String,
    origin: String,
    _ files: some FileSystem,
    holder: String
  ) throws(LogError) {
    guard LogHeader.accepts(origin: origin) else { throw .badOrigin(found: origin) }
    let root = LogLayout(root: path).root
    try checkIsFree(root, files)
    let layout = LogLayout(root: LogLayout.unfinished(root))
    try checkIsOurs(layout, files)
    try files.makeDirectory(layout.root)
    // The lock moves with the directory, so of two that make the same log one is refused.
    let lock = try files.lock(layout.lock, holder: holder)
    defer { lock.release() }
    try files.makeDirectory(layout.segments)
    try files.makeDirectory(layout.cache)
    let header = LogHeader(origin: origin)
    let slot = Head(of: header).slot
    let line = header.line + [UInt8(ascii: "\n")]
    for (file, bytes) in [(layout.commits, line), (layout.head, slot + slot)] {
      try files.remove(file)
      try files.write(bytes, to: file, at: 0)
      try files.sync(file)
    }
    try files.syncDirectory(layout.segments)
    try files.syncDirectory(layout.root)
    try files.rename(layout.root, to: root)
    try files.syncDirectory(POSIXFileSystem.parentPath(of: root))
  }

  /// What stands where the log is made can only be a log in the making: no event, no other name.
  private static func checkIsOurs(
    _ layout: LogLayout,
    _ files: some FileSystem
  ) throws(LogError) {
    let names = try files.list(layout.root) ?? []
    let known: Set = ["commits.jsonl", "HEAD", "lock", "segments", "cache"]
    guard known.isSuperset(of: names), try (files.list(layout.segments) ?? []).isEmpty,
      try (files.list(layout.cache) ?? []).isEmpty
    else { throw .alreadyThere(path: layout.root) }
  }

  private static func checkIsFree(
    _ path: String,
    _ files: some FileSystem
  ) throws(LogError) {
    do throws(LogError) {
      if try files.list(path) == nil, try files.size(of: path) == nil { return }
    } catch {
      // What is no plain file, such as a pipe or a link that leads nowhere, is something too.
      guard case .corrupt = error else { throw error }
    }
    throw .alreadyThere(path: path)
  }
}
