// swift-tools-version: 6.2

import PackageDescription

import class Foundation.ProcessInfo

// The way of the data and the arrows between the modules: Sources/sucharit/sucharit.docc/Architecture.md

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sucharit",
  products: [
    .executable(name: "sucharit", targets: ["sucharit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Without its reader of configurations and what that needs.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // JSON, CSV and hexadecimal digits; depends on nothing of ours.
    .target(name: "Interchange", swiftSettings: strict),
    .target(name: "ThaiCivil", swiftSettings: strict),
    .target(name: "PlanModel", dependencies: ["Interchange", "ThaiCivil"], swiftSettings: strict),
    .target(
      name: "PlanReading",
      dependencies: [
        "Interchange", "PlanModel", "ThaiCivil", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    // What a plan's document says, and what was made of it; knows no file format.
    .target(
      name: "Recognition", dependencies: ["PlanModel", "ThaiCivil"], swiftSettings: strict),
    // Files of every kind as manuscripts.
    .target(
      name: "Manuscripts",
      dependencies: ["CExpat", "Papers", "PlanModel", "Recognition", "ThaiCivil"],
      swiftSettings: strict),
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    .target(
      name: "ICalendarCodec", dependencies: ["CLibical", "PlanModel", "ThaiCivil"],
      swiftSettings: strict),
    // What proves a log to others: its tree, signed checkpoints, and the files that they are handed on in.
    .target(
      name: "Transparency",
      dependencies: [
        "Interchange", "ThaiCivil", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    // What is kept, as protocols and values, and the rules that hold for every store.
    .target(
      name: "Stores",
      dependencies: [
        "Interchange", "PlanModel", "ThaiCivil", "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "SQLiteStores",
      dependencies: [
        "Interchange", "PlanModel", "Stores", "ThaiCivil", "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Photos without what cameras write into them; decodes none.
    .target(name: "Photos", dependencies: ["CZlib"], swiftSettings: strict),
    // HTML as a tree that escapes once: of papers, pictures and web pages.
    .target(name: "MarkupTree", dependencies: ["ThaiCivil"], swiftSettings: strict),
    .target(
      name: "Papers",
      dependencies: [
        "CQREncode", "CXlsxWriter", "CZip", "CZlib", "Interchange", "MarkupTree", "ThaiCivil",
      ],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Interchange", "Papers", "PlanModel", "ThaiCivil"],
      swiftSettings: strict),
    // What people do, once each, for every door.
    .target(
      name: "Office",
      dependencies: [
        "ICalendarCodec", "Interchange", "Papers", "Photos", "PlanModel", "PlanReading",
        "Recognition",
        "Reports",
        "Stores", "ThaiCivil", "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "WebServer",
      dependencies: [
        "CZlib", "Interchange", "MarkupTree", "Office", "Papers", "PlanModel", "PlanReading",
        "Reports", "Stores", "ThaiCivil", "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    // The files under plans/reference and calendars/holidays, inside the program.
    .target(name: "CBundled"),
    .executableTarget(
      name: "sucharit",
      dependencies: [
        "CBundled", "CCurl", "ICalendarCodec", "Interchange", "Manuscripts", "Office", "Papers",
        "PlanModel", "PlanReading", "Recognition", "Reports", "SQLiteStores", "Stores", "ThaiCivil",
        "Transparency", "WebServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Service"], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["PlanModel", "PlanReading", "ThaiCivil", "Transparency"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange"], swiftSettings: strict),
    .testTarget(name: "ThaiCivilTests", dependencies: ["ThaiCivil"], swiftSettings: strict),
    .testTarget(
      name: "PlanModelTests",
      dependencies: ["PlanModel", "PlanReading", "TestSupport", "ThaiCivil"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanReadingTests",
      dependencies: ["PlanModel", "PlanReading", "TestSupport", "ThaiCivil"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "RecognitionTests",
      dependencies: ["Manuscripts", "PlanModel", "Recognition", "TestSupport", "ThaiCivil"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ManuscriptsTests",
      dependencies: ["Manuscripts", "Papers", "Recognition", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ICalendarCodecTests",
      dependencies: ["ICalendarCodec", "PlanModel", "TestSupport", "ThaiCivil"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TransparencyTests",
      dependencies: ["Interchange", "TestSupport", "ThaiCivil", "Transparency"],
      exclude: ["Readers"], swiftSettings: strict),
    // A log without a disk, for tests.
    .target(
      name: "MemoryStores",
      dependencies: [
        "PlanModel", "Stores", "ThaiCivil", "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/MemoryStores", swiftSettings: strict),
    // What every store promises, asked of each.
    .testTarget(
      name: "StoresTests",
      dependencies: [
        "MemoryStores", "PlanModel", "SQLiteStores", "Stores", "TestSupport", "ThaiCivil",
        "Transparency",
      ],
      swiftSettings: strict),
    // Appends until it is killed; the tests of the store start it.
    .executableTarget(
      name: "LogWriter", dependencies: ["PlanModel", "SQLiteStores", "Stores", "ThaiCivil"],
      path: "Tests/LogWriter", swiftSettings: strict),
    .testTarget(
      name: "SQLiteStoresTests",
      dependencies: [
        "LogWriter", "MemoryStores", "PlanModel", "SQLiteStores", "Stores", "TestSupport",
        "ThaiCivil",
        "Transparency",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Readers"], swiftSettings: strict),
    // Readers of the files that papers are written to, and what was recorded of them.
    .target(
      name: "PaperTestSupport", dependencies: ["Papers", "TestSupport"],
      path: "Tests/PaperTestSupport", exclude: ["xlsx_cells.py"], swiftSettings: strict),
    .testTarget(
      name: "PhotosTests", dependencies: ["Photos", "TestSupport"], exclude: ["Readers"],
      swiftSettings: strict),
    .testTarget(
      name: "PapersTests",
      dependencies: ["Papers", "PaperTestSupport", "TestSupport", "ThaiCivil"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Interchange", "MarkupTree", "Papers", "PaperTestSupport", "PlanModel", "PlanReading",
        "Reports", "TestSupport", "ThaiCivil", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Golden", "Readers"], swiftSettings: strict),
    .testTarget(
      name: "OfficeTests",
      dependencies: [
        "Interchange", "Manuscripts", "MemoryStores", "Office", "Papers", "PlanModel",
        "PlanReading",
        "Recognition", "Reports", "SQLiteStores", "Stores", "TestSupport", "ThaiCivil",
        "Transparency",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebServerTests",
      dependencies: [
        "Interchange", "Office", "Papers", "PlanModel", "PlanReading", "SQLiteStores", "Stores",
        "TestSupport", "ThaiCivil", "Transparency", "WebServer",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["Interchange", "PlanModel", "TestSupport", "sucharit"],
      exclude: ["Golden", "Readers", "Serving/Conformance"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// `make bench` sets this; a plain build needs neither the benchmark package nor its dependencies.
if ProcessInfo.processInfo.environment["SUCHARIT_BENCHMARKS"] != nil {
  package.dependencies += [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: [])
  ]
  package.targets += [
    .executableTarget(
      name: "PlanBenchmarks",
      dependencies: [
        "ICalendarCodec", "PlanModel", "PlanReading", "TestSupport", "ThaiCivil",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Tests/Benchmarks/PlanBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // No benchmark itself, and so not in their folder: all that is there is run as one.
    .executableTarget(
      name: "BareServer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
      path: "Tests/BareServer", swiftSettings: strict),
    .executableTarget(
      name: "ReportBenchmarks",
      dependencies: [
        "Papers", "PlanModel", "Reports", "TestSupport", "ThaiCivil",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Tests/Benchmarks/ReportBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "LogBenchmarks",
      dependencies: [
        "PlanModel", "SQLiteStores", "Stores", "ThaiCivil", "Transparency",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/LogBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "MoneyBenchmarks",
      dependencies: [
        "PlanModel", "TestSupport", "ThaiCivil",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Tests/Benchmarks/MoneyBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
}
