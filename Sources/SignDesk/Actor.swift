public import SignModel

/// Who asks the desk for something: a role, the association it speaks for, and the recorded name of a function.
///
/// Never a person's name. On the command line it is believed (the folder's permissions are the lock); a face with a
/// sign-in of its own passes on whom it let in.
public struct Actor: Hashable, Sendable {
    /// What somebody may do (`spec/desk.md`, "Who").
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Hands in and withdraws its own announcements.
        case association
        /// Decides, and keeps associations, places and alerts.
        case liaison
        /// Checks, backs up, restores; keeps associations and places.
        case it
    }

    public let role: Role
    /// The association it speaks for; nil for the other roles.
    public let association: AssociationID?
    /// The recorded name, folded: `liaison`, `association:muistivaki`, `liaison:tuira`.
    public let name: String

    /// - Parameter name: compared and recorded as ``folded(_:)`` gives it.
    public init(role: Role, association: AssociationID? = nil, name: String) {
        self.role = role
        self.association = association
        self.name = Actor.folded(name)
    }

    /// Names that differ only in case, width or spaces are one: `Liaison ` is `liaison`.
    public static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
