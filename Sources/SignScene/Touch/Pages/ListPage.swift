import SignModel

extension TouchKit {
    struct ListPlan { var rows: Int }
    var listPlan: ListPlan { ListPlan(rows: 6) }
    var calendarRows: Int { 5 }
    var searchRows: Int { 5 }
    var resultRows: Int { 6 }
    func listPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout { pendingPage(context) }
    func filtersPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout { pendingPage(context) }
    func daysPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout { pendingPage(context) }
    func calendarPage(_ matter: CalendarMatter, _ context: PageContext) -> PageLayout { pendingPage(context) }
    func searchPage(_ matter: SearchMatter, _ context: PageContext) -> PageLayout { pendingPage(context) }
}
