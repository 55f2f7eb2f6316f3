public import SignIngest
import SignModel
public import SignPlaylist
public import SignStage
public import SignStore

/// A refusal that people can do something about.
///
/// The errors of the rooms below are wrapped, never shown raw. Every case has a stable ``code``, and
/// ``text`` says in fi/sv/en what was refused, where, how much, and what to do.
public enum DeskError: Error, Sendable {
    /// The data folder: missing, damaged, busy, full, unknown ids, wrong states.
    case store(StoreError)
    /// The airlock refused a file or a decision about it.
    case refused(IngestError)
    /// The playlists: what, where and how to mend it.
    case playlist(PlaylistError)
    /// Fonts, icons or pictures that drawing needs.
    case drawing(StageError)
    /// Nothing of that kind has the id; the nearest that does, and some of those there are.
    case unknown(Thing, id: String, nearest: String?, known: [String] = [])

    /// What an id may name.
    public enum Thing: String, Hashable, Sendable, CaseIterable {
        case announcement, association, place, site, screen, alert, revision
    }
}
