import SignDesk
import SignModel
import SignStore

/// `association --json` (`spec/commands.md`).
struct AssociationJSON: Encodable {
    var id: String
    var name: [String: String]
    var about: [String: String]?
    var contact: ContactJSON
    var area: String?
    var themes: [String]
    var logo: String?
    var activities: Int
    var announcements: Int

    struct ContactJSON: Encodable {
        var phone: String?
        var email: String?
        var web: String?
    }

    init(_ details: AssociationDetails) {
        let association = details.association
        id = association.id.raw
        name = association.name.plainObject
        about = association.about.isEmpty ? nil : association.about.plainObject
        contact = ContactJSON(
            phone: association.contact.phone, email: association.contact.email, web: association.contact.web)
        area = association.area
        themes = association.themes.map(\.raw)
        logo = association.logo?.raw
        activities = details.dependants.activities.count
        announcements = details.dependants.announcements.count
    }
}

/// `place --json`.
struct PlaceJSON: Encodable {
    var id: String
    var name: [String: String]
    var address: String?
    var area: String?
    var accessibility: [String]
    var activities: Int
    var announcements: Int

    init(_ details: PlaceDetails) {
        let place = details.place
        id = place.id.raw
        name = place.name.plainObject
        address = place.address
        area = place.area
        accessibility = place.accessibility.map(\.rawValue)
        activities = details.dependants.activities.count
        announcements = details.dependants.announcements.count
    }
}

/// `remove --json`.
struct RemovalJSON: Encodable {
    var id: String
    var state: String
    var announcements: [String]
    var activities: [String]
    var dryRun: Bool

    init(_ id: String, _ dependants: Dependants, dryRun: Bool) {
        self.id = id
        state = dryRun ? "kept" : "removed"
        announcements = dependants.announcements.map(\.raw)
        activities = dependants.activities.map(\.raw)
        self.dryRun = dryRun
    }
}

extension LocalizedText {
    /// By language tag, without soft hyphens.
    fileprivate var plainObject: [String: String] {
        Dictionary(
            uniqueKeysWithValues: languages.map { language in
                (language.tag, (self[language] ?? "").filter { $0 != "\u{AD}" })
            })
    }
}
