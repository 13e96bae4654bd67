package io.chengnuo.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, standard or other paper the policy rests on (引用文件). {@code checkedOn} is the day somebody made sure that it exists and
 * is in force; without it the reference is only a note of what is to be looked up, and is printed as such.
 */
public record Reference(
        String key,
        Kind kind,
        Text title,
        @Nullable Text edition,
        Validity validity,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy) {

    public enum Kind {
        LAW,
        STANDARD,
        CONTRACT,
        INTERNAL
    }

    public enum Validity {
        IN_FORCE,
        AMENDED,
        REPEALED,
        TO_BE_CHECKED
    }

    /** True when it may be printed as something to rely on. */
    public boolean wasChecked() {
        return checkedOn != null && validity != Validity.TO_BE_CHECKED;
    }
}
