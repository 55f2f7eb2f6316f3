internal import SignMedia

/// The two ways to the display; which one is chosen when the window is opened.
enum Outlet {
    case software(SoftwareOutlet)
    case accelerated(AcceleratedOutlet)

    func prepare(_ picture: PixelPicture) throws(StageError) {
        switch self {
        case .software(let outlet): try outlet.prepare(picture)
        case .accelerated(let outlet): try outlet.prepare(picture)
        }
    }

    func draw(_ glass: Glass) throws(StageError) {
        switch self {
        case .software(let outlet): try outlet.draw(glass)
        case .accelerated(let outlet): try outlet.draw(glass)
        }
    }

    func present() throws(StageError) {
        switch self {
        case .software(let outlet): try outlet.present()
        case .accelerated(let outlet): try outlet.present()
        }
    }

    func forget() {
        switch self {
        case .software(let outlet): outlet.forget()
        case .accelerated(let outlet): outlet.forget()
        }
    }

    /// Before its window goes.
    func close() {
        if case .accelerated(let outlet) = self { outlet.close() }
    }
}
