internal import SignModel

extension SeriesBuilder {
    /// Adds what one part of the series gives: a time for each of its rules, and the dates put in.
    mutating func add(_ part: Part) throws(FeedFault) {
        var pieces: [RulePiece] = []
        for text in master.rules {
            if let piece = try piece(RuleText(text), part) { pieces.append(piece) }
        }
        if part.from == nil, !master.rules.isEmpty, !pieces.contains(where: { $0.start == start }),
            !master.additions.contains(where: { $0.start == master.start })
        {
            notes.append(
                FeedFault(
                    .startDropped, at: "line \(master.line)", item: master.uid, value: start.description,
                    expected: master.rules.joined(separator: " "), isNote: true))
        }
        var explicit = additions(of: part)
        if master.rules.isEmpty, contains(start, part), !isExcepted(start) {
            explicit.insert((moved(start, part), nil), at: 0)
        }
        if pieces.isEmpty {
            addSingles(explicit, part)
        } else {
            try addRules(pieces, explicit, part)
        }
    }

    private func contains(_ civil: CivilDateTime, _ part: Part) -> Bool {
        (part.from.map { civil >= $0 } ?? true) && (part.until.map { civil < $0 } ?? true)
    }

    private func moved(_ civil: CivilDateTime, _ part: Part) -> CivilDateTime {
        CivilDateTime(wallSeconds: civil.wallSeconds + part.shift)
    }

    private func isExcepted(_ civil: CivilDateTime) -> Bool {
        except.contains(.time(civil)) || except.contains(.date(civil.date))
    }

    /// The times put in that fall into a part, moved as it is, each once, with their own lengths.
    private mutating func additions(of part: Part) -> [(start: CivilDateTime, length: Int?)] {
        var found: [(start: CivilDateTime, length: Int?)] = []
        var seen: Set<CivilDateTime> = master.rules.isEmpty ? [start] : []
        for addition in master.additions {
            let civil: CivilDateTime
            switch moment(addition.start, of: master) {
            case .date(let date): civil = CivilDateTime(date, start.time)
            case .time(let time): civil = time
            }
            guard Limits.feedYears.contains(civil.date.year) else {
                notes.append(
                    FeedFault(
                        .outOfRange, at: "line \(master.line)", item: master.uid, value: "RDATE \(civil)", isNote: true)
                )
                continue
            }
            guard contains(civil, part), !isExcepted(civil), seen.insert(civil).inserted else { continue }
            var length: Int?
            if let end = addition.end {
                length = clocks.time(end, of: master, in: home).shown(by: home).wallSeconds - civil.wallSeconds
            } else {
                length = addition.length?.wallSeconds
            }
            found.append((moved(civil, part), length.flatMap { $0 > 0 ? $0 : nil }))
        }
        return found.sorted { $0.start < $1.start }
    }

    /// Times without a rule, at the place: the first, and the others as put in beside it.
    private mutating func addSingles(_ explicit: [(start: CivilDateTime, length: Int?)], _ part: Part) {
        guard let first = explicit.first else { return }
        func atPlace(_ civil: CivilDateTime) -> CivilDateTime {
            allDay || home == clocks.place ? civil : clocks.place.civil(at: home.instant(of: civil))
        }
        func ending(_ one: (start: CivilDateTime, length: Int?)) -> CivilDateTime? {
            end(atPlace(one.start), one.length ?? part.length, allDay: allDay, by: home, at: one.start)
        }
        var time = ActivityTime(start: atPlace(first.start), end: ending(first), allDay: allDay)
        for other in explicit.dropFirst() {
            time.also.append(.init(start: atPlace(other.start), end: ending(other)))
        }
        times.append(named(time, by: part.event))
    }

    private mutating func addRules(
        _ pieces: [RulePiece], _ explicit: [(start: CivilDateTime, length: Int?)], _ part: Part
    ) throws(FeedFault) {
        let isPlaces = allDay || clocks.isPlaces(home, from: pieces.map(\.start).min() ?? start)
        // A time put in with a length of its own stands by itself and takes the rule's place.
        let longer = explicit.filter { $0.length != nil && $0.length != part.length }
        var taken = Set(longer.map { RecurrenceSet.Moment.time($0.start) })
        for moment in except {
            switch moment {
            case .time(let time): if contains(time, part) { taken.insert(.time(moved(time, part))) }
            case .date(let date):
                if allDay || part.shift == 0 {
                    taken.insert(.date(moved(CivilDateTime(date, start.time), part).date))
                } else {
                    taken.insert(.time(moved(CivilDateTime(date, start.time), part)))
                }
            }
        }
        if allDay {
            taken = Set(taken.map { if case .time(let time) = $0 { .date(time.date) } else { $0 } })
        }
        var also = explicit.filter { $0.length == nil || $0.length == part.length }.map(\.start)
        for piece in pieces {
            guard let rule = piece.rule else {
                also += piece.dates.filter { !taken.contains(.time($0)) && !taken.contains(.date($0.date)) }
                continue
            }
            var time = ActivityTime(
                start: piece.start, end: part.length.flatMap { wallEnd(piece.start, $0) }, allDay: allDay,
                rrule: rule.text,
                except: taken.sorted { order($0) < order($1) })
            if !isPlaces { time.zone = home.trimmed(from: home.instant(of: piece.start)) }
            time.also = also.map { .init(start: $0) }
            also = []
            times.append(named(time, by: part.event))
        }
        if !also.isEmpty { addSingles(also.map { ($0, nil) }, part) }
        for one in longer { addSingles([one], part) }
    }

    private func wallEnd(_ start: CivilDateTime, _ length: Int) -> CivilDateTime? {
        if allDay, length <= 86_400 { return nil }
        return CivilDateTime(wallSeconds: start.wallSeconds + length)
    }

    private func order(_ moment: RecurrenceSet.Moment) -> CivilDateTime {
        switch moment {
        case .date(let date): CivilDateTime(date, .midnight)
        case .time(let time): time
        }
    }
}
