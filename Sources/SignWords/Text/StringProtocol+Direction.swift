extension StringProtocol {
    /// Whether its first letter belongs to a script that is written from right to left, or a mark says so: the direction
    /// of a paragraph (UAX 9, P2).
    public var isRightToLeft: Bool {
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x200F, 0x061C, 0x0590...0x05FF, 0x0608, 0x060B, 0x060D, 0x061B...0x065F, 0x066D...0x08FF,
                0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
                return true
            case 0x200E: return false
            default: if scalar.properties.isAlphabetic { return false }
            }
        }
        return false
    }
}

extension Character {
    /// Whether it is a letter of a script that is written from right to left.
    public var isRightToLeft: Bool { String(self).isRightToLeft }
}
