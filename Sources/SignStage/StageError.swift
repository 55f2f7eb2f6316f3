public import SignMedia
public import SignModel

/// Why something could not be drawn or shown.
public enum StageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No folder with `icons/` in it was found in any of these places.
    case assetsMissing(searched: [String])
    /// A font file that the screen cannot do without, and the Debian package that has it.
    case fontMissing(file: String, package: String)
    /// A call into SDL, SDL_ttf or SDL_image failed; `text` is what `SDL_GetError` said right after it.
    case sdl(call: String, text: String)
    /// A picture of the scene is not there or damaged.
    case medium(MediaID, MediaError)
    /// A system call on a file failed, with its errno.
    case file(path: String, call: String, errno: Int32)
    /// What was to be read is not a picture of a size this program handles.
    case notAPicture(path: String)
    /// The display went away or never was there.
    case noDisplay(driver: String, text: String)
    /// The bare console cannot be drawn on, and what the kernel says about it.
    case noConsole(ConsoleDisplay.Obstacle, text: String)
    /// The bare console is drawn on through OpenGL ES, which did not start; `text` is what SDL said.
    case noOpenGL(text: String)

    public var description: String {
        switch self {
        case .assetsMissing(let searched):
            "no assets folder (with icons/ in it) in \(searched.joined(separator: ", ")); set INFOTAULU_ASSETS"
        case .fontMissing(let file, let package): "the font \(file) is missing; install the Debian package \(package)"
        case .sdl(let call, let text): "\(call) failed: \(text)"
        case .medium(let id, let error): "medium \(id): \(error)"
        case .file(let path, let call, let errno): "\(path): \(call) failed, errno \(errno)"
        case .notAPicture(let path): "\(path) is not a picture this program reads"
        case .noDisplay(let driver, let text): "no display through \(driver): \(text)"
        case .noConsole(let obstacle, let text): "no display on the console (\(text)): \(obstacle.description)"
        case .noOpenGL(let text):
            "the console is drawn on through OpenGL ES, which does not start (\(text)): install libegl1, libgles2 and "
                + "libgl1-mesa-dri, and let this account open /dev/dri/renderD128 (group render)"
        }
    }
}
