import ArgumentParser

/// `infotaulu sources`: feeds that are kept by name.
struct SourcesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "Feeds kept by name: add, list, run, show, remove.",
        discussion: """
            Example: infotaulu sources add kerhot https://esimerkki.example/kerhot.ics --association muistivaki --every 1h
            Example: infotaulu sources run
            """,
        subcommands: [
            SourcesAdd.self, SourcesList.self, SourcesRun.self, SourcesShow.self, SourcesRemove.self,
        ])
}
