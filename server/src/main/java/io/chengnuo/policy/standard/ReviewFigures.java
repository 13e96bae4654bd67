package io.chengnuo.policy.standard;

import io.chengnuo.policy.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an owner sees at a review: how the standard was kept, what is missed most, and what customers and indicators say meanwhile. */
record ReviewFigures(
        LocalDate from,
        LocalDate to,
        int sheets,
        int passed,
        @Nullable BigDecimal mean,
        List<Missed> missed,
        List<StandardFigures.Figure> figures) {

    /** An item of the sheet, not met so many times of so many. */
    record Missed(String item, Text text, int times, int of) {}
}
