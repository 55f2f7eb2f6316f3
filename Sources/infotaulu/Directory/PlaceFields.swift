import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignWords

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
