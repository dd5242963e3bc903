import Foundation

@testable import EventLog

/// What is on a `MemoryFileSystem`: a value, so that a test can keep any moment of it.
struct MemoryDisk: Sendable {
  private(set) var files: [Int: MemoryFile] = [:]
  private(set) var folders: [Int: MemoryFolder] = [0: MemoryFolder()]

  // MARK: Looking

  /// The file or folder at a path.
  func node(at path: String) -> Int? {
    var trail = [0]
    for name in path.split(separator: "/") {
      if name == ".." {
        trail.removeLast(trail.count > 1 ? 1 : 0)
      } else if let next = folders[trail[trail.count - 1]]?.visible[String(name)] {
        trail.append(next)
      } else {
        return nil
      }
    }
    return trail.last
  }

  /// The bytes of a file, or `nil` when there is none.
  func contents(of path: String) throws(LogError) -> [UInt8]? {
    guard let node = node(at: path) else { return nil }
    guard let file = files[node] else {
      throw .corrupt(file: path, byte: 0, found: "another kind of file", expected: "a plain file")
    }
    return file.visible
  }

  /// The names in a folder in byte order, or `nil` when there is none.
  func names(in path: String) -> [String]? {
    node(at: path).flatMap { folders[$0] }?.visible.keys
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Every visible file below a folder with its bytes, by path, and every folder by path and slash.
  func tree(below path: String = "") -> [String: [UInt8]] {
    var tree: [String: [UInt8]] = [:]
    if let node = node(at: path) { visit(node, path) { tree[$0] = $1 } }
    return tree
  }

  /// One text for all that is visible, by which disks can be told apart.
  var fingerprint: String {
    var text = ""
    visit(0, "") { text += "\($0) \($1.count)\n" + String(decoding: $1, as: UTF8.self) }
    return text
  }

  /// The same of what matters to a test, without the files and folders of some names.
  func fingerprint(without names: [String]) -> String {
    tree().filter { path, _ in !names.contains { path.contains("/\($0)") } }
      .sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.count)\n" + String(decoding: $0.value, as: UTF8.self) }
      .joined()
  }

  /// Calls `body` with every path below a folder, in order of names, and with its bytes.
  private func visit(_ folder: Int, _ path: String, _ body: (String, [UInt8]) -> Void) {
    for (name, node) in (folders[folder]?.visible ?? [:]).sorted(by: { $0.key < $1.key }) {
      if let file = files[node] {
        body("\(path)/\(name)", file.visible)
      } else {
        body("\(path)/\(name)/", [])
        visit(node, "\(path)/\(name)", body)
      }
    }
  }

  // MARK: Changing

  mutating func write(_ bytes: [UInt8], to path: String, at offset: Int) throws(LogError) {
    if node(at: path) == nil {
      guard node(at: Self.split(path).parent) != nil else {
        throw .system(call: "open", file: path, code: ENOENT)
      }
      let isDisposable = path.hasSuffix("/lock") || path.contains("/cache/")
      let id = files.count + folders.count
      try name(path) { $0.add($1, id) }
      files[id] = MemoryFile(
        isDisposable: isDisposable,
        isWrittenOver: path.hasSuffix("/HEAD")
      )
    }
    try file(path) { $0.write(bytes, at: offset) }
  }

  mutating func truncate(_ path: String, to size: Int) throws(LogError) {
    try file(path) { $0.resize(to: size) }
  }

  mutating func sync(_ path: String) throws(LogError) { try file(path) { $0.sync() } }

  /// What a sync does that fails.
  mutating func strand(_ path: String) throws(LogError) { try file(path) { $0.strand() } }

  mutating func syncDirectory(_ path: String) throws(LogError) {
    guard let node = node(at: path), folders[node] != nil else {
      throw .system(call: "open", file: path, code: ENOENT)
    }
    folders[node]?.sync()
  }

  mutating func makeDirectory(_ path: String) throws(LogError) {
    guard node(at: path) == nil else { return }
    let id = files.count + folders.count
    try name(path) { $0.add($1, id) }
    folders[id] = MemoryFolder(isDisposable: path.hasSuffix("/cache"))
  }

  mutating func rename(_ old: String, to new: String) throws(LogError) {
    guard let source = node(at: old) else { throw .system(call: "rename", file: old, code: ENOENT) }
    if let target = node(at: new) {
      guard folders[target]?.visible.isEmpty == true else { throw .alreadyThere(path: new) }
    }
    precondition(Self.split(old).parent == Self.split(new).parent, "only a sibling is renamed to")
    try name(new) { $0.rename(Self.split(old).name, to: $1, source) }
  }

  mutating func remove(_ path: String) throws(LogError) {
    guard let node = node(at: path) else {
      guard self.node(at: Self.split(path).parent) == nil else { return }
      throw .system(call: "open", file: Self.split(path).parent, code: ENOENT)
    }
    guard files[node] != nil else { throw .system(call: "unlink", file: path, code: EISDIR) }
    try name(path) { folder, name in folder.remove(name) }
  }

  /// Lays bytes down as if they had always been there, durable.
  mutating func plant(_ bytes: [UInt8]?, at path: String) throws(LogError) {
    try remove(path)
    if let bytes {
      try write(bytes, to: path, at: 0)
      try sync(path)
    }
    try syncDirectory(Self.split(path).parent)
  }

  private mutating func file(
    _ path: String,
    _ body: (inout MemoryFile) -> Void
  ) throws(LogError) {
    guard let node = node(at: path), var file = files.removeValue(forKey: node) else {
      throw .system(call: "open", file: path, code: ENOENT)
    }
    body(&file)
    files[node] = file
  }

  private mutating func name(
    _ path: String,
    _ body: (_ folder: inout MemoryFolder, _ name: String) -> Void
  ) throws(LogError) {
    let (parent, name) = Self.split(path)
    guard let node = node(at: parent), var folder = folders[node] else {
      throw .system(call: "open", file: parent, code: ENOENT)
    }
    body(&folder, name)
    folders[node] = folder
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    let names = path.split(separator: "/")
    return ("/" + names.dropLast().joined(separator: "/"), names.last.map(String.init) ?? "")
  }

  // MARK: Losing power

  /// The disk as it is found again, each change having survived as the callers say.
  func afterPowerCut(
    files surviving: (_ node: Int, _ change: Int) -> Survival,
    folders survivingNames: (_ node: Int, _ change: Int) -> Survival
  ) -> MemoryDisk {
    var disk = self
    for (node, file) in files {
      disk.files[node] = file.afterPowerCut { surviving(node, $0) }
    }
    for (node, folder) in folders {
      disk.folders[node] = folder.afterPowerCut { survivingNames(node, $0) != .lost }
    }
    return disk
  }
}
