import SignModel

/// The answer of `report --usage`.
public struct UsageEntry: Encodable, Sendable {
    public var from: String
    public var to: String
    public var screens: [String]
    public var hasPlayLog: Bool
    /// Counts below this are left out.
    public var atLeast: Int
    public var counts: [Count]

    public struct Count: Encodable, Sendable {
        public var screen: String
        public var kind: String
        public var id: String
        public var name: String
        public var count: Int
    }

    init(_ report: UsageReport, _ words: ViewWords) {
        from = report.from.description
        to = report.to.description
        screens = report.screens.map(\.raw)
        hasPlayLog = report.hasLog
        atLeast = Limits.usageCellMin
        counts = report.rows.map { row in
            Count(
                screen: row.screen.raw, kind: row.kind.rawValue, id: row.ref, name: row.name(in: words),
                count: row.count)
        }
    }
}
