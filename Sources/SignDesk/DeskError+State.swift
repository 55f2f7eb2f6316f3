extension DeskError {
    /// What the state is already, and what to do.
    static func words(ofState state: String, of id: String) -> (fi: String, sv: String, en: String) {
        let (fi, sv, en): (String, String, String) =
            switch state {
            case "approved": ("se on jo hyväksytty", "det är redan godkänt", "it is approved already")
            case "pending":
                (
                    "se odottaa vielä päätöstä: infotaulu approve tai return",
                    "det väntar ännu på beslut: infotaulu approve eller return",
                    "it is still waiting for a decision: infotaulu approve or return"
                )
            case "returned":
                (
                    "se on palautettu. Lähetä korjattu aineisto uudelleen (submit --announcement)",
                    "det har returnerats. Skicka in rättat material (submit --announcement)",
                    "it was returned. Hand in a corrected version (submit --announcement)"
                )
            case "withdrawn":
                (
                    "se on poistettu näytöiltä. Lähetä se uudelleen (submit --announcement), niin sen voi hyväksyä",
                    "det har tagits bort. Skicka in det på nytt (submit --announcement) för godkännande",
                    "it was withdrawn. Hand it in again (submit --announcement) to have it approved"
                )
            case "superseded":
                (
                    "uudempi versio on tullut sen tilalle. Katso: infotaulu show",
                    "en nyare version har ersatt det. Se: infotaulu show",
                    "a newer version has taken its place. See: infotaulu show"
                )
            default:
                (
                    "tila on \(state), joten tämä ei onnistu", "läget är \(state), så det här kan inte göras",
                    "its state is \(state), so this cannot be done"
                )
            }
        return ("\(id): \(fi)", "\(id): \(sv)", "\(id): \(en)")
    }
}
