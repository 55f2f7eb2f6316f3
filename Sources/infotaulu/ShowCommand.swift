import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignShow
import SignStage
import SignStore
import SignWords

/// `infotaulu show`: everything about one announcement, and its slides as pictures.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Everything about one announcement.",
        discussion: """
            ID is the announcement's, the receipt's, or the beginning of a revision's. With --png the slides are \
            written as pictures, exactly as the screen will show them.

            Example: infotaulu show joulumyyjaiset --png /tmp/joulu
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("Which announcement.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Write its slides as PNG files into this folder.", valueName: "dir"))
    var png: String?

    @Option(help: ArgumentHelp("The screen to draw them for; else the first it is aimed at.", valueName: "id"))
    var screen: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let store = try data.open(.read)
            let sites = ShowSites(playlists, data: data.folder)
            let now = clock.now(in: sites.zone)
            let found = try ShowDetails.find(id, in: store)
            var details = try ShowDetails(found, in: store, now: now, zone: sites.zone)
            details.receipt.slides = try slides(of: details, sites: sites, today: sites.zone.civil(at: now).date)
            if let png { try write(details.receipt, to: png) }
            if json { return try Console.json(details.json(zone: sites.zone)) }
            Console.data(details.text(answer.chosen, zone: sites.zone))
        }
    }

    private func slides(of details: ShowDetails, sites: ShowSites, today: CivilDate) throws -> [Receipt.Slide] {
        let receipt = details.receipt
        let wanted = screen.map { ScreenID($0) }
        if let wanted, !sites.setups.contains(where: { $0.screen.id == wanted }) {
            throw Console.fail("no playlist has a screen '\(wanted)'", exitCode: 66)
        }
        let setup =
            sites.setups.first { $0.screen.id == wanted } ?? sites.matching(receipt.schedule.targets).first
            ?? (try? StageAssets()).flatMap { ScreenSetup.plain(root: $0.root) }
        guard let setup else { return [] }
        let pictures = try ShowPictures(data: data.folder)
        let date = receipt.schedule.from.map { max($0.date, today) } ?? today
        let item = ShowPictures.item(
            receipt.content, receipt.schedule, association: receipt.association, place: receipt.place,
            picture: details.picture, on: date, zone: setup.zone)
        return try pictures.slides(of: item, on: setup, date: date, drawn: png != nil)
    }

    private func write(_ receipt: Receipt, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (index, slide) in receipt.slides.enumerated() {
            let file = "\(folder)/\(receipt.announcement)-\(slide.language)-\(index + 1).png"
            try OutputFile.write(slide.png, to: file)
            Console.say(file)
        }
    }
}
