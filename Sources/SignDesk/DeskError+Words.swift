import Foundation
import SignIngest
public import SignModel
import SignPlaylist
import SignStage
import SignStore

extension DeskError {
    /// A stable name for scripts, lower camel case.
    public var code: String {
        switch self {
        case .store(let error): error.deskCode
        case .refused(let error): error.reason.code
        case .playlist(let error): error.findings.first?.code.rawValue ?? "playlist"
        case .drawing: "drawing"
        case .notAllowed: "notAllowed"
        case .ownSubmission: "ownSubmission"
        case .unknown: "noSuch"
        case .overtaken: "overtaken"
        case .wrongState: "wrongState"
        case .neverShown: "neverShown"
        case .overBeforeItsEnd: "overBeforeItsEnd"
        case .taken: "taken"
        case .inTheWay: "inTheWay"
        case .wrongValue: "wrongValue"
        case .tooLong: "textTooLong"
        }
    }

    /// Exit code of a command that fails with this (`spec/commands.md`).
    public var exitCode: Int32 {
        switch self {
        case .store(let error): error.exitCode
        case .refused(let error): error.exitCode
        case .playlist(let error): error.findings.first?.code == .unknownScreen ? 66 : 65
        case .drawing: 1
        case .unknown: 66
        case .notAllowed, .ownSubmission, .overtaken, .wrongState, .neverShown, .overBeforeItsEnd, .taken, .inTheWay,
            .wrongValue, .tooLong:
            65
        }
    }

    /// What the sentence counts or names, for a face that makes its own: ids, counts, instants.
    public var figures: [String: String] {
        switch self {
        case .store, .refused, .playlist, .drawing, .neverShown: [:]
        case .notAllowed(let actor, let deed): ["actor": actor.name, "deed": deed.rawValue]
        case .ownSubmission(let actor): ["actor": actor.name]
        case .unknown(let thing, let id, let nearest, _):
            ["thing": thing.rawValue, "id": id].merging(nearest.map { ["nearest": $0] } ?? [:]) { $1 }
        case .overtaken(let id, let seen, let now):
            ["id": id, "seen": seen.raw].merging(now.map { ["now": $0.raw] } ?? [:]) { $1 }
        case .wrongState(let id, let state): ["id": id, "state": state]
        case .overBeforeItsEnd(let until, let last):
            ["until": until.description, "last": last.description]
        case .taken(let thing, let id, let owner): ["thing": thing.rawValue, "id": id, "owner": owner.raw]
        case .inTheWay(let thing, let id, let announcements, let activities):
            [
                "thing": thing.rawValue, "id": id, "announcements": String(announcements.count),
                "activities": String(activities),
            ]
        case .wrongValue(let field, let value, _): ["field": field, "value": value]
        case .tooLong(let field, let count, let limit):
            ["field": field, "count": String(count), "limit": String(limit)]
        }
    }

    /// What was refused and what to do, in Finnish, Swedish and English.
    public var text: LocalizedText {
        let (fi, sv, en) = words
        return [.finnish: fi, .swedish: sv, .english: en]
    }

    /// ``text`` in one language, without anything a terminal would act on.
    public func message(_ language: Language) -> String {
        printable(text.best(language.interface)?.text ?? code)
    }

    /// Everything invisible but the line break becomes `_`: ids and names come from outside.
    private func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                scalars.append("_")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private typealias Three = (fi: String, sv: String, en: String)

    private var words: Three {
        switch self {
        case .store(let error): error.deskWords
        case .refused(let error):
            (error.message(.finnish), error.message(.swedish), error.message(.english))
        case .playlist(let error): (error.description, error.description, error.description)
        case .drawing(let error):
            (
                "Piirtäminen ei onnistu: \(error.description)", "Det går inte att rita: \(error.description)",
                "Drawing is not possible: \(error.description)"
            )
        case .notAllowed(let actor, let deed): DeskError.words(notAllowed: actor, deed)
        case .ownSubmission(let actor):
            (
                "\(actor.name) lähetti tämän itse. Toisen pitää päättää siitä: --as TOINEN.",
                "\(actor.name) skickade själv in detta. Någon annan måste besluta om det: --as ANNAN.",
                "\(actor.name) sent this in. Somebody else must decide on it: --as ANOTHER."
            )
        case .unknown(let thing, let id, let nearest, let known):
            DeskError.words(unknown: thing, id, nearest, known)
        case .overtaken(let id, let seen, let now):
            (
                "\(id): katsomasi versio \(seen.raw.prefix(12)) ei enää odota\(now.map { ", vaan \($0.raw.prefix(12))" } ?? ""). Mitään ei päätetty. Katso uusi: infotaulu show \(id)",
                "\(id): versionen \(seen.raw.prefix(12)) som du såg väntar inte längre\(now.map { ", utan \($0.raw.prefix(12))" } ?? ""). Inget beslutades. Se den nya: infotaulu show \(id)",
                "\(id): the version \(seen.raw.prefix(12)) that you saw no longer waits\(now.map { ", but \($0.raw.prefix(12)) does" } ?? ""). Nothing was decided. Look at the new one: infotaulu show \(id)"
            )
        case .wrongState(let id, let state):
            IngestError(file: id, reason: .wrongState(state)).threeWords
        case .neverShown(let why):
            (
                "Sitä ei näytettäisi koskaan: \(why[.finnish] ?? "").",
                "Det skulle aldrig visas: \(why[.swedish] ?? "").",
                "It would never be shown: \(why[.english] ?? "")."
            )
        case .overBeforeItsEnd(let until, let last):
            DeskError.words(until: until, last: last)
        case .taken(let thing, let id, let owner):
            (
                "Tunnus \(id) on jo käytössä (\(owner)). Valitse toinen.",
                "Beteckningen \(id) används redan (\(owner)). Välj en annan.",
                "The \(thing.rawValue) id \(id) is taken already (by \(owner)). Choose another."
            )
        case .inTheWay(_, let id, let announcements, let activities):
            DeskError.words(inTheWay: id, announcements, activities)
        case .wrongValue(let field, let value, let expected):
            (
                "\(field): ”\(value.prefix(80))” ei kelpaa. Kirjoita \(expected[.finnish] ?? "").",
                "\(field): ”\(value.prefix(80))” kan inte användas. Skriv \(expected[.swedish] ?? "").",
                "\(field): “\(value.prefix(80))” cannot be used. Write \(expected[.english] ?? "")."
            )
        case .tooLong(let field, let count, let limit):
            (
                "\(field): tekstissä on \(count) merkkiä, enintään \(limit) käy. Lyhennä sitä.",
                "\(field): texten har \(count) tecken, högst \(limit) går. Förkorta den.",
                "\(field): the text has \(count) characters, at most \(limit) are taken. Shorten it."
            )
        }
    }
}

extension IngestError {
    /// Its message in fi, sv and en.
    fileprivate var threeWords: (fi: String, sv: String, en: String) {
        (message(.finnish), message(.swedish), message(.english))
    }
}
