package io.chengnuo.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings by which an operator may weaken a default. Each has a name, and none goes unmentioned. */
enum Weakening {
    CHENGNUO_MFA("optional", "staff may sign in with a password alone"),
    CHENGNUO_PLAIN_HTTP_COOKIES("true", "the session cookie travels over plain HTTP"),
    SERVER_ADDRESS("0.0.0.0", "listens on every network interface; put a proxy with TLS before it");

    private final String weak;
    private final String meaning;

    Weakening(String weak, String meaning) {
        this.weak = weak;
        this.meaning = meaning;
    }

    static List<Finding> findings(Map<String, String> environment) {
        return Stream.of(values())
                .filter(each -> each.weak.equalsIgnoreCase(environment.get(each.name())))
                .map(each -> Finding.unsafe(each.name(), each.weak + ": " + each.meaning))
                .toList();
    }
}
