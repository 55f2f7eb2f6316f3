import Foundation
import SignIngest
import SignMedia
public import SignModel
import SignStore
import SignWords

extension Desk {
    /// Takes a feed in once: its items are added, changed, and, where it has everything, those it no longer has withdrawn,
    /// all in one transaction. The same again changes nothing.
    ///
    /// - Parameter progress: told the share of the pages that are read, 0…1.
    public func ingest(
        _ request: IngestRequest, by actor: Actor, at now: Instant, progress: (Double) -> Void = { _ in }
    ) async throws(DeskError) -> FeedAnswer {
        guard actor.role != .association else { throw .notAllowed(actor, .keepFeed) }
        let id = Desk.feedID(of: request.address)
        if let association = request.association { _ = try self.association(association) }
        var feed = try read(.write) { try $0.feed(id) } ?? FeedRecord(id: id)
        feed.format = request.format?.rawValue ?? feed.format
        feed.association = request.association ?? feed.association
        feed.complete = request.isComplete ?? feed.complete
        feed.mayBePrivate = request.mayBePrivate
        let run = FeedRunning(
            desk: self, feed: feed, address: request.address, isDryRun: request.isDryRun,
            isConfirmed: request.isConfirmed, jail: await Jail.detect(without: request.isJailless), now: now)
        return try await run.answer(progress: progress)
    }

    /// The name of a feed that has none: its address, or the full path.
    static func feedID(of address: String) -> String {
        if FeedAddress.isWeb(address) { return address }
        let path = address.hasPrefix("/") ? address : FileManager.default.currentDirectoryPath + "/" + address
        return URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
