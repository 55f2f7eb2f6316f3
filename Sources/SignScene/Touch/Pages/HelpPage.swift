import SignModel

extension TouchKit {
    func helpPage(_ topic: HelpTopic, _ context: PageContext) -> PageLayout {
        pendingPage(context)
    }
}
