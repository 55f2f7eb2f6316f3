import Foundation
import Synchronization
import Testing

/// A player that runs: all that it says, to the journal and to the service manager, in the order it says it. Tests wait
/// for words, never for time.
final class Playing {
    private final class Journal: Sendable {
        private struct State {
            var lines: [String] = []
            var isOver = false
            var isDeaf = false
        }

        private let state = Mutex(State())
        private let news = DispatchSemaphore(value: 0)

        func add(_ line: String) {
            state.withLock { $0.lines.append(line) }
            news.signal()
        }

        func end() {
            state.withLock { $0.isOver = true }
            news.signal()
        }

        var lines: [String] { state.withLock { $0.lines } }
        /// The player has closed its standard error: it has ended.
        var isOver: Bool { state.withLock { $0.isOver } }
        var isDeaf: Bool { state.withLock { $0.isDeaf } }
        func stopListening() { state.withLock { $0.isDeaf = true } }
        /// Whether something was said before `end`.
        func wait(until end: DispatchTime) -> Bool { news.wait(timeout: end) == .success }
    }

    let process: Process
    /// Its folder goes when nobody needs it any more.
    private let place: Place
    private let journal = Journal()
    private let socketPath: String
    private let descriptor: Int32
    private let errors = Pipe()
    private var seen = 0
    private var mark = 0

    /// Starts a player on a place.
    ///
    /// - Parameters:
    ///   - before: what runs it, as `unshare -rm`.
    ///   - clock: the machine's, when it is nil.
    init(
        _ place: Place, _ more: [String] = [], before: [String] = [], clock: String? = Place.now,
        driver: String = "dummy", pace: Int? = 2, programs: String = Programs.folder,
        environment: [String: String] = [:]
    ) throws {
        self.place = place
        socketPath = NSTemporaryDirectory() + "infotaulu-notify-\(UUID().uuidString.prefix(8))"
        descriptor = try Self.listen(socketPath)
        var words = before + [programs + "/infotaulu-player", "--screen", Place.screen] + place.options
        words += ["--video-driver", driver] + more
        if let clock { words += ["--now", clock] }
        if let pace { words += ["--pace", String(pace)] }
        process = Programs.process(
            words, ["NOTIFY_SOCKET": socketPath, "WATCHDOG_USEC": "2000000"].merging(environment) { $1 })
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try? errors.fileHandleForWriting.close()
        follow()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
        unlink(socketPath)
    }

    var id: pid_t { process.processIdentifier }
    var lines: [String] { journal.lines }

    private static func at<T>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    private static func tellEnd(to path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | 0o2000000, 0)
        let bytes = Array(endMark.utf8)
        _ = at(path) { sendto(descriptor, bytes, bytes.count, 0, $0, $1) }
        close(descriptor)
    }

    private static let endMark = "ENDED"

    private static func listen(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | 0o2000000, 0)
        try #require(at(path) { bind(descriptor, $0, $1) } == 0)
        // Another account's player may speak here, too.
        chmod(path, 0o777)
        return descriptor
    }

    private func follow() {
        let journal = journal
        let descriptor = descriptor
        let path = socketPath
        // A descriptor of the thread's own, which it closes itself.
        let reading = dup(errors.fileHandleForReading.fileDescriptor)
        try? errors.fileHandleForReading.close()
        let talk = Thread {
            var rest: [UInt8] = []
            var bytes = [UInt8](repeating: 0, count: 4_096)
            while !journal.isDeaf, case let count = read(reading, &bytes, bytes.count), count > 0 {
                rest += bytes[..<count]
                while let end = rest.firstIndex(of: 0x0A) {
                    journal.add(String(decoding: rest[..<end], as: UTF8.self))
                    rest.removeSubrange(...end)
                }
            }
            close(reading)
            // Behind everything that the player told the service manager.
            if !journal.isDeaf { Self.tellEnd(to: path) }
        }
        let notices = Thread {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            while true {
                let count = recv(descriptor, &bytes, bytes.count, 0)
                guard count > 0 else { break }
                let text = String(decoding: bytes[..<count], as: UTF8.self)
                if text == Self.endMark { return journal.end() }
                journal.add(text)
            }
        }
        talk.start()
        notices.start()
    }

    /// Waits for a line that was not waited for before and holds `words`. Fails when the player ends first, or after five
    /// minutes: nobody could end a test that waits for ever.
    @discardableResult
    func wait(for words: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try wait(words, sourceLocation: sourceLocation) { $0.contains(words) }
    }

    @discardableResult
    func wait(
        _ what: String, sourceLocation: SourceLocation = #_sourceLocation, where matches: (String) -> Bool
    ) throws -> String {
        let end = DispatchTime.now() + 300
        while true {
            let lines = journal.lines
            while seen < lines.count {
                seen += 1
                if matches(lines[seen - 1]) { return lines[seen - 1] }
            }
            let isOver = journal.isOver && journal.lines.count == lines.count
            try #require(!isOver, "it ended before \(what): \(lines.suffix(8))", sourceLocation: sourceLocation)
            try #require(
                journal.wait(until: end), "it never came to \(what): \(lines.suffix(8))", sourceLocation: sourceLocation
            )
        }
    }

    /// Only what is said from now on is waited for.
    func forget() {
        seen = journal.lines.count
        mark = seen
    }

    /// What was said since ``forget()``.
    var news: [String] { Array(journal.lines.dropFirst(mark)) }

    /// The picture changes twice more: it plays.
    func goesOn(sourceLocation: SourceLocation = #_sourceLocation) throws {
        forget()
        for _ in 0..<2 { try wait(for: "STATUS=", sourceLocation: sourceLocation) }
    }

    /// Whoever reads what it says goes after the next word.
    func stopReading() { journal.stopListening() }

    /// Asks it to end and waits until it has.
    func end(_ signal: Int32 = SIGTERM) -> Int32 {
        kill(id, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
