import SignIngest
import SignStore

extension DeskError {
    /// An error of the rooms below as the desk's own; `other` for one that none of them throws.
    init(_ error: any Error, otherwise other: StoreError) {
        switch error {
        case let error as DeskError: self = error
        case let error as StoreError: self = .store(error)
        case let error as IngestError: self = .refused(error)
        default: self = .store(other)
        }
    }
}
