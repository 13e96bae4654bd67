package io.chengnuo.shared.web;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.VersionConflict;
import org.jspecify.annotations.Nullable;

/** The version of a row as an HTTP entity tag. */
public final class Version {

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses when the caller named a version and it is not the present one. {@code ifMatch} is the header as sent. */
    public static void check(@Nullable String ifMatch, long present) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return;
        }
        var number = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!number.matches("\\d{1,18}")) {
            throw new Invalid("invalid_version", new FieldError("If-Match", "invalid"));
        }
        if (Long.parseLong(number) != present) {
            throw new VersionConflict("changed_meanwhile");
        }
    }

    private Version() {}
}
