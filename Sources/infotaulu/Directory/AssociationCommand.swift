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
