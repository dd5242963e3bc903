import Foundation

/// What stands at a path where a log is expected, as a message names it.
enum FileKind: String {
  case file = "a file"
  case directory = "a directory"
  case pipe = "a named pipe"
  case socket = "a socket"
  case device = "a device"

  /// What is there, links followed, without opening it; `nil` when nothing is.
  init?(at path: String) {
    var status = stat()
    // Sound: the path is lent as a C string, and `status` lives for the call.
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .directory
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .file
    }
  }

  /// Whether reading it may wait for somebody else, or never end.
  var isStream: Bool { [.pipe, .socket, .device].contains(self) }
}
