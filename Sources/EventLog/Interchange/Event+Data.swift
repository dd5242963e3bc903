extension Event {
  /// `data` as the event came with it: the fields of its version, and their values.
  package func data(
    _ schemas: Schemas
  ) -> (fields: [Field], values: FieldValues) {
    let (kind, version) = (fact.kind, Int(schemaVersion))
    return (
      schemas[kind, version].fields, schemas.downcast(fact.values, of: kind, to: version)
    )
  }
}
