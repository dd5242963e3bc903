/// A dense number that stands for an identifier or a text of one kind, counted from 0 in order of first appearance.
///
/// The kind is part of the type, so that a case is never mistaken for a person. The text itself
/// is in `Symbols`.
public struct Reference<Kind>: Hashable, Sendable, BitwiseCopyable, FieldValue {
  /// The index in the symbol table of this kind.
  public let rawValue: UInt32

  /// The reference with this index.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The index in the symbol table of this kind.
  public var index: Int { Int(rawValue) }

  /// The reference in a field's slot.
  public init(fieldBits: UInt64) { rawValue = UInt32(truncatingIfNeeded: fieldBits) }

  /// The slot that holds this reference.
  public var fieldBits: UInt64 { UInt64(rawValue) }
}

/// Tells references to cases apart.
public enum CaseKind: Sendable {}
/// Tells references to people apart.
public enum PersonKind: Sendable {}
/// Tells references to providers apart.
public enum ProviderReferenceKind: Sendable {}
/// Tells references to units apart.
public enum UnitReferenceKind: Sendable {}
/// Tells references to teams apart.
public enum TeamKind: Sendable {}
/// Tells references to staff apart.
public enum StaffKind: Sendable {}
/// Tells references to prisons apart.
public enum PrisonKind: Sendable {}
/// Tells references to grade codes apart.
public enum GradeCodeKind: Sendable {}
/// Tells references to requirements apart.
public enum RequirementReferenceKind: Sendable {}
/// Tells references to referrals apart.
public enum ReferralKind: Sendable {}
/// Tells references to victim contacts apart.
public enum VictimKind: Sendable {}
/// Tells references to court reports apart.
public enum ReportReferenceKind: Sendable {}
/// Tells references to approved premises apart.
public enum PremisesKind: Sendable {}
/// Tells references to reductions apart.
public enum ReductionKind: Sendable {}
/// Tells references to records of a register apart.
public enum RegistrationKind: Sendable {}
/// Tells references to events apart.
public enum EventKind: Sendable {}
/// Tells references to sources apart.
public enum SourceKind: Sendable {}
/// Tells references to texts apart.
public enum TextKind: Sendable {}
/// Tells references to inspection standards apart.
public enum StandardKind: Sendable {}
/// Tells references to rules apart.
public enum RuleKind: Sendable {}
/// Tells references to subjects of findings apart.
public enum SubjectKind: Sendable {}
/// Tells references to those who accept findings apart.
public enum ActorKind: Sendable {}
/// Tells references to tags apart.
public enum TagKind: Sendable {}

/// Stands for a case reference number.
public typealias CaseReference = Reference<CaseKind>
/// Stands for a NOMS number.
public typealias PersonReference = Reference<PersonKind>
/// Stands for a provider code.
public typealias ProviderReference = Reference<ProviderReferenceKind>
/// Stands for a unit code (LDU or PDU).
public typealias UnitReference = Reference<UnitReferenceKind>
/// Stands for a team code.
public typealias TeamReference = Reference<TeamKind>
/// Stands for a staff code.
public typealias StaffReference = Reference<StaffKind>
/// Stands for a prison code.
public typealias PrisonReference = Reference<PrisonKind>
/// Stands for a source's own grade code.
public typealias GradeCodeReference = Reference<GradeCodeKind>
/// Stands for an event's id.
public typealias EventReference = Reference<EventKind>
/// Stands for a source such as `delius/C08`.
public typealias SourceReference = Reference<SourceKind>
/// Stands for a text.
public typealias TextReference = Reference<TextKind>
