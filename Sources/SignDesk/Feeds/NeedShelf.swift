import Foundation
import SignIngest
import SignMedia
import SignStore
import SignWords

/// The table of needs as it is installed.
struct NeedShelf {
    private let table: NeedTable
    /// Changes when the table does.
    let digest: String

    static func installed() throws(DeskError) -> NeedShelf {
        let assets = Folders.assets(
            containing: NeedTable.fileName, environment: ProcessInfo.processInfo.environment)
        guard let assets, let bytes = FileManager.default.contents(atPath: assets + "/" + NeedTable.fileName) else {
            throw .refused(IngestError(file: NeedTable.fileName, reason: .notFound))
        }
        do throws(IngestError) {
            return NeedShelf(
                table: try NeedTable(yaml: Array(bytes), file: NeedTable.fileName), digest: SHA256.hex(Array(bytes)))
        } catch {
            throw .refused(error)
        }
    }

    /// For one run.
    func matcher() -> NeedMatcher {
        let words = FinnishWords()
        return NeedMatcher(table) { words.bases(in: $0) }
    }
}
