import SignMedia
import Testing

@Suite struct QRCodeTests {
    @Test func aShortAddressFitsVersionThree() throws {
        let code = try QRCode.encode("https://liikelaulu.example/allsang")
        #expect(code.side == 29)
        #expect(code.modules.count == 29 * 29)
    }

    @Test func capitalsDropAVersion() throws {
        #expect(try QRCode.encode("HTTPS://LIIKELAULU.EXAMPLE/ALLSANG").side == 25)
    }

    /// Layout asks for the side alone; it must be that of the code that is drawn.
    @Test func theSideIsKnownBeforehand() throws {
        for length in Array(1...130) + [213, 214, 911, 912, 2331] {
            for letter in ["a", "A"] {
                let text = String(repeating: letter, count: length)
                #expect(try QRCode.encode(text).side == QRCode.side(of: text), "\(length) of \(letter)")
            }
        }
        #expect(QRCode.side(of: String(repeating: "a", count: 2332)) == nil)
    }

    @Test func theThreeFinderPatternsAreThere() throws {
        let code = try QRCode.encode("https://a.example")
        for (x, y) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
            for step in 0..<7 {
                #expect(code[x + step, y] && code[x + step, y + 6] && code[x, y + step] && code[x + 6, y + step])
            }
            #expect(!code[x + 1, y + 1] && code[x + 3, y + 3])
        }
        #expect(!code[-1, 0] && !code[0, code.side])
    }

    @Test func whatDoesNotFitIsRefused() {
        #expect(throws: MediaError.qrTextTooLong(bytes: 3000)) {
            try QRCode.encode(String(repeating: "a", count: 3000))
        }
        #expect(throws: MediaError.self) { try QRCode.encode("") }
    }
}
