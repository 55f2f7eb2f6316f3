internal import Foundation
public import SignModel

/// What comes out of the jail: a reading, or the fault for which there is none, as JSON.
public enum FeedDocument {
    /// `{"format":…,"entries":[…]}`.
    public static func bytes(of reading: FeedReading) -> [UInt8] { encoded(reading) }

    /// `{"fault":{…}}`.
    public static func bytes(of fault: FeedFault) -> [UInt8] { encoded(["fault": fault]) }

    private static func encoded(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        // Strings, whole numbers and degrees that the readers have checked: nothing in them has no JSON.
        return (try? encoder.encode(value)).map { Array($0) } ?? []
    }
}
