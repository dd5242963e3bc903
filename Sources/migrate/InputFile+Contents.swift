import EventLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InputFile {
  /// All bytes of a file, a pipe or standard input.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(InputError) {
      return try contents(of: path)
    } catch {
      let reason: String? =
        if case .system(_, _, let code) = error, code != ENOENT {
          OutputError.text(of: code)
        } else {
          nil
        }
      throw Failure(
        code: "system",
        messages: [
          "\(name(of: path)): the file cannot be read" + (reason.map { ": \($0)" } ?? "")
        ]
      )
    }
  }

  /// The same without the byte order mark that some programs put in front of UTF-8.
  static func text(of path: String) throws(Failure) -> [UInt8] {
    let bytes = try bytes(of: path)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }
}
