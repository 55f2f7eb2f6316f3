import SignModel
import SignPlaylist
import Testing

/// How long touch screens wait before they ask whether anybody is there.
@Suite struct IdleTests {
    /// How long a touch screen waits for somebody.
    @Test(arguments: [("90 s", 90), ("2 min", 120), ("1,5 min", 90), ("600 s", 600)])
    func waitingIsATime(yaml: String, seconds: Int) throws {
        #expect(try Self.idle(yaml).screens[0].touchIdleSeconds == seconds)
    }

    @Test(arguments: [
        ("90", "'idle' is a time, not '90': with its unit, as in 90 s or 2 min"),
        ("20 s", "'idle' is 20 s; it can be 30 to 600 s"), ("11 min", "'idle' is 660 s; it can be 30 to 600 s"),
    ])
    func waitingHasItsBounds(yaml: String, complaint: String) {
        let said = Sample.complaint { () throws(PlaylistError) in _ = try Self.idle(yaml) }
        #expect(said.hasSuffix(complaint), "\(said)")
    }

    @Test func onlyTouchScreensWait() {
        let said = Sample.complaint { () throws(PlaylistError) in _ = try Self.idle("90 s", touch: false) }
        #expect(said.contains("'idle' is of touch screens, and 'kaakkuri-aula' is none"))
    }

    private static func idle(_ yaml: String, touch: Bool = true) throws(PlaylistError) -> Playlist {
        let display = "{pixels: 1920x1080, diagonal: 43, touch: \(touch)}"
        let text = Sample.least.replacing("{pixels: 1920x1080, diagonal: 43}", with: "\(display)\n    idle: \(yaml)")
        return try PlaylistReader.read(text: text, file: "x.yaml")
    }
}
