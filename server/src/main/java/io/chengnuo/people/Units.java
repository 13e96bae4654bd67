package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.TEAMS;
import static io.chengnuo.people.db.Tables.UNITS;

import io.chengnuo.people.db.tables.records.UnitsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

    /** With a new parent every lineage below moves along. */
    void change(Unit before, Unit after) {
        sql.update(UNITS)
                .set(UNITS.NAME, after.name())
                .set(UNITS.PARENT_ID, after.parent())
                .set(UNITS.VERSION, UNITS.VERSION.plus(1))
                .where(UNITS.ID.eq(after.id()))
                .execute();
        var gone = before.lineage().size();
        var from = DSL.val(after.lineage().toArray(UUID[]::new));
        sql.update(UNITS)
                .set(
                        UNITS.LINEAGE,
                        DSL.field("{0} || ({1})[{2}:]", UUID[].class, from, UNITS.LINEAGE, DSL.inline(gone + 1)))
                .where(DSL.arrayOverlap(UNITS.LINEAGE, new UUID[] {after.id()}))
                .execute();
    }

    /** Only an empty one; the database refuses others. */
    void remove(UUID id) {
        sql.deleteFrom(UNITS).where(UNITS.ID.eq(id)).execute();
    }

    boolean isUsed(UUID id) {
        return sql.fetchExists(UNITS, UNITS.PARENT_ID.eq(id))
                || sql.fetchExists(TEAMS, TEAMS.UNIT_ID.eq(id))
                || sql.fetchExists(POST_HOLDINGS, POST_HOLDINGS.UNIT_ID.eq(id));
    }

    List<Unit> all() {
        return sql.selectFrom(UNITS).orderBy(UNITS.NAME, UNITS.ID).fetch(Units::unit);
    }

    private static Unit unit(UnitsRecord row) {
        return new Unit(row.getId(), row.getParentId(), List.of(row.getLineage()), row.getName(), row.getVersion());
    }
}
