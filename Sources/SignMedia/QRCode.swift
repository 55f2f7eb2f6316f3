internal import CQRencode
internal import Glibc

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
    /// The text is encoded as it is, letter by letter. Capitals and digits take less room than small letters, so an
    /// address given as `HTTPS://EXAMPLE.ORG/…` makes a smaller code; scheme and host mean the same in capitals.
    public static func encode(_ text: String) throws(MediaError) -> QRMatrix {
        guard !text.isEmpty, !text.utf8.contains(0) else { throw .qrFailed(errno: EINVAL) }
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            let error = errno
            if error == ERANGE { throw .qrTextTooLong(bytes: text.utf8.count) }
            throw .qrFailed(errno: error)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .qrFailed(errno: EINVAL) }
        return QRMatrix(side: side, modules: (0..<side * side).map { data[$0] & 1 == 1 })
    }
}
