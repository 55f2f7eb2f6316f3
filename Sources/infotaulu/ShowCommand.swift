import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignStage

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
    @OptionGroup var role: RoleOptions
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
            let desk = data.desk(playlists)
            let zone = desk.sites().zone
            let details = try desk.show(
                ShowRequest(id, screen: screen.map { ScreenID($0) }, draws: png != nil), by: role.actor(),
                at: clock.now(in: zone))
            if let png { try write(details.receipt, to: png) }
            if json { return try Console.json(DetailsJSON(details)) }
            Console.data(DetailsText(details).text(answer.chosen))
        }
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
