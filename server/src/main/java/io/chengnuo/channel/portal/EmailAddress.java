package io.chengnuo.channel.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as codes are kept under: one spelling, plain enough to be mailed to. */
record EmailAddress(String text) {

    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int LONGEST = 254;

    static Optional<EmailAddress> of(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && PLAIN.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }
}
