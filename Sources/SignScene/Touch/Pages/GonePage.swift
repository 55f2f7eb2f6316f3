import SignModel

extension TouchKit {
    func gonePage(_ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
