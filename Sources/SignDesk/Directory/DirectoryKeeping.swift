import SignIngest
import SignModel

/// What a list of associations or of places comes to, row by row.
struct DirectoryKeeping<Thing: Identifiable & Equatable> where Thing.ID == ID<Thing> {
    private(set) var answer: DirectoryAnswer
    /// All there will be.
    private(set) var known: [Thing.ID: Thing]
    /// What is to be written; each once, as the last row that names it says.
    private(set) var changed: [Thing] = []

    init(_ all: [Thing], isDryRun: Bool) {
        known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        answer = DirectoryAnswer(isDryRun: isDryRun)
    }

    /// Whether anything is to be written.
    var isToBeWritten: Bool { !answer.isDryRun && !changed.isEmpty }

    /// A row came to `new`; `old` is what there was, nil when that is new.
    mutating func take(_ new: Thing, insteadOf old: Thing?) {
        known[new.id] = new
        guard new != old else {
            answer.unchanged.append(new.id.raw)
            return
        }
        if old == nil { answer.added.append(new.id.raw) } else { answer.updated.append(new.id.raw) }
        changed.removeAll { $0.id == new.id }
        changed.append(new)
    }

    /// A row cannot be taken.
    mutating func refuse(_ row: DirectoryRow, _ error: DeskError) {
        let place = [row.file, row.place].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        answer.refused.append(DirectoryAnswer.Refusal(place: place, error: error))
    }
}
