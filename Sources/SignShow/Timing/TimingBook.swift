import Foundation
import SignModel
import SignScene
import SignStage
import SignStore
import Synchronization

/// Remembers how many slides things take and how long reading them takes, so that thousands of announcements are laid
/// out once and not at every start.
///
/// A timing depends on the revision (whose id is the hash of its content), the display and what stands around the
/// content: names of site, associations and places. All but the revision are in ``signature``, which is in the file's
/// name too: a preview with another playlist or size has a file of its own and takes nothing from the player's. It
/// depends neither on the day (``SignScene/AnnouncementSlides`` leaves room for the longest date) nor on what the schedule
/// asks (``TimingShelf``).
///
/// Kept in `state/timing-<signature>`, where a player may write; without it everything works, a little later.
final class TimingBook: Sendable {
    /// Announcements times languages that are kept; more begin anew.
    static let limit = 100_000
    /// Files that are kept, of as many screens, sizes and states of the names; the ones longest unused go.
    static let fileLimit = 24
    /// Raised when layouts change, so that an older program's book is not believed.
    static let layoutVersion = 3

    let signature: String
    private let folder: String?
    private let state: Mutex<State>

    private struct State {
        var seconds: [String: [Int]]
        var isDirty = false
    }

    /// The book with this signature in `folder`, else an empty one; nil, or no signature: it is not kept.
    init(folder: String?, signature: String) {
        self.signature = signature
        self.folder = signature.isEmpty ? nil : folder
        let path = self.folder.map { TimingBook.path($0, signature) }
        state = Mutex(State(seconds: path.flatMap { TimingBook.read($0, signature: signature) } ?? [:]))
    }

    /// The book that holds for `setup` and the names in `store`. What cannot be read must not be believed at the next
    /// start: then it is not kept.
    convenience init(
        folder: String?, setup: ScreenSetup, store: ContentStore?, measurer: any TextMeasuring
    ) {
        let names = store.flatMap { store in
            try? store.read { (snapshot) throws(StoreError) in try snapshot.namesFingerprint() }
        }
        self.init(
            folder: folder, signature: names.map { TimingBook.signature(setup, names: $0, measurer: measurer) } ?? "")
    }

    /// All that a timing depends on besides the revision and its language, in one word.
    static func signature(_ setup: ScreenSetup, names: String, measurer: any TextMeasuring) -> String {
        var hash = Signature()
        let display = setup.screen.display
        hash.add("\(TimingBook.layoutVersion) \(display.canvas) \(display.pixelPitchMm) \(display.viewingDistanceMm)")
        hash.add("\(display.touch) \(setup.playlist.site.name.byLanguage.sorted { $0.key < $1.key })")
        // Another version of the fonts has other widths.
        for face in Font.Face.allCases {
            let font = Font(face, px: 1000)
            hash.add("\(measurer.width(of: "Omaishoitajien iltapäivä 0123456789", font: font))")
        }
        hash.add(names)
        return hash.text
    }

    func seconds(_ revision: RevisionID, _ language: PlayLanguage) -> [Int]? {
        state.withLock { $0.seconds["\(revision) \(language)"] }
    }

    func note(_ seconds: [Int], _ revision: RevisionID, _ language: PlayLanguage) {
        state.withLock { state in
            if state.seconds.count >= TimingBook.limit { state.seconds.removeAll() }
            state.seconds["\(revision) \(language)"] = seconds
            state.isDirty = true
        }
    }

    /// Writes what is new, whole or not at all. A folder that cannot be written to is not an error: the book is a
    /// convenience.
    func save() {
        guard let folder else { return }
        let text: String? = state.withLock { state in
            guard state.isDirty else { return nil }
            state.isDirty = false
            var text = signature + "\n"
            for (key, seconds) in state.seconds.sorted(by: { $0.key < $1.key }) {
                text += key + " " + seconds.map(String.init).joined(separator: ",") + "\n"
            }
            return text
        }
        guard let text else { return }
        try? OutputFile.write(Array(text.utf8), to: TimingBook.path(folder, signature))
        TimingBook.sweep(folder)
    }

    private static func path(_ folder: String, _ signature: String) -> String { folder + "/timing-" + signature }

    /// Removes the files that were written longest ago.
    private static func sweep(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasPrefix("timing-") }.map { folder + "/" + $0 }
        guard files.count > fileLimit else { return }
        let dated = files.map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return (path: path, date: attributes?[.modificationDate] as? Date ?? .distantPast)
        }
        for file in dated.sorted(by: { $0.date < $1.date }).dropLast(fileLimit) {
            try? FileManager.default.removeItem(atPath: file.path)
        }
    }

    private static func read(_ path: String, signature: String) -> [String: [Int]]? {
        guard let data = FileManager.default.contents(atPath: path), data.count < 32_000_000 else { return nil }
        var lines = data.split(separator: 0x0A)[...]
        guard let first = lines.popFirst(), first.elementsEqual(signature.utf8) else { return nil }
        var found: [String: [Int]] = [:]
        found.reserveCapacity(lines.count)
        for line in lines {
            guard let cut = line.lastIndex(of: 0x20) else { return nil }
            let numbers = line[(cut + 1)...].split(separator: 0x2C).map { Int(String(decoding: $0, as: UTF8.self)) }
            let seconds = numbers.compactMap(\.self)
            guard !seconds.isEmpty, seconds.count == numbers.count,
                seconds.allSatisfy({ (1...Limits.slideSecondsAsked).contains($0) }),
                seconds.count <= 2 * Limits.slidesPerAnnouncement
            else { return nil }
            found[String(decoding: line[..<cut], as: UTF8.self)] = seconds
        }
        return found
    }
}

/// FNV-1a over texts, 64 bits: tells states apart, hides nothing.
private struct Signature {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0x1F) &* 0x100_0000_01b3
    }

    var text: String { String(value, radix: 16) }
}
