import SignModel

/// Titles and names in the language of an answer.
struct SpokenNames {
    let names: ViewNames
    let words: ViewWords

    init(_ names: ViewNames, _ words: ViewWords) {
        self.names = names
        self.words = words
    }

    func title(_ revision: RevisionID?, of announcement: AnnouncementID) -> String {
        names.title(revision, of: announcement, in: words)
    }

    func name(_ association: AssociationID) -> String { names.name(association, in: words) }
}
