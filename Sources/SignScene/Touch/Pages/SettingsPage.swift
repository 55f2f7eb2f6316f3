import SignModel

extension TouchKit {
    func settingsPage(_ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
