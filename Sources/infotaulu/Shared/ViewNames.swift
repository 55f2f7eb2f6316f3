import SignModel
import SignStore
import SignWords

/// The titles and names behind the ids of a plan, each read once.
final class ViewNames {
    private let store: ContentStore
    private let words: ViewWords
    private var titles: [RevisionID: String] = [:]
    private var names: [AssociationID: String] = [:]

    init(_ store: ContentStore, _ words: ViewWords) {
        self.store = store
        self.words = words
    }

    /// The revision's title; its announcement's id when it has none any more.
    func title(_ revision: RevisionID?, of announcement: AnnouncementID) -> String {
        guard let revision else { return announcement.raw }
        if let known = titles[revision] { return known }
        let content = (try? store.read { try $0.revision(revision) })?.content
        let title = content.map { words.text($0.title) } ?? ""
        titles[revision] = title.isEmpty ? announcement.raw : title
        return title.isEmpty ? announcement.raw : title
    }

    /// The association's name; its id when it is not known.
    func name(_ association: AssociationID) -> String {
        if let known = names[association] { return known }
        let found = (try? store.read { try $0.association(association) })
        let name = found.map { words.text($0.name) } ?? ""
        names[association] = name.isEmpty ? association.raw : name
        return name.isEmpty ? association.raw : name
    }
}
