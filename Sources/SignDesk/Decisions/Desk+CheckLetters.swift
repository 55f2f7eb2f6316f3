import SignModel
import SignPlaylist
import SignShow
import SignStore
import SignWords

extension Desk {
    /// Texts that are shown or wait, with letters that no font of this machine has: taken in where there were more fonts,
    /// or before letters were looked at. What cannot be read is another finding.
    func letterFindings(in playlists: [Playlist]) -> [StoreFinding] {
        guard let letters else { return [] }
        var findings: [StoreFinding] = []
        func look(_ texts: [LocalizedText], at place: String) {
            let words = texts.flatMap { $0.byLanguage.values }.joined(separator: " ")
            let missing = letters(words).missing
            guard !missing.isEmpty else { return }
            findings.append(
                StoreFinding(code: .letterWithoutFont, place: place, detail: MissingLetters(missing).list))
        }
        let now = SystemClock.now
        try? read(.read) { snapshot in
            for association in try snapshot.associations() {
                look([association.name, association.about], at: association.id.raw)
                for (revision, _) in try snapshot.liveRevisions(of: association.id) {
                    let content = revision.content
                    look(
                        [content.title, content.text, content.placeText, content.price, content.registration],
                        at: revision.announcement.raw)
                }
            }
            for place in try snapshot.places() { look([place.name], at: place.id.raw) }
            for alert in try snapshot.alerts(site: nil, endingAfter: now) { look([alert.text], at: alert.id.raw) }
        }
        for playlist in playlists { look([playlist.site.name], at: playlist.site.id.raw) }
        return findings
    }
}
