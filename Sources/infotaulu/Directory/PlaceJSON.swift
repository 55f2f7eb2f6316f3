import SignDesk
import SignModel
import SignStore
import SignWords

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
