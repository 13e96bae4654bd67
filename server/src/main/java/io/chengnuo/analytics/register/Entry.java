package io.chengnuo.analytics.register;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it stands. {@code evidence} is how many files prove it; {@code root} the first of its chain of corrections. */
public record Entry(
        UUID id,
        UUID root,
        @Nullable UUID corrects,
        RegisterKind kind,
        String title,
        @Nullable UUID unit,
        LocalDate day,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable BigDecimal number,
        @Nullable BigDecimal outOf,
        @Nullable String note,
        boolean withdrawn,
        @Nullable String reason,
        @Nullable UUID filesOf,
        String source,
        @Nullable UUID enteredBy,
        Instant enteredAt) {

    /** The source of what the product itself knows to have happened. */
    static final String PRODUCT = "product";

    /** Stands in no register: computed from what another module keeps. */
    public static final String COMPUTED = "computed";

    /** Whether it says anything: one without the evidence its kind asks for does not. */
    public boolean counts() {
        return !withdrawn
                && (kind.shape() != RegisterKind.Shape.DAY_WITH_EVIDENCE || filesOf != null || source.equals(PRODUCT));
    }

    /** How long it took, or has taken up to then. */
    public Duration lasted(Instant upTo) {
        if (begins == null) {
            return Duration.ZERO;
        }
        var end = ends == null || ends.isAfter(upTo) ? upTo : ends;
        return end.isBefore(begins) ? Duration.ZERO : Duration.between(begins, end);
    }

    /** True when it was over by then. */
    public boolean over(Instant by) {
        return ends != null && !ends.isAfter(by);
    }
}
