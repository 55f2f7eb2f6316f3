import ArgumentParser
import Foundation
import SignDesk
import SignIngest
import SignModel
import SignShow
import SignWords

/// When and where, as the reviewer says it; what is left out stays as the association proposed it.
struct ApproveSchedule: ParsableArguments {
    @Option(help: ArgumentHelp("Only on these screens, with commas between.", valueName: "ids"))
    var screens: String?

    @Option(help: ArgumentHelp("Only at these sites, with commas between.", valueName: "ids"))
    var sites: String?

    @Option(help: ArgumentHelp("Only on screens with one of these tags.", valueName: "tags"))
    var tags: String?

    @Option(help: ArgumentHelp("First day, or a time: 1.12., 2026-12-01, 1.12. klo 9.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Last day (it is included), or the time it ends.", valueName: "day"))
    var until: String?

    @Option(help: ArgumentHelp("mon-fri, mon,wed, all", valueName: "days"))
    var days: String?

    @Option(help: ArgumentHelp("8-16, several with commas: 8-10,14:30-16; all", valueName: "hours"))
    var hours: String?

    @Option(help: ArgumentHelp("A recurrence rule (RFC 5545) for its days.", valueName: "rule"))
    var rrule: String?

    @Option(help: ArgumentHelp("Its share among its association's announcements, 1–10.", valueName: "n"))
    var weight: Int?

    @Option(help: ArgumentHelp("At least every so many minutes.", valueName: "minutes"))
    var pin: Int?

    @Option(help: ArgumentHelp("Seconds asked for each slide.", valueName: "seconds"))
    var seconds: Int?

    @Flag(help: "In its windows only this (and other takeovers) is shown.")
    var takeover = false

    func validate() throws {
        let language = LanguageOptions.ofLocale(ProcessInfo.processInfo.environment)
        _ = try changes(at: SystemClock.now, in: ClockOptions.defaultZone, words: language)
    }

    /// What was given, read and within its limits.
    ///
    /// - Parameters:
    ///   - now: what a day without a year, a time without a day, and `+2h` count from.
    ///   - words: the language of a refusal.
    func changes(at now: Instant, in zone: ZoneRules, words: Language) throws -> ScheduleChanges {
        let now = zone.civil(at: now)
        var result = ScheduleChanges()
        let targets = try self.targets()
        if !targets.isEmpty { result.targets = targets }
        if let from {
            let time = try DayOption.moment(from, "--from", .beginning, now: now, in: words)
            result.from = time.civilStart(in: zone)
        }
        if let until {
            let time = try DayOption.moment(until, "--until", .end, now: now, in: words)
            result.until = time.civilEnd(in: zone)
        }
        if let days {
            let some =
                days == "all"
                ? nil
                : try read(days, "--days", Spoken.words.pick("ma–pe", "mån–fre", "mon-fri"), ScheduleText.weekdays)
            result.weekdays = .some(some)
        }
        if let hours {
            let windows =
                try hours == "all"
                ? [] : hours.split(separator: ",").map { try read(String($0), "--hours", "8–16", ScheduleText.window) }
            guard windows.count <= Limits.windowsPerAnnouncement else {
                throw Spoken.wrong(
                    "Kellonaikoja on liikaa: \(windows.count). Enintään \(Limits.windowsPerAnnouncement).",
                    "Det är för många tider: \(windows.count). Högst \(Limits.windowsPerAnnouncement).",
                    "There are too many times of day: \(windows.count). At most \(Limits.windowsPerAnnouncement).")
            }
            result.windows = windows
        }
        if let rrule {
            do throws(RecurrenceError) {
                _ = try RecurrenceRule(rrule)
            } catch {
                throw Spoken.wrong(
                    "--rrule: \(error.words[.finnish] ?? "")", "--rrule: \(error.words[.swedish] ?? "")",
                    "--rrule: \(error.words[.english] ?? "")")
            }
            result.rrule = rrule
        }
        result.weight = try within(weight, "--weight", 1...Limits.weightMax)
        result.pinMinutes = try within(pin, "--pin", 1...Limits.pinMinutesMax)
        result.secondsPerSlide = try within(seconds, "--seconds", Limits.slideSecondsMin...Limits.slideSecondsAsked)
        result.takeover = takeover
        return result
    }

    private func targets() throws -> [Target] {
        var targets: [Target] = []
        for id in ids(screens) { targets.append(.screen(ScreenID(id))) }
        for id in ids(sites) { targets.append(.site(SiteID(id))) }
        for tag in ids(tags) { targets.append(.tag(tag)) }
        let isWellFormed = (ids(screens) + ids(sites) + ids(tags)).allSatisfy { ScreenID($0).isWellFormed }
        guard isWellFormed else { throw Spoken.takesOnly("--screens, --sites, --tags", "a–z, 0–9, -, _") }
        return targets
    }

    private func ids(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }

    private func read<Value>(
        _ text: String, _ option: String, _ example: String, _ read: (String) -> Value?
    ) throws -> Value {
        guard let value = read(text) else { throw Spoken.takes(option, example, not: text) }
        return value
    }

    private func within(_ value: Int?, _ option: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let value else { return nil }
        guard range.contains(value) else {
            throw Spoken.takesOnly(option, "\(range.lowerBound)–\(range.upperBound)", not: "\(value)")
        }
        return value
    }
}
