public import SignModel
public import SignScene

extension Session {
    /// What is to be done, in this order.
    public enum Effect: Hashable, Sendable {
        // MARK: Slides
        /// Draw the ring at the finger and *Nosta sormi* over the slide, in this frame; the slide waits.
        case holdSlide(at: PixelPoint)
        /// Take both away; the slide goes on.
        case releaseSlide
        /// Show the schedule as it is now, emergency messages among it, and forget every page, scene and text of the
        /// session. Everything pressed, pointed at, dragged or counted down is gone with it.
        case showSlides

        // MARK: Pages
        /// Make a page; answered by `made` with the same generation, or never when a later one is asked for.
        /// Until then what is on the display stays.
        case show(PageRequest)
        /// Put the page that was made on the display. Nothing on it is pressed, pointed at or dragged.
        case present(generation: Int64)
        /// Throw the page that was made away: somebody is elsewhere already.
        case discard(generation: Int64)
        /// Ask whether anybody is there, in place of the page; answered by `made` with this generation, each time. It
        /// comes again with each new number.
        case warn(generation: Int64, secondsLeft: Int, settings: TouchSettings)
        /// Show that the screen is being cleaned, as ``showSlides`` shows slides: everything of the session is gone.
        /// It comes again with each new number; no answer.
        case clean(secondsLeft: Int)

        // MARK: On the page, in this frame
        /// Draw a control pressed.
        case press(String)
        /// Draw it as it was.
        case release(String)
        /// Draw a ring around a control, if any, and say why the touch did nothing.
        case point(control: String?, Notice)
        /// Take ring and notice away.
        case unpoint
        /// Draw the rows of the list this many pixels further up than they were laid out; 0 when let go.
        case scroll(Int)

        // MARK: Figures
        case count(Usage)
        /// The panel reported a contact that was no finger: a figure of the screen's health.
        case stuckContact
    }
}

/// May come into a log: what somebody typed and opened does not stand in it.
extension Session.Effect: CustomStringConvertible {
    public var description: String {
        switch self {
        case .holdSlide: "hold slide"
        case .releaseSlide: "release slide"
        case .showSlides: "show slides"
        case .show(let request): "show \(request)"
        case .present(let generation): "present \(generation)"
        case .discard(let generation): "discard \(generation)"
        case .warn(_, let left, _): "warn \(left)"
        case .clean(let left): "clean \(left)"
        case .press: "press"
        case .release: "release"
        case .point(_, let notice): "point \(notice)"
        case .unpoint: "unpoint"
        case .scroll: "scroll"
        case .count: "count"
        case .stuckContact: "stuck contact"
        }
    }
}
