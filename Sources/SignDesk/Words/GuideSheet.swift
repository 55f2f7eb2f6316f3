/// What `templates/guide.mustache` is filled in with: names here are names there.
struct GuideSheet: Sendable {
    /// The colours of the page, as CSS writes them.
    struct Colors: Sendable {
        let ink, quiet, line, site, onSite, quietOnSite: String
    }

    /// A QR code as one SVG path in a square of `side` modules, its margin in it.
    struct Code: Sendable {
        let side: Int
        let path, label: String
    }

    struct Entry: Sendable {
        /// Unique in the page, for the heading it is labelled by.
        let number: Int
        let title: String
        let titleLang: String?
        let time, later, place: String?
        let association: String
        let practical, practicalLang: String?
        let phone, phoneLabel: String?
        let web: String?
        let code: Code?
    }

    struct Group: Sendable {
        let hue, title: String
        let entries: [Entry]
    }

    let language: String
    let site, area: String?
    let title, printed: String
    let look: Colors
    let groups: [Group]
    let nothing: String?
    let leftOut: String?
    let scan: String?
    let mayChange, helpline, emergency: String
}
