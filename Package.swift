// swift-tools-version: 6.2
import PackageDescription

// Upcoming features we opt in to early. No experimental ones: a toolchain may drop those.
let house: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "migrate",
  products: [
    .executable(name: "migrate", targets: ["migrate"]),
    .library(name: "EventLog", targets: ["EventLog"]),
    .library(name: "Projections", targets: ["Projections"]),
    .library(name: "MigrateTesting", targets: ["MigrateTesting"]),
  ],
  targets: [
    .target(name: "EventLog", swiftSettings: house),
    .target(name: "Projections", dependencies: ["EventLog"], swiftSettings: house),
    .executableTarget(
      name: "migrate",
      dependencies: ["EventLog", "Projections"],
      swiftSettings: house
    ),
    .target(
      name: "MigrateTesting",
      dependencies: ["EventLog", "Projections"],
      swiftSettings: house
    ),
    // Writes what is made from the table of event types; nothing depends on it.
    .executableTarget(name: "vocabulary", path: "Sources/Vocabulary", swiftSettings: house),
    // What tests share. A test target, so that no build but that of the tests makes it.
    .testTarget(
      name: "TestSupport",
      dependencies: ["EventLog", "MigrateTesting", "Projections", "migrate"],
      swiftSettings: house
    ),
    .testTarget(name: "HouseTests", dependencies: ["vocabulary"], swiftSettings: house),
    .testTarget(
      name: "EventLogTests",
      dependencies: ["EventLog", "MigrateTesting", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ProjectionsTests",
      dependencies: ["EventLog", "MigrateTesting", "Projections", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: house
    ),
    .testTarget(
      name: "migrateTests",
      dependencies: ["EventLog", "MigrateTesting", "Projections", "migrate", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: house
    ),
    .testTarget(
      name: "FaultTests",
      dependencies: ["EventLog", "Projections", "migrate", "TestSupport"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6]
)
