internal import SignMedia
internal import SignModel

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

    /// Draws; false when that changed nothing, so that there is nothing to present.
    func draw(_ glass: Glass) throws(StageError) -> Bool {
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

    /// Lets the display make what it makes at a first presentation; only the bare console's has need of it.
    func settle() throws(StageError) {
        if case .accelerated(let outlet) = self { try outlet.settle() }
    }

    func forget() {
        switch self {
        case .software(let outlet): outlet.forget()
        case .accelerated(let outlet): outlet.forget()
        }
    }

    /// What is drawn next is drawn wholly.
    func unsettle() {
        switch self {
        case .software(let outlet): outlet.standing = nil
        case .accelerated(let outlet): outlet.standing = nil
        }
    }

    /// The window's pixels; 1 × 1 when it does not say.
    var size: PixelSize {
        switch self {
        case .software(let outlet): outlet.size
        case .accelerated(let outlet): outlet.size
        }
    }

    /// Before its window goes.
    func close() {
        if case .accelerated(let outlet) = self { outlet.close() }
    }
}
