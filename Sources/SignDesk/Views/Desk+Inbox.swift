public import SignModel
public import SignStore

/// What waits for a decision, with the civil time of the sites.
public struct InboxAnswer: Sendable {
    /// Oldest first.
    public var entries: [InboxEntry]
    public var zone: ZoneRules
}

extension Desk {
    /// What waits for a decision; an association sees its own.
    public func inbox(by actor: Actor) throws(DeskError) -> InboxAnswer {
        let entries = try read { try $0.inboxEntries() }
        return InboxAnswer(
            entries: entries.filter { actor.role != .association || actor.association == $0.association },
            zone: sites().zone)
    }
}
