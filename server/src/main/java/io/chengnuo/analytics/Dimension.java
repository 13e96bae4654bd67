package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** By what a number can be taken apart. */
enum Dimension {
    TEAM(MEASUREMENTS.TEAM.cast(SQLDataType.VARCHAR)),
    UNIT(MEASUREMENTS.UNIT.cast(SQLDataType.VARCHAR)),
    PERSON(MEASUREMENTS.PERSON.cast(SQLDataType.VARCHAR)),
    CHANNEL(MEASUREMENTS.CHANNEL),
    CATEGORY(MEASUREMENTS.CATEGORY),
    TIER(MEASUREMENTS.TIER);

    private final Field<String> column;

    Dimension(Field<String> column) {
        this.column = column;
    }

    Field<String> column() {
        return column;
    }
}
