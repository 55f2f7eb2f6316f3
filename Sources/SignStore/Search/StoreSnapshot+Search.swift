public import SignModel

extension StoreSnapshot {
    /// What ``search(_:_:limit:among:isWhole:next:)`` needs to know of the moment; costs some milliseconds for each 10,000
    /// activities.
    public func searchMoments(at now: CivilDateTime) throws(StoreError) -> SearchMoments {
        let version = try contentVersion()
        return try query { try SearchMoments($0, contentVersion: version, now: now) }
    }

    /// What answers to every word of a query: by where the words stand, title first, then what is sooner; what is over
    /// or not shown any more is not there.
    ///
    /// - Parameters:
    ///   - among: what is looked for; words that only other things have are mended as if nothing had them.
    ///   - isWhole: whether a word of the index may be offered to go on with.
    ///   - next: when an activity that is not over takes place next, or is on now; nil when it is over.
    public func search(
        _ query: SearchQuery, _ moments: SearchMoments, limit: Int, among: SearchAmong = .all,
        isWhole: (String) -> Bool = { _ in true }, next: (ActivityOutline) -> CivilDateTime?
    ) throws(StoreError) -> SearchAnswer {
        guard moments.isAvailable else {
            var answer = SearchAnswer()
            answer.isAvailable = false
            return answer
        }
        return try self.query { db in
            var run = SearchRun(db, moments, among: among)
            let found = try run.found(query)
            try run.pick(found, limit: limit, words: query.words.count, next: next)
            try run.complete(query, isWhole: isWhole)
            return run.answer
        }
    }

    /// How the words of the index were made; nil while it has not been made, as after a change of version.
    public func searchMethod() throws(StoreError) -> String? {
        try query { try Schema.version(of: $0) < Schema.searchVersion ? nil : Meta.text($0, Meta.searchMethod) }
    }
}
