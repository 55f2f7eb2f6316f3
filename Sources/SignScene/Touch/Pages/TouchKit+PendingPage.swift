import SignModel

extension TouchKit {
    /// The frame of a page whose matter is still being read: it stands at once, its body comes.
    func pendingPage(_ context: PageContext) -> PageLayout {
        let frame = frame(
            .finding, context.frame, sign: Sign(headlines: [words[.loading], words[.loadingShort]]),
            canGoBack: context.canGoBack)
        return page(frame.head + frame.tail)
    }
}
