import SignModel
import SignSchedule

/// A play in the shape of `spec/commands.md`, with its figures.
public struct PlayEntry: Encodable, Sendable {
    public var start: String
    public var end: String
    public var layer: String
    public var announcement: String?
    public var association: String?
    public var revision: String?
    public var slide: String
    public var language: String
    public var because: String
    public var figures: Figures?

    init(_ play: Play, _ zone: ZoneRules) {
        start = play.span.from.iso(in: zone)
        end = play.span.until.iso(in: zone)
        layer = play.layer.rawValue
        announcement = play.announcement?.raw
        association = play.association?.raw
        revision = play.revision?.raw
        slide = play.slide.description
        language = play.language.description
        because = play.because.code
        figures = Figures(play.because, zone)
    }
}
