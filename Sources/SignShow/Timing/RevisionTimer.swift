public import SignModel
public import SignScene
import SignSchedule
public import SignStore

/// Lays out what is taken in, once for each kind of display that the playlists have, so that whoever plans with it need
/// not: by the same function (``SceneMaker/readingSeconds(of:in:)``) that lays out what is missing.
public struct RevisionTimer {
    /// Screens that lay out alike.
    private struct Kind {
        var layout: LayoutKey
        var maker: SceneMaker
        var playlists: [Playlist]
    }

    /// What was laid out, and the version of the content that it was read from.
    public struct Answer: Sendable {
        public var timings: [RevisionTiming]
        public var version: Int
    }

    private let kinds: [Kind]

    /// - Parameter setups: all screens that there are.
    public init(_ setups: [ScreenSetup], measurer: any TextMeasuring) {
        var kinds: [Kind] = []
        for setup in setups {
            let layout = LayoutKey(setup, measurer: measurer)
            if let index = kinds.firstIndex(where: { $0.layout == layout }) {
                kinds[index].playlists.append(setup.playlist)
            } else {
                let maker = SceneMaker(setup: setup, measurer: measurer)
                kinds.append(Kind(layout: layout, maker: maker, playlists: [setup.playlist]))
            }
        }
        self.kinds = kinds
    }

    /// The kinds of displays, in the words of ``SignStore/RevisionTiming/layout``.
    public var layouts: [String] { kinds.map(\.layout.text) }

    /// How long reading these takes; what is not in the store is left out.
    public func timings(of revisions: [RevisionID], in store: ContentStore) throws(StoreError) -> Answer {
        try store.read { (snapshot) throws(StoreError) in
            var answer = Answer(timings: [], version: try snapshot.contentVersion())
            guard !kinds.isEmpty else { return answer }
            for id in revisions {
                guard let content = try snapshot.slideContent(of: id) else { continue }
                answer.timings += kinds.map { kind in
                    let ways = Set(kind.playlists.flatMap { $0.ways(of: content.content.languages) })
                    let seconds = ways.map { ($0, kind.maker.readingSeconds(of: content, in: $0)) }
                    return RevisionTiming(
                        revision: id, layout: kind.layout.text, place: content.content.place,
                        seconds: Dictionary(uniqueKeysWithValues: seconds))
                }
            }
            return answer
        }
    }
}
