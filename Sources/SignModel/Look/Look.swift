/// The colours of a screen: what a theme file in `assets/themes/` says.
///
/// The roles are few on purpose; every pair that is used together is named in ``pairs`` and proved by a test.
public struct Look: Hashable, Sendable {
    /// As the playlist names it: `paper`, `contrast`.
    public var name: String
    /// The ground of slides: warm and not pure white (glare, burn-in).
    public var paper: Color
    /// A second ground for panels on the paper.
    public var panel: Color
    /// Headlines and text.
    public var ink: Color
    /// Text that stays in the background: site name, association, place.
    public var quiet: Color
    /// Hairlines and edges of panels; not text.
    public var line: Color
    /// The county's deep colour: headlines of the site's own slides, ground of the closed one and of notices.
    public var site: Color
    /// Text on `site`.
    public var onSite: Color
    /// Quiet text on `site`.
    public var quietOnSite: Color
    public var alert: Color
    public var onAlert: Color
    /// QR modules and their field: dark on light in every look.
    public var qrDark: Color
    public var qrLight: Color
    /// The deep tone of each need, for its words and headlines; ink in a look whose text is never a hue.
    public var themes: [ThemeID: Color]
    /// The warm second ground; on touch pages what lies on it can be pressed.
    public var sand: Color
    /// Outlines of what can be pressed.
    public var edge: Color
    /// The clear site colour: the spine of slides and pages without a theme of their own.
    public var siteFill: Color
    /// Text of what cannot be pressed now.
    public var disabled: Color
    /// The clear tone of each need, for spines, bars and tiles; no text stands on it, and an icon on it is ``paper``.
    public var fills: [ThemeID: Color]
    /// Shapes of site pictures, never text.
    public var sun: Color
    public var clay: Color

    public init(
        name: String, paper: Color, panel: Color, ink: Color, quiet: Color, line: Color, site: Color, onSite: Color,
        quietOnSite: Color, alert: Color, onAlert: Color, qrDark: Color, qrLight: Color, themes: [ThemeID: Color],
        touch: TouchColors? = nil
    ) {
        let touch = touch ?? TouchColors(sand: paper, edge: quiet, siteFill: site, disabled: quiet, fills: themes)
        sand = touch.sand
        edge = touch.edge
        siteFill = touch.siteFill
        disabled = touch.disabled
        fills = touch.fills
        sun = touch.sun ?? touch.siteFill
        clay = touch.clay ?? touch.siteFill
        self.name = name
        self.paper = paper
        self.panel = panel
        self.ink = ink
        self.quiet = quiet
        self.line = line
        self.site = site
        self.onSite = onSite
        self.quietOnSite = quietOnSite
        self.alert = alert
        self.onAlert = onAlert
        self.qrDark = qrDark
        self.qrLight = qrLight
        self.themes = themes
    }

    /// The deep tone of the first of `ids` that has one, else the site's.
    public func hue(of ids: [ThemeID]) -> Color { ids.lazy.compactMap { themes[$0] }.first ?? siteInk }

    /// The site colour where it is text.
    public var siteInk: Color { site == paper ? ink : site }

    /// The second ground, outlines and clear tones; a look without its own takes them from the others.
    public struct TouchColors: Hashable, Sendable {
        public var sand: Color
        public var edge: Color
        public var siteFill: Color
        public var disabled: Color
        public var fills: [ThemeID: Color]
        public var sun: Color?
        public var clay: Color?

        public init(
            sand: Color, edge: Color, siteFill: Color, disabled: Color, fills: [ThemeID: Color], sun: Color? = nil,
            clay: Color? = nil
        ) {
            self.sun = sun
            self.clay = clay
            self.sand = sand
            self.edge = edge
            self.siteFill = siteFill
            self.disabled = disabled
            self.fills = fills
        }
    }

    /// The clear tone of a need's tile.
    public func fill(of id: ThemeID) -> Color { fills[id] ?? siteFill }

    /// The clear tone of the first of `ids` that has one, else the site's.
    public func fill(of ids: [ThemeID]) -> Color { ids.lazy.compactMap { fills[$0] }.first ?? siteFill }

