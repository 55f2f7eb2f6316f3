import Foundation
public import SignModel

extension GeoPoint {
    /// Metres to another point as the crow flies, by haversine on a globe: right to half a percent.
    public func metres(to other: GeoPoint) -> Int {
        let north = (other.latitude - latitude).radians
        let east = (other.longitude - longitude).radians
        let a =
            pow(sin(north / 2), 2) + cos(latitude.radians) * cos(other.latitude.radians) * pow(sin(east / 2), 2)
        return Int((2 * Self.radius * asin(min(1, sqrt(a)))).rounded())
    }

    /// Where another point lies: whole degrees clockwise from north, 0…359; nil when it is this one.
    public func bearing(to other: GeoPoint) -> Int? {
        guard self != other else { return nil }
        let east = (other.longitude - longitude).radians
        let y = sin(east) * cos(other.latitude.radians)
        let x =
            cos(latitude.radians) * sin(other.latitude.radians)
            - sin(latitude.radians) * cos(other.latitude.radians) * cos(east)
        let degrees = Int((atan2(y, x) * 180 / .pi).rounded())
        return (degrees + 360) % 360
    }

    /// The globe's mean radius in metres.
    private static let radius = 6_371_009.0
}

extension Double {
    fileprivate var radians: Double { self * .pi / 180 }
}
