/// Turns the values of one version of a type's `data` into those of the next, and back.
///
/// `down(up(values))` are the same values, whatever the older version can hold: its lines are printed
/// from the newest values, byte for byte as they came. So what a version drops stays in the payload:
/// as a field of the new version that may be left out.
struct Upcaster: Sendable {
  /// From the older version.
  let up: @Sendable (FieldValues) -> FieldValues

  /// From the newer version, for values that `up` gave.
  let down: @Sendable (FieldValues) -> FieldValues
}
