import SignModel
import SignScene
import SignShow
import SignStage
import SignStore
import SignTouch

/// Makes touch pages from the content: reads, lays out. Owned by one thread; what it gives are values.
final class TouchMaker {
    private let data: DataFolder
    private let measurer: any TextMeasuring
    private let assets: String
    private(set) var setup: ScreenSetup
    private var pages: TouchPages
    private var contrast: Look
    private var library: TouchLibrary?
    /// What was read last: rows that vanish from it stay where they are for a moment.
    private var last: PageMatter?
    /// Somebody has typed something since the session began.
    private(set) var hasTyped = false
    /// The index is made, as far as is known.
    private(set) var isPrepared = false

    init(_ setup: ScreenSetup, data: DataFolder, measurer: any TextMeasuring, assets: String) {
        self.setup = setup
        self.data = data
        self.measurer = measurer
        self.assets = assets
        contrast = Self.contrast(assets)
        pages = setup.touchPages(contrast: contrast, measurer: measurer)
    }

    /// The look of who asks for high contrast; the ordinary one where its file is not there.
    private static func contrast(_ assets: String) -> Look {
        (try? ScreenSetup.look("contrast", assets: assets)) ?? .plain
    }

    /// What a page came to.
    struct Made {
        var layout: PageLayout
        var look: Look
        /// Only its frame: the content is still to be read.
        var isPending = false

        var facts: PageFacts {
            PageFacts(
                scene: layout.scene, pageCount: isPending ? nil : layout.pageCount,
                readingSeconds: layout.readingSeconds)
        }
    }

    // MARK: - What changes

    func take(_ setup: ScreenSetup) {
        self.setup = setup
        contrast = Self.contrast(assets)
        pages = setup.touchPages(contrast: contrast, measurer: measurer)
        library = nil
        isPrepared = false
    }

    /// The content is another one: it is read again when it is asked for.
    func noteChange() { isPrepared = false }

    /// The session is over: nothing of it is kept.
    func forget() {
        last = nil
        if hasTyped { pages.forgetTexts() }
        hasTyped = false
        library?.forgetQuestions()
    }

    /// Reads what every page needs, so that the next one does not wait for it.
    func prepare(at now: Instant) throws(StoreError) {
        try opened().prepare(at: now)
        isPrepared = true
    }

    // MARK: - Pages

    func page(_ request: PageRequest, notice: Notice? = nil, at now: Instant, clockTrusted: Bool) throws(StoreError)
        -> Made
    {
        let settings = request.settings
        if case .search(let text, _, _) = request.page, !text.isEmpty { hasTyped = true }
        let matter: PageMatter
        if request.keepsVanished, let last, last.page == request.page {
            matter = try opened().marked(last, at: now)
        } else {
            let rows = pages.window(of: request.page, settings: settings, languages: languages).count
            matter = try opened().matter(
                for: request.page, language: settings.language, at: now, clockTrusted: clockTrusted,
                rowsPerPage: rows > 0 ? rows : nil)
        }
        isPrepared = true
        last = matter
        return made(
            pages.layout(
                matter: matter, settings: settings, canGoBack: request.canGoBack, says: notice.map(Self.phrase)),
            settings)
    }

    /// A page of which nothing has been read yet: its frame.
    func frame(_ request: PageRequest, at now: Instant, clockTrusted: Bool) -> Made {
        let matter = PageMatter(
            page: request.page, frame: frame(at: now, clockTrusted: clockTrusted), body: .pending)
        var made = made(
            pages.layout(matter: matter, settings: request.settings, canGoBack: request.canGoBack), request.settings)
        made.isPending = true
        return made
    }

    /// A page whose content cannot be read: it says so like one whose subject is gone.
    func gone(_ request: PageRequest, at now: Instant, clockTrusted: Bool) -> Made {
        let matter = PageMatter(page: request.page, frame: frame(at: now, clockTrusted: clockTrusted), body: .gone)
        return made(
            pages.layout(matter: matter, settings: request.settings, canGoBack: request.canGoBack), request.settings)
    }

    func warning(secondsLeft: Int, settings: TouchSettings, at now: Instant, clockTrusted: Bool) -> Made {
        made(
            pages.idle(
                secondsLeft: secondsLeft, settings: settings, frame: frame(at: now, clockTrusted: clockTrusted)),
            settings)
    }

    func cleaning(secondsLeft: Int, at now: Instant, clockTrusted: Bool) -> Made {
        let settings = TouchSettings(language: languages.first ?? .finnish)
        return made(
            pages.cleaning(
                secondsLeft: secondsLeft, settings: settings, frame: frame(at: now, clockTrusted: clockTrusted)),
            settings)
    }

    private func made(_ layout: PageLayout, _ settings: TouchSettings) -> Made {
        Made(layout: layout, look: settings.contrast ? contrast : setup.look)
    }

    private func frame(at now: Instant, clockTrusted: Bool) -> FrameMatter {
        let wall = setup.zone.civil(at: now)
        return FrameMatter(
            siteName: setup.playlist.site.name, now: CivilDateTime(wallSeconds: wall.wallSeconds / 60 * 60),
            showsClock: clockTrusted, languages: languages, today: last?.frame.today ?? [])
    }

    /// What is offered on the pages; the session begins with the first.
    var languages: [Language] { TouchLibrary.languages(setup) }

    private func opened() throws(StoreError) -> TouchLibrary {
        if let library { return library }
        let made = TouchLibrary(setup, store: try ContentStore(data, mode: .read))
        library = made
        return made
    }

    /// The database is another file: it is opened anew.
    func reopen() {
        library = nil
        isPrepared = false
    }

    private static func phrase(_ notice: Notice) -> TouchPhrase {
        switch notice {
        case .controlsAreBelow: .buttonsLower
        case .atStart: .atTheStart
        case .noMorePages: .noMorePages
        case .nothingThere: .nothingHere
        case .gone: .cancelledRow
        case .notNow: .notNow
        }
    }
}
