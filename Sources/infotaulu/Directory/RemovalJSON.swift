import SignDesk
import SignModel
import SignStore
import SignWords

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
