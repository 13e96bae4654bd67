package io.chengnuo.shared.outside;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host in the one spelling that is taken: a name of plain labels whose last begins with a letter, four decimal numbers, or an IPv6
 * address. 0x7f.1, 2130706433, ①②⑦.0.0.1, a trailing dot and all the others that some resolver understands are no hosts here.
 *
 * @param literal the address, when it is written as one
 */
record HostName(String text, @Nullable InetAddress literal) {

    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern SIX =
            Pattern.compile("\\[?((?=[^.]*:)(?:[0-9a-f:]{2,39}|[0-9a-f:]{2,30}(?:\\d{1,3}\\.){3}\\d{1,3}))]?");

    static Optional<HostName> parse(@Nullable String written) {
        if (written == null || written.length() > 300) {
            return Optional.empty();
        }
        var host = written.toLowerCase(Locale.ROOT);
        if (FOUR.matcher(host).matches()) {
            return Optional.of(new HostName(host, InetAddress.ofLiteral(host)));
        }
        if (NAME.matcher(host).matches()) {
            return Optional.of(new HostName(host, null));
        }
        var six = SIX.matcher(host);
        if (!six.matches() || host.startsWith("[") != host.endsWith("]")) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(six.group(1));
            return Optional.of(new HostName(address.getHostAddress(), address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean below(String domain) {
        return literal == null && text.endsWith("." + domain);
    }

    /** A name of the public tree has at least two labels. */
    boolean isQualified() {
        return literal != null || text.indexOf('.') > 0;
    }
}
