import Foundation

/// An event as a twin reads it: text, read by Foundation.
struct ToldEvent: Decodable {
  let id: String
  let type: String
  let effectiveOn: String
  let source: String

  /// Milliseconds of the calendar of the twins.
  let instant: Int

  /// Its place in the source, from 1.
  var position = 0

  private let data: [String: Value]

  private enum Value: Decodable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try container.decode(Double.self))
      }
    }
  }

  private enum Member: CodingKey { case id, type, effectiveOn, recordedAt, source, data }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    id = try container.decode(String.self, forKey: .id)
    type = try container.decode(String.self, forKey: .type)
    effectiveOn = try container.decode(String.self, forKey: .effectiveOn)
    source = try container.decode(String.self, forKey: .source)
    instant = CalendarTwin.instant(try container.decode(String.self, forKey: .recordedAt))
    data = try container.decode([String: Value].self, forKey: .data)
  }

  /// The events of these lines, with their positions.
  static func read(_ lines: [String]) throws -> [ToldEvent] {
    let decoder = JSONDecoder()
    return try zip(1..., lines).map { position, line in
      var event = try decoder.decode(ToldEvent.self, from: Data(line.utf8))
      event.position = position
      return event
    }
  }

  /// The text of a field, or `nil` when it is absent.
  subscript(field: String) -> String? {
    if case .text(let text)? = data[field] { text } else { nil }
  }

  /// A number of a field in hundredths, 0 when it is absent.
  func hundredths(_ field: String) -> Int {
    if case .number(let number)? = data[field] { Int((number * 100).rounded()) } else { 0 }
  }

  /// Whether a field is there.
  func has(_ field: String) -> Bool { data[field] != nil }

  /// A whole number of a field, or `nil` when it is absent.
  func whole(_ field: String) -> Int? {
    if case .number(let number)? = data[field] { Int(number) } else { nil }
  }

  /// Facts about the record hold whatever their day.
  var isAdministrative: Bool {
    [
      "MappingDeclared", "PhaseScheduled", "FindingAccepted", "EventRetracted", "TagPlaced",
      "CaseloadForecast", "StructureAnnounced", "ProviderExpected",
    ].contains(type)
  }

  /// The events that count, in the order of their times.
  ///
  /// An event is gone when a retraction after it names it that is not itself gone.
  static func counting(
    _ events: [ToldEvent],
    asOf: String,
    knownAt: Int? = nil,
    at position: Int? = nil
  ) -> [ToldEvent] {
    let known = events.filter {
      $0.position <= position ?? .max && $0.instant <= knownAt ?? .max
    }
    let retractions = known.filter { $0.type == "EventRetracted" }
    func isGone(_ event: ToldEvent) -> Bool {
      retractions.contains {
        $0["event"] == event.id && $0.position > event.position && !isGone($0)
      }
    }
    return known.filter { !isGone($0) && ($0.isAdministrative || $0.effectiveOn <= asOf) }
      .sorted {
        ($0.effectiveOn, $0.instant, $0.position) < ($1.effectiveOn, $1.instant, $1.position)
      }
  }

  // MARK: Waiting

  /// Whom a fact sets state on: the case, else the member of staff, else the team.
  var subject: TwinSubject? {
    let none = [
      "MappingDeclared", "CourtReportRequested", "CourtReportCompleted", "ParoleReportCompleted",
      "CountStated", "ProviderExpected", "VictimContactOpened", "VictimContactReassigned",
    ]
    if none.contains(type) { return nil }
    if let code = self["case"] { return TwinSubject(kind: .case, code: code) }
    if let code = self["staff"] { return TwinSubject(kind: .staff, code: code) }
    return self["team"].map { TwinSubject(kind: .team, code: $0) }
  }

  /// What a fact registers.
  var registers: TwinSubject? {
    switch type {
    case "CaseRegistered": TwinSubject(kind: .case, code: self["case"] ?? "")
    case "StaffRegistered": TwinSubject(kind: .staff, code: self["staff"] ?? "")
    case "TeamRegistered": TwinSubject(kind: .team, code: self["team"] ?? "")
    case "ProviderRegistered": TwinSubject(kind: .provider, code: self["provider"] ?? "")
    case "UnitRegistered": TwinSubject(kind: .unit, code: self["unit"] ?? "")
    default: nil
    }
  }

  /// The same events in the order in which they are folded: what comes before the registration of its
  /// subject on the same day comes directly after it.
  static func folding(_ events: [ToldEvent]) -> [ToldEvent] {
    var folded: [ToldEvent] = []
    var known: Set<TwinSubject> = []
    var waiting: [TwinSubject: [ToldEvent]] = [:]
    for (place, event) in events.enumerated() {
      if let registered = event.registers {
        folded.append(event)
        known.insert(registered)
        folded += waiting.removeValue(forKey: registered) ?? []
      } else if let subject = event.subject, !known.contains(subject),
        events[(place + 1)...].prefix(while: { $0.effectiveOn == event.effectiveOn })
          .contains(where: { $0.registers == subject })
      {
        waiting[subject, default: []].append(event)
      } else {
        folded.append(event)
      }
    }
    return folded
  }
}

/// Whom or what facts are about.
struct TwinSubject: Hashable {
  enum Kind { case `case`, staff, team, provider, unit, event }

  let kind: Kind
  let code: String
}
