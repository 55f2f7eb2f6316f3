public import SignModel
public import SignScene
import SignSchedule
public import SignStore

/// What the touch pages say, read from the content when a page is asked for.
///
/// Nothing is read before the first page. That one looks through all activities once, for the counts and orders of all
/// pages; later ones read the rows they show. It is looked through again when the content changes and on Mondays; see
/// ``prepare(at:)``. Belongs to one thread, the player's worker; what it gives are values.
public final class TouchLibrary {
    private let setup: ScreenSetup
    private let store: ContentStore
    private let searcher: Searcher
    private let words: RowNames
    private var index: TouchIndex?
    /// What is on the board, of one minute.
    private var board: (version: Int, now: CivilDateTime, rows: [ListRow])?

    public init(_ setup: ScreenSetup, store: ContentStore) {
        self.setup = setup
        self.store = store
        searcher = Searcher(zone: setup.zone)
        words = RowNames(site: setup.playlist.site.position)
    }

    /// Reads what every page needs, so that the next page does not wait for it: when the screen is idle and the content
    /// has changed.
    public func prepare(at now: Instant) throws(StoreError) {
        let minute = minute(of: now)
        _ = try store.read { (snapshot) throws(StoreError) in try currentIndex(at: minute, in: snapshot) }
    }

    /// Lets go of all that is kept, as when the touch mode ends for the night.
    public func forget() {
        index = nil
        board = nil
        words.forget()
        searcher.forget()
    }

    /// What `page` says at `now`. What it is about may be gone: then its body is `gone`.
    ///
    /// - Parameters:
    ///   - language: of the calendar entry; all else is in every language.
    ///   - clockTrusted: false while the machine's clock is not believed.
    ///   - rowsPerPage: how many rows of a list the layout shows on a page, from which follows which rows a page has: read
    ///     are those of that page, the one before and the one after. nil: as many as any layout may show, two to six,
    ///     which is enough for the first fourteen pages. A short list is read whole where its page has no window.
    public func matter(
        for page: TouchPage, language: Language, at now: Instant, clockTrusted: Bool = true,
        rowsPerPage: Int? = nil
    ) throws(StoreError) -> PageMatter {
        let minute = minute(of: now)
        return try store.read { (snapshot) throws(StoreError) in
            let reading = TouchReading(
                setup: setup, snapshot: snapshot, index: try currentIndex(at: minute, in: snapshot), instant: now,
                now: minute, language: language, rowsPerPage: rowsPerPage.map { max(1, $0) }, words: words,
                searcher: searcher)
            let frame = FrameMatter(
                siteName: setup.playlist.site.name, now: minute, showsClock: clockTrusted, languages: languages,
                today: try currentBoard(reading))
            return PageMatter(page: page, frame: frame, body: try reading.body(of: page))
        }
    }

    /// The same page with the rows that have gone since it was read marked as cancelled: what is open changes at the
    /// next touch, and until then says so.
    public func marked(_ matter: PageMatter, at now: Instant) throws(StoreError) -> PageMatter {
        let rows = matter.rows
        guard !rows.isEmpty else { return matter }
        let standing = try store.read { (snapshot) throws(StoreError) in
            try snapshot.standing(Set(rows.map(\.activity)))
        }
        let minute = minute(of: now)
        return matter.mapRows { row in
            var row = row
            row.isCancelled = !standing.contains(row.activity) || row.next.map { $0.isOver(at: minute) } ?? false
            return row
        }
    }

    /// Keeps nothing of what somebody asked for: neither their words nor what was looked up for them.
    public func forgetQuestions() {
        searcher.forgetQuestions()
        store.releaseMemory()
    }

    private func currentIndex(
        at now: CivilDateTime, in snapshot: StoreSnapshot
    ) throws(StoreError) -> TouchIndex {
        let version = try snapshot.contentVersion()
        if var index, index.holds(contentVersion: version, at: now) {
            // The only one, so that it is changed where it is.
            self.index = nil
            try index.move(to: now, in: snapshot)
            self.index = index
            return index
        }
        words.forget()
        let made = try TouchIndex(setup, at: now, in: snapshot)
        index = made
        return made
    }

    private func currentBoard(_ reading: TouchReading) throws(StoreError) -> [ListRow] {
        let version = reading.index.contentVersion
        if let board, board.version == version, board.now == reading.now { return board.rows }
        let rows = try reading.board()
        board = (version, reading.now, rows)
        return rows
    }

    private var languages: [Language] { TouchLibrary.languages(setup) }

    /// The languages that a site's touch pages are offered in: its own that have words, then the others that have.
    public static func languages(_ setup: ScreenSetup) -> [Language] {
        let spoken = setup.vocabulary.languages
        let own = setup.playlist.languages.filter { spoken.contains($0) }
        return own + spoken.filter { !own.contains($0) }
    }

    /// To the minute: what is over is told to the minute.
    private func minute(of instant: Instant) -> CivilDateTime {
        CivilDateTime(wallSeconds: setup.zone.civil(at: instant).wallSeconds / 60 * 60)
    }
}
