import SignMedia
import SignModel
import SignStore
import SignWords

/// Reads the demo's places and associations as a feed in the project's own form is read; its announcements are read by
/// ``AnnouncementFile``. Pictures are only named: ``DemoImport`` takes them in.
struct DemoReader {
    /// An association with its activities and the file of its logo.
    struct AssociationFile {
        var association: Association
        var items: [FeedItem]
        var logo: String?

        /// The feed that its activities are of.
        var feed: FeedRecord { FeedRecord(demo: association.id) }
    }

    let today: CivilDate
    let jail: Jail
    /// Where the copies are kept that the jail sees.
    let vault: MediaVault
    let needs: NeedMatcher
    let hyphenator = FinnishHyphenator()

    func places(_ bytes: [UInt8], name: String) async throws(IngestError) -> [Place] {
        try await read(bytes, name).places.map { place in
            var place = place
            place.name = hyphenated(place.name)
            return place
        }
    }

    func association(
        _ bytes: [UInt8], name: String, places: [Place]
    ) async throws(IngestError) -> AssociationFile {
        let reading = try await read(bytes, name)
        guard var association = reading.associations.first else {
            throw IngestError(file: name, reason: .missingField("association"))
        }
        let logo = reading.logos[association.id.raw]
        association.name = hyphenated(association.name)
        association.about = hyphenated(association.about)
        var mapping = FeedMapping(
            feed: FeedRecord(demo: association.id),
            directory: FeedDirectory(associations: [association], places: places), letters: nil, hash: SHA256.hex,
            needs: needs)
        let draft = mapping.draft(of: reading.entries)
        if let fault = draft.faults.first { throw IngestError(file: name, reason: .feed(fault)) }
        return AssociationFile(association: association, items: draft.items, logo: logo)
    }

    func announcement(_ bytes: [UInt8], name: String, places: Set<PlaceID>) throws(IngestError) -> AnnouncementFile {
        try AnnouncementFile(
            dated(bytes, name), name: name, places: places, now: CivilDateTime(today, .midnight), hyphenator: hyphenator
        )
    }

    /// What is ours is right to the letter: the least thing that a feed is forgiven refuses it.
    private func read(_ bytes: [UInt8], _ name: String) async throws(IngestError) -> FeedReading {
        let reading = try await FeedJail.read(
            dated(bytes, name), format: .yaml, zone: "Europe/Helsinki", today: today, name: name, jail: jail,
            in: vault)
        if let fault = reading.faults.first { throw IngestError(file: name, reason: .feed(fault)) }
        return reading
    }

    /// The same with dates for placeholders.
    private func dated(_ bytes: [UInt8], _ name: String) throws(IngestError) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IngestError(file: name, reason: .notText)
        }
        return Array(DemoDates.replaced(in: text, today: today).utf8)
    }

    private func hyphenated(_ text: LocalizedText) -> LocalizedText {
        text.mapValues { text, language in language == .finnish ? hyphenator.hyphenate(text) : text }
    }
}

extension FeedRecord {
    /// The feed of a demo association.
    fileprivate init(demo association: AssociationID) {
        self.init(id: "demo:" + association.raw, format: "yaml", association: association, complete: true)
    }
}
