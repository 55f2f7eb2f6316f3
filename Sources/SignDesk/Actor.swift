import Foundation
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

    /// The actor that people mean by a name of `--as`: `association:ID`, `it`, `it:NAME`, `liaison`, `liaison:NAME`.
    ///
    /// Any other name is that of a function that decides, such as `vastaava`: it may what the liaison may, and is
    /// recorded under its own name. nil when nothing is left of the name, when it is longer than
    /// ``SignModel/Limits/idCharacters``, or when `association:` is followed by no id.
    public init?(named text: String) {
        let name = Actor.folded(text)
        guard !name.isEmpty, name.unicodeScalars.count <= Limits.idCharacters + "association:".count else {
            return nil
        }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        switch parts[0] {
        case "association":
            let id = AssociationID(parts.count == 2 ? String(parts[1]) : "")
            guard id.isWellFormed else { return nil }
            self.init(role: .association, association: id, name: name)
        case "it": self.init(role: .it, name: name)
        default: self.init(role: .liaison, name: name)
        }
    }

    /// The association itself, as what hands in its own announcements.
    public static func association(_ id: AssociationID) -> Actor {
        Actor(role: .association, association: id, name: "association:" + id.raw)
    }

    /// Names that differ only in case, width or spaces are one: `Ｌiaison ` is `liaison`. What cannot be seen goes.
    public static func folded(_ name: String) -> String {
        let seen = name.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
            case .format, .privateUse, .surrogate, .unassigned: ""
            default: String(scalar)
            }
        }.joined()
        let words = seen.split(separator: " ").joined(separator: " ")
        // Around the colon spaces mean nothing.
        return words.replacing(" :", with: ":").replacing(": ", with: ":")
    }

    /// Whether it may act for `association`: its own, and every one for the liaison.
    func speaks(for id: AssociationID) -> Bool {
        switch role {
        case .association: association == id
        case .liaison: true
        case .it: false
        }
    }
}
