internal import Foundation
internal import SignMedia
public import SignModel
public import SignStore
internal import SignWords

/// Brings all pages of a feed together: fetched or opened, and read in the jail.
public struct FeedCollector {
    let feed: FeedRecord
    let address: String
    let jail: Jail
    let zone: ZoneRules
    let today: CivilDate
    /// Where work folders are made.
    let vault: MediaVault
    /// What the outcome depends on besides the bytes.
    let salt: String

    public init(
        feed: FeedRecord, address: String, jail: Jail, zone: ZoneRules, today: CivilDate, vault: MediaVault,
        salt: String
    ) {
        self.feed = feed
        self.address = address
        self.jail = jail
        self.zone = zone
        self.today = today
        self.vault = vault
        self.salt = salt
    }

    /// - Parameter again: read it even if it is the same as the last time.
    public func collect(
        again: Bool, progress: (Double) -> Void
    ) async throws(IngestError) -> FeedCollected {
        var collected = FeedCollected()
        collected.etag = feed.etag
        collected.modified = feed.modified
        let key = settingsKey
        if FeedAddress.isWeb(address) {
            try await fetch(again: again, key: key, into: &collected, progress: progress)
        } else {
            let pages = try FeedMaterial(path: address).pages
            collected.digest = digest(of: pages, key: key)
            if !again, feed.digest == collected.digest {
                collected.isSame = true
                return collected
            }
            for (index, page) in pages.enumerated() {
                _ = try await read(page, isOnly: pages.count == 1, into: &collected)
                progress(Double(index + 1) / Double(pages.count))
            }
        }
        finish(&collected)
        return collected
    }

    /// Settings and rules by which the same bytes give the same activities.
    private var settingsKey: String {
        [
            // Dates without a year are told from today.
            "1", salt, feed.format ?? "", feed.association?.raw ?? "", String(feed.complete), zone.id,
            feed.format == FeedFormat.ics.rawValue || feed.format == FeedFormat.linkedEvents.rawValue
                ? "" : today.description,
        ].joined(separator: "\u{0}")
    }

    private func digest(of pages: [FeedMaterial.Page], key: String) -> String {
        var hash = SHA256()
        hash.update(Array(key.utf8)[...])
        for page in pages {
            hash.update(Array("\u{0}\(page.name)\u{0}\(page.bytes.count)\u{0}".utf8)[...])
            hash.update(page.bytes[...])
        }
        return hash.hex()
    }

    /// Page after page, as long as one names the next, on the same host.
    private func fetch(
        again: Bool, key: String, into collected: inout FeedCollected, progress: (Double) -> Void
    ) async throws(IngestError) {
        let fetcher = FeedFetcher(jail: jail, mayBePrivate: feed.mayBePrivate)
        // What the server calls unchanged has to have been taken in under these rules.
        let isKnown = !again && feed.digest?.hasSuffix("+" + SHA256.hex(Array(key.utf8))) == true
        var next: String? = FeedCollector.withReferences(address)
        var seen: Set<String> = []
        var pages: [FeedMaterial.Page] = []
        var bytes = 0
        var isFirst = true
        while let page = next {
            guard seen.insert(page).inserted, seen.count <= Limits.feedPages else {
                throw IngestError(
                    file: page.shortened(to: 120), reason: .tooManyPages(pages: seen.count, limit: Limits.feedPages))
            }
            let answer = try await fetcher.fetch(
                page, etag: isFirst && isKnown ? feed.etag : nil, modified: isFirst && isKnown ? feed.modified : nil)
            switch answer {
            case .notModified:
                collected.isSame = true
                collected.digest = feed.digest
                return
            case .page(let body, let etag, let modified):
                if isFirst {
                    collected.etag = etag
                    collected.modified = modified
                }
                bytes += body.count
                guard bytes <= 3 * Limits.feedBytes else {
                    throw IngestError(
                        file: page.shortened(to: 120), reason: .fileTooLarge(bytes: bytes, limit: 3 * Limits.feedBytes))
                }
                let material = FeedMaterial.Page(name: page, bytes: body)
                pages.append(FeedMaterial.Page(name: page, bytes: Array(SHA256.hex(body).utf8)))
                let told = try await read(material, isOnly: isFirst, into: &collected)
                next = told.flatMap { following($0, page) }
                if let told, next == nil {
                    // The rest is not there: what is not on these pages is not gone.
                    collected.isWhole = false
                    collected.faults.append(
                        FeedFault(.notFetched, at: page.shortened(to: 120), value: told.shortened(to: 120)))
                }
            }
            // More than one page: what the first says of itself says nothing of the others.
            if next != nil { (collected.etag, collected.modified) = (nil, nil) }
            isFirst = false
            progress(next == nil ? 1 : Double(seen.count) / Double(seen.count + 1))
        }
        collected.digest = digest(of: pages, key: key) + "+" + SHA256.hex(Array(key.utf8))
        if !again, feed.digest == collected.digest { collected.isSame = true }
    }

