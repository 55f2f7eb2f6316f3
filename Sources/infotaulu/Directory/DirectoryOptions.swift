import ArgumentParser
import SignDesk
import SignIngest
import SignModel

/// What all commands on associations and places take.
struct DirectoryOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    var desk: Desk { data.desk(playlists) }
    var now: Instant { clock.now(in: desk.sites().zone) }
}

/// Names and the like in several languages: `fi=Kirjasto`.
struct LanguageValue: ExpressibleByArgument {
    let language: Language
    let text: String

    /// Without a language it is Finnish.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let tag = Language(parts.count == 2 ? String(parts[0]).lowercased() : "fi")
        if parts.count == 2, tag.isWellFormed {
            language = tag
            text = String(parts[1])
        } else {
            language = .finnish
            text = argument
        }
    }
}

/// The fields of an association.
struct AssociationFields: ParsableArguments {
    @Option(help: ArgumentHelp("Its name, once for each language: --name fi=… --name sv=…", valueName: "fi=name"))
    var name: [LanguageValue] = []

    @Option(help: ArgumentHelp("What it does, once for each language.", valueName: "fi=text"))
    var about: [LanguageValue] = []

    @Option(help: "A switchboard's or office's number, never a private person's.")
    var phone: String?

    @Option(help: "Its e-mail address, never a private person's.")
    var email: String?

    @Option(help: "Its page, as its QR code carries it.")
    var web: String?

    @Option(help: "The municipality or district, as people say it.")
    var area: String?

    @Option(help: ArgumentHelp("What it is about: ageing,carers …", valueName: "ids"))
    var themes: String?

    @Option(help: ArgumentHelp("A picture of its logo; '' takes it away.", valueName: "file"))
    var logo: String?

    func row(_ id: String) -> DirectoryRow {
        var fields = ["id": id]
        for value in name { fields["name.\(value.language)"] = value.text }
        for value in about { fields["about.\(value.language)"] = value.text }
        fields["phone"] = phone
        fields["email"] = email
        fields["web"] = web
        fields["area"] = area
        fields["themes"] = themes
        fields["logo"] = logo
        return DirectoryRow(file: id, fields: fields)
    }
}

/// The fields of a place.
struct PlaceFields: ParsableArguments {
    @Option(help: ArgumentHelp("Its name, once for each language: --name fi=… --name sv=…", valueName: "fi=name"))
    var name: [LanguageValue] = []

    @Option(help: "Its street address.")
    var address: String?

    @Option(help: "The municipality or district, as people say it.")
    var area: String?

    @Option(
        help: ArgumentHelp(
            "wheelchair, rollator, inductionLoop, accessibleToilet, parking, with commas between.",
            valueName: "words"))
    var accessibility: String?

    func row(_ id: String) -> DirectoryRow {
        var fields = ["id": id]
        for value in name { fields["name.\(value.language)"] = value.text }
        fields["address"] = address
        fields["area"] = area
        fields["accessibility"] = accessibility
        return DirectoryRow(file: id, fields: fields)
    }
}
