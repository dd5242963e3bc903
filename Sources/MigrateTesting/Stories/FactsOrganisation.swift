// Facts about providers, units and teams.
//
// The world of the stories is the PDU N53LEIS of the East Midlands (region F, provider N53).

extension Facts {
  /// A team of N53LEIS and a PO in it, N53A001, since 1 June 2021.
  public static var office: Facts {
    Facts([.team("N53A01", on: "2021-06-01"), .staff("N53A001", on: "2021-06-01")])
  }

  /// A team of the CRC C08 that is adopted into N53LEIS on Day 1, and a trained PO in it, C08A001.
  public static var formerCompanyOffice: Facts {
    Facts([
      .unit("C08LEI", of: "C08", on: "2021-01-04"),
      .team("C08A01", of: "C08", unit: "C08LEI", on: "2021-01-04"),
      .mapping(of: "C08", to: "N53LEIS", on: "2021-01-04"),
      .staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-01-04"),
      .trained("C08A001", "preTransition", on: "2021-01-04"),
      .teamAdopted("C08A01", into: "N53LEIS", on: "2021-06-26"),
      .neighbours("C"), .heard(from: "C08"),
    ])
  }

  /// A team of the CRC C08 that the mapping of its unit sends to N53LEIS, and a PO in it, C08A001, since
  /// 1 June 2021.
  public static var mappedCompanyOffice: Facts {
    Facts([
      .unit("C08LEI", of: "C08", on: "2021-06-01"),
      .team("C08A01", of: "C08", unit: "C08LEI", on: "2021-06-01"),
      .mapping(of: "C08", unit: "C08LEI", to: "N53LEIS", on: "2021-06-01"),
      .staff("C08A001", in: "C08A01", code: "CRCM", on: "2021-06-01"),
    ])
  }

  /// A team of the NPS division N04 that is adopted into N53LEIS on Day 1, and a PO in it, N04A001.
  public static var formerDivisionOffice: Facts {
    Facts([
      .unit("N04LEI", of: "N04", on: "2021-01-04"),
      .team("N04A01", of: "N04", unit: "N04LEI", on: "2021-01-04"),
      .mapping(of: "N04", unit: "N04LEI", to: "N53LEIS", on: "2021-01-04"),
      .staff("N04A001", in: "N04A01", on: "2021-01-04"),
      .teamAdopted("N04A01", into: "N53LEIS", on: "2021-06-26"),
      .neighbours("N"), .heard(from: "N04"),
    ])
  }

  /// A team in each of the other five PDUs of the East Midlands, so that none is left without; no two
  /// of these share a letter.
  public static func neighbours(_ letter: String = "E") -> Facts {
    .each(["DERS", "DRBY", "EWL", "NOCY", "NOTS"].enumerated()) { number, unit in
      .team("N53\(letter)0\(number)", of: "N53", unit: "N53\(unit)", on: "2021-01-04")
    }
  }

  /// The provider's own extract was still alive some days before Day 1.
  public static func heard(from provider: String, on day: String = "2021-06-21") -> Facts {
    Facts("StructureAnnounced", on: day, ["regions": 12]).said(by: "delius/\(provider)")
  }

  /// A provider was registered.
  public static func provider(_ provider: String, _ kind: String = "npsDivision", on day: String)
    -> Facts
  {
    Facts(
      "ProviderRegistered",
      on: day,
      ["provider": provider.told, "kind": kind.told, "name": "A provider"]
    )
  }

  /// A provider was closed.
  public static func providerClosed(_ provider: String, on day: String) -> Facts {
    Facts("ProviderClosed", on: day, ["provider": provider.told])
  }

  /// A unit was registered.
  public static func unit(
    _ unit: String,
    of provider: String,
    _ kind: String = "ldu",
    on day: String
  ) -> Facts {
    Facts(
      "UnitRegistered",
      on: day,
      ["provider": provider.told, "unit": unit.told, "kind": kind.told, "name": "A unit"]
    )
  }

  /// A team was registered.
  public static func team(
    _ team: String,
    of provider: String = "N53",
    unit: String = "N53LEIS",
    _ function: String = "sentenceManagement",
    on day: String
  ) -> Facts {
    Facts(
      "TeamRegistered",
      on: day,
      [
        "team": team.told, "provider": provider.told, "unit": unit.told, "function": function.told,
      ]
    )
  }

  /// A team went to another unit.
  public static func teamMoved(_ team: String, to provider: String, unit: String, on day: String)
    -> Facts
  {
    Facts("TeamMoved", on: day, ["team": team.told, "provider": provider.told, "unit": unit.told])
  }

  /// A team was closed.
  public static func teamClosed(_ team: String, on day: String) -> Facts {
    Facts("TeamClosed", on: day, ["team": team.told])
  }

  /// The unified service took a team over, into a PDU.
  public static func teamAdopted(_ team: String, into pdu: String, on day: String) -> Facts {
    Facts("TeamAdopted", on: day, ["team": team.told, "pdu": pdu.told])
  }

  /// Somebody said to which PDU a provider, or a unit or team of it, goes.
  public static func mapping(
    of provider: String,
    unit: String? = nil,
    team: String? = nil,
    to pdu: String,
    on day: String
  ) -> Facts {
    Facts(
      "MappingDeclared",
      on: day,
      ["provider": provider.told, "unit": unit?.told, "team": team?.told, "pdu": pdu.told]
    )
  }

  /// The open cases that a PDU is planned to have.
  public static func forecast(_ cases: String, of pdu: String = "N53LEIS", on day: String) -> Facts
  {
    Facts("CaseloadForecast", on: day, ["pdu": pdu.told, "cases": .number(cases)])
  }

  /// Posts were established, in whole-time equivalents.
  public static func posts(
    _ grade: String,
    fte: Int,
    of provider: String = "N53",
    unit: String = "N53LEIS",
    on day: String
  ) -> Facts {
    Facts(
      "PostsEstablished",
      on: day,
      ["provider": provider.told, "unit": unit.told, "grade": grade.told, "fte": fte.told]
    )
  }

  /// A PDU was given a status: `green`, `amber` or `red`.
  public static func status(_ status: String, of pdu: String = "N53LEIS", on day: String) -> Facts {
    Facts("PrioritisationStatusSet", on: day, ["pdu": pdu.told, "status": status.told])
  }

  /// A PDU adopted a process.
  public static func process(
    _ process: String,
    _ standard: String = "unified",
    in pdu: String = "N53LEIS",
    on day: String
  ) -> Facts {
    Facts(
      "ProcessAdopted",
      on: day,
      ["pdu": pdu.told, "process": process.told, "standard": standard.told]
    )
  }

  /// An inspection, which no fold and no rule looks at beyond the codes it names.
  public static func inspection(of provider: String = "N53", unit: String? = nil, on day: String)
    -> Facts
  {
    Facts(
      "InspectionPublished",
      on: day,
      [
        "provider": provider.told, "unit": unit?.told, "standard": "overall", "rating": "good",
      ]
    )
  }
}
