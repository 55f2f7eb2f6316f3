import SignModel

extension TouchKit {
    func languagesPage(_ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
