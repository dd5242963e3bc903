import Foundation
import Testing

@testable import vocabulary

/// What is made from the table of event types is what `swift run vocabulary` writes now.
@Suite struct VocabularyTests {
  @Test(arguments: Product.all) func `what is made is current`(_ product: Product) throws {
    let file = Repository.root.appending(path: product.path)
    #expect(
      try String(contentsOf: file, encoding: .utf8) == product.text,
      "\(product.path): run `swift run vocabulary`, and keep no change made by hand"
    )
  }

  @Test func `the folder of what is made holds nothing else`() {
    let files = Repository.files(below: Product.folder, extension: "swift").map(\.path)
    #expect(files == Product.all.map(\.path).filter { $0.hasPrefix(Product.folder) }.sorted())
  }

  @Test(arguments: Vocabulary.subjects.flatMap(\.types))
  func `a row of the table is whole`(_ type: EventType) {
    #expect(type.sentence.hasSuffix("."), "\(type.name)")
    for (number, version) in zip(1..., type.versions) {
      #expect((version.upcaster == nil) == (number == 1), "\(type.name) version \(number)")
      #expect(Set(version.fields.map(\.name)).count == version.fields.count, "\(type.name)")
      for field in version.fields {
        #expect(field.sentence.hasSuffix("."), "\(type.name).\(field.name)")
      }
    }
  }

  @Test func `a name stands for one thing`() {
    let types = Vocabulary.subjects.flatMap(\.types)
    let enumerations = Enumeration.all(in: types.flatMap(\.allFields))
    let names = types.map(\.name) + enumerations.map(\.name)
    #expect(Set(names).count == names.count)
    for enumeration in enumerations {
      #expect(Set(enumeration.words.map(Enumeration.caseName)).count == enumeration.words.count)
    }
  }
}

extension Product: CustomTestStringConvertible {
  /// The path.
  public var testDescription: String { path }
}

extension EventType: CustomTestStringConvertible {
  /// The name.
  public var testDescription: String { name }
}
