internal import Glibc
public import SignModel
internal import SignWords

extension IngestError.Reason {
    /// A stable name for scripts.
    public var code: String {
        switch self {
        case .notFound: "notFound"
        case .notRegularFile: "notRegularFile"
        case .emptyFile: "emptyFile"
        case .fileTooLarge: "fileTooLarge"
        case .unknownType: "unknownType"
        case .typeNotTaken, .foreign: "typeNotTaken"
        case .damaged: "damaged"
        case .mostlyMissing: "damaged"
        case .unreadableColours: "typeNotTaken"
        case .tooManyPixels: "tooManyPixels"
        case .sideTooLong: "sideTooLong"
        case .tooFewPixels: "tooFewPixels"
        case .pixelsTogether: "pixelsTogether"
        case .tooManyPages: "tooManyPages"
        case .encrypted: "encrypted"
        case .decoderTimedOut: "decoderTimedOut"
        case .decoderRanOut: "decoderRanOut"
        case .toolMissing, .noJail: "toolMissing"
        case .entryEscapes: "entryEscapes"
        case .entryIsLink: "entryIsLink"
        case .nestedArchive: "nestedArchive"
        case .archiveExpandsTooMuch: "archiveExpandsTooMuch"
        case .tooManyEntries: "tooManyEntries"
        case .foldersTooDeep: "foldersTooDeep"
        case .archiveTooLarge: "archiveTooLarge"
        case .duplicateEntry: "duplicateEntry"
        case .nothingToShow: "nothingToShow"
        case .severalAnnouncements: "severalAnnouncements"
        case .notText: "notText"
        case .yaml: "yaml"
        case .unknownField: "unknownField"
        case .cutByComma: "cutByComma"
        case .time(_, let problem): problem.code
        case .endsBeforeStart: "endsBeforeStart"
        case .overSeveralDays: "overSeveralDays"
        case .rule: "wrongValue"
        case .missingField: "missingField"
        case .wrongValue: "wrongValue"
        case .text(let fault): fault.code
        case .letters(let missing): missing.code
        case .listTooLong: "listTooLong"
        case .tooManySlides: "tooManySlides"
        case .feed(let fault): fault.code.rawValue
        case .system: "system"
        case .busy: "busy"
        }
    }

    /// The refusal in words, in Finnish, Swedish and English, with what to do where that is not plain.
    public var text: LocalizedText {
        let (fi, sv, en) = words
        return LocalizedText(fi, sv, en)
    }

