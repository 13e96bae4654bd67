package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.phone.OpenCalls;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells our telephones from lines to the outside by their names: lines are those the administrator listed; without a list, whatever is no
 * extension of somebody and no number of up to six digits.
 */
record Places(Set<String> trunks, Predicate<String> extensions) {

    static final String TRUNKS = "trunks";

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    static Places of(Connector connector, OpenCalls calls) {
        var trunks = Arrays.stream(connector.setting(TRUNKS, "").split("[,，;\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Places(trunks, name -> calls.isExtension(connector.id(), name));
    }

    /** {@code group}: what the end belongs to besides, as a profile; may be empty. */
    Place of(String name, String group) {
        if (trunks.contains(name)
                || trunks.contains(group)
                || !EXTENSION.matcher(name).matches()) {
            return new Place.Line();
        }
        var ours = !trunks.isEmpty() || SHORT_NUMBER.matcher(name).matches() || extensions.test(name);
        return ours ? new Place.Phone(name) : new Place.Line();
    }
}
