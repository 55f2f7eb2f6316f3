import Foundation
import SignDesk
import SignModel
import SignStore

/// A data folder and a playlist made from a seed: some associations, some announcements that wait, odd hours.
final class SmallWorld {
    let path: String
    let desk: Desk
    private(set) var random: Seeded
    let announcements: [AnnouncementID]

    static let screens: [ScreenID] = ["koe-aula", "koe-toinen"]
    /// Monday of the week before.
    static let submitted = CivilDate(dayNumber: 20_780).monday - 7

    init(seed: UInt64) throws {
        var random = Seeded(state: seed)
        path = FileManager.default.temporaryDirectory.appending(path: "infotaulu-world-\(UUID().uuidString)").path
        for folder in ["/data", "/playlists"] {
            try FileManager.default.createDirectory(atPath: path + folder, withIntermediateDirectories: true)
        }
        let from = 7 + random.below(4)
        let hours = "\(from)-\(from + 1 + random.below(2))"
        let night = random.below(4) == 0 ? ", sat: \"22-24\"" : ""
        try """
        site: koe
        name: {fi: Kokeen terveysasema, sv: Provets hälsostation, en: Trial Health Centre}
        hours: {mon-fri: "\(hours)"\(night)}
        languages: [\(["fi", "fi, sv", "sv, fi, en"][random.below(3)])]
        weights: {yksi: \(1 + random.below(3))}
        screens:
          koe-aula:
            display: {pixels: 1280x720, diagonal: 43, distance: 3 m}
          koe-toinen:
            display: {pixels: 1280x720, diagonal: 32, distance: 2 m}
        fillers: {slides: [welcome], share: \(5 + random.below(20)) %}
        closed: slide

        """.write(toFile: path + "/playlists/koe.yaml", atomically: true, encoding: .utf8)
        let folder = DataFolder(path + "/data")
        let store = try ContentStore.create(in: folder)
        let associations: [AssociationID] = ["yksi", "kaksi", "kolme"]
        let at = ZoneRules.helsinki.instant(of: CivilDateTime(SmallWorld.submitted, CivilTime(seconds: 28_800)))
        try store.put(
            associations: associations.map { Association(id: $0, name: [.finnish: "Yhdistys \($0)"]) }, at: at)
        var announcements: [AnnouncementID] = []
        for number in 0..<(2 + random.below(3)) {
            let id = AnnouncementID("t\(number)")
            let words = Array(repeating: "Tule mukaan.", count: 1 + random.below(12)).joined(separator: " ")
            let content = AnnouncementContent(
                title: [.finnish: "Kokeilu \(number)"], text: [.finnish: words], contact: Contact(phone: "050 000 0100")
            )
            let schedule = AnnouncementSchedule(
                weekdays: random.below(3) == 0 ? [.tuesday, .thursday] : nil, weight: 1 + random.below(5))
            _ = try store.submit(
                RevisionDraft(
                    announcement: id, association: associations[random.below(3)], content: content,
                    schedule: schedule, submitter: "association"), at: at, hash: SmallWorld.hash)
            announcements.append(id)
        }
        self.random = random
        self.announcements = announcements
        desk = Desk(folder: folder, playlists: path + "/playlists")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What a reviewer may change.
    func changes() -> ScheduleChanges {
        var changes = ScheduleChanges()
        if random.below(3) == 0 { changes.secondsPerSlide = 8 + random.below(12) }
        if random.below(3) == 0 {
            let from = 7 + random.below(4)
            changes.windows = [
                TimeWindow(
                    from: CivilTime(seconds: from * 3600),
                    until: CivilTime(seconds: from * 3600 + 1800 + random.below(3600)))
            ]
        }
        if random.below(4) == 0 { changes.pinMinutes = 10 + random.below(20) }
        if random.below(6) == 0 { changes.takeover = true }
        if random.below(3) == 0 { changes.targets = [.screen(SmallWorld.screens[0])] }
        return changes
    }

    /// Any function of the bytes will do.
    private static func hash(_ bytes: [UInt8]) -> String {
        var state: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15, 0x1234_5678_9abc_def0, 42]
        for byte in bytes {
            for index in state.indices {
                state[index] = (state[index] ^ UInt64(byte)) &* (0x100_0000_01b3 &+ UInt64(index) * 2)
            }
        }
        return state.map { String($0, radix: 16) }.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }
}

/// SplitMix64: the same numbers for the same seed, on any machine.
struct Seeded {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
