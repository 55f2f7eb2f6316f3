internal import Glibc

/// Where the programs that decode are found on this machine.
///
/// Only the system's own folders are looked in, never `PATH`. A tool may be named by its path, so that a test puts a
/// hostile one in the place of a real one.
public struct ToolShelf: Sendable, Hashable {
    private let replaced: [String: String]

    /// - Parameter replaced: paths by the names of tools that are to be found elsewhere.
    public init(replaced: [String: String] = [:]) {
        self.replaced = replaced
    }

    /// The path of a tool, or nil when it is not installed.
    public func path(of tool: String) -> String? {
        if let path = replaced[tool] { return access(path, X_OK) == 0 ? path : nil }
        return ["/usr/bin/", "/usr/local/bin/"].map { $0 + tool }.first { access($0, X_OK) == 0 }
    }

    /// The path of a program of ours: it stands beside the one that runs, `executable`, wherever that is installed.
    func path(of program: String, beside executable: String?) -> String? {
        if replaced[program] == nil, let executable, let slash = executable.lastIndex(of: "/") {
            let path = String(executable[...slash]) + program
            if access(path, X_OK) == 0 { return path }
        }
        return path(of: program)
    }
}
