import GRDB

extension PlayLog {
    /// Writes a consistent copy of the log of `state`, if there is one.
    public static func copy(from state: String, to path: String) throws(StoreError) {
        let source = state + "/plays.sqlite"
        guard Folders.exists(source) else { return }
        let queue = try open(source, readonly: true)
        try ContentStore.copy(queue, from: source, to: path)
    }
}
