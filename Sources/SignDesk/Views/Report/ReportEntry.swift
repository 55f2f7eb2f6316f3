import SignModel

/// The answer of `report` in the shape of `spec/commands.md`.
public struct ReportEntry: Encodable, Sendable {
    public var from: String
    public var to: String
    public var screens: [String]
    /// False: nothing is known of what was shown.
    public var hasPlayLog: Bool
    public var associations: [Row]

    public struct Row: Encodable, Sendable {
        public var id: String
        public var name: String
        /// By the playlist of the first of the screens that it is on.
        public var weight: Int
        /// By screen, where the screens' playlists differ.
        public var weights: [String: Int]?
        public var promisedSeconds: Int
        public var shownSeconds: Int
        public var plays: Int
        public var shownPlays: Int
        /// Absent without a play log. The parts and `shownSeconds` add up to `promisedSeconds`, but for rounding.
        public var difference: Difference?
    }

    public struct Difference: Encodable, Sendable {
        public var closedSeconds: Int
        public var alertSeconds: Int
        public var touchSeconds: Int
        public var playerOffSeconds: Int
        public var toComeSeconds: Int
        public var otherSeconds: Int

        init(_ row: ReportAirtime.Row) {
            closedSeconds = row.lost.closedMs.wholeSeconds
            alertSeconds = row.lost.alertMs.wholeSeconds
            touchSeconds = row.lost.touchMs.wholeSeconds
            playerOffSeconds = row.lost.playerOffMs.wholeSeconds
            toComeSeconds = row.lost.toComeMs.wholeSeconds
            otherSeconds = row.otherMs.wholeSeconds
        }
    }

    init(_ report: Report, _ names: SpokenNames) {
        from = report.from.description
        to = report.to.description
        screens = report.screens.map(\.raw)
        hasPlayLog = report.hasLog
        associations = report.rows.map { row in
            Row(
                id: row.association.raw, name: names.name(row.association), weight: report.weight(of: row),
                weights: report.hasOneWeight(row)
                    ? nil : Dictionary(uniqueKeysWithValues: row.weights.map { ($0.key.raw, $0.value) }),
                promisedSeconds: row.promisedMs.wholeSeconds, shownSeconds: row.shownMs.wholeSeconds,
                plays: row.plays, shownPlays: row.shownPlays,
                difference: report.hasLog ? Difference(row) : nil)
        }
    }
}
