internal import SignModel
internal import SignWords

extension IngestError.Reason {
    /// A stable name for scripts.
    public var code: String {
        switch self {
        case .notFound: "notFound"
        case .notRegularFile: "notRegularFile"
        case .emptyFile: "emptyFile"
        case .fileTooLarge: "fileTooLarge"
        case .unknownType: "unknownType"
        case .typeNotTaken, .foreign: "typeNotTaken"
        case .damaged: "damaged"
        case .mostlyMissing: "damaged"
        case .unreadableColours: "typeNotTaken"
        case .tooManyPixels: "tooManyPixels"
        case .sideTooLong: "sideTooLong"
        case .tooFewPixels: "tooFewPixels"
        case .pixelsTogether: "pixelsTogether"
        case .tooManyPages: "tooManyPages"
        case .encrypted: "encrypted"
        case .decoderTimedOut: "decoderTimedOut"
        case .decoderRanOut: "decoderRanOut"
        case .toolMissing, .noJail: "toolMissing"
        case .entryEscapes: "entryEscapes"
        case .entryIsLink: "entryIsLink"
        case .nestedArchive: "nestedArchive"
        case .archiveExpandsTooMuch: "archiveExpandsTooMuch"
        case .tooManyEntries: "tooManyEntries"
        case .foldersTooDeep: "foldersTooDeep"
        case .archiveTooLarge: "archiveTooLarge"
        case .duplicateEntry: "duplicateEntry"
        case .nothingToShow: "nothingToShow"
        case .severalAnnouncements: "severalAnnouncements"
        case .notText: "notText"
        case .yaml: "yaml"
        case .unknownField: "unknownField"
        case .cutByComma: "cutByComma"
        case .time(_, let problem): problem.code
        case .endsBeforeStart: "endsBeforeStart"
        case .overSeveralDays: "overSeveralDays"
        case .rule: "wrongValue"
        case .missingField: "missingField"
        case .wrongValue: "wrongValue"
        case .text(let fault): fault.code
        case .letters(let missing): missing.code
        case .listTooLong: "listTooLong"
        case .tooManySlides: "tooManySlides"
        case .feed(let fault): fault.code.rawValue
        case .system: "system"
        case .busy: "busy"
        }
    }
}
