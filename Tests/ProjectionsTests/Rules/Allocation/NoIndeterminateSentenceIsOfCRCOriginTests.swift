import MigrateTesting
import Testing

@Suite struct `ALC-07: no indeterminate sentence is of CRC origin` {
  static let found = ["ALC-07 X000001 dayOne 2021-06-25.. 1 day, blocks"]

  /// A case in custody that a prison is responsible for, so that nothing is asked of its officer.
  static func sentenced(
    to sentence: String,
    of provider: String = "C08",
    on day: String = "2021-06-01"
  ) -> Story {
    given(.office, .formerCompanyOffice, .formerDivisionOffice)
      .when(
        .registered(of: provider, location: "custody", sentence: sentence, on: day)
          .named("registered")
      )
      .when(.handedOver(on: day), .adopted(into: "N53LEIS", on: "2021-06-26"))
      .asOf("2021-06-28")
  }

  @Test(
    arguments: [
      ("indeterminateCustody", found), ("determinateCustody", []), ("communityOrder", []),
      ("suspendedSentenceOrder", []),
    ] as [(String, [String])]
  )
  func `an indeterminate sentence of a company is found, whoever is responsible`(
    sentence: String,
    expected: [String]
  ) {
    Self.sentenced(to: sentence).then(expected)
  }

  @Test(arguments: ["N04", "N53"])
  func `one of the NPS or of a region is not`(provider: String) {
    Self.sentenced(to: "indeterminateCustody", of: provider).thenNothingIsFound()
  }

  @Test func `the origin is that of the registration, and a transfer does not change it`() {
    Self.sentenced(to: "indeterminateCustody").when(.transferred(to: "N04", on: "2021-06-21"))
      .then(Self.found)
    Self.sentenced(to: "indeterminateCustody", of: "N04")
      .when(.transferred(to: "C08", on: "2021-06-21"))
      .thenNothingIsFound()
  }

  @Test func `registered anew by the NPS it has another origin`() {
    Self.sentenced(to: "indeterminateCustody").when(.closed(on: "2021-06-21"))
      .when(
        .registered(
          of: "N04",
          location: "custody",
          sentence: "indeterminateCustody",
          on: "2021-06-22"
        )
      )
      .when(.handedOver(on: "2021-06-22"))
      .thenNothingIsFound()
  }

  @Test func `the registration is the evidence`() {
    Self.sentenced(to: "indeterminateCustody").thenEvidence(of: "ALC-07", is: "registered")
  }

  @Test func `it is judged once, at the end of 25 June`() {
    Self.sentenced(to: "indeterminateCustody", on: "2021-06-24").asOf("2021-06-24")
      .thenNothingIsFound()
    Self.sentenced(to: "indeterminateCustody", on: "2021-06-25").then(Self.found)
  }
}
