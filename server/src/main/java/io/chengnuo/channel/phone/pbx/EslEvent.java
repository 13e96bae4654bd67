package io.chengnuo.channel.phone.pbx;

import java.util.Map;

/** An event of FreeSWITCH, or a row of what it lists: names and texts. */
record EslEvent(Map<String, String> fields) {

    /** Empty when it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The first of these that is there; empty when none is. */
    String first(String... names) {
        for (var name : names) {
            if (!get(name).isEmpty()) {
                return get(name);
            }
        }
        return "";
    }
}
