import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignStage
import SignStore
import SignWords

/// `infotaulu submit`: takes in what an association sends and answers with a receipt.
struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Take in an announcement; prints the receipt.",
        discussion: """
            Takes pictures (PNG, JPEG, WebP, GIF, TIFF, BMP, HEIC, SVG), PDF, presentations where LibreOffice is \
            installed, announcement.yaml, and folders and ZIPs of these. Nothing is shown before it is approved.

            Exit code 65, with nothing changed, when a file is refused or a finding is an error.

            Example: infotaulu submit poster.pdf --association kylaystavat --title "Syyskokous"
            Example: infotaulu submit --template > announcement.yaml
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions

    @Argument(help: ArgumentHelp("Files, folders and ZIPs that make one announcement.", valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("The association that sends it (else the one announcement.yaml names).", valueName: "id"))
    var association: String?

    @Option(help: ArgumentHelp("Hand in a new version of this announcement.", valueName: "id"))
    var announcement: String?

    @Option(help: "For pictures and PDFs: what it is called.")
    var title: String?

    @Option(help: "For pictures and PDFs: what they say, in words.")
    var alt: String?

    @Option(
        help: ArgumentHelp("The language of title, alt and receipt (else the association's).", valueName: "fi|sv|en"))
    var language: String?

    @Option(help: ArgumentHelp("What it is about: ageing,carers … (see --template).", valueName: "ids"))
    var themes: String?

    @Option(help: ArgumentHelp("Your own tags, with commas between.", valueName: "tags"))
    var tags: String?

    @Flag(help: "Take what is on now off the screens at once, without waiting for the decision.")
    var replace = false

    @Flag(help: "Do not look for text in pictures.")
    var withoutReading = false

    @Flag(help: "Open pictures without a jail, on a machine that can have none; said in the receipt.")
    var withoutJail = false

    @Flag(help: "Print the receipt as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Write the receipt with its pictures as one HTML page, too.", valueName: "file"))
    var html: String?

    @Flag(help: "Print an announcement.yaml to fill in.")
    var template = false

    func validate() throws {
        guard !template else { return }
        guard !paths.isEmpty else {
            throw Spoken.wrong(
                "Anna lähetettävät tiedostot, tai --template.", "Ge filerna som skickas in, eller --template.",
                "Give the files to submit, or --template.")
        }
        guard language.map({ Language($0).isWellFormed }) ?? true else {
            throw Spoken.takes("--language", "fi, sv, en", not: language)
        }
        let known = NeedTheme.all.map(\.id.raw)
        guard list(themes).allSatisfy(known.contains), list(themes).count <= Limits.themesPerItem else {
            throw Spoken.wrong(
                "Valitse enintään \(Limits.themesPerItem) aihetta: \(known.joined(separator: ", ")).",
                "Välj högst \(Limits.themesPerItem) ämnen: \(known.joined(separator: ", ")).",
                "Choose \(Limits.themesPerItem) topics at most: \(known.joined(separator: ", ")).")
        }
        guard list(tags).allSatisfy({ ThemeID($0).isWellFormed }), list(tags).count <= Limits.tagsPerItem else {
            throw Spoken.takesOnly("--tags", "a–z, 0–9, -, _ (1–\(Limits.tagsPerItem))", not: tags)
        }
        guard announcement.map({ AnnouncementID($0).isWellFormed }) ?? true else {
            throw Spoken.takesOnly("--announcement", "a–z, 0–9, -, _", not: announcement)
        }
    }

    private func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }

    func run() async throws {
        try await Console.failing(in: Spoken.language) {
            if template { return try Console.template("announcement.yaml") }
            try await submit()
        }
    }

    private func submit() async throws {
        let desk = data.desk(playlists)
        let zone = desk.sites().zone
        let now = clock.now(in: zone)
        let request = SubmitRequest(
            paths: paths, association: association.map { AssociationID($0) },
            announcement: announcement.map { AnnouncementID($0) }, title: title, alt: alt,
            themes: list(themes).map { ThemeID($0) }, tags: list(tags), language: language.map { Language($0) },
            replacesAtOnce: replace, reads: !withoutReading, draws: html != nil,
            withoutJail: withoutJail)
        let bar = ProgressBar("submit")
        defer { bar.finish() }
        let actor = try role.given()
        let answer: SubmitAnswer
        do throws(DeskError) {
            answer = try await desk.submit(request, by: actor, at: now) { bar.update($0) }
            bar.finish()
        } catch {
            bar.finish()
            if json, case .refused(let refusal) = error {
                let sender = request.association ?? ""
                try Console.json(Receipt.JSON.refusal(refusal, association: sender, at: now.iso(in: zone)))
            }
            throw error
        }
        try self.answer(answer.receipt, language: answer.language)
        if answer.isStopped { throw ExitCode(65) }
    }

    private func answer(_ receipt: Receipt, language: Language) throws {
        if let html {
            try OutputFile.write(Array(try receipt.html(language).utf8), to: html)
        }
        if json {
            try Console.json(receipt.json)
        } else {
            Console.data(receipt.text(language))
        }
    }
}
