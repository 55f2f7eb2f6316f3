internal import SignModel

extension StringProtocol {
    /// Whether its first letter belongs to a script that is written from right to left, or a mark says so: the direction
    /// of a paragraph (UAX 9, P2).
    public var isRightToLeft: Bool {
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x200F, 0x061C: return true
            case 0x200E: return false
            default: if scalar.properties.isAlphabetic { return scalar.isOfRightToLeftScript }
            }
        }
        return false
    }
}
