// Reference data: divisions, CRCs, regions, PDUs, grade codes and workload points.
//
// Codes, names and regions: Probation Unification update, October 2021, the public estate and
// workload services of HMPPS, and the sources that docs/sources.md lists. A test compares these
// tables with the CSV files that they were taken from.

public import EventLog

/// Facts about the service that are part of the model and not events.
public enum ReferenceData {
  /// One of the seven divisions of the National Probation Service (NPS), 2014 to 2021, and where it
  /// went.
  public static let divisions: [(provider: String, name: String, regions: [Region])] = [
    ("N01", "North West", [.b, .l]),
    ("N02", "North East", [.a, .c, .f]),
    ("N03", "Wales", [.d]),
    ("N04", "Midlands", [.e, .f]),
    ("N05", "South West and South Central", [.g, .h]),
    ("N06", "South East and Eastern", [.i, .k]),
    ("N07", "London", [.j]),
  ]

  /// One of the 21 Community Rehabilitation Companies (CRCs), by contract package area, and where
  /// it went.
  public static let companies: [(provider: String, name: String, regions: [Region])] = [
    ("C01", "Northumbria", [.a]),
    ("C02", "Cumbria and Lancashire", [.b]),
    ("C03", "Durham Tees Valley", [.a]),
    ("C04", "Humberside, Lincolnshire and North Yorkshire", [.c, .f]),
    ("C05", "West Yorkshire", [.c]),
    ("C06", "Merseyside", [.b]),
    ("C07", "Cheshire and Greater Manchester", [.l, .b]),
    ("C08", "Derbyshire, Leicestershire, Nottinghamshire and Rutland", [.f]),
    ("C09", "South Yorkshire", [.c]),
    ("C10", "Wales", [.d]),
    ("C11", "Staffordshire and West Midlands", [.e]),
    ("C12", "Warwickshire and West Mercia", [.e]),
    ("C13", "Bedfordshire, Northamptonshire, Cambridgeshire and Hertfordshire (BeNCH)", [.i]),
    ("C14", "Norfolk and Suffolk", [.i]),
    ("C15", "Bristol, Gloucestershire, Somerset and Wiltshire", [.g]),
    ("C16", "Thames Valley", [.h]),
    ("C17", "London", [.j]),
    ("C18", "Essex", [.i]),
    ("C19", "Dorset, Devon and Cornwall", [.g]),
    ("C20", "Hampshire and Isle of Wight", [.h]),
    ("C21", "Kent, Surrey and Sussex", [.k]),
  ]

  /// The names of the twelve regions; `Region.provider` has their provider codes.
  public static let regions: [(region: Region, name: String)] = [
    (.a, "North East"),
    (.b, "North West"),
    (.c, "Yorkshire and the Humber"),
    (.d, "Wales"),
    (.e, "West Midlands"),
    (.f, "East Midlands"),
    (.g, "South West"),
    (.h, "South Central"),
    (.i, "East of England"),
    (.j, "London"),
    (.k, "Kent, Surrey and Sussex"),
    (.l, "Greater Manchester"),
  ]

