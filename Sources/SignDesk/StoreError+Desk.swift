import SignModel
import SignStore

/// The store's errors as people read them.
extension StoreError {
    var deskCode: String {
        switch self {
        case .missing: "noDataFolder"
        case .notOurs: "notOurs"
        case .corrupt: "corrupt"
        case .newerSchema: "newerSchema"
        case .olderSchema: "olderSchema"
        case .unmergedLog: "unmergedLog"
        case .readOnly: "readOnly"
        case .busy: "busy"
        case .full: "full"
        case .unknown: "noSuch"
        case .wrongState: "wrongState"
        case .ownSubmission: "ownSubmission"
        case .damagedRow: "damagedRow"
        default: "database"
        }
    }

    var deskWords: (fi: String, sv: String, en: String) {
        switch self {
        case .missing(let path):
            (
                "Kansiossa \(path) ei ole tietoja. Tee ne: infotaulu init --data KANSIO.",
                "Det finns inga data i \(path). Skapa dem: infotaulu init --data MAPP.",
                "There is no data folder at \(path). Make one: infotaulu init --data DIR."
            )
        case .corrupt(let path, let detail):
            (
                "Tietokanta \(path) on viallinen (\(detail)). Palauta varmuuskopio: infotaulu restore TIEDOSTO.",
                "Databasen \(path) är skadad (\(detail)). Återställ en kopia: infotaulu restore FIL.",
                "The database \(path) is damaged (\(detail)). Bring back a copy: infotaulu restore FILE."
            )
        case .readOnly(let path):
            (
                "Kohteeseen \(path) ei voi kirjoittaa. Tarkista omistaja, oikeudet ja levy.",
                "Det går inte att skriva till \(path). Kontrollera ägare, rättigheter och disk.",
                "\(path) cannot be written to. Check its owner, permissions and mount."
            )
        case .busy(let path):
            (
                "Toinen kirjoittaa juuri nyt kohteeseen \(path). Yritä uudelleen.",
                "Någon annan skriver just nu i \(path). Försök igen.",
                "Somebody else is writing to \(path) just now. Try again."
            )
        case .full(let path):
            (
                "Levy on täynnä (\(path)). Vapauta tilaa ja yritä uudelleen.",
                "Disken är full (\(path)). Frigör utrymme och försök igen.",
                "The disk of \(path) is full. Make room and try again."
            )
        case .unknown(_, let id):
            ("Tunnusta \(id) ei ole.", "Beteckningen \(id) finns inte.", "There is no such id: \(id).")
        default:
            (
                "Tietokannan virhe: \(message)", "Fel i databasen: \(message)", message
            )
        }
    }
}
