import Testing

@testable import SignIngest

/// Which addresses a feed may be fetched from.
@Suite struct FeedAddressTests {
    @Test(
        "Only what the whole world may ask is public",
        arguments: [
            ("8.8.8.8", true), ("193.166.3.2", true), ("172.15.0.1", true), ("100.63.0.1", true),
            ("127.0.0.1", false), ("127.8.8.8", false), ("10.1.2.3", false), ("172.16.0.1", false),
            ("172.31.255.255", false), ("192.168.1.1", false), ("169.254.169.254", false), ("0.0.0.0", false),
            ("100.64.0.1", false), ("224.0.0.1", false), ("255.255.255.255", false), ("192.0.2.1", false),
            ("198.51.100.1", false), ("203.0.113.9", false), ("198.18.0.1", false),
            ("2001:708:10::1", true), ("2a00:1450:4026::200e", true), ("::1", false), ("::", false),
            ("fe80::1%eth0", false), ("fc00::1", false), ("fd12:3456::1", false), ("ff02::1", false),
            ("2001:db8::1", false), ("::ffff:127.0.0.1", false), ("::ffff:10.0.0.1", false),
            ("::ffff:8.8.8.8", true), ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false), ("2001:0:7f00::1", false),
            ("", false), ("1.2.3", false), ("1.2.3.4.5", false), ("256.1.1.1", false), ("0x7f.1.1.1", false),
            ("1:2:3:4:5:6:7", false), ("2a00::1::2", false), ("esimerkki", false),
        ])
    func publicAddresses(address: String, expected: Bool) {
        #expect(FeedAddress.isPublic(address) == expected)
    }

    @Test(
        "Only https, a plain host and a port",
        arguments: [
            ("https://esimerkki.example/a.ics", "esimerkki.example", 443),
            ("HTTPS://Esimerkki.Example:8443?x=1", "esimerkki.example", 8443),
            ("https://[::1]:4433/", "::1", 4433),
        ])
    func hosts(address: String, name: String, port: Int) {
        let host = FeedAddress.host(of: address)
        #expect(host?.name == name)
        #expect(host?.port == port)
    }

    @Test(
        "Anything else is not fetched",
        arguments: [
            "http://esimerkki.example/", "file:///etc/passwd", "https://", "https://kuka:sana@esimerkki.example/",
            "https://esimerkki.example:0/", "https://esimerkki.example:port/", "https://a b/", "https://a\\@b/",
            "https://esimerkki.example@10.0.0.1/", "gopher://x", "esimerkki.example",
        ])
    func refused(address: String) {
        #expect(!FeedAddress.isFetched(address))
    }
}