  /// The 108 probation delivery units (PDUs).
  public static let deliveryUnits: [(code: String, name: String, region: Region)] = [
    ("N54CLE", "Redcar, Cleveland and Middlesborough", .a),
    ("N54DUR", "County Durham and Darlington", .a),
    ("N54NOT", "North Tyneside and Northumberland", .a),
    ("N54NUTY", "Newcastle upon Tyne", .a),
    ("N54SOT", "Gateshead and South Tyneside", .a),
    ("N54STHA", "Stockton and Hartlepool", .a),
    ("N54SUND", "Sunderland", .a),
    ("N51BLDA", "Blackburn", .b),
    ("N51CHES", "East Cheshire", .b),
    ("N51CTRL", "Central Lancashire", .b),
    ("N51CUMB", "Cumbria", .b),
    ("N51HAWA", "Warrington and Halton", .b),
    ("N51KNST", "Knowsley and St Helens", .b),
    ("N51LNW", "North West Lancashire", .b),
    ("N51LPLS", "Liverpool South", .b),
    ("N51LSE", "East Lancashire", .b),
    ("N51LSF", "Liverpool North", .b),
    ("N51SEFT", "Sefton", .b),
    ("N51WCHE", "West Cheshire", .b),
    ("N51WSHW", "Wirral", .b),
    ("N55BAC", "Bradford and Calderdale", .c),
    ("N55BAS", "Barnsley and Rotherham", .c),
    ("N55DNR", "Doncaster", .c),
    ("N55HER", "Hull and East Riding", .c),
    ("N55KIR", "Kirklees", .c),
    ("N55LEE", "Leeds", .c),
    ("N55NNEL", "North and North East Lincolnshire", .c),
    ("N55SHF", "Sheffield", .c),
    ("N55WAK", "Wakefield", .c),
    ("N55YNY", "North Yorkshire", .c),
    ("N55YRK", "York", .c),
    ("N03CTM", "Cwm Taf Morgannwg", .d),
    ("N03SNT", "Swansea, Neath Port Talbot", .d),
    ("N03SW1", "Cardiff and the Vale of Glamorgan", .d),
    ("WPTDPA", "Dyfed Powys", .d),
    ("WPTGWT", "Gwent", .d),
    ("WPTNWS", "North Wales", .d),
    ("N52BIRM", "Birmingham Central and South", .e),
    ("N52BLCO", "Walsall and Wolverhampton", .e),
    ("N52BNES", "Birmingham North, East and Solihull", .e),
    ("N52CSW", "Coventry", .e),
    ("N52DUSA", "Dudley and Sandwell", .e),
    ("N52STST", "Staffordshire and Stoke", .e),
    ("N52WARW", "Warwickshire", .e),
    ("N52WEME", "Herefordshire, Shropshire and Telford", .e),
    ("N52WORC", "Worcestershire", .e),
    ("N53DERS", "Derbyshire", .f),
    ("N53DRBY", "Derby City", .f),
    ("N53EWL", "East and West Lincolnshire", .f),
    ("N53LEIS", "Leicester, Leicestershire and Rutland", .f),
    ("N53NOCY", "Nottingham City", .f),
    ("N53NOTS", "Nottinghamshire", .f),
    ("N58BNS", "Bath and North Somerset", .g),
    ("N58BSG", "Bristol and South Gloucestershire", .g),
    ("N58CIOS", "Cornwall and Isles of Scilly", .g),
    ("N58DEV", "Devon and Torbay", .g),
    ("N58DORS", "Dorset", .g),
    ("N58GLW", "Gloucestershire", .g),
    ("N58PLCO", "Plymouth", .g),
    ("N58SOM", "Somerset", .g),
    ("N58SWWI", "Swindon and Wiltshire", .g),
    ("N59BRK", "East Berkshire", .h),
    ("N59BUOX", "Buckinghamshire and Milton Keynes", .h),
    ("N59HAMP", "Hampshire North and East", .h),
    ("N59HSW", "Hampshire South West", .h),
    ("N59OXFS", "Oxfordshire", .h),
    ("N59SOPO", "Hampshire South and Isle of Wight", .h),
    ("N59WESB", "West Berkshire", .h),
    ("N56BEDS", "Bedfordshire", .i),
    ("N56CAMB", "Cambridgeshire", .i),
    ("N56ESXN", "Essex North", .i),
    ("N56ESXS", "Essex South", .i),
    ("N56HERT", "Hertfordshire", .i),
    ("N56NOSU", "Norfolk", .i),
    ("N56NRTH", "Northamptonshire", .i),
    ("N56SUFF", "Suffolk", .i),
    ("LDNBBG", "Greenwich and Bexley", .j),
    ("LDNBDN", "Barking, Dagenham and Havering", .j),
    ("LDNBEB", "Harrow and Barnet", .j),
    ("LDNCMS", "Wandsworth, Merton and Sutton", .j),
    ("LDNEHH", "Ealing and Hillingdon", .j),
    ("LDNHKR", "Kingston, Richmond and Hounslow", .j),
    ("LDNHRWF", "Redbridge and Waltham Forest", .j),
    ("LDNLAW", "Lambeth", .j),
    ("LDNNCAI", "Camden and Islington", .j),
    ("LDNNHAK", "Hammersmith, Fulham, Kensington, Chelsea and Westminster", .j),
    ("LDNNHTH", "Hackney and City", .j),
    ("LDNNLAS", "Southwark", .j),
    ("N07BRNT", "Brent", .j),
    ("N07CROY", "Croydon", .j),
    ("N07ENFH", "Enfield and Haringey", .j),
    ("N07LEBR", "Lewisham and Bromley", .j),
    ("N07NEWM", "Newham", .j),
    ("N07TOWH", "Tower Hamlets", .j),
    ("N57EKNT", "East Kent", .k),
    ("N57KECL", "West Kent", .k),
    ("N57SUR", "Surrey", .k),
    ("N57SUS", "East Sussex", .k),
    ("N57WSUS", "West Sussex", .k),
    ("N50BOLT", "Bolton", .l),
    ("N50GMS", "Manchester South", .l),
    ("N50MANC", "Manchester North", .l),
    ("N50OLD", "Oldham", .l),
    ("N50ROBO", "Bury and Rochdale", .l),
    ("N50SATR", "Salford", .l),
    ("N50STTR", "Stockport and Trafford", .l),
    ("N50TAST", "Tameside", .l),
    ("N50WIBO", "Wigan", .l),
  ]

