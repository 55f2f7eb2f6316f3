public import SignIngest

/// What a new data folder is to hold.
public enum InitRequest: Hashable, Sendable {
    case nothing
    /// The demo's invented content; a folder that has it is brought up to the day.
    case demo
    /// This many associations' worth of invented content.
    case synthetic(Int, seed: UInt64)
}

/// What became of it.
public enum InitAnswer: Hashable, Sendable {
    case made
    /// Made with the demo, or the demo brought up to the day.
    case filled(DemoImport.Result)
    case refreshed(DemoImport.Result)
    /// It was a data folder already; nothing was added.
    case alreadyThere
}
