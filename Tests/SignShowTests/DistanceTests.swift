import SignModel
import SignShow
import Testing

/// How far and in which direction.
@Suite struct DistanceTests {
    private func point(_ latitude: Double, _ longitude: Double) throws -> GeoPoint {
        try #require(GeoPoint(latitude: latitude, longitude: longitude))
    }

    /// A minute of latitude is a nautical mile; one of longitude is shorter by the cosine.
    @Test func metres() throws {
        let oulu = try point(65, 25.5)
        #expect(try (1_849...1_857).contains(oulu.metres(to: point(65 + 1.0 / 60, 25.5))))
        #expect(try (780...786).contains(oulu.metres(to: point(65, 25.5 + 1.0 / 60))))
        #expect(oulu.metres(to: oulu) == 0)
        // To the other side of the globe, over the date line and over a pole.
        #expect(try (20_000_000...20_030_000).contains(point(0, 0).metres(to: point(0, 180))))
        #expect(try (111_000...111_400).contains(point(0, 179.5).metres(to: point(0, -179.5))))
        #expect(try (222_000...222_600).contains(point(89, 0).metres(to: point(89, 180))))
    }

    @Test func bearings() throws {
        let oulu = try point(65, 25.5)
        #expect(try oulu.bearing(to: point(66, 25.5)) == 0)
        #expect(try oulu.bearing(to: point(64, 25.5)) == 180)
        #expect(try oulu.bearing(to: point(65, 25.51)) == 90)
        #expect(try oulu.bearing(to: point(65, 25.49)) == 270)
        #expect(try oulu.bearing(to: point(65.01, 25.5 - 0.0001)) == 0)
        #expect(oulu.bearing(to: oulu) == nil)
    }
}
