internal import Foundation
internal import SignModel
internal import SignWords

/// Fetches a page of a feed with curl, in a jail of its own that has the network and nothing else.
///
/// `https` alone, bounded in time and size, compressed or not. A name is looked up first, and only public addresses are
/// asked, those and no others, so that no page from outside makes this machine ask within the house. Where a server sends
/// elsewhere, it is the same again.
struct FeedFetcher {
    /// What a server said.
    enum Answer {
        case page(bytes: [UInt8], etag: String?, modified: String?)
        /// The same as last time.
        case notModified
    }

    let jail: Jail
    /// Addresses of the house's own network may be asked.
    let mayBePrivate: Bool

    func fetch(_ address: String, etag: String?, modified: String?) async throws(IngestError) -> Answer {
        var address = address
        for _ in 0...Limits.fetchRedirects {
            let name = address.shortened(to: 120)
            guard let host = FeedAddress.host(of: address), address.utf8.count <= 2_000 else {
                throw IngestError(file: name, reason: .wrongValue(name, expected: "https://…"))
            }
            let pinned = try await pinned(host, for: name)
            var arguments = FeedFetcher.options + pinned
            if let etag { arguments += ["--header", "If-None-Match: " + etag] }
            if let modified { arguments += ["--header", "If-Modified-Since: " + modified] }
            let output: Jail.Output
            do throws(IngestError) {
                output = try await jail.run(
                    online: "curl", package: "curl", arguments + ["--", address], name: name,
                    environment: FeedFetcher.environment, printing: Limits.feedBytes)
            } catch {
                switch error.reason {
                case .damaged(let words): throw FeedFetcher.refusal(.notFetched, words, name)
                case .decoderTimedOut(let seconds): throw FeedFetcher.refusal(.notFetched, "\(seconds) s", name)
                default: throw error
                }
            }
            let facts = Facts(output.complaint)
            switch facts.status {
            case 200: return .page(bytes: output.bytes, etag: facts.etag, modified: facts.modified)
            case 304: return .notModified
            case 301, 302, 303, 307, 308:
                guard let next = facts.redirect else { break }
                address = next
                continue
            default: break
            }
            throw FeedFetcher.refusal(.notFetched, "HTTP \(facts.status)", name)
        }
        throw IngestError(
            file: address.shortened(to: 120),
            reason: .listTooLong(count: Limits.fetchRedirects + 1, limit: Limits.fetchRedirects))
    }

    /// `--resolve` with the addresses that may be asked; nothing through a proxy, which looks names up itself.
    private func pinned(
        _ host: (name: String, port: Int), for name: String
    ) async throws(IngestError) -> [String] {
        if mayBePrivate { return [] }
        let isLocal = host.name == "localhost" || host.name.hasSuffix(".localhost") || host.name.hasSuffix(".local")
        let refusal = FeedFetcher.refusal(.privateAddress, host.name, name)
        if isLocal { throw refusal }
        if FeedFetcher.environment.keys.contains(where: {
            $0.lowercased().hasSuffix("_proxy") && $0.lowercased() != "no_proxy"
        }) {
            if host.name.allSatisfy({ $0.isNumber || ".:".contains($0) }), !FeedAddress.isPublic(host.name) {
                throw refusal
            }
            return []
        }
        let found: Jail.Output
        do throws(IngestError) {
            found = try await jail.run(
                online: "getent", package: "libc-bin", ["ahosts", host.name], name: name, environment: [:],
                printing: 100_000)
        } catch {
            guard case .damaged = error.reason else { throw error }
            throw FeedFetcher.refusal(.notFetched, "\(host.name)?", name)
        }
        var addresses: [String] = []
        for line in found.text.split(separator: "\n") {
            guard let address = line.split(separator: " ").first.map(String.init), !addresses.contains(address)
            else { continue }
            guard FeedAddress.isPublic(address) else { throw refusal }
            addresses.append(address)
        }
        guard !addresses.isEmpty else {
            throw FeedFetcher.refusal(.notFetched, "\(host.name)?", name)
        }
        let list = addresses.prefix(8).map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
        return ["--resolve", "\(host.name):\(host.port):\(list)"]
    }

    private static func refusal(_ code: FeedFault.Code, _ value: String, _ name: String) -> IngestError {
        IngestError(file: name, reason: .feed(FeedFault(code, at: "", value: value.shortened(to: 160))))
    }

    private static let options = [
        "--silent", "--show-error", "--disable", "--globoff", "--proto", "=https", "--compressed", "--max-time",
        String(Limits.fetchSeconds - 5), "--max-filesize", String(Limits.feedBytes), "--user-agent", "infotaulu",
        "--header",
        "Accept: text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.8, */*;q=0.5",
        "--write-out",
        "%{stderr}\nanswer: %{http_code}\nelsewhere: %{redirect_url}\netag: %header{etag}\nmodified: %header{last-modified}\n",
    ]

    /// The proxy and the certificates that this machine is set up with.
    private static var environment: [String: String] {
        let names = [
            "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "CURL_CA_BUNDLE",
            "SSL_CERT_FILE",
        ]
        return ProcessInfo.processInfo.environment.filter { names.contains($0.key) && !$0.value.isEmpty }
    }

    /// What curl says of an answer, in lines of its own.
    private struct Facts {
        var status = 0
        var redirect: String?
        var etag: String?
        var modified: String?

        init(_ text: String) {
            for line in text.split(separator: "\n") {
                guard let colon = line.firstIndex(of: ":") else { continue }
                let value = String(line[line.index(after: colon)...].drop { $0 == " " })
                // It goes into a header again: one line of plain letters.
                let isPlain =
                    !value.isEmpty && value.utf8.count <= 300 && value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
                switch line[..<colon] {
                case "answer": status = Int(value) ?? 0
                case "elsewhere": redirect = value.isEmpty ? nil : value
                case "etag": etag = isPlain ? value : nil
                case "modified": modified = isPlain ? value : nil
                default: break
                }
            }
        }
    }
}