    /// Ground and sign of an important notice, the second grade of an alert.
    public var notice: Color { site == paper ? ink : site }
    public var onNotice: Color { site == paper ? paper : onSite }

    /// Pixels a line that separates takes: wide where text is white on black.
    public var hairline: Int { isDark ? 4 : 2 }

    /// White on near-black rather than ink on paper.
    public var isDark: Bool { paper.luminance < 0.18 }

    /// Two colours that meet, and the contrast they must have.
    public struct Pair: Hashable, Sendable {
        public var name: String
        public var front: Color
        public var ground: Color
        public var minimum: Double

        /// WCAG contrast ratio, 1…21.
        public var contrast: Double { front.contrast(with: ground) }
        public var holds: Bool { contrast >= minimum }
    }

    /// Every pair in use: text at least `textMinimum`:1 (7 in ordinary looks, 15 in the high-contrast one for ink),
    /// shapes at least 3:1.
    public func pairs(textMinimum: Double = 7) -> [Pair] {
        var pairs = [
            Pair(name: "ink on paper", front: ink, ground: paper, minimum: textMinimum),
            Pair(name: "ink on panel", front: ink, ground: panel, minimum: textMinimum),
            Pair(name: "quiet on paper", front: quiet, ground: paper, minimum: 7),
            Pair(name: "quiet on panel", front: quiet, ground: panel, minimum: 7),
            Pair(name: "onSite on site", front: onSite, ground: site, minimum: 7),
            Pair(name: "quietOnSite on site", front: quietOnSite, ground: site, minimum: 7),
            Pair(name: "onAlert on alert", front: onAlert, ground: alert, minimum: 7),
            Pair(name: "qrDark on qrLight", front: qrDark, ground: qrLight, minimum: 7),
            Pair(name: "ink on sand", front: ink, ground: sand, minimum: textMinimum),
            Pair(name: "siteInk on paper", front: siteInk, ground: paper, minimum: 7),
            Pair(name: "siteInk on sand", front: siteInk, ground: sand, minimum: 7),
            Pair(name: "onNotice on notice", front: onNotice, ground: notice, minimum: 7),
            Pair(name: "siteFill on paper", front: siteFill, ground: paper, minimum: 3),
            Pair(name: "quiet on sand", front: quiet, ground: sand, minimum: 7),
            Pair(name: "disabled on sand", front: disabled, ground: sand, minimum: 4.5),
            Pair(name: "edge on sand", front: edge, ground: sand, minimum: 3),
        ]
        for (id, hue) in themes.sorted(by: { $0.key < $1.key }) {
            pairs.append(Pair(name: "theme \(id) on paper", front: hue, ground: paper, minimum: 7))
            pairs.append(Pair(name: "theme \(id) on panel", front: hue, ground: panel, minimum: 7))
            pairs.append(Pair(name: "theme \(id) on sand", front: hue, ground: sand, minimum: 7))
        }
        for (id, fill) in fills.sorted(by: { $0.key < $1.key }) {
            pairs.append(Pair(name: "fill \(id) on paper", front: fill, ground: paper, minimum: 3))
        }
        return pairs
    }

    /// The pairs that do not have the contrast they must have; empty for a sound theme file.
    public var weakPairs: [Pair] { pairs().filter { !$0.holds } }

    /// What is used when no theme file can be read: near-black on warm paper.
    public static let plain = Look(
        name: "plain", paper: Color(0xF7F4EC), panel: Color(0xFFFDF8), ink: Color(0x1C1B18), quiet: Color(0x4B4841),
        line: Color(0xCFC8B8), site: Color(0x123C47), onSite: Color(0xFBF8F1), quietOnSite: Color(0xD5E2E4),
        alert: Color(0x8F1414), onAlert: Color(0xFFFFFF), qrDark: Color(0x111111), qrLight: Color(0xFFFFFF),
        themes: [:],
        touch: TouchColors(
            sand: Color(0xEDE3CF), edge: Color(0x7D7668), siteFill: Color(0x2F7F91), disabled: Color(0x66625A),
            fills: [:], sun: Color(0xE8A33A), clay: Color(0xC8553D)
        ))
}
