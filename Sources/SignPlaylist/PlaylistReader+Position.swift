import SignModel
import SignYAML

/// Where a site is on the map: `65.01, 25.47`, or a block of `lat` and `lon`.
extension PlaylistReader.Reading {
    func position(_ value: YAMLValue) -> GeoPoint? {
        let numbers: [Double?]
        if value.isBlock {
            guard let block = YAMLBlock(value, keys: PlaylistKeys.position) else { return nil }
            let lat = block.required("lat", advice: "degrees to the north, as in 'lat: 65.01'")
            let lon = block.required("lon", advice: "degrees to the east, as in 'lon: 25.47'")
            guard let lat, let lon else { return nil }
            numbers = [lat, lon].map { degrees($0) }
            guard !numbers.contains(nil) else { return nil }
        } else {
            let parts: [String]
            if value.node.items != nil {
                parts = value.list().compactMap { $0.text() }
            } else {
                guard let text = value.text() else { return nil }
                parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmed) }
            }
            numbers = parts.map(Self.degrees)
            guard numbers.count == 2, !numbers.contains(nil) else {
                // 65,01, 25,47 as numbers are written in Finland.
                let near = parts.count == 4 ? "\(parts[0]).\(parts[1]), \(parts[2]).\(parts[3])" : nil
                value.report(
                    .badValue, "'\(parts.joined(separator: ", "))' is no place on the map", suggestion: near,
                    advice: "write degrees to the north and to the east, as in 'position: 65.01, 25.47'")
                return nil
            }
        }
        guard numbers.count == 2, let north = numbers[0], let east = numbers[1] else { return nil }
        guard let point = GeoPoint(latitude: north, longitude: east) else {
            value.report(
                .outOfRange, "there is no place at \(north), \(east)",
                advice: "degrees to the north are -90 to 90, to the east -180 to 180")
            return nil
        }
        if !Self.isNear(point), let turned = GeoPoint(latitude: east, longitude: north), Self.isNear(turned) {
            value.report(
                .badValue, "\(north), \(east) is not in Finland, and the other way round it is",
                suggestion: "\(east), \(north)", advice: "degrees to the north come first")
            return nil
        }
        return point
    }

    private func degrees(_ value: YAMLValue) -> Double? {
        guard let text = value.text() else { return nil }
        if let number = Self.degrees(text) { return number }
        value.report(
            .badValue, "'\(value.key)' is a number of degrees, not '\(text)'",
            suggestion: Self.degrees(text.replacing(",", with: ".")) == nil ? nil : text.replacing(",", with: "."))
        return nil
    }

    /// A number as `Double` reads it, but plain: digits, one point, a sign.
    private static func degrees(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.count <= 20,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
        else { return nil }
        return Double(text)
    }

    /// In Finland or just beside it.
    private static func isNear(_ point: GeoPoint) -> Bool {
        (59...71).contains(point.latitude) && (18...33).contains(point.longitude)
    }
}
