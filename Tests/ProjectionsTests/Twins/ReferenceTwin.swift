import Foundation

/// Reference data as text, from the CSV files that the model was made from.
enum ReferenceTwin {
  /// The region of each reference PDU.
  static let deliveryUnits = Dictionary(
    uniqueKeysWithValues: table("pdus.csv").map { ($0["pdu"] ?? "", $0["region"] ?? "") }
  )

  /// The provider of each region, and the region of each such provider.
  static let providerOfRegion = Dictionary(
    uniqueKeysWithValues: table("regions.csv").map { ($0["region"] ?? "", $0["provider"] ?? "") }
  )
  static let regionOfProvider = Dictionary(
    uniqueKeysWithValues: providerOfRegion.map { ($0.value, $0.key) }
  )

  /// The regions that each provider feeds.
  static let fed: [String: Set<String>] = {
    var fed: [String: Set<String>] = [:]
    for row in table("nps-divisions.csv") + table("crcs.csv") {
      let regions = (row["regions"] ?? "").split(separator: " ").map(String.init)
      fed[row["provider"] ?? ""] = Set(regions)
    }
    for (provider, region) in regionOfProvider { fed[provider, default: []].insert(region) }
    return fed
  }()

  private static let grades = Dictionary(
    uniqueKeysWithValues: table("staff-grade-codes.csv").map { row in
      (plain(row["code"] ?? ""), row["grade"] ?? "")
    }
  )

  /// The grade that a code means; dashes of several kinds are one.
  static func grade(_ code: String?) -> String? { code.flatMap { grades[plain($0)] } }

  private static func plain(_ code: String) -> String {
    ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}"]
      .reduce(code) { $0.replacingOccurrences(of: $1, with: "-") }
  }

  /// Workload points by tier and location, with a space between.
  static let points = Dictionary(
    uniqueKeysWithValues: table("workload-points.csv").map { row in
      ("\(row["tier"] ?? "") \(row["location"] ?? "")", Int(row["points"] ?? "") ?? 0)
    }
  )

  static func isCompany(_ provider: String) -> Bool {
    (1...21).contains { provider == ($0 < 10 ? "C0\($0)" : "C\($0)") }
  }

  static func isDivision(_ provider: String) -> Bool {
    ["N01", "N02", "N03", "N04", "N05", "N06", "N07"].contains(provider)
  }

  /// Whether a provider is reference data.
  static func isReference(_ provider: String) -> Bool {
    isCompany(provider) || isDivision(provider) || regionOfProvider[provider] != nil
  }

  private static func table(_ name: String) -> [[String: String]] {
    let url = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/reference/\(name)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      preconditionFailure("there is no \(url.path)")
    }
    let rows = text.split(separator: "\n").map { cells(String($0)) }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\r" {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
