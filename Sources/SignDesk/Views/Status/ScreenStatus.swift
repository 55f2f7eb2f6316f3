public import SignModel

/// How one screen is, by what its player last wrote.
public struct ScreenStatus: Sendable {
    public let screen: ScreenID
    /// nil: there are none.
    public let figures: ScreenFigures?
    /// In the order of importance to somebody who stands before the screen.
    public let points: [StatusPoint]
    let zone: ZoneRules
    let now: Instant

    /// The worst of them.
    public var grade: StatusPoint.Grade { points.map(\.grade).max() ?? .well }

    /// - Parameter now: when it is asked; a player whose clock was set by hand is asked by its own.
    init(
        _ screen: ScreenID, _ figures: ScreenFigures?, isUnreadable: Bool = false, zone: ZoneRules, now: Instant
    ) {
        self.screen = screen
        self.figures = figures
        self.zone = zone
        self.now = now
        points = figures.map { Self.points($0, now: now) } ?? [isUnreadable ? .unreadable : .neverRan]
    }

    private static func points(_ figures: ScreenFigures, now: Instant) -> [StatusPoint] {
        guard let written = figures.instant(.figuresWritten) else { return [.neverRan] }
        let isSet = figures.isSet(.clockSet)
        var points: [StatusPoint] = []
        // A clock that was set by hand says nothing about how long ago that was.
        if !isSet, now - written > Int64(Limits.figuresAgeSeconds) * 1_000 {
            points.append(.stopped(since: written))
            if let last = figures.instant(.lastFrame) { points.append(.picture(last: last)) }
            return points
        }
        points += glass(figures, written)
        points += content(figures)
        if isSet {
            points.append(.clockSet(written))
        } else if let trusted = figures[.clockTrusted] {
            points.append(trusted > 0 ? .clockTrusted : .clockUntrusted)
        }
        if let ok = figures[.logOK] { points.append(ok > 0 ? .log : .logProblem) }
        points += machine(figures)
        return points
    }

    private static func glass(_ figures: ScreenFigures, _ written: Instant) -> [StatusPoint] {
        var points: [StatusPoint] = []
        if let last = figures.instant(.lastFrame) { points.append(.picture(last: last)) } else { points = [.noPicture] }
        if let due = figures.instant(.loopDue), written - due > Int64(Limits.loopLateSeconds) * 1_000 {
            points.append(.stuck(since: due))
        }
        let driver = figures.info["driver"] ?? ""
        if ["dummy", "offscreen"].contains(driver) {
            points.append(.nobodySees(driver: driver))
        } else if !driver.isEmpty {
            points.append(.display(driver: driver, size: figures.info["size"] ?? ""))
            if figures.isZero(.displaysConnected), driver.lowercased() == "kmsdrm" { points.append(.notConnected) }
        }
        return points
    }

    private static func content(_ figures: ScreenFigures) -> [StatusPoint] {
        var points: [StatusPoint] = [
            figures.isSet(.contentProblem) ? .contentProblem : .content(changed: figures.instant(.lastContentChange))
        ]
        if figures.isSet(.playlistProblem) { points.append(.playlistProblem) }
        if let broken = figures[.brokenMedia], broken > 0 { points.append(.brokenMedia(Int(broken))) }
        return points
    }

    private static func machine(_ figures: ScreenFigures) -> [StatusPoint] {
        var points: [StatusPoint] = []
        if let free = figures[.stateFree].map({ Int($0) }) {
            points.append(free < Limits.diskLowBytes ? .diskLow(free: free) : .disk(free: free))
        }
        if figures.isSet(.touchExpected) {
            if figures.isZero(.touchDevices) {
                points.append(.touchMissing)
            } else {
                let answer = figures[.touchAnswer].map { Int(($0 * 1_000).rounded()) }
                points.append(.touch(devices: Int(figures[.touchDevices] ?? 0), answerMs: answer))
            }
        }
        if let stuck = figures[.stuckContacts], stuck > 0 { points.append(.stuckContacts(Int(stuck))) }
        if let memory = figures[.residentMemory], Int(memory) > Limits.playerMemoryBytes {
            points.append(.memoryHigh(bytes: Int(memory)))
        }
        if let open = figures[.openDescriptors], let limit = figures[.descriptorLimit], open > 0.8 * limit {
            points.append(.descriptorsHigh(open: Int(open), limit: Int(min(limit, 1e9))))
        }
        return points
    }
}
