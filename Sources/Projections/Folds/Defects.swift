import EventLog

/// What is wrong with the facts themselves, found as they are folded.
public struct Defects: Sendable {
  /// What can be wrong with a fact.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// It names an organisation that is neither reference data nor registered (STR-01).
    case unknownOrganisation
    /// It names a case, member of staff or team that is registered nowhere (DAT-01).
    case unknownReference
    /// Its subject was not yet registered, or closed before (DAT-04).
    case outsideItsSubjectsTime
    /// It registers what is open (DAT-07).
    case registeredWhileOpen
    /// A retraction that names no event at an earlier position (DAT-08).
    case idleRetraction
    /// It is effective after it was recorded (DAT-09).
    case effectiveAfterRecorded
    /// Mappings of one key that differ (STR-04).
    case conflictingMapping
  }

  private var found: [[Subject: [UInt32]]] = Array(repeating: [:], count: Kind.allCases.count)

  /// Subjects found since they were last looked at.
  var changed: [(Kind, Subject)] = []

  init() {}

  /// The facts at fault for each subject, by position in fold order.
  public subscript(kind: Kind) -> [Subject: [UInt32]] { found[Int(kind.rawValue)] }

  mutating func note(_ kind: Kind, _ subject: Subject, at position: UInt32) {
    if found[Int(kind.rawValue)][subject, default: []].last == position { return }
    found[Int(kind.rawValue)][subject, default: []].append(position)
    changed.append((kind, subject))
  }
}
