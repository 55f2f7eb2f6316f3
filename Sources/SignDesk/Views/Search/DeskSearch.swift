public import SignModel
import SignShow
import SignStore

/// Searches in one folder, one after another: the store, the dictionary and what is on today are read once.
public final class DeskSearch {
    private let desk: Desk
    private let zone: ZoneRules
    private let now: TimeText?
    private let searcher: Searcher

    /// - Parameter now: the site's time to search at; nil: the clock's.
    init(_ desk: Desk, zone: ZoneRules, now: TimeText?) {
        self.desk = desk
        self.zone = zone
        self.now = now
        searcher = Searcher(zone: zone)
    }

    /// What somebody finds who types `text`.
    ///
    /// - Parameters:
    ///   - limit: how many results at most.
    ///   - isTyping: as while the last word is still being typed.
    public func ask(_ text: String, limit: Int, isTyping: Bool = false) throws(DeskError) -> Found {
        let store = try desk.store(.read)
        let instant = now?.instant(in: zone) ?? SystemClock.now
        do {
            return try store.read { (snapshot) throws(StoreError) in
                let answer = try searcher.search(text, isTyping: isTyping, limit: limit, at: instant, in: snapshot)
                let names = ViewNames(associations: try snapshot.names(of: Set(answer.hits.map(\.association))))
                return Found(query: text, answer: answer, names: names, zone: zone)
            }
        } catch {
            throw .store(error)
        }
    }

    /// Whether Finnish words are found in all their forms: the dictionary is there now, and was when they were indexed.
    public func readsFinnish() throws(DeskError) -> Bool {
        guard searcher.readsFinnish else { return false }
        let method = try desk.read { try $0.searchMethod() }
        return method == nil || method == searcher.method
    }
}

extension Desk {
    /// Searches as the touch pages do.
    public func search(now: TimeText? = nil) -> DeskSearch { DeskSearch(self, zone: sites().zone, now: now) }
}
