#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What was typed after the program's name, or why that cannot be told.
struct CommandLineWords: Equatable, Sendable {
  /// The words; what could not be read of them is lost.
  let arguments: [String]

  /// Why the words are not those that were typed, if they are not.
  let fault: UsageError?

  /// Words that are read already.
  init(_ arguments: [String]) {
    self.arguments = arguments
    fault = nil
  }

  /// The words of a process as the system tells them, the program's own name first.
  ///
  /// A word that is not UTF-8 would be another word once it is mended, and a path another file.
  init(telling words: [[UInt8]]) {
    arguments = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    guard let name = words.first, !name.isEmpty else {
      fault = .unreadableArguments
      return
    }
    fault = words.enumerated().dropFirst()
      .first { String(validating: $0.element, as: UTF8.self) == nil }
      .map { .notUTF8(number: $0.offset, found: Self.escaped($0.element)) }
  }

  /// The command line of this process.
  static var ofProcess: CommandLineWords {
    // Sound: as many pointers to C strings as are counted, which live as long as the process.
    let words = (0..<Int(CommandLine.argc)).map { number -> [UInt8] in
      guard let word = unsafe CommandLine.unsafeArgv[number] else { return [] }
      return unsafe Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
    }
    return CommandLineWords(telling: words)
  }

  /// A text with the bytes that are not UTF-8 as `\xFF`.
  private static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    var place = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        place += encoded.count
      case .error(let length):
        for byte in bytes[place..<(place + length)] {
          // Every byte that is not UTF-8 has two digits.
          text += "\\x" + String(byte, radix: 16, uppercase: true)
        }
        place += length
      case .emptyInput: return text
      }
    }
  }
}
