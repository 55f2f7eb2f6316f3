import Foundation

/// JSON of SignModel's types, with sorted keys: equal values give equal bytes.
///
/// These are also the bytes a revision's hash is taken over, so the form must not change once released.
public enum JSONText {
    /// Keys sorted, slashes as they are.
    public static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<T: Decodable>(
        _ type: T.Type, _ text: String, kind: StoreError.Kind, id: String
    ) throws(StoreError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw .damagedRow(kind: kind, id: id)
        }
    }
}
