public import SignModel
import SignWords

/// A time of an activity as a phone's calendar takes it from a QR code: one VEVENT of RFC 5545, as short as it can be.
///
/// Times are in UTC, so that a phone that is elsewhere or keeps another clock has them right; whole days are dates. There
/// is neither UID nor DTSTAMP: no phone asks for them, and each byte makes the code harder to read.
public struct CalendarEntry: Hashable, Sendable {
    /// What goes into the code, lines ended by CR and LF.
    public let text: String

    /// Bytes of a code that is read at half a metre.
    public static let bytesMax = 350

    /// - Parameters:
    ///   - place: where it is, when that is a known place.
    ///   - language: of the title and the place, where they are in it.
    ///   - zone: the clock that the occurrence is told by.
    public init(
        _ activity: Activity, at occurrence: Occurrence, place: Place?, language: Language, zone: ZoneRules
    ) {
        let title = Self.plain(activity.title(at: occurrence), language)
        let time = activity.times.indices.contains(occurrence.time) ? activity.times[occurrence.time] : nil
        var name = Self.plain(time?.placeText ?? [:], language)
        var address: String?
        if name.isEmpty {
            name = Self.plain(place?.name ?? activity.placeText, language)
            address = place?.address ?? activity.address
        }
        let times = Self.times(occurrence, zone)
        let places = [[name, address ?? ""], [name], [address ?? ""], []].map { parts in
            parts.filter { !$0.isEmpty }.joined(separator: ", ")
        }
        var text = ""
        // The address goes first, then the place, then the end of the title.
        for place in places {
            text = Self.text(title, times, place)
            if text.utf8.count <= Self.bytesMax { break }
        }
        var words = title.split(separator: " ")
        while text.utf8.count > Self.bytesMax, words.count > 1 {
            words.removeLast()
            text = Self.text(words.joined(separator: " "), times, "")
        }
        var letters = words.first.map(String.init) ?? ""
        while text.utf8.count > Self.bytesMax, !letters.isEmpty {
            letters.removeLast()
            text = Self.text(letters, times, "")
        }
        self.text = text
    }

    private static func text(_ title: String, _ times: [String], _ place: String) -> String {
        var lines = ["BEGIN:VEVENT", "SUMMARY:" + escaped(title)] + times
        if !place.isEmpty { lines.append("LOCATION:" + escaped(place)) }
        lines.append("END:VEVENT")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func times(_ occurrence: Occurrence, _ zone: ZoneRules) -> [String] {
        if occurrence.allDay {
            var lines = ["DTSTART;VALUE=DATE:" + date(occurrence.start.date)]
            // The day after the last one.
            if let end = occurrence.end, !occurrence.endless, end.date > occurrence.start.date {
                lines.append("DTEND;VALUE=DATE:" + date(end.date))
            }
            return lines
        }
        var lines = ["DTSTART:" + utc(occurrence.start, zone)]
        if let end = occurrence.end, !occurrence.endless { lines.append("DTEND:" + utc(end, zone)) }
        return lines
    }

    private static func utc(_ civil: CivilDateTime, _ zone: ZoneRules) -> String {
        let time = CivilDateTime(wallSeconds: zone.instant(of: civil).seconds)
        return date(time.date) + "T" + digits(time.time.hour) + digits(time.time.minute) + digits(time.time.second)
            + "Z"
    }

    private static func date(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return digits(year / 100) + digits(year % 100) + digits(month) + digits(day)
    }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func plain(_ text: LocalizedText, _ language: Language) -> String {
        (text.best(language)?.text ?? "").withoutSoftHyphens.withPlainSpaces
    }

    /// RFC 5545, 3.3.11.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\r": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// RFC 5545, 3.1: no line is longer than 75 bytes; what goes on begins with a space. No letter is torn apart.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var room = 75
        for character in line {
            let bytes = character.utf8.count
            if bytes > room {
                folded += "\r\n "
                room = 74
            }
            folded.append(character)
            room -= bytes
        }
        return folded
    }
}
