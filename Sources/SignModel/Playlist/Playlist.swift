/// What a screen plays and how: one file of `playlists/`, for one site and its screens.
///
/// Screens of one playlist with equal displays run in step: the plan depends on nothing that differs between them.
public struct Playlist: Hashable, Sendable {
    public var site: Site
    /// The screens that play it, in file order; at least one.
    public var screens: [Screen]
    /// In the order they are preferred; at least one.
    public var languages: [Language]
    /// Two languages side by side instead of by turns.
    public var bilingual: Bool
    /// Airtime weights of associations; 1 where absent.
    public var weights: [AssociationID: Int]
    public var include: Selection
    public var exclude: Selection
    public var fillers: Fillers
    /// Name of the look: `paper`, `contrast`, …
    public var theme: String
    public var transition: Transition
    /// No motion at all: every transition is a cut.
    public var calm: Bool
    public var closed: ClosedBehaviour

    public init(
        site: Site, screens: [Screen], languages: [Language] = [.finnish], bilingual: Bool = false,
        weights: [AssociationID: Int] = [:], include: Selection = Selection(), exclude: Selection = Selection(),
        fillers: Fillers = Fillers(), theme: String = "paper", transition: Transition = .fade(ms: 500),
        calm: Bool = false, closed: ClosedBehaviour = .dark
    ) {
        self.site = site
        self.screens = screens
        self.languages = languages
        self.bilingual = bilingual
        self.weights = weights
        self.include = include
        self.exclude = exclude
        self.fillers = fillers
        self.theme = theme
        self.transition = transition
        self.calm = calm
        self.closed = closed
    }

    /// How one slide gives way to the next, calm taken into account.
    public var effectiveTransition: Transition { calm ? .cut : transition }
}

/// One display at a site.
public struct Screen: Hashable, Sendable, Identifiable {
    public var id: ScreenID
    public var name: LocalizedText
    public var tags: [String]
    public var display: Display
    /// Seconds without a touch before the touch pages ask whether anybody is there; nil: as many as is usual.
    public var touchIdleSeconds: Int?

    public init(
        id: ScreenID, name: LocalizedText = [:], tags: [String] = [], display: Display, touchIdleSeconds: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.tags = tags
        self.display = display
        self.touchIdleSeconds = touchIdleSeconds
    }
}

/// A choice of announcements by what they are; empty lists say nothing.
public struct Selection: Hashable, Sendable {
    public var associations: [AssociationID]
    public var announcements: [AnnouncementID]
    public var themes: [ThemeID]
    public var tags: [String]

    public init(
        associations: [AssociationID] = [], announcements: [AnnouncementID] = [], themes: [ThemeID] = [],
        tags: [String] = []
    ) {
        self.associations = associations
        self.announcements = announcements
        self.themes = themes
        self.tags = tags
    }

    public var isEmpty: Bool {
        associations.isEmpty && announcements.isEmpty && themes.isEmpty && tags.isEmpty
    }

    /// Whether any of the lists names this.
    public func names(
        association: AssociationID, announcement: AnnouncementID, themes: [ThemeID], tags: [String]
    ) -> Bool {
        associations.contains(association) || announcements.contains(announcement)
            || self.themes.contains(where: themes.contains) || self.tags.contains(where: tags.contains)
    }
}

/// The site's own slides.
public struct Fillers: Hashable, Sendable {
    /// What such a slide is about.
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
        /// The site's name and a word of welcome.
        case welcome
        /// What there is today, and how soon it begins.
        case today
        /// This week's activities, "Viikko 48".
        case week
        /// How associations send in material.
        case submit
    }

    /// In the order they take turns.
    public var kinds: [Kind]
    /// Percent of the airtime mixed in between announcements, 0…50.
    public var sharePercent: Int

    public init(kinds: [Kind] = [.welcome, .today, .week, .submit], sharePercent: Int = 15) {
        self.kinds = kinds
        self.sharePercent = sharePercent
    }
}

/// How one slide gives way to the next.
public enum Transition: Hashable, Sendable {
    /// A cross-fade of 400…600 ms.
    case fade(ms: Int)
    case cut
}

/// What is on outside opening hours.
public enum ClosedBehaviour: String, Hashable, Sendable, CaseIterable {
    /// A black screen.
    case dark
    /// One slide with the next opening time, the replacement site and 116 117 / 112.
    case slide
}
