import SignModel
import SignPlaylist

/// Playlist texts to break.
enum Sample {
    /// The least a playlist needs.
    static let least = """
        site: kaakkuri
        name: Kaakkurin sote-keskus
        hours: {mon-fri: "8-16"}
        screens:
          kaakkuri-aula:
            display: {pixels: 1920x1080, diagonal: 43}

        """

    /// ``least`` with lines of YAML after it; they begin at line 7.
    static func with(_ lines: String) throws(PlaylistError) -> Playlist {
        try PlaylistReader.read(text: least + lines, file: "x.yaml")
    }

    /// ``least`` with other hours.
    static func hours(_ yaml: String) throws(PlaylistError) -> OpeningHours {
        try PlaylistReader.read(
            text: least.replacing("hours: {mon-fri: \"8-16\"}", with: "hours: " + yaml), file: "x.yaml"
        ).site.hours
    }

    /// ``least`` with other keys in `display`.
    static func display(_ yaml: String) throws(PlaylistError) -> Display {
        try PlaylistReader.read(
            text: least.replacing("{pixels: 1920x1080, diagonal: 43}", with: "{\(yaml)}"), file: "x.yaml"
        ).screens[0].display
    }

    /// What is wrong, one finding a line as a person sees it; "" when nothing is.
    static func complaint(_ read: () throws(PlaylistError) -> Void) -> String {
        do {
            try read()
            return ""
        } catch {
            return error.description
        }
    }

    /// What is wrong with ``least`` and the lines after it.
    static func complaint(_ lines: String) -> String {
        complaint { () throws(PlaylistError) in _ = try with(lines) }
    }
}

extension TimeWindow {
    /// `8-16`, `8.30-16` in tests.
    init(_ from: Int, _ until: Int) {
        self.init(
            from: CivilTime(seconds: from / 100 * 3600 + from % 100 * 60),
            until: CivilTime(seconds: until / 100 * 3600 + until % 100 * 60))
    }
}
