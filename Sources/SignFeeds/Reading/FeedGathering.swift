internal import SignModel
internal import SignWords

/// Gathers the items of one file: each id once, within the limits, every fault with its place.
struct FeedGathering {
    private(set) var reading: FeedReading
    private var ids: [String: String] = [:]
    private var items = 0

    init(_ format: FeedFormat) {
        reading = FeedReading(format: format)
    }

    /// Another item is to be looked at; thrown when there are too many in the file.
    mutating func count(at position: String) throws(FeedFault) {
        items += 1
        guard items <= Limits.feedItems else {
            throw FeedFault(.tooManyItems, at: position, number: items, limit: Limits.feedItems)
        }
    }

    /// Takes an item in, unless its id cannot be one, is another item's, or it has too many times.
    mutating func add(_ entry: FeedEntry) {
        guard !entry.id.isEmpty else { return note(.missing, at: entry.position, value: "id") }
        guard entry.id.utf8.count <= Limits.feedIDBytes else {
            return note(
                .tooLong, at: entry.position, value: entry.id.shortened(to: 40), number: entry.id.utf8.count,
                limit: Limits.feedIDBytes)
        }
        if let first = ids[entry.id] {
            return note(.duplicate, at: entry.position, item: entry.id, expected: first)
        }
        let times = entry.times.reduce(0) { $0 + 1 + $1.also.count + $1.except.count }
        guard times <= Limits.timesPerActivity else {
            return note(
                .tooMany, at: entry.position, item: entry.id, number: times, limit: Limits.timesPerActivity)
        }
        ids[entry.id] = entry.position
        reading.entries.append(entry)
    }

    mutating func add(_ place: FeedEntry.Place) { reading.knownPlaces.append(place) }

    mutating func add(_ keyword: FeedEntry.Keyword) { reading.knownKeywords.append(keyword) }

    mutating func add(_ place: Place) { reading.places.append(place) }

    /// Takes in what the file says of an association itself.
    mutating func add(_ association: Association, logo: String?) {
        reading.associations.append(association)
        if let logo { reading.logos[association.id.raw] = logo }
    }

    mutating func goesOn(at address: String?) { reading.next = address }

    mutating func note(_ fault: FeedFault) { reading.note(fault) }

    /// Takes over what was found of an item.
    mutating func note(_ item: FeedItem) {
        for fault in item.faults { reading.note(fault) }
    }

    /// An item, or something of it, that is not taken.
    mutating func note(
        _ code: FeedFault.Code, at position: String, item: String? = nil, value: String? = nil,
        expected: String? = nil, number: Int? = nil, limit: Int? = nil
    ) {
        reading.note(
            FeedFault(
                code, at: position, item: item, value: value.map { TextNormalizer.line($0.shortened(to: 80)) },
                expected: expected, number: number, limit: limit))
    }
}
