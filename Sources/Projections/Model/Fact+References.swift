import EventLog

extension Fact {
  /// Calls `body` with each reference that the fact holds, in canonical order: its field, its kind,
  /// and its index in the symbol table of that kind.
  func forEachReference(_ body: (_ field: Field, _ kind: SymbolKind, _ index: Int) -> Void) {
    let values = values
    for (position, field) in kind.fields.enumerated() where values.isPresent(position) {
      if case .reference(let kind) = field.form { body(field, kind, Int(values.bits(position))) }
    }
  }
}
