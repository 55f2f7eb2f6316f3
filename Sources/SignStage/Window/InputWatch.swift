internal import Foundation
internal import Glibc

/// Notices that an input device has something to say, where SDL reads devices but does not wait for them.
///
/// It opens the pointing devices of a folder once more, read-only, beside SDL's own descriptors, which it keeps to
/// itself. What comes is not acted on: SDL has the same and is asked for it. Keyboards are left alone. A device it may
/// not open, or a folder that is not there, means only that a touch waits for the loop's next turn.
@safe
final class InputWatch {
    private struct Device {
        var descriptor: Int32
        var touches: TouchReports
    }

    /// What was heard.
    enum News: Hashable {
        case nothing
        /// A device came or changed its rights.
        case folderChanged
        /// A device has something to say, or is gone.
        case deviceSpoke

        /// When SDL is to be asked once more; nil: not because of this.
        var secondLookMs: Int64? {
            switch self {
            case .nothing: nil
            // SDL opens a device when udev has dealt with it, a good while after the kernel has made it.
            case .folderChanged: 1_000
            // One that was plugged in later may tell SDL after it has told us, too late for the pump that followed.
            case .deviceSpoke: 4
            }
        }
    }

    private let folder: String
    /// Tells of devices that come; -1 when the kernel has no more of them.
    private let notice: Int32
    /// The kernel's name for the watch of the folder above; -1 while the folder itself is there.
    private var parentWatch: Int32 = -1
    private var devices: [String: Device] = [:]
    /// Devices watched; a machine beside a screen has a handful.
    private static let limit = 32
    private var buffer = [UInt8](repeating: 0, count: 4_096)
    let sizes = ContactSizes()

    init(folder: String) {
        self.folder = folder
        notice = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        look()
    }

    /// What to wait for beside everything else.
    var descriptors: [Int32] { (notice >= 0 ? [notice] : []) + devices.values.map(\.descriptor) }

    /// Takes what the descriptors have to say without waiting.
    func take() -> News {
        var news = News.nothing
        if notice >= 0, read(notice, &buffer, buffer.count) > 0 {
            while read(notice, &buffer, buffer.count) > 0 {}
            look()
            news = .folderChanged
        }
        for name in devices.keys.sorted() where takeAll(of: name) { news = .deviceSpoke }
        return news
    }

    func end() {
        for device in devices.values { close(device.descriptor) }
        devices = [:]
        if notice >= 0 { close(notice) }
    }

    /// Opens what is new in the folder. A device appears before its rights do; both are told.
    private func look() {
        if notice >= 0 {
            // Asked for again each time: the folder goes with its last device.
            let isThere = inotify_add_watch(notice, folder, UInt32(IN_CREATE | IN_ATTRIB | IN_MOVED_TO)) >= 0
            if !isThere {
                let parent = (folder as NSString).deletingLastPathComponent
                parentWatch = inotify_add_watch(notice, parent, UInt32(IN_CREATE))
            } else if parentWatch >= 0 {
                inotify_rm_watch(notice, parentWatch)
                parentWatch = -1
            }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasPrefix("event") && devices[name] == nil {
            guard devices.count < Self.limit else { return }
            let descriptor = open(folder + "/" + name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            guard TouchReports.isPointing(descriptor) else {
                close(descriptor)
                continue
            }
            devices[name] = Device(descriptor: descriptor, touches: TouchReports(of: descriptor))
        }
    }

    /// Whether a device said anything; one that is gone is forgotten.
    private func takeAll(of name: String) -> Bool {
        guard var device = devices[name] else { return false }
        var said = false
        while true {
            let count = read(device.descriptor, &buffer, buffer.count)
            if count > 0 {
                said = true
                device.touches.read(buffer[..<count], into: sizes)
                devices[name] = device
                continue
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return said }
            // The end of it, or pulled out: SDL has to hear of that, too.
            close(device.descriptor)
            devices[name] = nil
            return true
        }
    }
}
