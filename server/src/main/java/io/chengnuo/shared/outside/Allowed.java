package io.chengnuo.shared.outside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's list, read once. An entry that cannot be understood stops the start: it would otherwise silently allow or forbid. */
final class Allowed {

    /** What an entry lets through. {@code OWN_NETWORK}: also addresses that are not public, and without TLS. */
    enum Reach {
        PUBLIC,
        OWN_NETWORK
    }

    private final List<Entry> entries;

    Allowed(List<String> written) {
        this.entries = written.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Entry::parse)
                .toList();
    }

    /** Empty when no entry names the host; the widest of those that name it and its port otherwise. */
    Optional<Reach> reach(HostName host, int port) {
        return entries.stream()
                .filter(entry -> entry.covers(host, port))
                .map(entry -> entry.reach(host))
                .max(Reach::compareTo);
    }

    boolean names(HostName host) {
        return entries.stream().anyMatch(entry -> entry.covers(host, entry.port() == null ? 0 : entry.port()));
    }

    private record Entry(String host, @Nullable Integer port) {

        static Entry parse(String written) {
            var text = written.toLowerCase(Locale.ROOT);
            var colon = text.lastIndexOf(':');
            var ported = colon > 0 && (text.charAt(colon - 1) == ']' || text.indexOf(':') == colon);
            var host = ported ? text.substring(0, colon) : text;
            var port = ported ? Integer.valueOf(text.substring(colon + 1)) : null;
            if (host.equals("*") && port == null) {
                return new Entry(host, null);
            }
            var name = host.startsWith("*.") && port == null ? host.substring(2) : host;
            var parsed = HostName.parse(name)
                    .orElseThrow(() -> new IllegalArgumentException("CHENGNUO_OUTSIDE_ALLOW: cannot read " + written));
            return new Entry(host.startsWith("*.") ? host : parsed.text(), port);
        }

        boolean covers(HostName asked, int askedPort) {
            var named = switch (host.startsWith("*") ? "*" : "") {
                case "*" -> asked.isQualified() && (host.equals("*") || asked.below(host.substring(2)));
                default -> host.equals(asked.text());
            };
            return named && (port == null || port == askedPort);
        }

        Reach reach(HostName asked) {
            var exact = !host.startsWith("*");
            var ours = port != null || host.equals("localhost") || asked.literal() != null;
            return exact && ours ? Reach.OWN_NETWORK : Reach.PUBLIC;
        }
    }
}
