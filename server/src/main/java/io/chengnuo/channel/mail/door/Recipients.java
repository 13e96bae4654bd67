package io.chengnuo.channel.mail.door;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** For whom a door takes mail: addresses, also with something after a plus sign, and whole domains written {@code @example.com}. */
record Recipients(List<String> entries) {

    private static final Pattern ENTRY =
            Pattern.compile("(?:[a-z0-9.!#$%&'/=?^_`{|}~-]{1,64})?@[a-z0-9](?:[a-z0-9.-]{0,188}[a-z0-9])?");

    /** Empty when one of them is neither an address nor a domain. */
    static Optional<Recipients> parse(String text) {
        var entries = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return !entries.isEmpty()
                        && entries.stream()
                                .allMatch(entry -> ENTRY.matcher(entry).matches())
                ? Optional.of(new Recipients(entries))
                : Optional.empty();
    }

    boolean include(String address) {
        var written = address.toLowerCase(Locale.ROOT);
        var at = written.lastIndexOf('@');
        if (at <= 0 || written.length() > 254 || written.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>')) {
            return false;
        }
        var plus = written.indexOf('+');
        var plain = plus > 0 && plus < at ? written.substring(0, plus) + written.substring(at) : written;
        return entries.contains(written) || entries.contains(plain) || entries.contains(written.substring(at));
    }

    String domain() {
        var first = entries.getFirst();
        return first.substring(first.indexOf('@') + 1);
    }
}