    private var words: (fi: String, sv: String, en: String) {
        switch self {
        case .notFound:
            ("tiedostoa tai kansiota ei ole", "filen eller mappen finns inte", "there is no such file or folder")
        case .notRegularFile:
            ("ei ole tavallinen tiedosto", "är inte en vanlig fil", "is not an ordinary file")
        case .emptyFile: ("tiedosto on tyhjä", "filen är tom", "the file is empty")
        case .fileTooLarge(let bytes, let limit):
            (
                "tiedostossa on \(bytes) tavua, enintään \(limit) käy; pienennä kuva tai jaa aineisto",
                "filen har \(bytes) byte, högst \(limit) går; gör bilden mindre eller dela upp materialet",
                "the file has \(bytes) bytes, at most \(limit) are taken; make the picture smaller or split it"
            )
        case .unknownType:
            (
                "tiedostotyyppiä ei tunnistettu; lähetä PDF, PNG tai JPEG",
                "filtypen kändes inte igen; skicka PDF, PNG eller JPEG",
                "the kind of file was not recognised; send PDF, PNG or JPEG"
            )
        case .typeNotTaken(let kind):
            (
                "\(kind) ei käy; tallenna se PDF-muotoon ja lähetä se",
                "\(kind) går inte; spara den som PDF och skicka den",
                "\(kind) is not taken; save it as PDF and send that"
            )
        case .foreign(let kind): IngestError.Reason.three(kind.words)
        case .damaged:
            (
                "tiedosto on viallinen tai katkennut; tallenna se uudelleen ja lähetä se",
                "filen är skadad eller avbruten; spara den på nytt och skicka den",
                "the file is damaged or cut short; save it again and send that"
            )
        case .mostlyMissing(let percent):
            (
                "kuvasta puuttuu \(percent) %; lähetä tiedosto uudelleen",
                "\(percent) % av bilden saknas; skicka filen på nytt",
                "\(percent) % of the picture is missing; send the file again"
            )
        case .unreadableColours(let kind):
            (
                "kuvan värit on kirjoitettu tavalla, jota ei lueta (\(kind)); tallenna kuva PNG- tai JPEG-muotoon",
                "bildens färger är skrivna på ett sätt som inte läses (\(kind)); spara bilden som PNG eller JPEG",
                "the picture's colours are written in a way that is not read (\(kind)); save it as PNG or JPEG"
            )
        case .tooManyPixels(let width, let height, let limit):
            (
                "kuvassa on \(width) × \(height) pikseliä, enintään \(limit) käy; pienennä kuva",
                "bilden har \(width) × \(height) pixlar, högst \(limit) går; gör bilden mindre",
                "the picture has \(width) × \(height) pixels, at most \(limit) are taken; make it smaller"
            )
        case .sideTooLong(let pixels, let limit):
            (
                "kuvan sivu on \(pixels) pikseliä, enintään \(limit) käy; pienennä kuva",
                "bildens sida är \(pixels) pixlar, högst \(limit) går; gör bilden mindre",
                "a side of the picture is \(pixels) pixels, at most \(limit) are taken; make it smaller"
            )
        case .tooFewPixels(let width, let height, let limit):
            (
                "kuvassa on vain \(width) × \(height) pikseliä, kummallakin sivulla tarvitaan vähintään \(limit)",
                "bilden har bara \(width) × \(height) pixlar, varje sida behöver minst \(limit)",
                "the picture has only \(width) × \(height) pixels; each side needs at least \(limit)"
            )
        case .pixelsTogether(let pixels, let limit):
            (
                "kuvissa on yhteensä \(pixels / 1_000_000) miljoonaa pikseliä, enintään \(limit / 1_000_000) käy; pienennä kuvat",
                "bilderna har sammanlagt \(pixels / 1_000_000) miljoner pixlar, högst \(limit / 1_000_000) går; gör bilderna mindre",
                "the pictures have \(pixels / 1_000_000) million pixels together, at most \(limit / 1_000_000) are taken; make them smaller"
            )
        case .tooManyPages(let pages, let limit):
            (
                "sivuja on \(pages), enintään \(limit) käy; lähetä vain näytettävät sivut",
                "det finns \(pages) sidor, högst \(limit) går; skicka bara de sidor som ska visas",
                "there are \(pages) pages, at most \(limit) are taken; send only those to be shown"
            )
        case .encrypted:
            (
                "tiedosto on suojattu salasanalla; tallenna se ilman salasanaa",
                "filen är skyddad med lösenord; spara den utan lösenord",
                "the file is protected by a password; save it without one"
            )
        case .decoderTimedOut(let seconds):
            (
                "tiedoston avaaminen kesti yli \(seconds) s; tallenna se yksinkertaisempana kuvana",
                "det tog över \(seconds) s att öppna filen; spara den som en enklare bild",
                "opening the file took more than \(seconds) s; save it as a simpler picture"
            )
        case .decoderRanOut(let bytes):
            (
                "tiedoston avaaminen vaatii yli \(bytes / 1_000_000) Mt muistia; pienennä kuva",
                "det krävs över \(bytes / 1_000_000) MB minne för att öppna filen; gör bilden mindre",
                "opening the file needs more than \(bytes / 1_000_000) MB of memory; make the picture smaller"
            )
        case .toolMissing(let tool, let package):
            (
                "ohjelma \(tool) puuttuu tästä koneesta (Debianin paketti \(package)); lähetä PDF, PNG tai JPEG",
                "programmet \(tool) saknas på den här datorn (Debianpaketet \(package)); skicka PDF, PNG eller JPEG",
                "the program \(tool) is not on this machine (Debian package \(package)); send PDF, PNG or JPEG"
            )
        case .noJail(let why):
            (
                "tiedostoja ei voi avata turvallisesti tällä koneella (\(why)); asenna Debianin paketti bubblewrap ja salli käyttäjän nimiavaruudet, tai anna valitsin --without-jail",
                "filer kan inte öppnas tryggt på den här datorn (\(why)); installera Debianpaketet bubblewrap och tillåt namnrymder för användare, eller ge växeln --without-jail",
                "files cannot be opened safely on this machine (\(why)); install the Debian package bubblewrap and allow user namespaces, or give --without-jail"
            )
        case .entryEscapes(let entry):
            (
                "paketin tiedoston nimi osoittaa paketin ulkopuolelle: \(entry)",
                "ett filnamn i paketet pekar utanför paketet: \(entry)",
                "a name in the archive points outside it: \(entry)"
            )
        case .entryIsLink(let entry):
            (
                "linkkejä ei oteta vastaan: \(entry)", "länkar tas inte emot: \(entry)",
                "links are not taken: \(entry)"
            )
        case .nestedArchive(let entry):
            (
                "paketti paketin sisällä ei käy: \(entry)", "ett paket i ett paket går inte: \(entry)",
                "an archive inside an archive is not taken: \(entry)"
            )
        case .archiveExpandsTooMuch(let ratio, let limit):
            (
                "paketti kasvaa purettaessa \(ratio)-kertaiseksi, enintään \(limit)-kertainen käy",
                "paketet växer \(ratio) gånger när det packas upp, högst \(limit) gånger går",
                "the archive grows \(ratio) times when unpacked, at most \(limit) times is taken"
            )
        case .tooManyEntries(let count, let limit):
            (
                "tiedostoja on \(count), enintään \(limit) käy", "det finns \(count) filer, högst \(limit) går",
                "there are \(count) files, at most \(limit) are taken"
            )
        case .foldersTooDeep(let limit):
            (
                "kansioita on sisäkkäin yli \(limit); siirrä tiedostot ylempään kansioon",
                "det finns över \(limit) mappar i varandra; flytta filerna till en mapp högre upp",
                "more than \(limit) folders lie in one another; move the files to a folder further up"
            )
        case .archiveTooLarge(let bytes, let limit):
            (
                "tiedostoissa on yhteensä \(bytes) tavua, enintään \(limit) käy",
                "filerna har sammanlagt \(bytes) byte, högst \(limit) går",
                "the files have \(bytes) bytes together, at most \(limit) are taken"
            )
        case .duplicateEntry(let entry):
            (
                "samanniminen tiedosto on paketissa kahdesti: \(entry)",
                "paketet har två filer med samma namn: \(entry)",
                "the archive has two files of the same name: \(entry)"
            )
        case .nothingToShow:
            (
                "aineistossa ei ole kuvaa, PDF-tiedostoa eikä tiedostoa announcement.yaml",
                "materialet har varken bild, PDF-fil eller filen announcement.yaml",
                "there is no picture, no PDF and no announcement.yaml in it"
            )
        case .severalAnnouncements(let count):
            (
                "aineistossa on \(count) announcement.yaml-tiedostoa; lähetä yksi kerrallaan",
                "materialet har \(count) announcement.yaml-filer; skicka en åt gången",
                "there are \(count) announcement.yaml files in it; send one at a time"
            )
        case .notText:
            (
                "tiedosto ei ole UTF-8-tekstiä; tallenna se UTF-8-muodossa",
                "filen är inte UTF-8-text; spara den som UTF-8", "the file is not UTF-8 text; save it as UTF-8"
            )
        case .feed(let fault): fault.three
        case .yaml, .unknownField, .cutByComma, .time, .endsBeforeStart, .overSeveralDays, .rule, .missingField:
            formWords
        case .wrongValue(let value, let expected):
            (
                "”\(value)” ei käy; odotettiin: \(expected)", "”\(value)” går inte; väntade: \(expected)",
                "“\(value)” does not do; expected: \(expected)"
            )
        case .text(let fault): IngestError.Reason.three(fault.words)
        case .letters(let missing): IngestError.Reason.three(missing.words, missing.advice)
        case .listTooLong(let count, let limit):
            (
                "luettelossa on \(count) kohtaa, enintään \(limit) käy",
                "listan har \(count) punkter, högst \(limit) går",
                "the list has \(count) items, at most \(limit) are taken"
            )
        case .tooManySlides(let count, let limit):
            (
                "dioja tulisi \(count), yhdessä ilmoituksessa on enintään \(limit); jaa aineisto useaksi ilmoitukseksi",
                "det skulle bli \(count) bilder, ett meddelande har högst \(limit); dela upp materialet i flera meddelanden",
                "it would make \(count) slides, an announcement has at most \(limit); split it into several announcements"
            )
        case .system(let call, let errno):
            IngestError.Reason.words(ofSystem: call, errno)
        case .busy:
            (
                "toinen kirjoittaa juuri nyt; yritä uudelleen", "någon annan skriver just nu; försök igen",
                "somebody else is writing just now; try again"
            )
        }
    }

