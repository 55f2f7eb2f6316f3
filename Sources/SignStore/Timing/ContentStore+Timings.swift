import GRDB
import SignModel

extension ContentStore {
    /// Keeps what was laid out for revisions; players need not look again for it.
    ///
    /// - Parameter version: the content's when it was read for the layout. With another one the names may have changed:
    ///   then nothing is kept, and whoever plans lays it out.
    public func keep(timings: [RevisionTiming], asOf version: Int) throws(StoreError) {
        guard !timings.isEmpty else { return }
        try write(content: false) { db in
            guard Int(try Meta.integer(db, Meta.contentVersion) ?? 0) == version else { return }
            var layouts: [String: Int64] = [:]
            for key in Set(timings.map(\.layout)).sorted() { layouts[key] = try TimingRows.layout(db, key) }
            for timing in timings {
                guard let layout = layouts[timing.layout] else { continue }
                try TimingRows.put(db, timing, layout: layout)
            }
            try db.execute(
                sql: "DELETE FROM layout WHERE id NOT IN (SELECT id FROM layout ORDER BY id DESC LIMIT ?)",
                arguments: [Limits.layoutsKept])
        }
    }
}
