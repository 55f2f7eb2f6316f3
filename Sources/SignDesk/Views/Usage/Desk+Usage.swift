import SignModel
import SignPlaylist
import SignShow
import SignStore

extension Desk {
    /// What people opened on the touch screens; ``ReportRequest`` as for airtime.
    public func usage(_ request: ReportRequest) throws(DeskError) -> UsageReport {
        let folder = PlaylistFolder.read(playlists)
        let chosen = try Desk.screens(for: request, in: folder)
        let sites = sites()
        let today = sites.zone.civil(at: request.now?.instant(in: sites.zone) ?? SystemClock.now).date
        let from = request.from ?? request.to?.monday ?? today.monday
        let to = max(from, request.to ?? from.monday + 6)
        let screens = chosen.map(\.1)
        let logs = try logs(request.logs)
        var rows: [UsageReport.Row] = []
        for log in logs {
            let counts = try asking { () throws(StoreError) in
                try log.usage(from: from, to: to, atLeast: Limits.usageCellMin)
            }
            for count in counts where screens.contains(count.screen) {
                guard let kind = UsageReport.Kind(rawValue: count.kind) else { continue }
                rows.append(
                    UsageReport.Row(
                        screen: count.screen, kind: kind, ref: count.ref, name: [:], count: count.count))
            }
        }
        try name(&rows)
        let kinds = UsageReport.Kind.allCases
        rows.sort { a, b in
            let first = kinds.firstIndex(of: a.kind) ?? 0
            let second = kinds.firstIndex(of: b.kind) ?? 0
            if a.screen != b.screen { return a.screen < b.screen }
            if first != second { return first < second }
            return a.count == b.count ? a.ref < b.ref : a.count > b.count
        }
        return UsageReport(
            from: from, to: to, screens: screens, rows: rows, hasLog: !logs.isEmpty,
            language: sites.setups.first?.playlist.languages.first ?? .finnish,
            findings: folder.findings)
    }

    private func name(_ rows: inout [UsageReport.Row]) throws(DeskError) {
        let associations = Set(rows.filter { $0.kind == .association }.map { AssociationID($0.ref) })
        let activities = Set(rows.filter { $0.kind == .activity }.map { ActivityID($0.ref) })
        let names = try read(.read) { try $0.names(of: associations) }
        let titles = try read(.read) { try $0.activityTitles(of: activities) }
        for index in rows.indices {
            let ref = rows[index].ref
            rows[index].name =
                switch rows[index].kind {
                case .page: UsageWords.page(ref)
                case .theme: NeedTheme.all.first { $0.id.raw == ref }?.name ?? [:]
                case .association: names[AssociationID(ref)] ?? [:]
                case .activity: titles[ActivityID(ref)] ?? [:]
                }
        }
    }
}
