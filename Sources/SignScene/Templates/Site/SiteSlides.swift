public import SignModel

/// What a site's own slides say besides its name.
public struct SiteNotice: Sendable {
    /// Today's opening windows; empty when closed.
    public var todayHours: [TimeWindow]
    /// When it opens next; nil when that is not known.
    public var opensAt: CivilDateTime?
    /// Why it is closed, when there is a reason beyond the ordinary hours.
    public var reason: LocalizedText
    /// Where people go meanwhile.
    public var replacement: LocalizedText

    public init(
        todayHours: [TimeWindow] = [], opensAt: CivilDateTime? = nil, reason: LocalizedText = [:],
        replacement: LocalizedText = [:]
    ) {
        self.todayHours = todayHours
        self.opensAt = opensAt
        self.reason = reason
        self.replacement = replacement
    }
}

/// The slides a site shows in its own name: welcome, how to send in material, closed, the built-in one and the black
/// screen (`design/slides.md`, 9).
public struct SiteSlides {
    let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// Nothing at all: outside opening hours.
    public func dark() -> Scene {
        SlideKit(surroundings, language: .finnish).scene(background: .black, [])
    }

    /// The numbers of help, as they are written.
    static let medicalHelp = "116\u{A0}117"
    static let emergency = "112"

    func slide(_ kit: SlideKit, on ground: Color, _ nodes: [Node], characters: Int) -> Slide {
        Slide(
            scene: kit.scene(background: ground, nodes),
            readingSeconds: ReadingTime.seconds(characters: characters))
    }
}