  /// What each grade code of the sources means, but for those with spaces and dashes.
  ///
  /// The code `PSO` is grade O, a probation officer.
  public static let gradeCodes: [(grade: Grade, codes: String)] = [
    (.po, "M E D O J H N G F CRCM CRCO CRCN NPSM NPSO NPSN PSM PSO PSN"),
    (.spo, "C B A NPSC NPSB CRCB CRCA PSC PSB PSA"),
    (.pqip, "P L K CRCP NPSP PSP CPQF"),
    (.pso, "Q Z Y CRCQ NPSQ PSQ CRC1 CRC2 CRCC PS4"),
    (.vlo, "VLO"),
    (.caseAdministrator, "CADM"),
    (
      .other,
      "R S T NPQF CRC3 CRC4 CRC6 CRCR CRCS CRCT CRC01 NPS1 NPS2 NPS3 NPS4 "
        + "NPS5 NPS6 PS1 PS2 PS3 PS6 PS01 PSR OG01 OG02 OG03 OG04 OG05 OG06 OG07 OG08 "
        + "OGO1 OGO2 OGO3 OGO4 OGO5 OGO6 OGO7 OGO8 NPSR NPSA NPS01 NPSS NPST"
    ),
  ]

  /// The grade codes with spaces or dashes in them.
  private static let spacedGradeCodes: [(grade: Grade, code: String)] = [
    (.pqip, "CRC - PQF"), (.pqip, "NPS - PQF"), (.pqip, "CRC-PQF"), (.pqip, "NPS-PQF"),
  ]

  private static let gradeByCode: [String: Grade] = {
    var grades: [String: Grade] = [:]
    for (grade, codes) in gradeCodes {
      for code in codes.split(separator: " ") { grades[String(code)] = grade }
    }
    for (grade, code) in spacedGradeCodes { grades[code] = grade }
    return grades
  }()

  /// The grade that a code means, or `nil` for an unknown one.
  ///
  /// The sources write dashes of several kinds (U+2010 to U+2015), which are all one here.
  static func grade(code: String) -> Grade? {
    if let grade = gradeByCode[code] { return grade }
    let plain = code.unicodeScalars.map { scalar -> Character in
      ("\u{2010}"..."\u{2015}").contains(scalar) ? "-" : Character(scalar)
    }
    return gradeByCode[String(plain)]
  }

  /// Workload points a case by tier, in the order of `Tier`: community, custody, licence, and anywhere
  /// for a person in transition to adulthood.
  ///
  /// Source: seed data of the Workload Management Tool.
  public static let workloadPoints:
    [(community: Int, custody: Int, licence: Int, transitionToAdulthood: Int)] = [
      (110, 0, 0, 0),
      (146, 59, 163, 59),
      (158, 60, 175, 60),
      (206, 75, 219, 75),
      (72, 0, 0, 0),
      (102, 47, 119, 47),
      (115, 48, 132, 48),
      (146, 59, 161, 59),
      (35, 0, 0, 0),
      (50, 23, 52, 23),
      (63, 24, 65, 24),
      (79, 30, 77, 30),
      (29, 0, 0, 0),
      (29, 13, 31, 13),
      (41, 14, 43, 14),
      (51, 17, 51, 17),
    ]
}
