package io.chengnuo.shared.web;

import java.util.Collection;
import java.util.List;

/** The fixed parts of a path pattern, to tell at once most paths that it cannot match. */
final class PathShape {

    private static final String VARIABLE = "*";
    private static final PathShape ANY = new PathShape(List.of());

    /** Between slashes; empty when nothing can be told. */
    private final List<String> parts;

    private PathShape(List<String> parts) {
        this.parts = parts;
    }

    /** Encoded characters, parameters and doubled slashes are left to the pattern itself. */
    static boolean canTell(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0 && !path.contains("//");
    }

    static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }

    static PathShape of(Collection<String> patterns) {
        if (patterns.size() != 1) {
            return ANY;
        }
        var pattern = patterns.iterator().next();
        if (pattern.contains("**") || pattern.contains("{*") || pattern.contains(":") || !canTell(pattern)) {
            return ANY;
        }
        return new PathShape(parts(pattern).stream()
                .map(part -> part.matches(".*[{*?].*") ? VARIABLE : part)
                .toList());
    }

    boolean mayMatch(List<String> path) {
        if (parts.isEmpty()) {
            return true;
        }
        if (parts.size() != path.size()) {
            return false;
        }
        for (var n = parts.size() - 1; n >= 0; n--) { // the ends differ more than the beginnings
            var part = parts.get(n);
            if (!part.equals(VARIABLE) && !part.equals(path.get(n))) {
                return false;
            }
        }
        return true;
    }
}
