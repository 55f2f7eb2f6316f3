import SignModel
import Testing

/// What people write as a web address, and what a camera is given.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://hämeenlinna.example/ä ö", "https://xn--hmeenlinna-q5a.example/%C3%A4%20%C3%B6"),
        ("https://Åbo.example", "https://xn--bo-xia.example"), ("https://мир.example/", "https://xn--h1ahn.example/"),
        ("https://väestö.example:8443/x", "https://xn--vest-loa5i.example:8443/x"),
        ("https://a.example/50%", "https://a.example/50%25"),
        ("https://a.example/%C3%A4?q=a b#c", "https://a.example/%C3%A4?q=a%20b#c"),
        ("HTTPS://A.EXAMPLE/X", "HTTPS://A.EXAMPLE/X"), ("BEGIN:VCARD\nFN:Ä", "BEGIN:VCARD\nFN:Ä"),
        ("tel:+358501", "tel:+358501"),
    ])
    func right(text: String, address: String) {
        #expect(WebAddress.ascii(text) == address)
    }

    @Test(arguments: [
        "https://", "https://a b.example", "https://@a.example", "https://a..example", "https://a.example:x/",
        "https://a.example/\u{7}",
    ])
    func none(text: String) {
        #expect(WebAddress.ascii(text) == nil)
    }
}
