import Glibc
import SignModel

/// What the kernel says of this process and the machine it is on. What it does not say is left out.
enum Machine {
    static func figures(state: String) -> [ScreenFigure: Double] {
        var figures: [ScreenFigure: Double] = [:]
        figures[.residentMemory] = residentMemory
        figures[.openDescriptors] = names(in: "/proc/self/fd").map { Double($0.count) }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            figures[.descriptorLimit] = Double(limit.rlim_cur)
        }
        var disk = statvfs()
        if statvfs(state, &disk) == 0 {
            figures[.stateFree] = Double(disk.f_bavail) * Double(disk.f_frsize)
            figures[.stateSize] = Double(disk.f_blocks) * Double(disk.f_frsize)
        }
        figures[.touchDevices] = touchDevices()
        figures[.displaysConnected] = displaysConnected()
        return figures
    }

    private static var residentMemory: Double? {
        guard let text = line("/proc/self/statm") else { return nil }
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Double(fields[1]) else { return nil }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// Devices that are touched where the picture is: input property 1, `INPUT_PROP_DIRECT`
    /// (Documentation/input/event-codes.rst). nil where the kernel tells of no devices.
    static func touchDevices(in folder: String = "/sys/class/input") -> Double? {
        guard let devices = names(in: folder) else { return nil }
        let direct = devices.filter { name in
            guard name.hasPrefix("event"), let text = line("\(folder)/\(name)/device/properties"),
                let last = text.split(separator: " ").last, let bits = UInt64(last, radix: 16)
            else { return false }
            return bits & 2 != 0
        }
        return Double(direct.count)
    }

    /// nil where there is no graphics card with sockets, as on a virtual machine.
    static func displaysConnected(in folder: String = "/sys/class/drm") -> Double? {
        let states = (names(in: folder) ?? []).compactMap { line("\(folder)/\($0)/status") }
        return states.isEmpty ? nil : Double(states.count { $0 == "connected" })
    }

    /// The first line of a file of the kernel's.
    private static func line(_ path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 1_024)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
        let bytes = buffer.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// nil when the folder cannot be read.
    static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
