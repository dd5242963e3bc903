import Projections

extension Completeness {
  /// How complete the record is, in a sentence.
  var text: String {
    let agreement = agreeing == counts ? "all agree" : "\(agreeing.grouped) agree"
    let totals =
      counts == 0 ? "no counts stated" : "\(counts.counted("count")) stated, \(agreement)"
    guard isJudged else {
      return
        "no expected providers are stated, so completeness was not judged; "
        + totals
    }
    return "\(expected.counted("provider")) expected, \(heardFrom.grouped) heard from; \(totals)"
  }

  /// Whether something that should be there is missing, or nobody said what should be.
  var isDoubtful: Bool { !isJudged || heardFrom < expected || agreeing < counts }

  /// The same for programs.
  var json: JSONValue {
    .object([
      ("expected", .integer(expected)), ("heardFrom", .integer(heardFrom)),
      ("counts", .integer(counts)), ("agreeing", .integer(agreeing)),
    ])
  }
}
