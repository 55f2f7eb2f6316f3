/// Everything the touch pages say in words of their own; ``TouchWords`` has it in each language.
///
/// The raw value is the key of the phrase in a language's file, `assets/words/TAG.yaml`. `{n}` and the like stand for
/// what the page puts in.
public enum TouchPhrase: String, CaseIterable, Hashable, Sendable {
    // Nav.
    case home
    case back
    case settings
    case settingsShort = "settings-short"
    case help
    case helpShort = "help-short"
    case urgent
    case finish
    case finishShort = "finish-short"
    case language

    // Frame.
    case touchTheScreen = "touch-the-screen"
    case liftYourFinger = "lift-your-finger"
    case buttonsLower = "buttons-lower"
    case atTheStart = "at-the-start"
    case noMorePages = "no-more-pages"
    case notNow = "not-now"
    case todayNear = "today-near"
    case todayLine = "today-line"
    case emergencyNumber = "emergency-number"
    case medicalHelpline = "medical-helpline"
    case plinth
    case pageOf = "page-of"
    case pageSpoken = "page-spoken"
    case loading
    case loadingShort = "loading-short"

    // Home.
    case homeQuestion = "home-question"
    case homeQuestionShort = "home-question-short"
    case homeLead = "home-lead"
    case touchTopic = "touch-topic"
    case thisWeek = "this-week"
    case thisWeekShort = "this-week-short"
    case volunteer
    case search
    case searchShort = "search-short"
    case moreTopics = "more-topics"
    case earlierTopics = "earlier-topics"

    // List.
    case choices
    case choicesOne = "choices-one"
    case soonestFirst = "soonest-first"
    case touchRow = "touch-row"
    case when
    case `where`
    case what
    case choose
    case day
    case chooseDay = "choose-day"
    case chooseFilters = "choose-filters"
    case showChoices = "show-choices"
    case previous
    case next
    case time
    case readMore = "read-more"
    case today
    case tomorrow
    case thisWeekFilter = "this-week-filter"
    case nextWeekFilter = "next-week-filter"
    case anyTime = "any-time"
    case kindGroup = "kind-group"
    case kindSupport = "kind-support"
    case kindEvent = "kind-event"
    case kindCourse = "kind-course"
    case kindVolunteering = "kind-volunteering"
    case cancelledRow = "cancelled-row"
    case nothingHere = "nothing-here"
    case turnOneOff = "turn-one-off"
    case noDate = "no-date"

    // Calendar.
    case touchDay = "touch-day"
    case dayNumbers = "day-numbers"
    case week
    case nothingThatDay = "nothing-that-day"
    case nothingToday = "nothing-today"

    // Search page.
    case searchLead = "search-lead"
    case searchPrivate = "search-private"
    case clear
    case space
    case erase
    case results
    case resultsOne = "results-one"
    case noResults = "no-results"
    case showAll = "show-all"
    case nothingFound = "nothing-found"
    case tryShorter = "try-shorter"
    case allTopics = "all-topics"
    case askStaff = "ask-staff"
    case askStaffDetail = "ask-staff-detail"
    case twoLetters = "two-letters"
    case searchField = "search-field"

    // Activity.
    case place
    case distance
    case forWhom = "for-whom"
    case price
    case registration
    case languages
    case accessibility
    case following
    case notOn = "not-on"
    case and
    case askOrganiser = "ask-organiser"
    case onFoot = "on-foot"
    case minutes
    case minutesOne = "minutes-one"
    case saveToPhone = "save-to-phone"
    case openCamera = "open-camera"
    case pointCamera = "point-camera"
    case callOrWrite = "call-or-write"
    case callShort = "call-short"
    case addToCalendar = "add-to-calendar"
    case addToCalendarDetail = "add-to-calendar-detail"
    case calendarShort = "calendar-short"
    case whoRuns = "who-runs"
    case route
    case routeShort = "route-short"
    case routeDetail = "route-detail"
    case wheelchair
    case walker
    case loop
    case toilet
    case parking
    case cancelled
    case doesNotTakePlace = "does-not-take-place"
    case comeToThese = "come-to-these"
    case alreadyOver = "already-over"
    case gone
    case otherDays = "other-days"
    case free
    case whenLabel = "when-label"
    case onTheNet = "on-the-net"
    case byPhone = "by-phone"
    case staleSince = "stale-since"
    case alreadyRegistered = "already-registered"
    case thisIsCancelled = "this-is-cancelled"
    case untilFurtherNotice = "until-further-notice"
    case organiser
    case previousPage = "previous-page"
    case backToActivity = "back-to-activity"
    case goneDetail = "gone-detail"

