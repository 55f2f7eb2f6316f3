internal import CLibical
internal import SignModel

/// A property of a calendar as libical reads it: one value of it, where it has several.
struct CalendarProperty {
    enum Value {
        case text(String)
        case time(CalendarTime)
        /// A time put in with an end or a length of its own.
        case period(CalendarTime, end: CalendarTime?, length: CalendarLength?)
        case length(CalendarLength)
        case position(latitude: Double, longitude: Double)
        /// Seconds east of UTC.
        case offset(Int)
    }

    /// In capitals.
    var name: String
    var value: Value
    var language: String?
    /// `TZID`.
    var zone: String?
    /// `RANGE=THISANDFUTURE`.
    var isFuture = false
    /// `FMTTYPE`.
    var format: String?
    /// `CN`.
    var commonName: String?

    /// The properties of one component, `lines` being what stands between its beginning and its end.
    ///
    /// What libical cannot read is left out.
    static func parsed(_ lines: [String]) -> [CalendarProperty] {
        icalerror_set_errors_are_fatal(0)
        ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN)
        guard let parser = icalparser_new() else { return [] }
        defer { icalparser_free(parser) }
        var component: OpaquePointer?
        for line in ["BEGIN:VEVENT"] + lines + ["END:VEVENT"] {
            var copy = Array(line.utf8CString)
            copy.withUnsafeMutableBufferPointer {
                if let whole = icalparser_add_line(parser, $0.baseAddress) { component = whole }
            }
        }
        guard let component else { return [] }
        defer { icalcomponent_free(component) }
        var found: [CalendarProperty] = []
        var next = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
        while let property = next {
            if let read = CalendarProperty(property) { found.append(read) }
            next = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
        }
        return found
    }

    private init?(_ property: OpaquePointer) {
        let kind = icalproperty_isa(property)
        guard kind != ICAL_XLICERROR_PROPERTY, let value = icalproperty_get_value(property),
            let name = CalendarProperty.owned(icalproperty_get_property_name_r(property)),
            let read = CalendarProperty.value(value)
        else { return nil }
        self.name = name.uppercased()
        self.value = read
        switch read {
        case .text:
            language = CalendarProperty.parameter("LANGUAGE", of: property)
            format = CalendarProperty.parameter("FMTTYPE", of: property)
            commonName = CalendarProperty.parameter("CN", of: property)
        case .time, .period:
            zone = CalendarProperty.parameter("TZID", of: property)
            isFuture = CalendarProperty.parameter("RANGE", of: property)?.uppercased() == "THISANDFUTURE"
            self.value = read.inZone(zone)
        case .length, .position, .offset: break
        }
    }

    private static func value(_ value: OpaquePointer) -> Value? {
        switch icalvalue_isa(value) {
        case ICAL_DATE_VALUE: return CalendarTime(icalvalue_get_date(value)).map { .time($0) }
        case ICAL_DATETIME_VALUE: return CalendarTime(icalvalue_get_datetime(value)).map { .time($0) }
        case ICAL_DATETIMEPERIOD_VALUE:
            let either = icalvalue_get_datetimeperiod(value)
            return icaltime_is_null_time(either.time) == 0
                ? CalendarTime(either.time).map { .time($0) } : period(either.period)
        case ICAL_PERIOD_VALUE: return period(icalvalue_get_period(value))
        case ICAL_DURATION_VALUE: return .length(CalendarLength(icalvalue_get_duration(value)))
        case ICAL_GEO_VALUE:
            let geo = icalvalue_get_geo(value)
            return .position(latitude: Double(geo.lat), longitude: Double(geo.lon))
        case ICAL_UTCOFFSET_VALUE: return .offset(Int(icalvalue_get_utcoffset(value)))
        case ICAL_TEXT_VALUE: return icalvalue_get_text(value).map { .text(String(cString: $0)) }
        default: return owned(icalvalue_as_ical_string_r(value)).map { .text($0) }
        }
    }

    private static func period(_ period: icalperiodtype) -> Value? {
        guard let start = CalendarTime(period.start) else { return nil }
        if icaltime_is_null_time(period.end) == 0 {
            return .period(start, end: CalendarTime(period.end), length: nil)
        }
        return .period(start, end: nil, length: CalendarLength(period.duration))
    }

    private static func parameter(_ name: String, of property: OpaquePointer) -> String? {
        owned(icalproperty_get_parameter_as_string_r(property, name)).map { text in
            text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1 ? String(text.dropFirst().dropLast()) : text
        }
    }

    /// A string that libical gives away.
    private static func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { icalmemory_free_buffer(text) }
        return String(cString: text)
    }
}

extension CalendarProperty.Value {
    fileprivate func inZone(_ zone: String?) -> CalendarProperty.Value {
        guard let zone else { return self }
        switch self {
        case .time(let time): return .time(time.inZone(zone))
        case .period(let start, let end, let length):
            return .period(start.inZone(zone), end: end?.inZone(zone), length: length)
        case .text, .length, .position, .offset: return self
        }
    }
}
