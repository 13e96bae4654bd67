package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.NOTICES;
import static io.chengnuo.people.db.Tables.PERSONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.db.tables.records.NoticesRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.database.ManyRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people were told, in the database. */
@Repository
class Notices {

    private final DSLContext sql;

    Notices(DSLContext sql) {
        this.sql = sql;
    }

    record Numbered(UUID id, Notice notice) {}

    /** What makes two notices the same. */
    record Key(UUID person, String kind, String link) {
        static Key of(Notice notice) {
            return new Key(notice.person(), notice.kind(), notice.link());
        }
    }

    List<Key> unreadSince(Collection<UUID> people, Instant since) {
        return sql.select(NOTICES.PERSON, NOTICES.KIND, NOTICES.LINK)
                .from(NOTICES)
                .where(NOTICES.PERSON.in(people))
                .and(NOTICES.READ_AT.isNull())
                .and(NOTICES.TOLD_AT.gt(since))
                .fetch(mapping(Key::new));
    }

    Set<UUID> active(Collection<UUID> people) {
        return sql.select(PERSONS.ID)
                .from(PERSONS)
                .where(PERSONS.ID.in(people))
                .and(PERSONS.STATE.eq(PersonState.ACTIVE.name()))
                .fetchSet(PERSONS.ID);
    }

    void add(List<Numbered> notices, Instant at) {
        ManyRows.insert(sql, NOTICES, notices.stream().map(it -> record(it, at)).toList());
    }

    private static NoticesRecord record(Numbered it, Instant at) {
        var record = new NoticesRecord();
        record.setId(it.id());
        record.setPerson(it.notice().person());
        record.setKind(it.notice().kind());
        record.setWords(it.notice().words().toArray(String[]::new));
        record.setLink(it.notice().link());
        record.setUrgent(it.notice().urgent());
        record.setToldAt(at);
        return record;
    }

    Page<NoticesRecord> page(UUID person, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(NOTICES)
                .where(NOTICES.PERSON.eq(person))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(NOTICES.TOLD_AT, NOTICES.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(NOTICES.TOLD_AT.desc(), NOTICES.ID.desc())
                .limit(limit + 1)
                .fetch();
        return Page.of(rows, limit, last -> Cursor.of(last.getToldAt(), last.getId()));
    }

    int unread(UUID person) {
        return sql.fetchCount(NOTICES, NOTICES.PERSON.eq(person).and(NOTICES.READ_AT.isNull()));
    }

    Optional<NoticesRecord> find(UUID id) {
        return sql.fetchOptional(NOTICES, NOTICES.ID.eq(id));
    }

    /** Whether there was something unread. */
    boolean read(UUID person, @Nullable UUID notice, @Nullable Instant toldBefore, Instant at) {
        return sql.update(NOTICES)
                        .set(NOTICES.READ_AT, at)
                        .where(NOTICES.PERSON.eq(person))
                        .and(NOTICES.READ_AT.isNull())
                        .and(notice == null ? DSL.noCondition() : NOTICES.ID.eq(notice))
                        .and(toldBefore == null ? DSL.noCondition() : NOTICES.TOLD_AT.lt(toldBefore))
                        .execute()
                > 0;
    }
}
