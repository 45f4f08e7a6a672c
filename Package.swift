// swift-tools-version: 6.2

import PackageDescription

/// A release asks for a generic type by its function and not by its name.
///
/// By its name the runtime looks through the 12,800 conformances of the whole program, each time one is
/// asked for first: that was a tenth of each start.
let typesByFunction: SwiftSetting = .unsafeFlags(
  ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
  .when(platforms: [.linux], configuration: .release))

/// Strict everywhere; a warning is let through on a desk but not by CI.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    typesByFunction,
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "frontdesk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "frontdesk", targets: ["frontdesk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // What is kept at a front desk, and the rules of the house. No I/O.
    .target(name: "Domain", swiftSettings: strict),

    // The system calls that Swift's Glibc lacks: advisory locks, file watches, conversions.
    .target(name: "CSystem"),

    // The one part that knows there is a database.
    .target(
      name: "Storage",
      dependencies: [
        "CSystem", "Domain",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // What can be done and asked at the desk: the core that the console and the CLI share.
    .target(name: "Desk", dependencies: ["Domain", "Storage"], swiftSettings: strict),

    // Cells, keys and frames; and the one part that knows there is ncurses.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: strict),

    // Words, holidays, policies and sample data, compiled into the program.
    .target(
      name: "Resources",
      path: "Resources",
      resources: [
        .embedInCode("Calendars"), .embedInCode("Policies"), .embedInCode("Pinyin"),
        .embedInCode("Samples"),
      ],
      swiftSettings: strict),

    // The panes, and the sentences both faces of the program say.
    .target(
      name: "Console",
      dependencies: ["Desk", "Domain", "Resources", "Terminal"],
      swiftSettings: strict),

    // The program.
    .executableTarget(
      name: "frontdesk",
      dependencies: [
        "Console", "Desk", "Domain", "Resources", "Storage", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "Support",
      dependencies: ["Console", "Desk", "Domain", "Resources", "Storage", "Terminal"],
      path: "Tests/Support", exclude: ["Preload"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Resources", "Support"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Console", "Domain", "Storage", "Support", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Domain", "Resources", "Storage", "Support"],
      swiftSettings: strict),
    // A small program for the tests of a real terminal. No product contains it.
    .executableTarget(
      name: "TerminalRehearsal", dependencies: ["Terminal"], path: "Tests/TerminalRehearsal",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CNcurses", "Support", "Terminal", "TerminalRehearsal"],
      swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Desk", "Domain", "Resources", "Support", "Terminal"],
      exclude: ["Papers/Recorded", "PlainPlays", "Reading/Allowed", "Screenplays"],
      swiftSettings: strict),
    // Another: it writes as fast as it is told, for the tests of faults.
    .executableTarget(
      name: "FaultWriter", dependencies: ["Desk", "Domain", "Storage"], path: "Tests/FaultWriter",
      swiftSettings: strict),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "Domain", "FaultWriter", "Storage", "Support", "frontdesk",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FrontdeskTests",
      dependencies: [
        "Desk", "Domain", "Storage", "Support", "Terminal", "frontdesk",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
