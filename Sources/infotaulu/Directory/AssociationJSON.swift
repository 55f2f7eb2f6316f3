import SignDesk
import SignModel
import SignStore
import SignWords

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
