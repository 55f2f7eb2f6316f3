import ArgumentParser

/// `infotaulu place`: where activities and events are.
struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Where activities and events are: add, edit, list, import.",
        discussion: """
            Example: infotaulu place add kirjasto --name fi=Kirjasto --address "Koulukatu 1" --area Keskusta
            """,
        subcommands: [
            PlaceAdd.self, PlaceEdit.self, PlaceList.self, PlaceShow.self, PlaceRemove.self, PlaceImport.self,
        ])
}
