internal import SignModel

/// What `vipsheader -a`, in the jail, says of a picture before its pixels are decoded.
struct PictureFacts: Hashable {
    /// As stored, before the EXIF rotation.
    var size: PixelSize
    /// It carries a colour profile, by which it must be converted. (Asked to convert a picture without one, libvips
    /// 8.14 makes white a little yellow.)
    var hasProfile = false
    /// It is not grey or RGB, so even without a profile it must pass through a conversion.
    var isCMYK = false
    var hasAlpha = false
    /// EXIF orientation 1…8.
    var orientation = 1
    /// Which of several pictures in the file it is, from 0, and how many there are.
    var page = 0
    var pages = 1

    /// As shown.
    var upright: PixelSize { orientation >= 5 ? size.turned : size }

    /// Reads lines such as `width: 640`; nil when they do not add up.
    init?(_ text: String, page: Int = 0) {
        var fields: [Substring: Substring] = [:]
        for line in text.split(separator: "\n").prefix(2000) {
            let parts = line.split(separator: ":", maxSplits: 1)
            // What a file says of itself comes after what libvips does.
            if parts.count == 2, fields[parts[0]] == nil { fields[parts[0]] = parts[1].drop { $0 == " " } }
        }
        func number(_ key: Substring, _ range: ClosedRange<Int>) -> Int? {
            fields[key].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
        }
        guard let width = number("width", 1...10_000_000), let height = number("height", 1...10_000_000),
            let bands = number("bands", 1...100)
        else { return nil }
        size = PixelSize(width, height)
        hasProfile = fields["icc-profile-data"] != nil
        isCMYK = fields["interpretation"] == "cmyk"
        hasAlpha = bands == 2 || bands == (isCMYK ? 5 : 4)
        orientation = number("orientation", 1...8) ?? 1
        self.page = page
        pages = number("n-pages", 1...100_000) ?? 1
    }
}
