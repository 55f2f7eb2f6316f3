/// Every limit of the program, named, in one place. A refusal quotes the limit and the number it found.
public enum Limits {
    // Texts, in Unicode scalars.
    public static let idCharacters = 64
    public static let titleCharacters = 120
    public static let textCharacters = 2_000
    public static let shortTextCharacters = 200
    public static let urlCharacters = 300
    /// What fits a QR code that is still read from two metres (`guides/accessibility.md`, 3.7).
    public static let qrURLCharacters = 60
    /// Marks on one letter, and letters of one word: what no writing needs more of, and no layout has to bear.
    public static let marksPerLetter = 4
    public static let wordLetters = 100
    /// Text that a page of a document carries.
    public static let documentTextScalars = 20_000
    /// Characters a slide is meant to carry (`guides/accessibility.md`, 2.4).
    public static let slideCharacters = 200
    public static let headlineCharacters = 40

    // Lists.
    public static let slidesPerAnnouncement = 20
    public static let languagesPerText = 12
    /// Languages of an emergency message that stand on one slide; more take turns.
    public static let alertLanguagesAtOnce = 3
    public static let themesPerItem = 4
    public static let tagsPerItem = 20
    public static let windowsPerAnnouncement = 12
    public static let datesPerList = 1_000
    public static let screensPerPlaylist = 32
    public static let exceptionsPerSite = 500
    public static let areasPerSite = 50

    // Pictures, in pixels, and files, in bytes.
    public static let mediaLongSide = 3840
    public static let mediaShortSide = 2160
    /// The longest file of a canonical medium: 3840 × 2160 pixels that do not compress, and a header.
    public static let mediaBytes = 34_000_000
    /// The longest file that is taken in from outside.
    public static let sourceBytes = 100_000_000
    /// Pixels of a picture from outside, and of its longer side.
    public static let sourcePixels = 120_000_000
    public static let sourceSide = 32_000
    /// The least side of a picture that can mean anything.
    public static let mediaSideMin = 16
    /// Vector pictures: posters are drawn at least this long, logos about this.
    public static let vectorLongSide = 1920
    public static let logoLongSide = 512
    /// Pages of a PDF or a presentation.
    public static let pagesPerDocument = 20
    /// Files in a folder or ZIP, all of them unpacked, and how much smaller a ZIP may have made them.
    public static let archiveEntries = 200
    /// Folders in one another.
    public static let archiveDepth = 8
    public static let archiveBytes = 300_000_000
    public static let archiveRatio = 200
    /// The longest announcement.yaml or text file.
    public static let textFileBytes = 200_000
    /// Levels of nesting in it.
    public static let textFileDepth = 16
    /// What one decoder may use: address space in bytes, processor seconds, seconds by the clock.
    public static let decoderMemoryBytes = 3_000_000_000
    /// Address space of what draws an SVG: its filters are pictures of their own.
    public static let drawingMemoryBytes = 1_000_000_000
    /// The share of a damaged picture, in percent, that may be missing at most.
    public static let missingPercentMax = 50
    /// All processes of one decoder together, and what it may write.
    public static let decoderTreeBytes = 3_500_000_000
    public static let decoderScratchBytes = 700_000_000
    public static let decoderProcesses = 64
    public static let decoderComplaintBytes = 1_000_000
    public static let decoderCPUSeconds = 20
    public static let decoderSeconds = 20
    /// One submission: seconds by the clock, and pixels of all its pictures together.
    public static let submissionSeconds = 300
    /// Of these, what reading the text on pictures may take.
    public static let readingSeconds = 45
    public static let submissionPixels = 1_000_000_000
    public static let playlistBytes = 1_000_000
    public static let canvasLongSide = 7680

    // Playlist files: values (keys included) and levels of nesting, and what a display can be.
    public static let playlistValues = 20_000
    public static let playlistDepth = 16
    public static let playlistFiles = 1_000
    public static let diagonalInchesMin = 7.0
    public static let diagonalInchesMax = 150.0
    public static let viewingDistanceMmMin = 300
    public static let viewingDistanceMmMax = 30_000
    public static let mountMmMax = 4_000

