/// Every key a playlist file may have, in one place: the reader, its suggestions and the test of `docs/playlists.md`
/// use these lists.
enum PlaylistKeys {
    static let top = [
        "site", "name", "zone", "area", "position", "picture", "submissions", "hours", "exceptions", "languages",
        "bilingual",
        "screens",
        "weights", "include", "exclude", "fillers", "theme", "transition", "calm", "closed",
    ]
    static let position = ["lat", "lon"]
    static let exception = ["on", "from", "until", "hours", "closed", "reason", "replacement"]
    static let screen = ["name", "tags", "display", "idle"]
    static let display = ["pixels", "diagonal", "rotation", "distance", "touch", "mount"]
    static let selection = ["associations", "announcements", "themes", "tags"]
    static let fillers = ["slides", "share"]
    /// Beside days and ranges of days.
    static let hours = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays", "eves"]

    /// Where a key lives, for one that stands in the wrong block.
    static let homes: [(block: String, keys: [String])] = [
        ("screens → ID → display", display), ("screens → ID", screen), ("fillers", fillers),
        ("include or exclude", selection), ("exceptions", exception), ("position", position),
        ("hours", hours), ("the top of the file", top),
    ]

    /// Words people try for a key, where the spelling alone does not lead there.
    static let otherNames: [String: String] = [
        "id": "site", "site_id": "site", "title": "name", "names": "name", "nimi": "name", "timezone": "zone",
        "time_zone": "zone", "time-zone": "zone", "tz": "zone", "opening_hours": "hours", "opening-hours": "hours",
        "openinghours": "hours", "opening": "hours", "times": "hours", "aukioloajat": "hours",
        "exception": "exceptions",
        "poikkeukset": "exceptions", "lang": "languages", "locale": "languages", "kielet": "languages",
        "municipality": "area", "municipalities": "area", "county": "area", "kunta": "area", "alue": "area",
        "kommun": "area", "location": "position", "coordinates": "position", "geo": "position",
        "sijainti": "position", "koordinaatit": "position", "kuva": "picture", "image": "picture", "bild": "picture",
        "latitude": "lat", "longitude": "lon", "lng": "lon",
        "long": "lon", "displays": "screens", "monitors": "screens", "resolution": "pixels", "size": "diagonal",
        "inches": "diagonal",
        "rotate": "rotation", "orientation": "rotation", "viewing_distance": "distance", "viewing-distance": "distance",
        "touchscreen": "touch", "mounting_height": "mount", "mounting-height": "mount", "height": "mount",
        "mount_height": "mount", "idleseconds": "idle", "idle_seconds": "idle", "timeout": "idle",
        "odotus": "idle", "shares": "weights", "only": "include", "skip": "exclude", "leave_out": "exclude",
        "kinds": "slides", "percent": "share", "look": "theme", "style": "theme", "fade": "transition",
        "reduced_motion": "calm", "animations": "calm", "when_closed": "closed", "date": "on", "day": "on",
        "start": "from", "to": "until", "end": "until", "holiday": "holidays", "pyhät": "holidays", "eve": "eves",
        "aatot": "eves", "instead": "replacement", "why": "reason",
    ]
}
