import ArgumentParser
import Foundation
import SignIngest
import SignModel
import SignStore

/// `infotaulu init`: makes a data folder.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a data folder.",
        discussion: """
            A folder that is there already is left as it is, except that --demo brings a demo folder up to today.

            Example: infotaulu init --data ~/infotaulu --demo
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var clock: ClockOptions

    @Flag(help: "Fill it with the demo content: invented associations around four pilot sites.")
    var demo = false

    @Option(
        help: ArgumentHelp(
            "Fill it with this many associations' worth of invented content, 10 announcements and 100 activities each.",
            valueName: "n"))
    var synthetic: Int?

    @Option(help: ArgumentHelp("With --synthetic: equal seeds give equal content on the same day.", valueName: "s"))
    var seed: UInt64 = 1

    func validate() throws {
        guard !(demo && synthetic != nil) else { throw ValidationError("--demo and --synthetic cannot both be given") }
        guard (synthetic ?? 1) >= 1, (synthetic ?? 1) <= SyntheticImport.associationsMax else {
            throw ValidationError("--synthetic takes 1…\(SyntheticImport.associationsMax)")
        }
    }

    func run() async throws {
        try await Console.failing {
            let folder = data.folder
            if Folders.exists(folder.database) {
                try await refresh(folder)
            } else {
                guard FolderBuild.isEmptyOrAbsent(folder.path) else {
                    throw Console.fail(
                        "\(folder.path) is not empty and not a data folder; choose another one", exitCode: 65)
                }
                try await make(folder)
            }
        }
    }

    /// Builds the folder beside its place and moves it there whole, so that a run that is killed leaves none.
    private func make(_ folder: DataFolder) async throws {
        let build = try FolderBuild(target: folder.path)
        do {
            let store = try ContentStore.create(in: DataFolder(build.path), durable: false)
            try StoreFiles.makeFolder(store.folder.media)
            try StoreFiles.makeFolder(store.folder.state)
            try await fill(store)
            try store.finish()
            try store.close()
            try build.commit()
        } catch {
            build.discard()
            throw error
        }
        Console.say("\(folder.path): made")
    }

    private func refresh(_ folder: DataFolder) async throws {
        let origin = try ContentStore(folder, mode: .read).read { try $0.origin() }
        guard demo else {
            Console.say("\(folder.path): is a data folder already; nothing added")
            return
        }
        guard origin == DemoImport.origin else {
            throw Console.fail(
                "\(folder.path) holds other content; the demo goes into a folder of its own", exitCode: 65)
        }
        let store = try ContentStore(folder, mode: .write)
        try await fill(store)
        Console.say("\(folder.path): demo brought up to \(clock.today())")
    }

    private func fill(_ store: ContentStore) async throws {
        let today = clock.today()
        if demo {
            guard
                let assets = Folders.assets(
                    containing: "demo/places.yaml", environment: ProcessInfo.processInfo.environment)
            else {
                throw Console.fail(
                    "the demo content is not installed; set INFOTAULU_ASSETS to the folder that has demo/",
                    exitCode: 66)
            }
            let bar = ProgressBar("demo")
            defer { bar.finish() }
            let result = try await DemoImport(folder: assets + "/demo", today: today)
                .run(into: store) { bar.update($0) }
            Console.say(
                """
                demo content, all of it invented: \(result.associations) associations, \(result.activities) activities, \
                \(result.announcements) announcements, \(result.pending) of them waiting in the inbox
                """)
        } else if let synthetic {
            let bar = ProgressBar("synthetic")
            defer { bar.finish() }
            try await SyntheticImport(associations: synthetic, seed: seed, today: today)
                .run(into: store) { bar.update($0) }
            Console.say("synthetic content, all of it invented: \(synthetic) associations, seed \(seed), day \(today)")
        }
    }
}
