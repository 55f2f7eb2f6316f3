import Foundation
import SignIngest
public import SignModel
import SignStore

extension Desk {
    /// Makes the data folder. One that is there already is left as it is, except that the demo is brought up to the day.
    ///
    /// - Parameters:
    ///   - today: the day that invented content counts from.
    ///   - evidence: whether `today` is the real one, and no date that somebody typed in.
    ///   - progress: told the share that is done, 0…1.
    public func make(
        _ request: InitRequest, today: CivilDate, evidence: Bool, progress: (Double) -> Void = { _ in }
    ) async throws(DeskError) -> InitAnswer {
        do {
            if Folders.exists(folder.database) {
                return try await refresh(request, today: today, evidence: evidence, progress)
            }
            guard FolderBuild.isEmptyOrAbsent(folder.path) else { throw DeskError.notADataFolder(folder.path) }
            let build = try FolderBuild(target: folder.path)
            do {
                let store = try ContentStore.create(in: DataFolder(build.path), durable: false)
                try StoreFiles.makeFolder(store.folder.media)
                try StoreFiles.makeFolder(store.folder.state)
                let filled = try await fill(store, request, today: today, evidence: evidence, progress)
                try store.finish()
                try store.close()
                try build.commit()
                return filled.map(InitAnswer.filled) ?? .made
            } catch {
                build.discard()
                throw error
            }
        } catch {
            let other = StoreError.database(path: folder.path, code: 0, detail: String(describing: type(of: error)))
            throw DeskError(error, otherwise: other)
        }
    }

    private func refresh(
        _ request: InitRequest, today: CivilDate, evidence: Bool, _ progress: (Double) -> Void
    ) async throws -> InitAnswer {
        guard request == .demo else { return .alreadyThere }
        guard try read(.read, { try $0.origin() }) == DemoImport.origin else { throw DeskError.notADemo(folder.path) }
        let result = try await fill(store(.write), request, today: today, evidence: evidence, progress)
        return result.map(InitAnswer.refreshed) ?? .alreadyThere
    }

    /// About how much of the time of filling the import takes; laying out takes the rest.
    private static let importShare = 0.8

    private func fill(
        _ store: ContentStore, _ request: InitRequest, today: CivilDate, evidence: Bool,
        _ progress: (Double) -> Void
    ) async throws -> DemoImport.Result? {
        switch request {
        case .nothing: return nil
        case .demo:
            let environment = ProcessInfo.processInfo.environment
            guard let assets = Folders.assets(containing: "demo/places.yaml", environment: environment) else {
                throw DeskError.demoMissing
            }
            let needs = try NeedShelf.installed().matcher()
            let result = try await DemoImport(
                folder: assets + "/demo", today: today, evidence: evidence, needs: needs
            )
            .run(into: store) { progress($0 * Desk.importShare) }
            keepTimings(in: store, sites()) { progress(Desk.importShare + $0 * (1 - Desk.importShare)) }
            return result
        case .synthetic(let associations, let seed):
            try await SyntheticImport(associations: associations, seed: seed, today: today, evidence: evidence)
                .run(into: store) { progress($0 * Desk.importShare) }
            keepTimings(in: store, sites()) { progress(Desk.importShare + $0 * (1 - Desk.importShare)) }
            return nil
        }
    }
}
