import ArgumentParser

/// `infotaulu association`: who sends announcements and runs activities.
struct AssociationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "association",
        abstract: "Who sends announcements and runs activities: add, edit, list, import.",
        discussion: """
            Example: infotaulu association add muistiseura --name fi="Muistiseura ry" --phone "050 000 0101"
            Example: infotaulu association import yhdistykset.csv --dry-run
            """,
        subcommands: [
            AssociationAdd.self, AssociationEdit.self, AssociationList.self, AssociationShow.self,
            AssociationRemove.self, AssociationImport.self,
        ])
}

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