    /// The next page, when it is on the same host by the same way; a list that goes on elsewhere is not followed.
    private func following(_ next: String, _ page: String) -> String? {
        guard let here = FeedAddress.host(of: page), let there = FeedAddress.host(of: next), here == there else {
            return nil
        }
        return next
    }

    /// The events API gives places and keywords by reference, unless it is asked for them whole.
    private static func withReferences(_ address: String) -> String {
        guard address.contains("/v1/event"), !address.contains("include=") else { return address }
        let ask = "include=location,keywords"
        return address + (address.contains("?") ? (address.hasSuffix("?") || address.hasSuffix("&") ? "" : "&") : "?")
            + ask
    }

    /// Reads one page; what stops it is a fault of the whole feed when it is the only one.
    ///
    /// - Returns: the next page's address.
    private func read(
        _ page: FeedMaterial.Page, isOnly: Bool, into collected: inout FeedCollected
    ) async throws(IngestError) -> String? {
        let name = page.name.shortened(to: 120)
        let reading: FeedReading
        do throws(IngestError) {
            reading = try await FeedJail.read(
                page.bytes, format: feed.format.flatMap { FeedFormat(rawValue: $0) }, zone: zone.id, today: today,
                name: name, jail: jail, in: vault)
        } catch {
            var fault: FeedFault
            switch error.reason {
            case .feed(let told): fault = told
            case .fileTooLarge(let bytes, let limit):
                fault = FeedFault(.tooLarge, at: "", number: bytes, limit: limit)
            // The machine's fault, not the file's.
            case .noJail, .toolMissing, .system, .busy: throw error
            default: fault = FeedFault(.unreadable, at: "", value: error.reason.text[.english] ?? error.reason.code)
            }
            collected.isWhole = false
            if isOnly {
                collected.stop = fault
            } else {
                fault.position = fault.position.isEmpty ? name : "\(name), \(fault.position)"
                collected.faults.append(fault)
            }
            return nil
        }
        collected.format = collected.format ?? reading.format
        func placed(_ position: String) -> String { isOnly ? position : "\(name), \(position)" }
        var known: Set<String> = []
        if !isOnly { known = Set(collected.entries.map(\.id)) }
        for var entry in reading.entries {
            entry.position = placed(entry.position)
            // Files of one folder are of several hands: the same id again is another item, unless it says the same.
            if known.contains(entry.id), !FeedAddress.isWeb(address), feed.format != FeedFormat.linkedEvents.rawValue,
                reading.format == .ics
            {
                entry.id = "\(name)#\(entry.id)"
            }
            collected.entries.append(entry)
        }
        for var fault in reading.faults {
            fault.position = placed(fault.position)
            collected.faults.append(fault)
        }
        collected.moreFaults += reading.moreFaults
        collected.associations += reading.associations
        collected.places.merge(reading.knownPlaces.map { ($0.id ?? "", $0) }) { first, _ in first }
        collected.keywords.merge(reading.knownKeywords.map { ($0.id ?? "", $0) }) { first, _ in first }
        guard collected.entries.count <= Limits.feedItems else {
            throw IngestError(
                file: name, reason: .listTooLong(count: collected.entries.count, limit: Limits.feedItems))
        }
        return reading.next
    }

    /// What needs all pages: references, series, and pages that say nothing at all.
    private func finish(_ collected: inout FeedCollected) {
        for index in collected.entries.indices {
            if let id = collected.entries[index].place?.id, collected.entries[index].place?.name.isEmpty == true,
                let known = collected.places[id]
            {
                collected.entries[index].place = known
            }
            for keyword in collected.entries[index].keywords.indices {
                if let id = collected.entries[index].keywords[keyword].id,
                    collected.entries[index].keywords[keyword].words.isEmpty, let known = collected.keywords[id]
                {
                    collected.entries[index].keywords[keyword] = known
                }
            }
        }
        collected.entries = LinkedEventsSeries.joined(collected.entries)
        if collected.stop == nil, collected.format == nil { collected.stop = collected.faults.first }
    }
}
