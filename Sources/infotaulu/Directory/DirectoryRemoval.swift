import SignDesk
import SignIngest
import SignStore
import SignWords

/// Tells what a removal took with it.
struct DirectoryRemoval {
    let id: String
    let dependants: Dependants
    let isDryRun: Bool

    func tell(_ options: DirectoryOptions) throws {
        if options.json { return try Console.json(RemovalJSON(id, dependants, dryRun: isDryRun)) }
        let words = ReceiptWords(options.answer.chosen)
        let done = words.pick("poistettu", "borttaget", "removed")
        Console.data("\(id): \(isDryRun ? words.pick("poistettaisiin", "skulle tas bort", "would be removed") : done)")
        for announcement in dependants.announcements {
            Console.data("  \(announcement): \(isDryRun ? "" : words.state("withdrawn"))")
        }
        let count = dependants.activities.count
        if count > 0 {
            Console.data(
                "  "
                    + words.pick("toimintaa: \(count)", "verksamheter: \(count)", "activities: \(count)"))
        }
    }
}
