internal import Foundation
internal import Glibc

/// What the kernel says of this machine's displays, where SDL says only that its driver is "not available".
public struct ConsoleDisplay: Sendable {
    /// Why nothing can be drawn on the bare console.
    public enum Obstacle: Hashable, Sendable {
        /// No graphics driver made a device.
        case noDevice(folder: String)
        /// The account may not open it.
        case notAllowed(path: String)
        /// Another program has the display.
        case taken(path: String)
        /// No display is plugged in, or none that is switched on.
        case nothingPluggedIn

        /// What, and what to do about it.
        var description: String {
            switch self {
            case .noDevice(let folder):
                "there is no graphics device in \(folder): the kernel has no driver for this machine's graphics, or it "
                    + "is not loaded; look into `journalctl -k` for drm, and install its firmware"
            case .notAllowed(let path):
                "this account may not open \(path): it has to be in the groups video and render"
            case .taken(let path):
                "another program has the display (\(path)): a desktop, a login screen, a boot picture or another "
                    + "player; end it first, as with `systemctl stop display-manager`"
            case .nothingPluggedIn:
                "no display is plugged in and switched on; a television that hides while it is in standby can be told "
                    + "to the kernel with video=HDMI-A-1:1920x1080@60D"
            }
        }
    }

    private let devices: String
    private let connectors: String

    /// - Parameters:
    ///   - devices: the folder of graphics devices.
    ///   - connectors: the folder in which the kernel tells of plugs.
    public init(devices: String = "/dev/dri", connectors: String = "/sys/class/drm") {
        self.devices = devices
        self.connectors = connectors
    }

    /// What stands in the way; nil when nothing is seen that does.
    public var obstacle: Obstacle? {
        let cards = names(in: devices) { $0.hasPrefix("card") }.map { devices + "/" + $0 }
        guard let first = cards.first else { return .noDevice(folder: devices) }
        if !plugs.isEmpty, plugged.isEmpty { return .nothingPluggedIn }
        var refused: String?
        for card in cards {
            let descriptor = open(card, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else {
                if errno == EACCES || errno == EPERM { refused = refused ?? card }
                continue
            }
            defer { close(descriptor) }
            if Self.isTaken(descriptor) { return .taken(path: card) }
        }
        return refused == first ? .notAllowed(path: first) : nil
    }

    /// The plugs that a display is in, each with the modes it offers: another value is another display.
    public var plugged: [String: String] {
        var found: [String: String] = [:]
        for plug in plugs where read(plug, "status") == "connected" { found[plug] = read(plug, "modes") ?? "" }
        return found
    }

    private var plugs: [String] { names(in: connectors) { $0.hasPrefix("card") && $0.contains("-") } }

    private func names(in folder: String, where isWanted: (String) -> Bool) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter(isWanted).sorted()
    }

    private func read(_ plug: String, _ file: String) -> String? {
        (try? String(contentsOfFile: "\(connectors)/\(plug)/\(file)", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whoever opens the device first may set modes; the kernel refuses a token (`DRM_IOCTL_AUTH_MAGIC`) to all others
    /// with EACCES, as libdrm's `drmIsMaster` uses it.
    private static func isTaken(_ descriptor: Int32) -> Bool {
        var token: UInt32 = 0
        let authMagic: UInt = 0x4004_6411
        return ioctl(descriptor, authMagic, &token) != 0 && errno == EACCES
    }
}
