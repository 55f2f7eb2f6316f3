public import SignIngest
public import SignPlaylist
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
}
