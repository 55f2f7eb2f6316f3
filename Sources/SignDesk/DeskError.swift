public import SignIngest
public import SignModel
public import SignPlaylist
public import SignStage
public import SignStore
public import SignWords

/// A refusal that people can do something about.
///
/// The errors of the rooms below are wrapped, never shown raw. Every case has a stable ``code``, ``figures``, and a
/// ``text`` that says in fi/sv/en what was refused, where, how much, and what to do; ``exitCode`` is what a command
/// ends with. Nothing has changed when one is thrown.
public enum DeskError: Error, Hashable, Sendable {
    /// The data folder: missing, damaged, busy, full.
    case store(StoreError)
    /// The airlock refused a file or a value.
    case refused(IngestError)
    /// The playlists: what, where and how to mend it.
    case playlist(PlaylistError)
    /// There is something else in the folder that is to become a data folder.
    case notADataFolder(String)
    /// The demo goes only into a folder of its own.
    case notADemo(String)
    /// The demo's files are not installed.
    case demoMissing
    /// Fonts, icons or pictures that drawing needs.
    case drawing(StageError)
    /// The table of who may what says no.
    case notAllowed(Actor, Deed)
    /// Nothing says which association sends it.
    case noSender
    /// Nobody decides on what they sent in themselves.
    case ownSubmission(Actor)
    /// Nothing of that kind has the id; the nearest that does, and some of those there are.
    case unknown(Thing, id: String, nearest: String?, known: [String] = [])
    /// What was looked at is not what waits now: another version came in between.
    case overtaken(id: String, seen: RevisionID, now: RevisionID?)
    /// The decision does not fit the state it is in.
    case wrongState(id: String, state: String)
    /// Approved like this it would never come on.
    case neverShown(LocalizedText)
    /// Its last day is after everything it tells of; the day on which that is over.
    case overBeforeItsEnd(until: CivilDateTime, last: CivilDateTime)
    /// The id is taken by something of another association.
    case taken(Thing, id: String, owner: AssociationID)
    /// The id is there already; it is edited, not added.
    case exists(Thing, id: String)
    /// It cannot be removed while these hang on it.
    case inTheWay(Thing, id: String, announcements: [String], activities: Int)
    /// A value given does not do; what is expected instead.
    case wrongValue(field: String, value: String, expected: LocalizedText)
    /// A time that somebody wrote cannot be read, or can be meant two ways.
    case time(field: String, value: String, WrittenTime.Problem)
    /// A text is not taken.
    case text(field: String, TextFault)
    /// The screens cannot show a text.
    case letters(field: String, MissingLetters)
    /// A feed gives nothing that can be taken.
    case feed(name: String, FeedFault)

    /// What an actor wants to do.
    public enum Deed: String, Hashable, Sendable, CaseIterable {
        case submit, approve, `return`, withdraw, alert, look, keepAssociation, keepPlace, keepFeed, keepData
    }

    /// What an id may name.
    public enum Thing: String, Hashable, Sendable, CaseIterable {
        case announcement, association, place, site, screen, alert, revision, feed, theme, area
    }
}
