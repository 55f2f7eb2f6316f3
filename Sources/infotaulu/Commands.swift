import ArgumentParser

/// Every command, in the order `--help` lists them. A new one goes in here and in a file of its own.
enum Commands {
    static let all: [any ParsableCommand.Type] = [
        InitCommand.self,
        SubmitCommand.self,
        InboxCommand.self,
        ShowCommand.self,
        ApproveCommand.self,
        ReturnCommand.self,
        WithdrawCommand.self,
        AlertCommand.self,
        AssociationCommand.self,
        PlaceCommand.self,
        IngestCommand.self,
        SourcesCommand.self,
        AtCommand.self,
        PlanCommand.self,
        ExplainCommand.self,
        AgendaCommand.self,
        GuideCommand.self,
        ReportCommand.self,
        SearchCommand.self,
        OccurrencesCommand.self,
        ActivitiesCommand.self,
        StatusCommand.self,
        CheckCommand.self,
        BackupCommand.self,
        RestoreCommand.self,
        BenchCommand.self,
    ]
}
