import SignDesk
import SignModel
import SignStore

/// A source in the shape of `spec/commands.md`.
struct SourceJSON: Encodable {
    struct Run: Encodable {
        var at: String
        var state: String
        var added: Int
        var updated: Int
        var unchanged: Int
        var withdrawn: Int
        var refused: Int
    }

    var name: String
    var address: String
    var format: String?
    var association: String?
    var complete: Bool
    var every: Int?
    var lastRun: String?
    var lastGood: String?
    var items: Int
    var state: String
    var runs: [Run]?

    init(_ entry: SourceEntry) {
        let zone = ClockOptions.defaultZone
        func text(_ instant: Instant) -> String { instant.iso(in: zone) }
        name = entry.feed.id
        address = entry.feed.address ?? entry.feed.id
        format = entry.feed.format
        association = entry.feed.association?.raw
        complete = entry.feed.complete
        every = entry.feed.every
        lastRun = entry.feed.run.map(text)
        lastGood = entry.feed.good.map(text)
        items = entry.items
        state = entry.state.rawValue
    }

    init(_ entry: SourceEntry, runs all: [FeedRun]) {
        self.init(entry)
        let zone = ClockOptions.defaultZone
        runs = all.map {
            Run(
                at: $0.at.iso(in: zone), state: $0.state.rawValue, added: $0.added, updated: $0.updated,
                unchanged: $0.unchanged, withdrawn: $0.withdrawn, refused: $0.refused)
        }
    }
}
