import SignModel
import SignScene
import SignStore

extension StoreSnapshot {
    /// What the slides of a revision are made from, but for its next occurrence, which depends on the day; nil when it
    /// is not there.
    func slideContent(of id: RevisionID) throws(StoreError) -> AnnouncementSlideContent? {
        guard let revision = try revision(id) else { return nil }
        let content = revision.content
        let association =
            try association(revision.association) ?? Association(id: revision.association, name: [:])
        let place: Place? = if let id = content.place { try self.place(id) } else { nil }
        let picture: Medium? = if let id = content.picture { try medium(id) } else { nil }
        return AnnouncementSlideContent(
            content: content, association: association, place: place, pictureSize: picture?.size)
    }
}
