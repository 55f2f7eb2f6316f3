import SignScene

extension PageMatter {
    /// The rows of its body that can be pressed.
    var rows: [ListRow] {
        switch body {
        case .list(let list): list.rows
        case .calendar(let calendar): calendar.rows
        case .association(let association): association.activities
        case .search(let search): search.rows
        case .announcement(let announcement): announcement.activity.map { [$0] } ?? []
        case .activity(let activity): activity.alternatives
        default: []
        }
    }

    /// The same with other rows.
    func mapRows(_ change: (ListRow) -> ListRow) -> PageMatter {
        var matter = self
        switch body {
        case .list(var list):
            list.rows = list.rows.map(change)
            matter.body = .list(list)
        case .calendar(var calendar):
            calendar.rows = calendar.rows.map(change)
            matter.body = .calendar(calendar)
        case .association(var association):
            association.activities = association.activities.map(change)
            matter.body = .association(association)
        case .search(var search):
            search.rows = search.rows.map(change)
            matter.body = .search(search)
        case .announcement(var announcement):
            announcement.activity = announcement.activity.map(change)
            matter.body = .announcement(announcement)
        case .activity(var activity):
            activity.alternatives = activity.alternatives.map(change)
            matter.body = .activity(activity)
        default: break
        }
        return matter
    }
}
