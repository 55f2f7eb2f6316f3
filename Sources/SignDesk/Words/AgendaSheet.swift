/// What `templates/agenda.mustache` is filled in with: names here are names there.
struct AgendaSheet: Sendable {
    /// The colours of the page, as CSS writes them.
    struct Colors: Sendable {
        let paper, panel, ink, quiet, line, site, onSite, quietOnSite, alert, onAlert: String
    }

    struct Alerts: Sendable {
        let title: String
        let lines: [String]
    }

    struct Special: Sendable {
        let day, hours, why: String
    }

    struct Specials: Sendable {
        let days: [Special]
    }

    struct Line: Sendable {
        let when: String?
        let what, who: String
    }

    struct List: Sendable {
        let lines: [Line]
    }

    struct Card: Sendable {
        /// Its class: `waiting`, `starts`, `ends` or `idle`.
        let kind, title: String
        /// Said in place of the list when there is none.
        let nothing: String?
        let list: List?
    }

    struct Day: Sendable {
        let name, date: String
        let closed: Bool
        let hours: [String]
    }

    struct Cell: Sendable {
        let closed: Bool
        /// How many turns; nil for none.
        let turns: String?
    }

    struct Row: Sendable {
        let hue, title, small: String
        let cells: [Cell]
        let total: String
    }

    /// The screens that show the same, with a row for each announcement.
    struct Part: Sendable {
        let screens, ids: String
        let rows: [Row]
        let foot: String?
        let hasNotes: Bool
        let notes: [String]
    }

    struct Picture: Sendable {
        let hue, data: String
        let width, height: Int
        let title, from: String
    }

    struct Slides: Sendable {
        let title: String
        let tall: Bool
        let pictures: [Picture]
    }

    let language, site, week, range: String
    let look: Colors
    let alerts: Alerts?
    let specials: Specials?
    let hasIdle: Bool
    let cards: [Card]
    let days: [Day]
    let parts: [Part]
    let totalTitle, legend: String
    let slides: Slides?
    let made: String
}
