extension Color {
    /// WCAG 2.2 relative luminance, 0 (black) to 1 (white).
    public var luminance: Double {
        func linear(_ value: UInt8) -> Double {
            let c = Double(value) / 255
            if c <= 0.04045 { return c / 12.92 }
            let base = (c + 0.055) / 1.055
            return base * base * fifthRoot(base * base)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG 2.2 contrast ratio, 1 to 21. `#777777` on white is 4.48, `#595959` on white 7.00.
    public func contrast(with other: Color) -> Double {
        let a = luminance
        let b = other.luminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}

/// x^(1/5) for 0 < x ≤ 1 by Newton's iteration, as the pure rooms have no `pow`; x^2.4 = x² · (x²)^(1/5).
private func fifthRoot(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<64 {
        let fourth = root * root * root * root
        let next = root - (fourth * root - x) / (5 * fourth)
        if next == root { break }
        root = next
    }
    return root
}
