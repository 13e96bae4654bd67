package io.chengnuo.sla.report;

import java.time.Instant;
import java.time.ZoneId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Days, weeks and months of the company. */
final class Buckets {

    /** The first day of the day, week or month in which a moment lies: {@code 2026-11-23}. */
    static Field<String> day(Field<Instant> moment, String unit, ZoneId zone) {
        return DSL.field(
                "to_char(date_trunc({0}, {1} at time zone {2}), 'YYYY-MM-DD')",
                String.class, DSL.inline(unit), moment, DSL.inline(zone.getId()));
    }

    private Buckets() {}
}
