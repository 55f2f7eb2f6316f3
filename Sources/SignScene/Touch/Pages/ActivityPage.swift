import SignModel

extension TouchKit {
    func activityPage(_ matter: ActivityMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
