import Glibc
import SignMedia
import SignModel
import SignStore

/// Media that are missing or damaged, and whether something has happened to their files since: whoever puts a file back
/// need tell nobody.
struct MediaPatrol {
    private let folder: String
    /// With the state of each one's files when that was found.
    private var bad: [MediaID: [FileStamp]] = [:]
    /// Those among them that the reading found; the others were found by drawing.
    private var missing: Set<MediaID> = []
    /// Those that could not be opened or read, which may pass without a file being touched.
    private var unread: Set<MediaID> = []
    /// Times that ``hasNews()`` was asked since they were last tried.
    private var asked = 0
    /// Ten seconds.
    private static let retryAfter = 20
    /// Media that are looked after; a folder with more has lost its disk.
    private static let limit = 500

    init(_ data: DataFolder) {
        folder = data.media
    }

    /// Whether the files of something bad are others than when it was found. To be asked twice a second.
    mutating func hasNews() -> Bool {
        var news = false
        asked += 1
        if asked >= Self.retryAfter {
            asked = 0
            news = !unread.isEmpty
        }
        for (medium, known) in bad {
            let now = stamps(medium)
            guard now != known else { continue }
            bad[medium] = now
            news = true
        }
        return news
    }

    /// What a reading found; what is to be said of it.
    mutating func take(missing now: Set<MediaID>) -> [Faults.Topic: String?] {
        var faults: [Faults.Topic: String?] = [:]
        for medium in missing.subtracting(now) {
            faults.updateValue(nil, forKey: .medium(medium))
            bad[medium] = nil
        }
        for medium in now.sorted(by: { $0.raw < $1.raw }).prefix(Self.limit) {
            faults[.medium(medium)] = "medium \(medium): its file is missing or not whole; what needs it is not shown"
            bad[medium] = stamps(medium)
        }
        missing = now
        return faults
    }

    /// What drawing found.
    ///
    /// - Parameter problem: nil: it was there.
    mutating func note(_ medium: MediaID, _ problem: MediaError?) {
        unread.remove(medium)
        guard let problem else {
            bad[medium] = nil
            return
        }
        guard bad.count < Self.limit else { return }
        bad[medium] = stamps(medium)
        if case .file = problem { unread.insert(medium) }
    }

    private func stamps(_ medium: MediaID) -> [FileStamp] {
        [Medium.Format.lz4, .jpeg].map { FileStamp("\(folder)/\(MediaFile.relativePath(id: medium, format: $0))") }
    }
}
