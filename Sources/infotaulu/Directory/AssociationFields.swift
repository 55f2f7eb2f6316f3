import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignWords

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
