package io.chengnuo.channel.phone.pbx;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message of the manager interface: an event, or the response to an action. Of a repeated field the first counts. */
final class AmiMessage {

    private static final int MOST_FIELDS = 500;

    private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** A line of it; what is no field is left. */
    void add(String line) {
        var colon = line.indexOf(':');
        if (colon > 0 && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Empty when it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Null when it is not there, or said to be unknown. */
    @Nullable
    String known(String name) {
        var value = get(name);
        return value.isEmpty() || value.equals("<unknown>") ? null : value;
    }

    boolean isEvent(String name) {
        return get("Event").equalsIgnoreCase(name);
    }

    boolean succeeded() {
        return get("Response").equalsIgnoreCase("Success");
    }
}
