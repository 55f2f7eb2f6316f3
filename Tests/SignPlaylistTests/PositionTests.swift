import SignModel
import SignPlaylist
import Testing

/// Where a site is on the map.
@Suite struct PositionTests {
    @Test(arguments: [
        "65.01, 25.47", "\"65.01, 25.47\"", "65.01,25.47", "[65.01, 25.47]", "{lat: 65.01, lon: 25.47}",
    ])
    func placesAsPeopleWriteThem(yaml: String) throws {
        #expect(
            try Sample.with("position: \(yaml)\n").site.position == GeoPoint(latitude: 65.01, longitude: 25.47))
    }

    @Test func itNeedNotBeSaid() throws {
        #expect(try Sample.with("").site.position == nil)
    }

    @Test(arguments: [
        (
            "65,01, 25,47",
            "x.yaml:7:11: '65, 01, 25, 47' is no place on the map; did you mean '65.01, 25.47'? write degrees to the north and to the east, as in 'position: 65.01, 25.47'"
        ),
        (
            "Oulu",
            "x.yaml:7:11: 'Oulu' is no place on the map: write degrees to the north and to the east, as in 'position: 65.01, 25.47'"
        ),
        (
            "95, 25.47",
            "x.yaml:7:11: there is no place at 95.0, 25.47: degrees to the north are -90 to 90, to the east -180 to 180"
        ),
        (
            "25.47, 65.01",
            "x.yaml:7:11: 25.47, 65.01 is not in Finland, and the other way round it is; did you mean '65.01, 25.47'? degrees to the north come first"
        ),
        ("{lat: 65.01}", "x.yaml:7:11: 'lon' is missing: degrees to the east, as in 'lon: 25.47'"),
        (
            "{lat: \"65,01\", lon: 25.47}",
            "x.yaml:7:17: 'lat' is a number of degrees, not '65,01'; did you mean '65.01'?"
        ),
        ("{latitude: 65.01, lon: 25.47}", "x.yaml:7:12: unknown key 'latitude'; did you mean 'lat'?"),
        (
            "nan, inf",
            "x.yaml:7:11: 'nan, inf' is no place on the map: write degrees to the north and to the east, as in 'position: 65.01, 25.47'"
        ),
    ])
    func whatIsNoPlace(yaml: String, complaint: String) {
        #expect(Sample.complaint("position: \(yaml)\n") == complaint)
    }
}
