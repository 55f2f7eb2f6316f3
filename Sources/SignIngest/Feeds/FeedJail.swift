internal import Foundation
public import SignModel
internal import SignStore
internal import SignWords

/// Reads files of feeds in the jail, with the program of ours that knows their formats in the place of a decoder.
///
/// The parsers of calendars and web pages are C, and what they read comes from outside: they never run where the data
/// is. What the program prints is bytes from outside as well. It is held to its form here; the lengths and counts of what
/// it says are looked at where it is taken in.
public enum FeedJail {
    /// The program, and the Debian package or folder it comes with.
    private static let program = "infotaulu-feed"

    /// What a file of a feed says.
    ///
    /// - Parameters:
    ///   - format: nil: whatever it is.
    ///   - zone: the IANA name of the place's clock.
    ///   - today: what dates without a year are reckoned from.
    ///   - name: the file as people know it, for refusals.
    ///   - vault: where the copy that the jail sees is kept while it runs.
    ///
    /// Throws what ``Jail`` throws, `.feed` with the fault for which nothing of the file is taken, and `.damaged` when
    /// the program says something that it has no reason to say.
    public static func read(
        _ bytes: [UInt8], format: FeedFormat? = nil, zone: String, today: CivilDate, name: String, jail: Jail,
        in vault: MediaVault
    ) async throws(IngestError) -> FeedReading {
        guard bytes.count <= Limits.feedBytes else {
            throw IngestError(file: name, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.feedBytes))
        }
        let work = try vault.workFolder(for: name, input: bytes)
        defer { work.remove() }
        var arguments = [WorkFolder.input, "--zone", zone, "--today", today.description, "--name", name]
        if let format { arguments += ["--format", format.rawValue] }
        let output = try await jail.runOwn(
            program, beside: Folders.executablePath(), arguments, in: work, printing: Limits.feedReadingBytes,
            accepting: [0, 65])
        return try reading(output.bytes, name: name)
    }

    /// A table to fill in, with two rows as an example; nothing from outside is read for it.
    public static func template(_ language: Language) async throws(IngestError) -> String {
        let jail = await Jail.detect(without: true)
        guard let path = jail.tools.path(of: program, beside: Folders.executablePath()) else {
            throw IngestError(file: program, reason: .toolMissing(tool: program, package: "infotaulu"))
        }
        return try await jail.run(path: path, name: program, ["--template", language.interface.tag], in: nil).text
    }

    /// Takes what the program printed at its word only so far as it has the form.
    private static func reading(_ bytes: [UInt8], name: String) throws(IngestError) -> FeedReading {
        let data = Data(bytes)
        let decoder = JSONDecoder()
        // A fault is short: a reading is not read twice for it.
        if bytes.count < 10_000, let refusal = try? decoder.decode(Refusal.self, from: data) {
            throw IngestError(file: name, place: refusal.fault.place, reason: .feed(refusal.fault.held))
        }
        guard var reading = try? decoder.decode(FeedReading.self, from: data) else {
            throw IngestError(file: name, reason: .damaged("unexpected output of the decoder"))
        }
        guard reading.entries.count <= Limits.feedItems else {
            throw IngestError(
                file: name,
                reason: .feed(
                    FeedFault(.tooManyItems, at: "", number: reading.entries.count, limit: Limits.feedItems)))
        }
        let faults = reading.faults.prefix(Limits.feedFaults)
        reading.moreFaults = max(0, min(reading.moreFaults, 1_000_000_000)) + reading.faults.count - faults.count
        reading.faults = faults.map(\.held)
        return reading
    }

    private struct Refusal: Decodable {
        var fault: FeedFault
    }
}

extension FeedFault {
    /// With words no longer than anybody writes, and none that move the cursor of who reads them.
    fileprivate var held: FeedFault {
        var fault = self
        fault.position = String(position.shortened(to: 200).revealed())
        fault.item = item?.shortened(to: Limits.feedIDBytes)
        fault.value = value.map { $0.shortened(to: 500).revealed() }
        fault.expected = expected.map { $0.shortened(to: 500).revealed() }
        return fault
    }

    fileprivate var place: String? { position.isEmpty ? nil : held.position }
}