    /// The causes people can do something about in words, the others as the system calls them.
    private static func words(ofSystem call: String, _ errno: Int32) -> (fi: String, sv: String, en: String) {
        let cause = String(cString: strerror(errno))
        switch errno {
        case ENOSPC, EDQUOT:
            return (
                "levy on täynnä; vapauta tilaa ja yritä uudelleen (\(cause))",
                "disken är full; frigör utrymme och försök igen (\(cause))",
                "the disk is full; make room and try again (\(cause))"
            )
        case EACCES, EPERM, EROFS:
            return (
                "tähän ei ole lupaa lukea tai kirjoittaa (\(call): \(cause))",
                "det finns inte rätt att läsa eller skriva här (\(call): \(cause))",
                "there is no permission to read or write here (\(call): \(cause))"
            )
        default:
            return (
                "järjestelmän virhe: \(call): \(cause)", "systemfel: \(call): \(cause)",
                "system error: \(call): \(cause)"
            )
        }
    }

    /// Words of the room below, what is wrong before what to do.
    static func three(_ texts: LocalizedText...) -> (fi: String, sv: String, en: String) {
        func joined(_ language: Language) -> String { texts.compactMap { $0[language] }.joined(separator: "; ") }
        return (joined(.finnish), joined(.swedish), joined(.english))
    }
}
