// swift-tools-version: 6.2
import PackageDescription

// A package of one's own: it stands beside migrate here, and anywhere with `.package(url:from:)`.
let package = Package(
  name: "invariants",
  dependencies: [.package(name: "migrate", path: "../..")],
  targets: [
    .target(
      name: "Invariants",
      dependencies: [
        .product(name: "EventLog", package: "migrate"),
        .product(name: "Projections", package: "migrate"),
      ]
    ),
    .testTarget(
      name: "InvariantsTests",
      dependencies: [
        "Invariants",
        .product(name: "EventLog", package: "migrate"),
        .product(name: "MigrateTesting", package: "migrate"),
        .product(name: "Projections", package: "migrate"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
