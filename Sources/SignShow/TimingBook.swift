import Foundation
import SignModel
import SignStage
import Synchronization

/// Remembers how many slides things take and how long, so that thousands of announcements are laid out once and not at
/// every start.
///
/// A timing depends on the revision (whose id is the hash of its content), the display and what stands around the
/// content: names of site, associations and places. All but the revision are in ``signature``; a book of another
/// signature is empty. It does not depend on the day (``SignScene/AnnouncementSlides`` leaves room for the longest date).
///
/// Kept in `state/timing-<screen>`, where a player may write; without it everything works, a little later.
final class TimingBook: Sendable {
    /// Announcements times languages that are kept; more begin anew.
    static let limit = 100_000
    /// Raised when layouts change, so that an older program's book is not believed.
    static let layoutVersion = 2

    let signature: String
    private let path: String?
    private let state: Mutex<State>

    private struct State {
        var seconds: [String: [Int]]
        var isDirty = false
    }

    /// The book in `folder` when it has this signature, else an empty one; nil: it is not kept.
    init(folder: String?, screen: ScreenID, signature: String) {
        self.signature = signature
        path = folder.map { $0 + "/timing-\(screen)" }
        state = Mutex(State(seconds: path.flatMap { TimingBook.read($0, signature: signature) } ?? [:]))
    }

    /// The book goes on when nothing but revisions changed.
    func holds(_ other: String) -> Bool { signature == other }

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
        guard let path else { return }
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
        try? OutputFile.write(Array(text.utf8), to: path)
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
