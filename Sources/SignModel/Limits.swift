/// Every limit of the program, named, in one place. A refusal quotes the limit and the number it found.
public enum Limits {
    // Texts, in characters.
    public static let idCharacters = 64
    public static let titleCharacters = 120
    public static let textCharacters = 2_000
    public static let shortTextCharacters = 200
    public static let urlCharacters = 300
    /// What fits a QR code that is still read from two metres (`guides/accessibility.md`, 3.7).
    public static let qrURLCharacters = 60
    /// Characters a slide is meant to carry (`guides/accessibility.md`, 2.4).
    public static let slideCharacters = 200
    public static let headlineCharacters = 40

    // Lists.
    public static let slidesPerAnnouncement = 20
    public static let languagesPerText = 12
    public static let themesPerItem = 4
    public static let tagsPerItem = 20
    public static let windowsPerAnnouncement = 12
    public static let datesPerList = 1_000
    public static let screensPerPlaylist = 32
    public static let exceptionsPerSite = 500

    // Pictures, in pixels, and files, in bytes.
    public static let mediaLongSide = 3840
    public static let mediaShortSide = 2160
    public static let playlistBytes = 1_000_000
    public static let canvasLongSide = 7680

    // Showing, in seconds unless the name says otherwise.
    public static let slideSecondsMin = 8
    public static let slideSecondsMax = 40
    public static let slideSecondsWithQR = 20
    /// The longest showing time that may be asked for one slide.
    public static let slideSecondsAsked = 120
    public static let weightMax = 10
    public static let associationWeightMax = 100
    public static let pinMinutesMax = 24 * 60
    public static let fadeMsMin = 400
    public static let fadeMsMax = 600
    public static let fillerSharePercentMax = 50
}
