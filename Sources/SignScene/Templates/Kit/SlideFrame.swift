import SignModel

/// What stands around a slide's content, on the same spot on every slide, and the room it leaves.
struct SlideFrame {
    /// What it says.
    struct Matter {
        var themes: [ThemeID] = []
        /// An icon on the spine; nil: the theme's.
        var icon: String?
        /// What the top row begins with; nil: the theme's name.
        var word: TextInLanguage?
        /// `1/2`, counted from 1; nil when there is one page.
        var page: (number: Int, count: Int)?
        /// The languages there are, the screen's order; marked when they are two or more.
        var languages: [Language] = []
        /// Wall time; nil while only the layout is asked for.
        var clock: CivilTime?
        var association: Association?
        var side: Side?
    }

    /// What stands at the right of the foot.
    enum Side: Hashable {
        /// *Kosketa näyttöä*.
        case touch
        /// A web address or another quiet line.
        case quiet(String)
        /// What one dials.
        case strong(String)
    }

    /// The colours of a ground.
    struct Tones {
        var ground: Color
        var ink: Color
        var quiet: Color
        /// The theme word's.
        var word: Color
        /// The spine's, and the bar's under the current language.
        var fill: Color
        /// A logo needs a light plate.
        var plate = false
    }

    var nodes: [Node]
    var tones: Tones
    var themes: [ThemeID]
    /// Left and right edge of what is read.
    var left: Int
    var right: Int
    /// The first cap-top and the last baseline of the content.
    var top: Int
    var bottom: Int
    /// What stands at the right of the foot; nil: there was no room for it, or nothing.
    var side: Side?
    /// Right end of what stands at the left of the foot, and how much higher than one row that is.
    var footEnd: Int
    var footRaised: Int

    var width: Int { right - left }
}

/// A text and the language it is in.
struct TextInLanguage: Hashable, Sendable {
    var text: String
    var language: Language
}
