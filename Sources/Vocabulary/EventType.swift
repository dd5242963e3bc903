/// What some event types have in common: a heading of the documents, and a file of payloads.
struct Subject {
  let title: String
  let sentence: String

  /// The name of the file with the payloads, without its extension.
  let file: String

  let types: [EventType]

  init(_ title: String, _ sentence: String, file: String, _ types: [EventType]) {
    self.title = title
    self.sentence = sentence
    self.file = file
    self.types = types
  }
}

/// One event type: a row of the table.
struct EventType {
  /// The name in the event contract, such as `CaseAllocated`.
  let name: String

  /// What such an event says.
  let sentence: String

  /// Whether the fact is about the record and not about the world.
  let isAdministrative: Bool

  /// The versions of `data`, from 1 on.
  let versions: [Version]

  /// The fields of the newest version, which the payload has too.
  var fields: [Field] { versions[versions.count - 1].fields }

  /// The fields of all versions, one version after the other.
  var allFields: [Field] { versions.flatMap(\.fields) }

  /// The name of the case in Swift, such as `caseAllocated`.
  var caseName: String { name.prefix(1).lowercased() + name.dropFirst() }

  init(
    _ name: String,
    _ sentence: String,
    isAdministrative: Bool = false,
    versions: [Version]
  ) {
    self.name = name
    self.sentence = sentence
    self.isAdministrative = isAdministrative
    self.versions = versions
  }

  /// A type of which there is one version, with these fields.
  init(
    _ name: String,
    _ sentence: String,
    isAdministrative: Bool = false,
    @FieldList _ fields: () -> [Field]
  ) {
    self.init(
      name,
      sentence,
      isAdministrative: isAdministrative,
      versions: [Version(upcaster: nil, fields)]
    )
  }
}

/// One version of a type's `data`.
struct Version {
  let fields: [Field]

  /// The member of `Upcasters` that turns the version before into this one, and back.
  let upcaster: String?

  init(upcaster: String? = nil, @FieldList _ fields: () -> [Field]) {
    self.upcaster = upcaster
    self.fields = fields()
  }
}

/// One field of a version of a type's `data`.
struct Field {
  /// The name in `data`.
  let name: String

  let isOptional: Bool
  let form: Form

  /// What the value says.
  let sentence: String

  init(_ name: String, _ form: Form, _ sentence: String? = nil) {
    isOptional = name.hasSuffix("?")
    self.name = isOptional ? String(name.dropLast()) : name
    self.form = form
    self.sentence = sentence ?? form.sentence
  }
}

/// Fields one below the other, without brackets and commas.
@resultBuilder
enum FieldList {
  static func buildBlock(_ fields: Field...) -> [Field] { fields }
}
