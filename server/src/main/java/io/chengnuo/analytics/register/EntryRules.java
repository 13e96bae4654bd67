package io.chengnuo.analytics.register;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry of each kind must and may not say. The register holds what has happened, not what is planned. */
final class EntryRules {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private EntryRules() {}

    /** The day the entry stands under; refuses what does not fit its kind, naming every field. */
    static LocalDate day(NewEntry entry, Instant now, ZoneId zone) {
        var faults = new ArrayList<FieldError>();
        var day = entry.kind().shape() == RegisterKind.Shape.SPAN
                ? begun(entry, now, zone, faults)
                : given(entry, faults);
        numbers(entry, faults);
        if (day != null && day.isAfter(LocalDate.ofInstant(now, zone))) {
            faults.add(new FieldError(entry.begins() == null ? "day" : "begins", "in_the_future"));
        }
        if (day != null && day.isBefore(EARLIEST)) {
            faults.add(new FieldError(entry.begins() == null ? "day" : "begins", "out_of_range"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("register_entry_refused", faults.toArray(FieldError[]::new));
        }
        return Objects.requireNonNull(day);
    }

    private static @Nullable LocalDate begun(NewEntry entry, Instant now, ZoneId zone, List<FieldError> faults) {
        if (entry.begins() == null) {
            faults.add(new FieldError("begins", "missing"));
            return null;
        }
        if (entry.ends() != null && entry.ends().isBefore(entry.begins())) {
            faults.add(new FieldError("ends", "end_before_start"));
        }
        if (entry.ends() != null && entry.ends().isAfter(now)) {
            faults.add(new FieldError("ends", "in_the_future"));
        }
        return LocalDate.ofInstant(entry.begins(), zone);
    }

    private static @Nullable LocalDate given(NewEntry entry, List<FieldError> faults) {
        if (entry.day() == null) {
            faults.add(new FieldError("day", "missing"));
        }
        if (entry.begins() != null || entry.ends() != null) {
            faults.add(new FieldError("begins", "not_for_this_kind"));
        }
        return entry.day();
    }

    private static void numbers(NewEntry entry, List<FieldError> faults) {
        var needsNumber = switch (entry.kind().shape()) {
            case SHARE, NUMBER -> true;
            case DAY, DAY_WITH_EVIDENCE, SPAN -> false;
        };
        if (needsNumber && entry.number() == null) {
            faults.add(new FieldError("number", "missing"));
        }
        if (entry.kind().shape() == RegisterKind.Shape.SHARE && entry.outOf() == null) {
            faults.add(new FieldError("outOf", "missing"));
        }
        if (entry.number() != null && outside(magnitude(entry))) {
            faults.add(new FieldError("number", "out_of_range"));
        }
        if (entry.outOf() != null && (outside(entry.outOf()) || entry.outOf().signum() == 0)) {
            faults.add(new FieldError("outOf", "out_of_range"));
        }
        if (entry.kind() == RegisterKind.OUTAGE
                && entry.number() != null
                && entry.outOf() != null
                && entry.number().compareTo(entry.outOf()) > 0) {
            faults.add(new FieldError("number", "more_than_all"));
        }
    }

    /** Detractors may outnumber promoters: a net share is as far from nothing below it as above. */
    private static BigDecimal magnitude(NewEntry entry) {
        var number = Objects.requireNonNull(entry.number());
        return entry.kind() == RegisterKind.NET_PROMOTER ? number.abs() : number;
    }

    private static boolean outside(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(MOST) > 0 || number.scale() > 6;
    }
}
