import SignModel
import SignStore

/// What is said of something that comes again.
extension SubmissionFinding {
    static let looksLikeCode = "looksLikeNewVersion"

    /// It looks like a new version of `other`, and is taken as something new.
    static func looksLikeNewVersion(of other: AnnouncementID) -> SubmissionFinding {
        SubmissionFinding(
            code: looksLikeCode, severity: .warning, place: other.raw,
            text: [
                .finnish: "Tämä näyttää uudelta versiolta tiedotteesta \(other), mutta se otettiin uutena tiedotteena.",
                .swedish: "Det här ser ut som en ny version av meddelandet \(other), men togs in som ett nytt.",
                .english: "This looks like a new version of \(other), but was taken in as something new.",
            ],
            advice: [
                .finnish:
                    "Jos se on uusi versio, lähetä se näin: infotaulu submit … --announcement \(other), tai hyväksy näin: infotaulu approve … --announcement \(other).",
                .swedish:
                    "Om det är en ny version, skicka så här: infotaulu submit … --announcement \(other), eller godkänn så här: infotaulu approve … --announcement \(other).",
                .english:
                    "If it is a new version, hand it in so: infotaulu submit … --announcement \(other), or approve it so: infotaulu approve … --announcement \(other).",
            ])
    }

    /// The same content is there already.
    static func alreadyThere(_ id: AnnouncementID, state: String) -> SubmissionFinding {
        let isApproved = state == RevisionState.approved.rawValue
        return SubmissionFinding(
            code: "alreadyThere", severity: .hint, place: id.raw,
            text: [
                .finnish:
                    "Sama sisältö on jo täällä: \(id) (\(isApproved ? "hyväksytty" : "odottaa päätöstä")). Mitään ei muutettu.",
                .swedish:
                    "Samma innehåll finns redan: \(id) (\(isApproved ? "godkänt" : "väntar på beslut")). Inget ändrades.",
                .english:
                    "The same content is there already: \(id) (\(isApproved ? "approved" : "waiting for a decision")). Nothing was changed.",
            ],
            advice: [
                .finnish: "Katso: infotaulu show \(id)", .swedish: "Se: infotaulu show \(id)",
                .english: "Look: infotaulu show \(id)",
            ])
    }
}
