import Foundation
import SignIngest
import SignMedia
import SignModel
import SignPlaylist
import SignStore
import SignWords

/// One run of one feed: fetched or opened, read in the jail, mapped, held against what is there, taken in.
struct FeedRunning {
    let desk: Desk
    let feed: FeedRecord
    let address: String
    let isDryRun: Bool
    let isConfirmed: Bool
    let jail: Jail
    let now: Instant

    /// What it came to. A feed that cannot be had or read at all is logged as failed, and throws; its items stay.
    func answer(progress: (Double) -> Void) async throws(DeskError) -> FeedAnswer {
        do throws(DeskError) {
            return try await taken(progress: progress)
        } catch {
            if !isDryRun, feed.address != nil || feed.good != nil { try log(failure: error) }
            throw error
        }
    }

    private func taken(progress: (Double) -> Void) async throws(DeskError) -> FeedAnswer {
        let sites = desk.sites()
        let today = sites.zone.civil(at: now).date
        let needs = try NeedShelf.installed()
        let directory = try directory(adding: [])
        var collected: FeedCollected
        do throws(IngestError) {
            collected = try await FeedCollector(
                feed: feed, address: address, jail: jail, zone: sites.zone, today: today,
                vault: MediaVault(path: desk.folder.media), salt: needs.digest + directory.digest
            ).collect(again: isConfirmed || isDryRun, progress: progress)
        } catch {
            throw .refused(error)
        }
        var answer = FeedAnswer(feed: feed.id, isDryRun: isDryRun)
        var feed = feed
        feed.etag = collected.etag
        feed.modified = collected.modified
        feed.run = now
        feed.good = now
        feed.state = .done
        let known = try desk.read(.write) { try $0.items(ofFeed: feed.id) }
        answer.known = known.count
        if collected.isSame {
            answer.format = feed.format.flatMap { FeedFormat(rawValue: $0) }
            answer.unchanged = known.count
            if !isDryRun { try desk.log(answer, of: feed, at: now) }
            return answer
        }
        if let fault = collected.stop { throw .feed(name: feed.id, fault) }
        answer.format = collected.format
        let owned = try desk.read(.write) { try $0.associationsOwned() }
        var associations: [Association] = []
        var faults = collected.faults
        for association in collected.associations {
            if let there = directory.associations[association.id], owned[association.id] != feed.id {
                if there != association {
                    faults.append(
                        FeedFault(.notOwn, at: "", value: "association \(association.id)", isNote: true))
                }
            } else {
                associations.append(association)
            }
        }
        let full = try self.directory(adding: associations)
        var mapping = FeedMapping(
            feed: feed, directory: full, letters: desk.letters, hash: SHA256.hex,
            needs: needs.matcher())
        var draft = mapping.draft(of: collected.entries)
        draft.faults = faults + draft.faults
        draft.moreFaults += collected.moreFaults
        feed.digest = collected.digest
        try settle(draft, known, associations, full, collected.isWhole, in: &answer, feed)
        return answer
    }

    /// Holds what came against what is there, and carries it out.
    private func settle(
        _ draft: FeedDraft, _ known: [ActivityID: StoredFeedItem], _ associations: [Association],
        _ directory: FeedDirectory, _ isWhole: Bool, in answer: inout FeedAnswer, _ feed: FeedRecord
    ) throws(DeskError) {
        var feed = feed
        var draft = draft
        let owners = Set(draft.items.map(\.activity.association))
        let doubles = FeedDoubles(try desk.read(.write) { try $0.othersActivities(than: feed.id, of: owners) })
        var changed: [FeedItem] = []
        var kept: Set<ActivityID> = []
        var doubled: Set<ActivityID> = []
        for item in draft.items {
            let id = item.activity.id
            if let other = doubles.double(of: item.activity) {
                // What is shown already from here goes on; the other feed's run says so.
                if known[id] == nil {
                    doubled.insert(id)
                    draft.faults.append(
                        FeedFault(
                            .doubled, at: "", item: item.item, value: Wording(.finnish).text(other.title), isNote: true)
                    )
                    continue
                }
            }
            kept.insert(id)
            switch known[id] {
            case nil:
                answer.added.append(FeedAnswer.Line(activity: id, title: item.activity.title))
                changed.append(item)
            case let there? where there.fingerprint != item.fingerprint:
                answer.updated.append(FeedAnswer.Line(activity: id, title: item.activity.title))
                changed.append(item)
            default: answer.unchanged += 1
            }
        }
        // The same may be there because somebody else took it out again: then it has to be looked at each time.
        if !doubled.isEmpty { feed.digest = nil }
        let gone = gone(draft, known, kept, isWhole)
        answer.withdrawn = gone.all
        for fault in draft.faults {
            if fault.isNote { answer.notes.append(fault) } else { answer.refused.append(fault) }
        }
        answer.moreFaults = draft.moreFaults
        answer.unmapped = draft.unmapped
        if gone.missing * 100 > gone.coming * Limits.feedLossPercent, !isConfirmed {
            answer.state = .heldBack
            answer.lost = gone.missing
            answer.known = gone.coming
            feed = self.feed
            feed.run = now
            feed.state = .heldBack
            if !isDryRun { try desk.log(answer, of: feed, at: now) }
            return
        }
        guard !isDryRun else { return }
        try take(changed, gone.all, associations, directory, in: &answer, feed)
    }

