public import SignModel

/// A display that hangs too far away for its size.
public enum DisplayWords {
    /// What is wrong, and which distance or diagonal would do.
    public static func tooFar(_ display: Display) -> LocalizedText {
        func metres(_ mm: Int, _ language: Language) -> String { MeasureWords.metres(Double(mm) / 1000, language) }
        let (distance, can) = (display.viewingDistanceMm, display.farthestMm)
        let inches = MeasureWords.metres(display.diagonalInches, .finnish)
        let english = MeasureWords.metres(display.diagonalInches, .english)
        return LocalizedText(
            "Näyttö on liian pieni: \(inches) tuumaa, lukuetäisyys \(metres(distance, .finnish))\u{A0}m. Diat tehdään \(metres(can, .finnish)) metrin lukuetäisyydelle. Siirrä näyttö lähemmäs, tai vaihda se vähintään \(display.neededInches) tuumaan.",
            "Skärmen är för liten: \(inches) tum, läsavstånd \(metres(distance, .swedish))\u{A0}m. Diorna görs för läsning på \(metres(can, .swedish)) meters håll. Flytta skärmen närmare, eller byt till minst \(display.neededInches) tum.",
            "The screen is too small: \(english) inches, read from \(metres(distance, .english))\u{A0}m. Its slides are made to be read from \(metres(can, .english))\u{A0}m. Move it nearer, or take one of at least \(display.neededInches) inches."
        )
    }
}
