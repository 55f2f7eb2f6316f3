import Testing

@testable import SignStage

/// Text from right to left, mixed with names, figures, brackets and phone numbers. Letters stand for scripts where the
/// order is what counts; expected is what a reader sees from the left.
struct LineOrderTests {
    /// The runs from left to right, those from right to left between « and ».
    private func seen(_ text: String) -> String {
        LineOrder.runs(text).map { $0.isRightToLeft ? "«\($0.text)»" : $0.text }.joined(separator: "|")
    }

    @Test func latinLinesAreLeftAlone() {
        #expect(!LineOrder.isNeeded("Muistikahvila ma 7.12. klo 14.30–16 (Tuira)"))
        #expect(!LineOrder.isNeeded("Клуб памяти"))
        #expect(LineOrder.isNeeded("نادي"))
        #expect(LineOrder.isNeeded("מועדון"))
    }

    @Test func aForeignNameStandsLeftOfWhatIsBeforeIt() {
        #expect(seen("تعال إلى Muistikahvila يوم الاثنين") == "« يوم الاثنين»|Muistikahvila|«تعال إلى »")
    }

    @Test func aPhoneNumberKeepsItsOrder() {
        #expect(seen("اتصل 050 000 0101 اليوم") == "« اليوم»|050 000 0101|«اتصل »")
        #expect(seen("اتصل +358 50 000 0101") == "+358 50 000 0101|«اتصل »")
        #expect(seen("התקשר 050 000 0101") == "050 000 0101|«התקשר »")
        #expect(seen("اتصل 050\u{A0}000\u{A0}0101") == "050\u{A0}000\u{A0}0101|«اتصل »")
    }

    @Test func aTimeAndItsEndAreReadFromTheRight() {
        #expect(seen("الساعة 14.30–16") == "16|«–»|14.30|«الساعة »")
    }

    @Test func bracketsBelongToWhatStandsAroundThem() {
        #expect(seen("النادي (Tuira) مجاني") == "«) مجاني»|Tuira|«النادي (»")
        #expect(LineOrder.reversed("(") == ")")
        #expect(LineOrder.reversed(" («") == "») ")
    }

    @Test func anArabicWordInAFinnishLineStaysInItsPlace() {
        #expect(seen("Ryhmä نادي الذاكرة kokoontuu") == "Ryhmä |«نادي الذاكرة»| kokoontuu")
    }

    @Test func aMarkSaysTheDirectionOfALineThatBeginsWithAForeignWord() {
        #expect(seen("Tuira نادي") == "Tuira |«نادي»")
        #expect(seen("\u{200F}Tuira نادي") == "« نادي»|Tuira")
    }

    @Test func easternFiguresAreSetFromTheLeft() {
        #expect(LineOrder.runs("الساعة ١٤").first == LineOrder.Run(text: "١٤", isRightToLeft: false))
    }

    @Test func nothingIsLostAndMarksAreNotDrawn() {
        for text in ["", "\u{200F}", "نادي", "\u{2067}Tuira نادي\u{2069} 12", "a\u{200F}b"] {
            let drawn = LineOrder.runs(text).map(\.text).joined().unicodeScalars.sorted()
            let marks: Set<UInt32> = [0x200F, 0x2067, 0x2069]
            #expect(drawn == text.unicodeScalars.filter { !marks.contains($0.value) }.sorted())
        }
    }
}
