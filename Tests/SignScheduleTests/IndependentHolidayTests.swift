import Foundation
import SignModel
import Testing

@testable import SignSchedule

/// The computed holidays against two independent programs from Debian, `python3-holidays` and `python3-workalendar`.
@Suite struct IndependentHolidayTests {
    private static let years = 1996...2060

    @Test(arguments: [
        """
        import holidays
        days = lambda year: holidays.Finland(years=year).keys()
        """,
        """
        from workalendar.europe import Finland
        days = lambda year: {day for day, name in Finland().holidays(year)}
        """,
    ])
    func sixtyYearsAgreeDayByDay(source: String) throws {
        let years = IndependentHolidayTests.years
        let program = """
            \(source)
            for year in range(\(years.lowerBound), \(years.upperBound + 1)):
                for day in sorted(days(year)):
                    print(day)
            """
        let theirs = try IndependentHolidayTests.python(program).split(separator: "\n").map(String.init)
        let ours = years.flatMap { FinnishHolidays.all(in: $0).map(\.date.description) }
        #expect(theirs.count > years.count * 14, "run scripts/setup test")
        #expect(Set(theirs).subtracting(ours).sorted() == [])
        #expect(Set(ours).subtracting(theirs).sorted() == [])
    }

    private static func python(_ program: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
