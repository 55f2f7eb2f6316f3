import SignModel

extension TouchKit {
    func announcementPage(_ matter: AnnouncementMatter, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
