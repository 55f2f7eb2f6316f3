internal import CSDL2
internal import SignMedia
internal import SignModel

/// Icons as coverage, drawn from their SVG at the size they are needed.
struct IconShop {
    private struct Key: Hashable {
        var name: String
        var side: Int
    }

    private let assets: StageAssets
    private var cache: [Key: Coverage] = [:]
    private var bytes = 0
    private static let byteLimit = 2_000_000
    /// Icons are drawn larger and averaged down, as nanosvg's own edges are coarse.
    private static let oversampling = 4

    init(assets: StageAssets) {
        self.assets = assets
    }

    /// The coverage of an icon `side` pixels square; nil when there is no such icon.
    mutating func coverage(_ name: String, side: Int) -> Coverage? {
        let key = Key(name: name, side: side)
        if let known = cache[key] { return known }
        guard side > 0, let drawn = draw(name, side: side) else { return nil }
        if bytes + drawn.values.count > Self.byteLimit {
            cache.removeAll()
            bytes = 0
        }
        cache[key] = drawn
        bytes += drawn.values.count
        return drawn
    }

    private func draw(_ name: String, side: Int) -> Coverage? {
        let isName = name.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        guard isName, let file = SDL_RWFromFile(assets.iconPath(name), "rb") else { return nil }
        defer { _ = SDL_RWclose(file) }
        let large = Int32(min(side * Self.oversampling, 4096))
        guard let surface = IMG_LoadSizedSVG_RW(file, large, large),
            let picture = try? Surface.picture(taking: surface, alpha: true)
        else { return nil }
        let small = picture.scaled(to: PixelSize(side, side))
        return Coverage(width: side, height: side, values: small.pixels.map { UInt8($0 >> 24) })
    }
}
