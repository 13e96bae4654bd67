package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.UNITS;

import io.chengnuo.people.db.tables.records.UnitsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The organisation tree in the database. */
@Repository
class Units {

    private final DSLContext sql;

    Units(DSLContext sql) {
        this.sql = sql;
    }

    void add(Unit unit, Instant at) {
        sql.insertInto(UNITS)
                .set(UNITS.ID, unit.id())
                .set(UNITS.PARENT_ID, unit.parent())
                .set(UNITS.LINEAGE, unit.lineage().toArray(UUID[]::new))
                .set(UNITS.NAME, unit.name())
                .set(UNITS.CREATED_AT, at)
                .execute();
    }

    Unit require(UUID id) {
        return sql.selectFrom(UNITS)
                .where(UNITS.ID.eq(id))
                .fetchOptional(Units::unit)
                .orElseThrow(() -> new NotFound("no_such_unit"));
    }

    List<Unit> all() {
        return sql.selectFrom(UNITS).orderBy(UNITS.NAME, UNITS.ID).fetch(Units::unit);
    }

    private static Unit unit(UnitsRecord row) {
        return new Unit(row.getId(), row.getParentId(), List.of(row.getLineage()), row.getName(), row.getVersion());
    }
}
