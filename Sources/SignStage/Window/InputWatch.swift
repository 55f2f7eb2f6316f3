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

    private let folder: String
    /// Tells of devices that come; -1 when the kernel has no more of them.
    private let notice: Int32
    private var isWatchingFolder = false
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

    /// Takes what the descriptors have to say without waiting; whether a device said anything.
    func take() -> Bool {
        var said = false
        for name in devices.keys.sorted() where takeAll(of: name) { said = true }
        if notice >= 0, read(notice, &buffer, buffer.count) > 0 {
            while read(notice, &buffer, buffer.count) > 0 {}
            look()
        }
        return said
    }

    func end() {
        for device in devices.values { close(device.descriptor) }
        devices = [:]
        if notice >= 0 { close(notice) }
    }

    /// Opens what is new in the folder. A device appears before its rights do; both are told.
    private func look() {
        if notice >= 0, !isWatchingFolder {
            let kinds = UInt32(IN_CREATE | IN_ATTRIB | IN_MOVED_TO)
            isWatchingFolder = inotify_add_watch(notice, folder, kinds) >= 0
            if !isWatchingFolder {
                // The first device makes the folder.
                let parent = (folder as NSString).deletingLastPathComponent
                _ = inotify_add_watch(notice, parent, UInt32(IN_CREATE))
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
