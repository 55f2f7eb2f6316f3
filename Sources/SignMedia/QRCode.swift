internal import CQRencode
internal import Glibc
internal import SignModel

/// The modules of a QR code, without its margin; true is dark.
public struct QRMatrix: Sendable, Hashable {
    /// Modules along a side: 21, 25, 29 … 177.
    public let side: Int
    /// Row by row from the top left.
    public let modules: [Bool]

    /// Whether the module in column `x` of row `y` is dark; outside the code it is light, as the margin is.
    public subscript(x: Int, y: Int) -> Bool {
        x >= 0 && y >= 0 && x < side && y < side && modules[y * side + x]
    }
}

/// QR codes by libqrencode.
public enum QRCode {
    /// Light modules that must surround a code on all sides (ISO/IEC 18004; `guides/accessibility.md`, 3.7).
    public static let margin = 4

    /// The code for `text` at error correction level M in the smallest version it fits.
    ///
    /// An address of the web is written in ASCII (``SignModel/WebAddress``), so that every reader opens the same; another
    /// text is encoded as it is, letter by letter. Capitals and digits take less room than small letters, so an
    /// address given as `HTTPS://EXAMPLE.ORG/…` makes a smaller code; scheme and host mean the same in capitals. One
    /// mode serves the whole text, so that ``side(of:)`` is known without making the code.
    public static func encode(_ text: String) throws(MediaError) -> QRMatrix {
        var bytes = Array((WebAddress.ascii(text) ?? "").utf8)
        guard !bytes.isEmpty, !bytes.contains(0) else { throw .qrFailed(errno: EINVAL) }
        guard side(of: text) != nil else { throw .qrTextTooLong(bytes: bytes.count) }
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { throw .qrFailed(errno: errno) }
        defer { QRinput_free(input) }
        let mode = isAlphanumeric(bytes) ? QR_MODE_AN : QR_MODE_8
        guard QRinput_append(input, mode, Int32(bytes.count), &bytes) == 0, let code = QRcode_encodeInput(input) else {
            throw .qrFailed(errno: errno)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .qrFailed(errno: EINVAL) }
        return QRMatrix(side: side, modules: (0..<side * side).map { data[$0] & 1 == 1 })
    }

    /// Modules along a side of the code for `text`; nil when it is empty, too long for any code, or an address that is
    /// none.
    public static func side(of text: String) -> Int? {
        let bytes = Array((WebAddress.ascii(text) ?? "").utf8)
        let capacities = isAlphanumeric(bytes) ? alphanumericCapacities : byteCapacities
        guard !bytes.isEmpty, let version = capacities.firstIndex(where: { $0 >= bytes.count }) else { return nil }
        return 21 + 4 * version
    }

    private static func isAlphanumeric(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || [0x20, 0x24, 0x25, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A].contains(byte)
        }
    }

    /// Bytes that versions 1 to 40 hold at level M: ISO/IEC 18004, table 7.
    private static let byteCapacities = [
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857,
        911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
    ]

    /// Alphanumeric characters that versions 1 to 40 hold at level M: the same table.
    private static let alphanumericCapacities = [
        20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970, 1035, 1134,
        1248, 1326, 1451, 1542, 1637, 1732, 1839, 1994, 2113, 2238, 2369, 2506, 2632, 2780, 2894, 3054, 3220, 3391,
    ]
}