    // Showing, in seconds unless the name says otherwise.
    public static let slideSecondsMin = 8
    public static let slideSecondsMax = 40
    public static let slideSecondsWithQR = 20
    /// The longest showing time that may be asked for one slide.
    public static let slideSecondsAsked = 120
    public static let weightMax = 10
    /// Days an announcement runs at most when its end is not given.
    public static let runningDays = 60
    public static let associationWeightMax = 100
    public static let pinMinutesMax = 24 * 60
    public static let fadeMsMin = 400
    public static let fadeMsMax = 600
    public static let fillerSharePercentMax = 50
    /// Candidates that are looked at, at most, for one that can be read in the time there is.
    public static let turnCandidates = 24

    // What is remembered of layouts: kinds of displays in the store, those that came first go; files of one player or
    // desk, those longest unused go; announcements times languages in one, more begin anew.
    public static let layoutsKept = 64
    public static let timingFilesKept = 24
    public static let timingsKept = 100_000

    // A screen's figures: bytes of the file, and from when on somebody should know: seconds since they were written (they
    // are every fifteen) and since the loop should have come round, free bytes of the state folder's disk, the player's
    // memory (its unit gives it a gigabyte). `assets/prometheus` has the same.
    public static let figuresBytes = 100_000
    public static let figuresAgeSeconds = 120
    public static let loopLateSeconds = 60
    public static let diskLowBytes = 200_000_000
    public static let playerMemoryBytes = 800_000_000

    // Feeds: bytes of one file or answer, items in it, levels of nesting, its pages; times of one activity with what is
    // put in and taken out, changes of one clock; faults that are told one by one.
    public static let feedBytes = 100_000_000
    /// Values of a JSON file, keys included; bytes, rows and columns of a table, and of a form of an association.
    public static let feedValues = 20_000_000
    public static let tableBytes = 20_000_000
    public static let tableColumns = 200
    public static let associationFormBytes = 2_000_000
    public static let feedItems = 100_000
    /// What the reader of a file may print of it.
    public static let feedReadingBytes = 250_000_000
    public static let feedDepth = 64
    public static let feedPages = 1_000
    public static let feedFiles = 5_000
    /// Seconds for one answer of a server, redirects among them; how often it may send elsewhere.
    public static let fetchSeconds = 60
    public static let fetchRedirects = 5
    /// Of a complete feed's items that are still to come, the share in percent that may be missing at once.
    public static let feedLossPercent = 50
    /// Seconds between two runs of a source, at least and at most.
    public static let sourceEvery = 300...2_678_400
    /// What a source has brought is old when nothing has come of it for so long, in seconds.
    public static let staleSeconds = 30 * 86_400
    public static let timesPerActivity = 1_000
    /// Of many activities in one answer.
    public static let occurrencesPerAnswer = 100_000
    public static let zoneTransitions = 400
    public static let feedFaults = 1_000
    /// Keywords and offers of one item that are looked at.
    public static let feedKeywords = 200
    public static let feedOffers = 50
    /// The id of an item in its feed, in bytes.
    public static let feedIDBytes = 500
    /// Years that dates in feeds are taken from.
    public static let feedYears = 1900...2200

    /// What was opened fewer times than this is not told: nobody is to be recognised in a figure.
    public static let usageCellMin = 5

    // Touching: seconds without a touch before the screen asks; pages one can go back; letters of a search; fingers that
    // are followed at once; steps of a script, what one of them waits and types.
    public static let touchIdleSeconds = 30...600
    /// Where the playlist does not say it (`guides/accessibility.md`, A13).
    public static let touchIdleSecondsUsual = 90
    /// The shorter side of a touch display on which all pages have room, in millimetres: 22 inches.
    public static let touchShortSideMm = 265
    /// How many times as long *More time* waits.
    public static let touchMoreTime = 10
    /// Languages that the touch pages are offered in: as many files of words are read.
    public static let interfaceLanguages = 12
    public static let touchHistory = 40
    public static let searchLetters = 40
    public static let touchContacts = 16
    public static let touchScriptSteps = 200
    public static let touchScriptWaitSeconds = 3_600

    // Recurrence rules.
    public static let recurrenceRuleCharacters = 500
    public static let recurrenceInterval = 10_000
    public static let recurrenceCount = 1_000_000
    public static let recurrenceTimesPerDay = 288
}
