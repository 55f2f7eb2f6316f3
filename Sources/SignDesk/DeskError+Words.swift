import Foundation
import SignIngest
public import SignModel
import SignPlaylist
import SignStage
import SignStore
internal import SignWords

extension DeskError {
    /// A stable name for scripts, lower camel case.
    public var code: String {
        switch self {
        case .store(let error): error.deskCode
        case .refused(let error): error.reason.code
        case .playlist(let error): error.findings.first?.code.rawValue ?? "playlist"
        case .drawing: "drawing"
        case .notADataFolder: "notADataFolder"
        case .notADemo: "notADemo"
        case .demoMissing: "demoMissing"
        case .notAllowed: "notAllowed"
        case .noSender: "noSender"
        case .ownSubmission: "ownSubmission"
        case .unknown: "noSuch"
        case .overtaken: "overtaken"
        case .wrongState: "wrongState"
        case .neverShown: "neverShown"
        case .overBeforeItsEnd: "overBeforeItsEnd"
        case .taken: "taken"
        case .exists: "exists"
        case .inTheWay: "inTheWay"
        case .wrongValue: "wrongValue"
        case .time(_, _, let problem): problem.code
        case .text(_, let fault): fault.code
        case .letters(_, let missing): missing.code
        case .feed(_, let fault): fault.code.rawValue
        }
    }

    /// Exit code of a command that fails with this (`spec/commands.md`).
    public var exitCode: Int32 {
        switch self {
        case .store(let error): error.exitCode
        case .refused(let error): error.exitCode
        case .playlist(let error): error.findings.first?.code == .unknownScreen ? 66 : 65
        case .drawing: 1
        case .unknown, .demoMissing: 66
        case .noSender: 64
        case .notADataFolder, .notADemo, .notAllowed, .ownSubmission, .overtaken, .wrongState, .neverShown,
            .overBeforeItsEnd, .taken, .exists, .inTheWay,
            .wrongValue, .time, .text, .letters, .feed:
            65
        }
    }

    /// What the sentence counts or names, for a face that makes its own: ids, counts, instants.
    public var figures: [String: String] {
        switch self {
        case .store, .refused, .playlist, .drawing, .demoMissing, .noSender, .neverShown: [:]
        case .notADataFolder(let path), .notADemo(let path): ["path": path]
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
        case .exists(let thing, let id): ["thing": thing.rawValue, "id": id]
        case .inTheWay(let thing, let id, let announcements, let activities):
            [
                "thing": thing.rawValue, "id": id, "announcements": String(announcements.count),
                "activities": String(activities),
            ]
        case .wrongValue(let field, let value, _), .time(let field, let value, _): ["field": field, "value": value]
        case .letters(let field, let missing): ["field": field, "letters": missing.list]
        case .feed(let name, let fault): ["feed": name, "where": fault.position]
        case .text(let field, let fault):
            switch fault {
            case .tooLong(let count, let limit), .tooManyMarks(let count, let limit),
                .wordTooLong(let count, let limit):
                ["field": field, "count": String(count), "limit": String(limit)]
            }
        }
    }

    /// What was refused and what to do, in Finnish, Swedish and English.
    public var text: LocalizedText {
        let (fi, sv, en) = words
        return [.finnish: fi, .swedish: sv, .english: en]
    }

