import Testing

/// The folders of a module stand in the order in which facts flow: each knows only those before it.
@Suite struct `The folders of a module` {
  /// A module and its folders in order.
  struct Module: CustomTestStringConvertible {
    let name: String
    let folders: [String]

    var testDescription: String { name }
  }

  static let modules = [
    // The log keeps lines and knows no event: those stand above it.
    Module(
      name: "EventLog",
      folders: [
        "Values", "Lines/Hash", "Lines/Disk", "Lines/Log", "Facts", "Symbols", "Interchange",
        "Source",
      ]
    ),
    Module(
      name: "Projections",
      folders: [
        "Model", "Timeline", "Folds", "Replay", "Places", "Views", "Handover", "Gates", "Judging",
        "Rules", "Phases", "Planning",
      ]
    ),
  ]

  @Test(arguments: modules) func `know only those before them`(module: Module) {
    let code = Code(of: module)
    #expect(Set(code.folders) == Set(module.folders), "every folder has its place in the order")
    let circles = code.uses.filter { use in
      guard let user = module.folders.firstIndex(of: use.folder),
        let used = module.folders.firstIndex(of: use.declaredIn)
      else { return false }
      return user < used
    }
    #expect(circles.map(\.description).sorted() == [])
  }

  @Test func `are told apart where one knows another's type`() {
    let code = Code([
      (folder: "Low", file: "Low.swift", text: "struct Low { var high: High? // Other\n}"),
      (
        folder: "High", file: "High.swift",
        text: "struct High {}\nlet text = \"Low\"\nstruct Other {}"
      ),
    ])
    #expect(code.uses.map(\.description) == ["Low/Low.swift names High of High"])
  }
}

/// Which folder declares which type, and which names which.
private struct Code {
  struct Use: CustomStringConvertible {
    let folder: String
    let file: String
    let type: String
    let declaredIn: String

    var description: String { "\(folder)/\(file) names \(type) of \(declaredIn)" }
  }

  private(set) var folders: Set<String> = []

  /// Where a file of one folder names a type that another declares.
  private(set) var uses: [Use] = []

  /// The code of a module.
  init(of module: `The folders of a module`.Module) {
    let root = "Sources/\(module.name)/"
    let sources = Repository.files(below: root, extension: "swift").compactMap { file in
      let path = file.path.dropFirst(root.count)
      let folder =
        module.folders.first { path.hasPrefix("\($0)/") }
        ?? path.split(separator: "/").dropLast().joined(separator: "/")
      return folder.isEmpty
        ? nil
        : (folder: folder, file: "\(file.name).swift", text: file.lines.joined(separator: "\n"))
    }
    self.init(sources)
  }

  init(_ sources: [(folder: String, file: String, text: String)]) {
    let declaration = /(?m)^(\ *)(?:[a-z]+\ )*(?:struct|enum|class|protocol|typealias)\ (\w+)/
    let code = sources.map { (folder: $0.folder, file: $0.file, text: Self.stripped($0.text)) }
    var declaring: [String: String] = [:]
    var nested: [String: Set<String>] = [:]
    for (folder, _, text) in code {
      folders.insert(folder)
      for match in text.matches(of: declaration) {
        if match.1.isEmpty {
          declaring[String(match.2)] = folder
        } else {
          nested[folder, default: []].insert(String(match.2))
        }
      }
    }
    for (folder, file, text) in code {
      for name in Set(text.matches(of: /\b[A-Z]\w+/).map { String($0.0) }) {
        // A type of the same name inside one of the folder's own is meant.
        guard let declaredIn = declaring[name], declaredIn != folder,
          nested[folder]?.contains(name) != true
        else { continue }
        uses.append(Use(folder: folder, file: file, type: name, declaredIn: declaredIn))
      }
    }
  }

  /// A text without comments and strings.
  private static func stripped(_ text: String) -> String {
    text.replacing(/(?s)""".*?"""/, with: "")
      .replacing(/\/\/[^\n]*/, with: "")
      .replacing(/"(?:\\.|[^"\\])*"/, with: "")
  }
}
