extension Event {
  /// `data` as the event came with it: the fields of its version, and their values.
  package func data(_ schemas: Schemas) -> (fields: [Field], values: FieldValues) {
    let (kind, version) = (fact.kind, Int(schemaVersion))
    let values = schemas.downcast(fact.values, of: kind, to: version)
    return (schemas[kind, version].fields, values)
  }
}