    /// ``text`` in one language, without anything a terminal would act on.
    public func message(_ language: Language) -> String {
        (text.best(language.interface)?.text ?? code).revealed(lines: true)
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
        case .notADataFolder(let path):
            (
                "\(path) ei ole tyhjä eikä datakansio. Valitse toinen: --data KANSIO.",
                "\(path) är varken tom eller en datamapp. Välj en annan: --data MAPP.",
                "\(path) is not empty and not a data folder. Choose another one: --data DIR."
            )
        case .notADemo(let path):
            (
                "Kansiossa \(path) on muuta sisältöä. Esimerkkisisältö tarvitsee oman kansion: --data KANSIO.",
                "I \(path) finns annat innehåll. Exempelinnehållet behöver en egen mapp: --data MAPP.",
                "\(path) holds other content. The demo goes into a folder of its own: --data DIR."
            )
        case .demoMissing:
            (
                "Esimerkkisisältöä ei ole asennettu. Aseta INFOTAULU_ASSETS kansioon, jossa on demo/.",
                "Exempelinnehållet är inte installerat. Sätt INFOTAULU_ASSETS till mappen som har demo/.",
                "The demo content is not installed. Set INFOTAULU_ASSETS to the folder that has demo/."
            )
        case .notAllowed(let actor, let deed): DeskError.words(notAllowed: actor, deed)
        case .noSender:
            (
                "Lähettävä yhdistys puuttuu. Lisää --association TUNNUS, tai nimeä se tiedostossa announcement.yaml.",
                "Föreningen saknas. Lägg till --association BETECKNING, eller nämn den i announcement.yaml.",
                "The association that sends it is missing. Add --association ID, or name it in announcement.yaml."
            )
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
                "\(id): the version \(seen.raw.prefix(12)) that you saw is no longer waiting\(now.map { ", but \($0.raw.prefix(12)) does" } ?? ""). Nothing was decided. Look at the new one: infotaulu show \(id)"
            )
        case .wrongState(let id, let state):
            DeskError.words(ofState: state, of: id)
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
        case .exists(.feed, let id):
            (
                "Syöte \(id) on jo. Katso: infotaulu sources show \(id). Poista: infotaulu sources remove \(id)",
                "Flödet \(id) finns redan. Se: infotaulu sources show \(id). Ta bort: infotaulu sources remove \(id)",
                "The feed \(id) is there already. See: infotaulu sources show \(id). Remove: infotaulu sources remove \(id)"
            )
        case .exists(let thing, let id):
            (
                "Tunnus \(id) on jo. Muuta sitä: infotaulu \(thing.rawValue) edit \(id) …",
                "Beteckningen \(id) finns redan. Ändra den: infotaulu \(thing.rawValue) edit \(id) …",
                "The \(thing.rawValue) \(id) is there already. Change it: infotaulu \(thing.rawValue) edit \(id) …"
            )
        case .inTheWay(_, let id, let announcements, let activities):
            DeskError.words(inTheWay: id, announcements, activities)
        case .wrongValue(let field, let value, let expected):
            (
                "\(field): ”\(value.shortened(to: 80))” ei kelpaa. Kirjoita \(expected[.finnish] ?? "").",
                "\(field): ”\(value.shortened(to: 80))” kan inte användas. Skriv \(expected[.swedish] ?? "").",
                "\(field): “\(value.shortened(to: 80))” cannot be used. Write \(expected[.english] ?? "")."
            )
        case .time(let field, let value, let problem):
            (
                "\(field): ”\(value.shortened(to: 80))”. \(problem.words[.finnish] ?? "")",
                "\(field): ”\(value.shortened(to: 80))”. \(problem.words[.swedish] ?? "")",
                "\(field): “\(value.shortened(to: 80))”. \(problem.words[.english] ?? "")"
            )
        case .text(let field, let fault):
            (
                "\(field): \(fault.words[.finnish] ?? fault.code)",
                "\(field): \(fault.words[.swedish] ?? fault.code)",
                "\(field): \(fault.words[.english] ?? fault.code)"
            )
        case .letters(let field, let missing):
            (
                "\(field): \(missing.words[.finnish] ?? "") \(missing.advice[.finnish] ?? "")",
                "\(field): \(missing.words[.swedish] ?? "") \(missing.advice[.swedish] ?? "")",
                "\(field): \(missing.words[.english] ?? "") \(missing.advice[.english] ?? "")"
            )
        case .feed(let name, let fault):
            (
                "\(name): \(fault.message(.finnish)). Mitään ei muutettu.",
                "\(name): \(fault.message(.swedish)). Inget ändrades.",
                "\(name): \(fault.message(.english)). Nothing was changed."
            )
        }
    }
}
