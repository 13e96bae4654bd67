package io.chengnuo.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose public holidays a calendar keeps. */
public enum HolidaySet {
    NONE,
    CN;

    @Nullable
    Holiday on(LocalDate date) {
        return switch (this) {
            case NONE -> null;
            case CN -> HolidayNotices.named(date);
        };
    }
}
