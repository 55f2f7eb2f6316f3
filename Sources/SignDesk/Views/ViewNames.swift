public import SignModel
import SignStore
import SignWords

/// The titles and names behind the ids of an answer, all read with two queries.
public struct ViewNames: Hashable, Sendable {
    public var titles: [RevisionID: LocalizedText] = [:]
    public var associations: [AssociationID: LocalizedText] = [:]

    /// The revision's title; its announcement's id when it has none any more.
    public func title(_ revision: RevisionID?, of announcement: AnnouncementID, in words: ViewWords) -> String {
        let title = revision.flatMap { titles[$0] }.map(words.text) ?? ""
        return title.isEmpty ? announcement.raw : title
    }

    /// The association's name; its id when it is not known.
    public func name(_ association: AssociationID, in words: ViewWords) -> String {
        let name = associations[association].map(words.text) ?? ""
        return name.isEmpty ? association.raw : name
    }
}

extension Desk {
    func names(of revisions: Set<RevisionID>, _ associations: Set<AssociationID>) throws(DeskError) -> ViewNames {
        let store = try store(.read)
        return try asking { () throws(StoreError) in
            try store.read { (snapshot) throws(StoreError) in
                ViewNames(
                    titles: try snapshot.titles(of: revisions), associations: try snapshot.names(of: associations))
            }
        }
    }
}
