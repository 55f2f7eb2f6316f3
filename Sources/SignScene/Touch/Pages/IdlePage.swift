import SignModel

extension TouchKit {
    func idlePage(secondsLeft: Int, frame: FrameMatter) -> PageLayout {
        pendingPage(PageContext(page: .home(page: 0), frame: frame, canGoBack: false))
    }
}
