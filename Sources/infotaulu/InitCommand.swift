import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu init`: makes a data folder.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a data folder.",
        discussion: """
            A folder that is there already is left as it is, except that --demo brings a demo folder up to today.

            Example: infotaulu init --data ~/infotaulu --demo
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Fill it with the demo content: invented associations around four pilot sites.")
    var demo = false

    @Option(
        help: ArgumentHelp(
            "Fill it with this many associations' worth of invented content, 10 announcements and 100 activities each.",
            valueName: "n"))
    var synthetic: Int?

    @Option(help: ArgumentHelp("With --synthetic: equal seeds give equal content on the same day.", valueName: "s"))
    var seed: UInt64 = 1

    func validate() throws {
        guard !(demo && synthetic != nil) else { throw Spoken.together("--demo", "--synthetic") }
        guard (synthetic ?? 1) >= 1, (synthetic ?? 1) <= SyntheticImport.associationsMax else {
            throw Spoken.takesOnly(
                "--synthetic", "1–\(SyntheticImport.associationsMax)", not: synthetic.map { "\($0)" })
        }
    }

    @Flag(help: "Print a playlist to fill in.")
    var template = false

    func run() async throws {
        try await Console.failing(in: answer.chosen) {
            if template { return try Console.template("playlist.yaml") }
            let desk = data.desk(playlists)
            let request: InitRequest =
                demo ? .demo : synthetic.map { .synthetic($0, seed: seed) } ?? .nothing
            let bar = ProgressBar("init")
            defer { bar.finish() }
            let answer = try await desk.make(request, today: clock.today(), evidence: clock.text == nil) {
                bar.update($0)
            }
            bar.finish()
            report(answer, desk.folder.path)
        }
    }

    private func report(_ answer: InitAnswer, _ path: String) {
        let words = ReceiptWords(self.answer.chosen)
        let today = words.day(clock.today())
        let made = words.pick("Tietokansio on valmis: ", "Datamappen är klar: ", "The data folder is ready: ") + path
        switch answer {
        case .made:
            if let synthetic {
                Console.say(
                    words.pick(
                        "Kaikki sisältö on keksittyä: \(synthetic) yhdistystä, siemen \(seed), päivä \(today).",
                        "Allt innehåll är påhittat: \(synthetic) föreningar, frö \(seed), dag \(today).",
                        "All content is invented: \(synthetic) associations, seed \(seed), day \(today).")
                )
            }
            Console.say(made)
            if synthetic == nil { sayWhatIsNext() }
        case .filled(let result):
            tell(result)
            Console.say(made)
        case .refreshed(let result):
            tell(result)
            Console.say(
                words.pick(
                    "Esittelyaineisto on nyt ajan tasalla \(today): \(path)",
                    "Demoinnehållet är nu uppdaterat till \(today): \(path)",
                    "The demo content is now as of \(today): \(path)"))
        case .alreadyThere:
            Console.say(
                words.pick(
                    "Tietokansio on jo olemassa, mitään ei lisätty: \(path)",
                    "Datamappen finns redan, inget lades till: \(path)",
                    "The data folder is there already, nothing was added: \(path)"))
        }
    }

    private func tell(_ result: DemoImport.Result) {
        Console.say(
            Spoken.words.pick(
                """
                Kaikki sisältö on keksittyä: \(result.associations) yhdistystä, \(result.activities) toimintaa, \
                \(result.announcements) tiedotetta, niistä \(result.pending) odottaa päätöstä.
                """,
                """
                Allt innehåll är påhittat: \(result.associations) föreningar, \(result.activities) verksamheter, \
                \(result.announcements) meddelanden, av dem väntar \(result.pending) på beslut.
                """,
                """
                All content is invented: \(result.associations) associations, \(result.activities) activities, \
                \(result.announcements) announcements, of which \(result.pending) are waiting for a decision.
                """))
    }

    /// The next three commands, ready to be copied.
    private func sayWhatIsNext() {
        let words = ReceiptWords(answer.chosen)
        let folder = playlists.folder(data: data.folder)
        let options =
            (data.path.map { " --data " + quoted($0) } ?? "")
            + (playlists.path.map { " --playlists " + quoted($0) } ?? "")
        let file = quoted(folder + "/" + words.pick("toimipiste", "verksamhetsstalle", "centre") + ".yaml")
        let name = words.pick("fi=\"Kyläyhdistys ry\"", "sv=\"Byaföreningen rf\"", "en=\"Village Association\"")
        let id = words.pick("kylayhdistys", "byaforeningen", "village")
        Console.say(
            words.pick("Seuraavaksi:", "Härnäst:", "Next:") + """

                  mkdir -p \(quoted(folder)) && infotaulu init --template > \(file)
                  infotaulu association add \(id) --name \(name)\(options)
                  infotaulu submit --template > announcement.yaml

                """
                + words.pick(
                    "Muokkaa tiedostot omiksesi. Sitten: infotaulu submit announcement.yaml --association \(id)\(options)",
                    "Fyll i filerna. Sedan: infotaulu submit announcement.yaml --association \(id)\(options)",
                    "Make the files your own. Then: infotaulu submit announcement.yaml --association \(id)\(options)"))
    }

    /// As a shell takes it.
    private func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
