import Foundation
import SignModel
import SignStage
import SignStore
import Synchronization

/// Remembers how many slides things take and how long reading them takes, so that thousands of announcements are laid
/// out once and not at every start.
///
/// What was laid out when a revision was taken in is in the store (``SignStore/StoredTimings``), for the displays that the
/// playlists had then. What is not there, since the display or the program is newer, is laid out when it is asked for
/// and kept in `state/timing-…`, where a player may write; without it everything works, a little later. A file holds for
/// one ``LayoutKey`` and one state of the names in the store, which its own name and first line say: a preview with
/// another playlist or size has a file of its own and takes nothing from the player's.
final class TimingBook: Sendable {
    private let layout: LayoutKey
    private let store: ContentStore?
    private let folder: String?
    private let state = Mutex(State())

    private struct State {
        /// nil until something is asked for.
        var stored: StoredTimings?
        var file: File?
    }

    /// What is not in the store.
    private struct File {
        /// Empty: it is not kept.
        var signature: String
        var seconds: [String: [Int]]
        var isDirty = false
    }

    /// - Parameters:
    ///   - folder: where the file is; nil: it is not kept.
    ///   - store: nil while it cannot be opened.
    init(folder: String?, layout: LayoutKey, store: ContentStore?) {
        self.folder = folder
        self.layout = layout
        self.store = store
    }

    func seconds(_ revision: RevisionID, _ language: PlayLanguage) -> [Int]? {
        state.withLock { state in
            let stored = state.stored ?? self.stored()
            state.stored = stored
            if let known = stored.seconds(revision, language) { return known }
            let file = state.file ?? openFile()
            state.file = file
            return file.seconds["\(revision) \(language)"]
        }
    }

    func note(_ seconds: [Int], _ revision: RevisionID, _ language: PlayLanguage) {
        state.withLock { state in
            var file = state.file ?? openFile()
            state.file = nil
            if file.seconds.count >= Limits.timingsKept { file.seconds.removeAll() }
            file.seconds["\(revision) \(language)"] = seconds
            file.isDirty = true
            state.file = file
        }
    }

    /// Writes what is new, whole or not at all. A folder that cannot be written to is not an error: the book is a
    /// convenience.
    func save() {
        guard let folder else { return }
        let (signature, seconds): (String, [String: [Int]]) = state.withLock { state in
            guard let file = state.file, file.isDirty, !file.signature.isEmpty else { return ("", [:]) }
            state.file?.isDirty = false
            return (file.signature, file.seconds)
        }
        guard !seconds.isEmpty else { return }
        var text = signature + "\n"
        for (key, seconds) in seconds.sorted(by: { $0.key < $1.key }) {
            text += key + " " + seconds.map(String.init).joined(separator: ",") + "\n"
        }
        try? OutputFile.write(Array(text.utf8), to: TimingBook.path(folder, signature))
        TimingBook.sweep(folder)
    }

    /// What cannot be read is laid out.
    private func stored() -> StoredTimings {
        let found = store.flatMap { store in
            try? store.read { (snapshot) throws(StoreError) in try snapshot.timings(for: layout.text) }
        }
        return found ?? StoredTimings()
    }

    /// Where the names cannot be read, nothing must be believed at the next start: then nothing is kept.
    private func openFile() -> File {
        let names =
            folder == nil
            ? nil
            : store.flatMap { store in
                try? store.read { (snapshot) throws(StoreError) in try snapshot.namesFingerprint() }
            }
        guard let folder, let names else { return File(signature: "", seconds: [:]) }
        var hash = Signature()
        hash.add(layout.text)
        hash.add(names)
        let path = TimingBook.path(folder, hash.text)
        return File(signature: hash.text, seconds: TimingBook.read(path, signature: hash.text) ?? [:])
    }

    private static func path(_ folder: String, _ signature: String) -> String { folder + "/timing-" + signature }

    /// Removes the files that were written longest ago.
    private static func sweep(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasPrefix("timing-") }.map { folder + "/" + $0 }
        guard files.count > Limits.timingFilesKept else { return }
        let dated = files.map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return (path: path, date: attributes?[.modificationDate] as? Date ?? .distantPast)
        }
        for file in dated.sorted(by: { $0.date < $1.date }).dropLast(Limits.timingFilesKept) {
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
