import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignMedia
import SignModel
import SignPlaylist
import SignShow
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

    @Flag(help: "Print the receipt as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Write the receipt with its pictures as one HTML page, too.", valueName: "file"))
    var html: String?

    @Flag(help: "Print an announcement.yaml to fill in.")
    var template = false

    func validate() throws {
        guard !template else { return }
        guard !paths.isEmpty else { throw ValidationError("give the files to submit, or --template") }
        guard language.map({ Language($0).isWellFormed }) ?? true else {
            throw ValidationError("--language takes a tag such as fi, sv or en")
        }
        let known = NeedTheme.all.map(\.id.raw)
        guard list(themes).allSatisfy(known.contains), list(themes).count <= Limits.themesPerItem else {
            throw ValidationError("--themes takes at most \(Limits.themesPerItem) of \(known.joined(separator: ", "))")
        }
        guard list(tags).allSatisfy({ ThemeID($0).isWellFormed }), list(tags).count <= Limits.tagsPerItem else {
            throw ValidationError("--tags takes words of a–z, 0–9, - and _, at most \(Limits.tagsPerItem)")
        }
        guard announcement.map({ AnnouncementID($0).isWellFormed }) ?? true else {
            throw ValidationError("--announcement takes an id: a–z, 0–9, - and _")
        }
    }

    private func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }

    func run() async throws {
        try await Console.failing(in: language.map { Language($0).interface } ?? .finnish) {
            if template { return try printTemplate() }
            try await submit()
        }
    }

    private func submit() async throws {
        let store = try data.open(.write)
        let sites = ShowSites(playlists, data: data.folder)
        let now = clock.now(in: sites.zone)
        let sender = try sender(
            try association ?? namedAssociation(in: store, at: now.iso(in: sites.zone)), in: store)
        let language = language.map { Language($0) } ?? sender.name.languages.first ?? .finnish
        let civil = sites.zone.civil(at: now)
        let request = SubmissionRequest(
            paths: paths, association: sender.id, announcement: announcement.map { AnnouncementID($0) },
            title: title, alt: alt, themes: list(themes).map { ThemeID($0) }, tags: list(tags), language: language,
            places: sites.places([.all]), now: civil,
            replacesAtOnce: replace)
        let jail = await Jail.detect()
        let vault = MediaVault(path: data.folder.media)
        vault.sweep(known: Set(try store.read { try $0.media() }.map(\.id)))
        let reader = withoutReading ? nil : await PosterReader(media: vault, jail: jail)
        let intake = SubmissionIntake(
            importer: PictureImporter(media: vault, jail: jail), reader: reader, readsDocuments: !withoutReading)
        let places = try store.read { try $0.places() }
        let prepared: PreparedSubmission
        let bar = ProgressBar("submit")
        defer { bar.finish() }
        do throws(IngestError) {
            prepared = try await intake.prepare(request, places: Set(places.map(\.id))) { bar.update($0) }
            bar.finish()
        } catch {
            // In the sender's language, as everything that the association is to read.
            if json {
                try Console.json(Receipt.JSON.refusal(error, association: sender.id, at: now.iso(in: sites.zone)))
            }
            throw Console.fail("\(error.message(language)) [\(error.reason.code)]", exitCode: error.exitCode)
        }
        var receipt = Receipt(
            id: nil, revision: nil, state: "stopped", announcement: prepared.announcement, association: sender,
            content: prepared.content, schedule: prepared.schedule,
            place: prepared.content.place.flatMap { id in places.first { $0.id == id } },
            findings: prepared.findings, slides: [], at: now, zone: sites.zone)
        if !prepared.isStopped {
            let submitter = try role.name(default: "association:" + sender.id.raw)
            let stored = try store.submit(
                prepared.draft(submitter: submitter), media: prepared.media, at: now, hash: SHA256.hex)
            receipt.id = stored.id
            receipt.revision = stored.revision
            receipt.state = stored.state.rawValue
        }
        receipt.slides = slides(of: receipt, media: prepared.media, sites: sites)
        try answer(receipt, language: language)
        if prepared.isStopped { throw ExitCode(65) }
    }

    /// The association that announcement.yaml names; `at` is when, for the refusal.
    private func namedAssociation(in store: ContentStore, at: String) throws -> String {
        let places = Set(try store.read { try $0.places() }.map(\.id))
        do throws(IngestError) {
            if let named = try SubmissionIntake.association(of: paths, places: places) { return named.raw }
        } catch {
            if json { try Console.json(Receipt.JSON.refusal(error, association: "", at: at)) }
            throw error
        }
        throw ValidationError("--association is missing, and no announcement.yaml names one")
    }

    private func sender(_ text: String, in store: ContentStore) throws -> Association {
        let id = AssociationID(text)
        if let found = try store.read({ try $0.association(id) }) { return found }
        let known = try store.read { try $0.associations() }.map(\.id.raw).sorted()
        let hint =
            NearestWord.find(text, in: known).map { "; did you mean '\($0)'?" }
            ?? "; the known ones are " + known.prefix(15).joined(separator: ", ")
            + (known.count > 15 ? " and \(known.count - 15) more" : "")
        throw Console.fail("there is no association '\(id.raw.prefix(80))'" + hint, exitCode: 66)
    }

    /// The slides on the first screen it is aimed at; without fonts or icons only what is known without drawing.
    private func slides(of receipt: Receipt, media: [Medium], sites: ShowSites) -> [Receipt.Slide] {
        let setup =
            sites.matching(receipt.schedule.targets).first
            ?? (try? StageAssets()).flatMap { ScreenSetup.plain(root: $0.root) }
        if let setup, let pictures = try? ShowPictures(data: data.folder) {
            let today = sites.zone.civil(at: receipt.at).date
            let date = receipt.schedule.from.map { max($0.date, today) } ?? today
            let item = ShowPictures.item(
                receipt.content, receipt.schedule, association: receipt.association, place: receipt.place,
                picture: media.first { $0.id == receipt.content.picture }, on: date, zone: setup.zone)
            if let slides = try? pictures.slides(of: item, on: setup, date: date, drawn: html != nil) {
                return slides
            }
        }
        return receipt.content.posters.map { poster in
            Receipt.Slide(
                media: poster.media, text: nil, size: poster.size, seconds: poster.seconds ?? Limits.slideSecondsMin,
                language: poster.language ?? receipt.content.languages.first ?? .finnish)
        }
    }

    private func answer(_ receipt: Receipt, language: Language) throws {
        if let html {
            try OutputFile.write(Array(receipt.html(language).utf8), to: html)
        }
        if json {
            try Console.json(receipt.json)
        } else {
            Console.data(receipt.text(language))
        }
    }

    private func printTemplate() throws {
        let file = "templates/announcement.yaml"
        guard
            let assets = Folders.assets(containing: file, environment: ProcessInfo.processInfo.environment),
            let text = FileManager.default.contents(atPath: assets + "/" + file)
        else {
            throw Console.fail("the template is not installed; set INFOTAULU_ASSETS", exitCode: 66)
        }
        Console.data(String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines))
    }
}
