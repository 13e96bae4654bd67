package io.chengnuo.improvement.committee;

import static io.chengnuo.improvement.db.Tables.COMMITTEES;
import static io.chengnuo.improvement.db.Tables.COMMITTEE_MEMBERS;

import io.chengnuo.improvement.db.tables.records.CommitteesRecord;
import io.chengnuo.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Committees and who belongs to them, as rows. */
@Repository
class Committees {

    private final DSLContext sql;

    Committees(DSLContext sql) {
        this.sql = sql;
    }

    void add(UUID id, Committee.Outline outline) {
        var row = record(outline);
        row.setId(id);
        sql.insertInto(COMMITTEES).set(row).execute();
    }

    void change(Committee committee, Committee.Outline outline) {
        sql.update(COMMITTEES)
                .set(record(outline))
                .set(COMMITTEES.VERSION, committee.version() + 1)
                .where(COMMITTEES.ID.eq(committee.id()))
                .execute();
    }

    /** Whoever is not named any more leaves today, whoever is new joins today. */
    void seat(UUID committee, List<UUID> before, List<UUID> after, LocalDate today) {
        sql.update(COMMITTEE_MEMBERS)
                .set(COMMITTEE_MEMBERS.TO_ON, today)
                .where(COMMITTEE_MEMBERS.COMMITTEE.eq(committee), COMMITTEE_MEMBERS.TO_ON.isNull())
                .and(COMMITTEE_MEMBERS.PERSON.notIn(after))
                .execute();
        after.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> sql.insertInto(COMMITTEE_MEMBERS)
                        .set(COMMITTEE_MEMBERS.COMMITTEE, committee)
                        .set(COMMITTEE_MEMBERS.PERSON, person)
                        .set(COMMITTEE_MEMBERS.FROM_ON, today)
                        .onConflict(
                                COMMITTEE_MEMBERS.TENANT_ID,
                                COMMITTEE_MEMBERS.COMMITTEE,
                                COMMITTEE_MEMBERS.PERSON,
                                COMMITTEE_MEMBERS.FROM_ON)
                        .doUpdate()
                        .setNull(COMMITTEE_MEMBERS.TO_ON)
                        .execute());
    }

    Committee requireLocked(UUID id) {
        return sql.selectFrom(COMMITTEES)
                .where(COMMITTEES.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::committee)
                .orElseThrow(() -> new NotFound("no_such_committee"));
    }

    Committee require(UUID id) {
        return sql.selectFrom(COMMITTEES)
                .where(COMMITTEES.ID.eq(id))
                .fetchOptional(this::committee)
                .orElseThrow(() -> new NotFound("no_such_committee"));
    }

    /** A company has few. */
    List<Committee> all() {
        return sql.selectFrom(COMMITTEES)
                .orderBy(COMMITTEES.NAME, COMMITTEES.ID)
                .limit(100)
                .fetch(this::committee);
    }

    private static CommitteesRecord record(Committee.Outline outline) {
        var row = new CommitteesRecord();
        row.setName(outline.name());
        row.setMandate(outline.mandate());
        row.setChair(outline.chair());
        row.setFromOn(outline.fromOn());
        row.setToOn(outline.toOn());
        row.setQuorum(outline.quorum());
        return row;
    }

    private Committee committee(CommitteesRecord row) {
        return new Committee(
                row.getId(),
                new Committee.Outline(
                        row.getName(),
                        row.getMandate(),
                        row.getChair(),
                        row.getFromOn(),
                        row.getToOn(),
                        row.getQuorum()),
                sql.select(COMMITTEE_MEMBERS.PERSON)
                        .from(COMMITTEE_MEMBERS)
                        .where(COMMITTEE_MEMBERS.COMMITTEE.eq(row.getId()), COMMITTEE_MEMBERS.TO_ON.isNull())
                        .orderBy(COMMITTEE_MEMBERS.PERSON)
                        .fetch(COMMITTEE_MEMBERS.PERSON),
                row.getVersion());
    }
}
