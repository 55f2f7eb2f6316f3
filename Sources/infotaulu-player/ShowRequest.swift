import SignModel
import SignStore

/// What to show: the command line's choices, as far as they are about content.
struct ShowRequest: Sendable {
    var screen: ScreenID
    var data: DataFolder
    var playlists: String
    /// Override the playlist's display.
    var panel: PixelSize?
    var rotation: Rotation?
    /// `--now`, as it was written: which instant it is depends on the site's zone.
    var now: String?
    /// The option it came from, for messages.
    var nowOption = "--now"
    /// While the site is closed, begin with its next working morning.
    var demoClock = false
    /// Seconds every slide is on, for measurements.
    var pace: Int?
    /// Weeks in minutes, for measurements; nil: by the machine's clock.
    var simulated: SimulatedTime?
}