    /// What the feed says is over, and, of one that has everything, what it no longer has. What took place before today
    /// may go from a feed without a word: only what is still to come counts as lost.
    private func gone(
        _ draft: FeedDraft, _ known: [ActivityID: StoredFeedItem], _ kept: Set<ActivityID>, _ isWhole: Bool
    ) -> (all: [ActivityID], missing: Int, coming: Int) {
        let today = desk.sites().zone.civil(at: now).date
        var all: [ActivityID] = []
        var missing = 0
        var coming = 0
        for (id, item) in known.sorted(by: { $0.key < $1.key }) {
            let isComing = item.lastDay.map { $0 >= today } ?? true
            if isComing { coming += 1 }
            if kept.contains(id) { continue }
            let isEnded = item.item.map(draft.ended.contains) ?? false
            let isPresent = item.item.map(draft.present.contains) ?? false
            if isEnded {
                all.append(id)
            } else if feed.complete, isWhole, !isPresent {
                all.append(id)
                if isComing { missing += 1 }
            }
        }
        return (all, missing, coming)
    }

    private func take(
        _ changed: [FeedItem], _ gone: [ActivityID], _ associations: [Association], _ directory: FeedDirectory,
        in answer: inout FeedAnswer, _ feed: FeedRecord
    ) throws(DeskError) {
        if changed.isEmpty, gone.isEmpty, associations.isEmpty {
            try desk.log(answer, of: feed, at: now)
            return
        }
        let words = SearchWords()
        let isEvidence = desk.isEvidence(now)
        let run = try desk.run(answer, at: now)
        let clashes = try desk.decide { (store) throws(StoreError) in
            try store.take(
                feed, changed: changed, gone: gone, associations: associations, at: now, evidence: isEvidence, run: run
            ) { items in
                items.map { item in
                    SearchEntry(
                        item.activity, association: directory.associations[item.activity.association],
                        place: item.activity.place.flatMap { directory.places[$0] }, words: words)
                } + associations.map { SearchEntry($0, words: words) }
            }
        }
        for clash in clashes {
            answer.refused.append(FeedFault(.notOwn, at: "", value: "\(clash.kind.rawValue) \(clash.id)"))
            answer.added.removeAll { $0.activity.raw == clash.id }
        }
    }

    private func directory(adding new: [Association]) throws(DeskError) -> FeedDirectory {
        let ids = Set(new.map(\.id))
        let (associations, places) = try desk.read(.write) { (try $0.associations(), try $0.places()) }
        return FeedDirectory(associations: associations.filter { !ids.contains($0.id) } + new, places: places)
    }

    private func log(failure error: DeskError) throws(DeskError) {
        var feed = feed
        feed.run = now
        feed.state = .failed
        var answer = FeedAnswer(feed: feed.id, isDryRun: false)
        answer.state = .failed
        answer.refused = [FeedRunning.fault(error)]
        try desk.log(answer, of: feed, at: now)
    }
}

extension FeedRunning {
    /// Why a run failed, for its log.
    private static func fault(_ error: DeskError) -> FeedFault {
        switch error {
        case .feed(_, let fault): return fault
        case .refused(let refusal):
            if case .feed(let fault) = refusal.reason { return fault }
        default: break
        }
        return FeedFault(.notFetched, at: "", value: error.message(.english).shortened(to: 300))
    }
}

extension Desk {
    /// Logs a run that changed no item.
    func log(_ answer: FeedAnswer, of feed: FeedRecord, at now: Instant) throws(DeskError) {
        let run = try run(answer, at: now)
        try decide { (store) throws(StoreError) in try store.log(run, of: feed) }
    }

    /// A run as the log keeps it.
    func run(_ answer: FeedAnswer, at now: Instant) throws(DeskError) -> FeedRun {
        let report = FeedRunReport(
            refused: Array(answer.refused.prefix(50)), notes: Array(answer.notes.prefix(50)), lost: answer.lost)
        let json = (try? JSONText.encode(report)) ?? ""
        return FeedRun(
            feed: answer.feed, at: now, state: answer.state, added: answer.added.count, updated: answer.updated.count,
            unchanged: answer.unchanged, withdrawn: answer.withdrawn.count, refused: answer.refused.count,
            report: json)
    }
}
