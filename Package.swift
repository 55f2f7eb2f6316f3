// swift-tools-version: 6.2
// Infotaulu: an information display for the lobbies of health centres.
// Data flows one way, and each target is a room: see README.md, "Architecture".
// Which room may import what is held by Tests/HouseTests.

import PackageDescription

/// Shared by all of our own targets.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "infotaulu",
    products: [
        .executable(name: "infotaulu-player", targets: ["infotaulu-player"]),
        .executable(name: "infotaulu", targets: ["infotaulu"]),
        .executable(name: "infotaulu-feed", targets: ["infotaulu-feed"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // C libraries, each seen by one room only.
        .systemLibrary(name: "CSDL2", providers: [.apt(["libsdl2-dev", "libsdl2-ttf-dev", "libsdl2-image-dev"])]),
        .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLZ4", providers: [.apt(["liblz4-dev"])]),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CTimex"),
        .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CSeccomp", providers: [.apt(["libseccomp-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CVoikko", providers: [.apt(["libvoikko-dev"])]),
        .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
        .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

        // Pure rooms: no Foundation, no clock, no file, no random source.
        .target(name: "SignModel", swiftSettings: house),
        .target(name: "SignSchedule", dependencies: ["SignModel"], swiftSettings: house),
        .target(name: "SignScene", dependencies: ["SignModel", "SignWords"], swiftSettings: house),

        // What a finger does: (session, event, now) → (session, effects).
        .target(name: "SignTouch", dependencies: ["SignModel", "SignScene"], swiftSettings: house),

        // Words of the interface languages, of dates and of times; Finnish word forms through Voikko.
        .target(name: "SignWords", dependencies: ["SignModel", "CVoikko", "CStemmer"], swiftSettings: house),

        // YAML from outside as bounded values with their places.
        .target(
            name: "SignYAML", dependencies: ["SignModel", .product(name: "Yams", package: "Yams")],
            swiftSettings: house),

        // Files read and written whole.
        .target(
            name: "SignFiles", dependencies: [.product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: house),

        // What feeds say, read inside the jail by a program of its own.
        .target(
            name: "SignFeeds",
            dependencies: [
                "SignModel", "SignWords", "SignYAML", "CLibical", "CLibXML2",
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            swiftSettings: house),

        // Shells.
        .target(
            name: "SignPlaylist", dependencies: ["SignModel", "SignFiles", "SignYAML"],
            // The Finnish of the touch pages is built in as well, for when its file is gone: a link to that file.
            resources: [.embedInCode("Words/fi.yaml")], swiftSettings: house),
        .target(
            name: "SignStore", dependencies: ["SignModel", "SignFiles", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .target(
            name: "SignMedia", dependencies: ["SignModel", "SignFiles", "CLZ4", "CQRencode", "CNettle"],
            swiftSettings: house),
        .target(
            name: "SignStage",
            dependencies: ["SignModel", "SignFiles", "SignScene", "SignMedia", "CSDL2", "CFriBidi"],
            swiftSettings: house),
        .target(
            name: "SignIngest",
            dependencies: [
                "SignModel", "SignWords", "SignFiles", "SignYAML", "SignStore", "SignMedia", "CTurboJPEG", "CSeccomp",
                "CZlib",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            swiftSettings: house),
        .target(
            name: "SignShow",
            dependencies: [
                "SignModel", "SignWords", "SignSchedule", "SignScene", "SignStore", "SignMedia", "SignStage",
                "SignPlaylist", "CTimex",
            ],
            swiftSettings: house),

        .target(
            name: "SignDesk",
            dependencies: [
                "SignModel", "SignWords", "SignFiles", "SignSchedule", "SignScene", "SignStore", "SignMedia",
                "SignStage",
                "SignPlaylist", "SignShow", "SignIngest", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: house),

        // Programs.
        .executableTarget(
            name: "infotaulu-player",
            dependencies: [
                "SignModel", "SignWords", "SignSchedule", "SignScene", "SignStore", "SignMedia", "SignStage",
                "SignPlaylist", "SignShow", "SignTouch",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "infotaulu",
            dependencies: [
                "SignModel", "SignWords", "SignSchedule", "SignScene", "SignStore", "SignMedia", "SignStage",
                "SignPlaylist", "SignShow", "SignIngest", "SignDesk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),

        .executableTarget(
            name: "infotaulu-feed", dependencies: ["SignModel", "SignPlaylist", "SignFeeds"], swiftSettings: house),

        // Tests.
        .testTarget(name: "HouseTests", swiftSettings: house),
        .testTarget(
            name: "SignFeedsTests", dependencies: ["SignModel", "SignPlaylist", "SignWords", "SignFeeds"],
            swiftSettings: house),
        .testTarget(name: "SignModelTests", dependencies: ["SignModel"], swiftSettings: house),
        .testTarget(name: "SignScheduleTests", dependencies: ["SignModel", "SignSchedule"], swiftSettings: house),
        .testTarget(name: "SignWordsTests", dependencies: ["SignModel", "SignWords"], swiftSettings: house),
        .testTarget(
            name: "SignShowTests",
            dependencies: [
                "SignModel", "SignWords", "SignSchedule", "SignScene", "SignStore", "SignMedia", "SignStage",
                "SignPlaylist", "SignShow",
            ],
            swiftSettings: house),
        .testTarget(
            name: "SignDeskTests",
            dependencies: [
                "SignModel", "SignWords", "SignSchedule", "SignScene", "SignStore", "SignPlaylist", "SignShow",
                "SignIngest", "SignStage", "SignDesk", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "PlayerTests",
            dependencies: [
                "SignModel", "SignSchedule", "SignStore", "SignMedia", "SignStage", "SignPlaylist", "SignShow",
                "SignScene",
                "SignTouch",
                "infotaulu",
                "infotaulu-player",
            ],
            swiftSettings: house),
        .testTarget(
            name: "SignSceneTests", dependencies: ["SignModel", "SignWords", "SignScene", "SignMedia", "SignStage"],
            exclude: ["Touch/Goldens"], swiftSettings: house),
        .testTarget(
            name: "SignTouchTests", dependencies: ["SignModel", "SignScene", "SignTouch"], swiftSettings: house),
        .testTarget(name: "SignFilesTests", dependencies: ["SignFiles"], swiftSettings: house),
        .testTarget(name: "SignYAMLTests", dependencies: ["SignModel", "SignYAML"], swiftSettings: house),
        .testTarget(name: "SignPlaylistTests", dependencies: ["SignModel", "SignPlaylist"], swiftSettings: house),
        .testTarget(
            name: "SignStoreTests",
            dependencies: ["SignModel", "SignStore", "infotaulu", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(
            name: "SignIngestTests",
            dependencies: [
                "SignModel", "SignWords", "SignStore", "SignMedia", "SignIngest", "infotaulu", "infotaulu-feed",
            ],
            swiftSettings: house),
        .testTarget(name: "SignMediaTests", dependencies: ["SignModel", "SignMedia"], swiftSettings: house),
        .testTarget(
            name: "SignStageTests",
            dependencies: [
                "SignModel", "SignPlaylist", "SignScene", "SignMedia", "SignStage", "SignStore", "CSDL2", "infotaulu",
                "infotaulu-player",
            ],
            exclude: ["Goldens"], swiftSettings: house),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "SignModel", "SignWords", "SignYAML", "SignPlaylist", "SignMedia", "SignTouch", "SignFeeds",
                "SignIngest",
            ],
            exclude: ["Corpus"], swiftSettings: house),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "SignModel", "SignStore", "infotaulu", "infotaulu-player", "infotaulu-feed",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "CommandTests", dependencies: ["SignModel", "SignStore", "infotaulu"], swiftSettings: house),
    ]
)
