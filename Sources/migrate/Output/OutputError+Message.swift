#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputError {
  /// What went wrong, in one line without the tool's name.
  var message: String {
    switch self {
    case .system(let stream, let code):
      "\(stream.rawValue): \(Self.text(of: code))"
    }
  }

  /// What the system says about an error code.
  static func text(of code: Int32) -> String {
    // The C library's text is null-terminated, and is copied before anyone can ask for another.
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) }
    return reason ?? "error \(code)"
  }
}
