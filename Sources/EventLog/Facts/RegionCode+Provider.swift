extension RegionCode {
  /// The region's provider code, since 26 June 2021; Wales and London kept theirs.
  ///
  /// Source: `filtered-provider-codes.json` of the probation estate service.
  public var provider: String {
    switch self {
    case .a: "N54"
    case .b: "N51"
    case .c: "N55"
    case .d: "N03"
    case .e: "N52"
    case .f: "N53"
    case .g: "N58"
    case .h: "N59"
    case .i: "N56"
    case .j: "N07"
    case .k: "N57"
    case .l: "N50"
    }
  }
}
