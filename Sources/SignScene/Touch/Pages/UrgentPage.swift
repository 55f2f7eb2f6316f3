import SignModel

extension TouchKit {
    func urgentPage(_ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
