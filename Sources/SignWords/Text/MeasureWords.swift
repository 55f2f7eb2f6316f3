public import SignModel

/// Lengths as people say them.
public enum MeasureWords {
    /// Metres with one decimal where it matters: `3`, `2,5`, in English `2.5`.
    public static func metres(_ metres: Double, _ language: Language) -> String {
        let tenths = Int((metres * 10).rounded())
        if tenths % 10 == 0 { return String(tenths / 10) }
        return "\(tenths / 10)" + (language == .english ? "." : ",") + "\(tenths % 10)"
    }
}
