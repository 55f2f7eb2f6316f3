import ArgumentParser
import Foundation
import SignDesk
import SignModel
import SignStage
import SignWords

/// `infotaulu guide`: a page of activities to hand over.
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "A page of activities to print and hand over: next times, places, telephones, a QR code each.",
        discussion: """
            What takes place within two months, the next first. Without --theme it has something of every need. Two sides \
            of A4 at most, unless --all; it says how many had no room. In the area of the site's people, if its playlist \
            says so, unless --area says otherwise. In the site's first language unless --language says otherwise. The page \
            is printed from a browser and needs nothing from elsewhere.

            Example: infotaulu guide --site kaakkuri --theme carers --html carers.html
            Example: infotaulu guide --area Raahe --language sv --png pages
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("For this need, as ageing or carers.", valueName: "id"))
    var theme: String?

    @Option(help: ArgumentHelp("In this municipality, district or county.", valueName: "name"))
    var area: String?

    @Option(help: ArgumentHelp("Only of this association.", valueName: "id"))
    var association: String?

    @Option(help: ArgumentHelp("Whose page it is; the only site of the playlists if it is not given.", valueName: "id"))
    var site: String?

    @Option(
        defaultAsFlag: "-", parsing: .next,
        help: ArgumentHelp("Write it as one HTML page; to standard output without a file.", valueName: "file"))
    var html: String?

    @Option(
        help: ArgumentHelp(
            "Write it as pictures, guide-1.png and so on: A4 at 150 dots an inch.", valueName: "dir"))
    var png: String?

    @Flag(help: "Everything that matches, however many sides it takes.")
    var all = false

    func validate() throws {
        guard html != nil || png != nil else {
            throw Spoken.wrong(
                "Mihin sivu kirjoitetaan? Anna --html TIEDOSTO tai --png KANSIO.",
                "Vart ska sidan skrivas? Ge --html FIL eller --png MAPP.",
                "Where is the page to go? Give --html FILE or --png FOLDER.")
        }
    }

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let desk = data.desk(playlists)
            let guide = try desk.guide(
                GuideRequest(
                    theme: theme.map { ThemeID($0) }, association: association.map { ID($0) }, area: area,
                    site: site.map { SiteID($0) }, language: answer.given, now: clock.time, all: all))
            let words = Wording(answer.chosen)
            if guide.entries.isEmpty {
                Console.say(
                    words.pick(
                        "Kahden kuukauden aikana ei ole mitään sopivaa. Sivu kertoo sen.",
                        "Inget passar under de närmaste två månaderna. Sidan säger det.",
                        "Nothing matches within two months. The page says so."))
            }
            if guide.leftOut > 0 {
                Console.say(
                    words.pick(
                        "\(guide.leftOut) ei mahtunut. Kaikki: --all", "\(guide.leftOut) fick inte plats. Alla: --all",
                        "\(guide.leftOut) had no room. All of them: --all"))
            }
            if let html { try write(Array(try guide.html().utf8), to: html) }
            if let png { try write(try desk.pictures(of: guide), in: png) }
        }
    }

    private func write(_ pictures: [[UInt8]], in folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Console.fail(
                Spoken.words.pick(
                    "Kansiota \(folder) ei voi tehdä. Valitse toinen paikka.",
                    "Mappen \(folder) kan inte skapas. Välj en annan plats.",
                    "The folder \(folder) cannot be made. Choose another place."), exitCode: 1)
        }
        for (index, picture) in pictures.enumerated() { try write(picture, to: "\(folder)/guide-\(index + 1).png") }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        guard path != "-" else { return Console.bytes(bytes) }
        do throws(StageError) {
            try OutputFile.write(bytes, to: path)
        } catch {
            throw Console.fail(error.description, exitCode: 1)
        }
    }
}
