import Testing

@testable import EventLog
@testable import TestSupport

@Suite struct `The type of an event` {
  @Test func `is one of the contract's, in its order`() {
    #expect(FactKind.spellings == Vocabulary.types.map(\.name))
    #expect(FactKind.allCases.map(\.spelling) == FactKind.spellings)
  }

  @Test(arguments: Vocabulary.types)
  func `has the contract's fields, forms and options`(type: Vocabulary.EventType) throws {
    let kind = try #require(FactKind(spelling: type.name))
    let fields = kind.fields.map {
      Vocabulary.Field(name: $0.name, isOptional: $0.isOptional, form: Self.form(of: $0))
    }
    #expect(fields == type.fields)
    #expect(fields.count <= FieldValues.countMax)
  }

  @Test(arguments: Vocabulary.types)
  func `is the type of the fact that is read`(type: Vocabulary.EventType) throws {
    let fact = try Reading.event(SampleLine(type).text).fact
    #expect(fact.kind.spelling == type.name)
    let label = try #require(Mirror(reflecting: fact).children.first?.label)
    #expect(label.prefix(1).uppercased() + label.dropFirst() == type.name)
    let payload = try #require(Mirror(reflecting: fact).children.first?.value)
    #expect("\(Swift.type(of: payload))" == type.name)
    let members = Mirror(reflecting: payload).children.compactMap(\.label)
    #expect(members == type.fields.map(\.name))
  }

  @Test func `is administrative when it is about the record and not about the world`() {
    let administrative = FactKind.allCases.filter(\.isAdministrative).map(\.spelling)
    let contract = [
      "MappingDeclared", "PhaseScheduled", "FindingAccepted", "EventRetracted", "TagPlaced",
      "CaseloadForecast", "StructureAnnounced", "ProviderExpected",
    ]
    #expect(administrative.sorted() == contract.sorted())
  }

  private static func form(of field: Field) -> String {
    switch field.form {
    case .reference(let kind): "\(kind)"
    case .enumeration(let words): words.joined(separator: " | ")
    case .number(let range):
      "number \(Hundredths(range.lowerBound))...\(Hundredths(range.upperBound))"
    case .integer(let range): "integer \(range.lowerBound)...\(range.upperBound)"
    case .day: "day"
    }
  }
}

@Suite struct `The payload of a fact` {
  @Test(arguments: Vocabulary.types, [false, true])
  func `gives back the values it was made from`(
    type: Vocabulary.EventType,
    withOptionals: Bool
  ) throws {
    let fact = try Reading.event(SampleLine(type, withOptionals: withOptionals).text).fact
    let values = fact.values
    for (position, field) in type.fields.enumerated() {
      #expect(values.isPresent(position) == (withOptionals || !field.isOptional))
    }
    #expect(Fact(fact.kind, values) == fact)
  }
}