    // Association and announcement.
    case ourActivities = "our-activities"
    case announcements
    case howToJoin = "how-to-join"
    case whatElse = "what-else"
    case joinDetail = "join-detail"
    case whatElseDetail = "what-else-detail"
    case announcement
    case noActivities = "no-activities"

    // Contact.
    case callName = "call-name"
    case aboutName = "about-name"
    case notSure = "not-sure"
    case email
    case web
    case visit
    case phone
    case writeName = "write-name"
    case noContact = "no-contact"
    case contactDetail = "contact-detail"
    case acceptEntry = "accept-entry"
    case mapToPhone = "map-to-phone"

    // Urgent.
    case youAreHere = "you-are-here"
    case tellStaff = "tell-staff"
    case danger
    case needCare = "need-care"

    // Idle and cleaning.
    case stillThere = "still-there"
    case clearsSoon = "clears-soon"
    case touchAnywhere = "touch-anywhere"
    case `continue`
    case pageIsKept = "page-is-kept"
    case moreTime = "more-time"
    case moreTimeDetail = "more-time-detail"
    case backToStart = "back-to-start"
    case seconds
    case secondsOne = "seconds-one"
    case secondsWord = "seconds-word"
    case secondWord = "second-word"
    case cleaning
    case cleaningWait = "cleaning-wait"

    // Help.
    case howToUse = "how-to-use"
    case oneFinger = "one-finger"
    case actsOnLift = "acts-on-lift"
    case backGoes = "back-goes"
    case homeGoes = "home-goes"
    case noHurry = "no-hurry"
    case asksFirst = "asks-first"
    case doesNotRemember = "does-not-remember"
    case noName = "no-name"
    case noWordsKept = "no-words-kept"
    case onlyCounts = "only-counts"
    case needHelp = "need-help"
    case accessibilityTitle = "accessibility-title"
    case accessibilityDetail = "accessibility-detail"
    case privacy
    case privacyDetail = "privacy-detail"
    case settingsDetail = "settings-detail"
    case canLarger = "can-larger"
    case canContrast = "can-contrast"
    case canLow = "can-low"
    case canCalm = "can-calm"
    case cannotSpeak = "cannot-speak"

    // Settings.
    case settingsLead = "settings-lead"
    case textSize = "text-size"
    case textNormal = "text-normal"
    case textLarger = "text-larger"
    case textLargest = "text-largest"
    case colours
    case coloursNormal = "colours-normal"
    case blackBackground = "black-background"
    case buttonsPlace = "buttons-place"
    case buttonsNormal = "buttons-normal"
    case buttonsLow = "buttons-low"
    case motion
    case motionNormal = "motion-normal"
    case motionNone = "motion-none"
    case restore
    case chooseLanguage = "choose-language"

    // Distances.
    case metres
    case kilometres
    case decimal
    case toNorth = "to-north"
    case toNorthEast = "to-north-east"
    case toEast = "to-east"
    case toSouthEast = "to-south-east"
    case toSouth = "to-south"
    case toSouthWest = "to-south-west"
    case toWest = "to-west"
    case toNorthWest = "to-north-west"

    // Repetition.
    case everyDay = "every-day"
    case everyWeekday = "every-weekday"
    case weekly
    case fortnightly
    case everyNthWeek = "every-nth-week"
    case monthly
    case nthOfMonth = "nth-of-month"
    case lastOfMonth = "last-of-month"
    case severalTimes = "several-times"
    case ordinal1 = "ordinal-1"
    case ordinal2 = "ordinal-2"
    case ordinal3 = "ordinal-3"
    case ordinal4 = "ordinal-4"
    case ordinal5 = "ordinal-5"

    // Themes.
    case themeIllness = "theme-illness"
    case themeMind = "theme-mind"
    case themeSubstance = "theme-substance"
    case themeAgeing = "theme-ageing"
    case themeCarers = "theme-carers"
    case themeFamilies = "theme-families"
    case themeDisability = "theme-disability"
    case themeEveryday = "theme-everyday"
    case themeLivelihood = "theme-livelihood"
    case themeNewcomers = "theme-newcomers"
    case themeCompany = "theme-company"
    case themeActive = "theme-active"
}
