import Foundation

/// Feeds a parser broken inputs. What it was given last lies in a file, so that whatever ends the process is found:
/// put it into the corpus, which is kept.
///
/// `INFOTAULU_FUZZ` says how many times as many inputs (scripts/torture), `INFOTAULU_SEED` from which seed.
struct Fuzzer {
    let name: String
    private let seeds: [[UInt8]]
    private static let environment = ProcessInfo.processInfo.environment
    private static let factor = environment["INFOTAULU_FUZZ"].flatMap { Int($0) } ?? 1
    private static let seed = environment["INFOTAULU_SEED"].flatMap { UInt64($0) } ?? 20_261_126

    /// - Parameter lines: each line of a file is an input of its own.
    init(_ name: String, lines: Bool = false) throws {
        self.name = name
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Corpus/" + name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        seeds = try files.flatMap { file in
            let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
            return lines ? bytes.split(separator: 0x0A).map(Array.init) : [bytes]
        }
    }

    init(_ name: String, seeds: [[UInt8]]) {
        self.name = name
        self.seeds = seeds
    }

    /// All of the corpus, then `count` inputs made of it. Gives how many `parse` took.
    @discardableResult
    func run(_ count: Int, _ parse: ([UInt8]) throws -> Bool) rethrows -> Int {
        var mutator = Mutator(seed: Self.seed, seeds)
        let last = NSTemporaryDirectory() + "infotaulu-fuzz-\(name)-\(getpid())"
        defer { unlink(last) }
        var taken = 0
        for number in 0..<(seeds.count + count * Self.factor) {
            let input = number < seeds.count ? seeds[number] : mutator.make()
            _ = FileManager.default.createFile(atPath: last, contents: Data(input))
            if try parse(input) { taken += 1 }
        }
        return taken
    }
}
