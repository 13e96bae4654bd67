package io.chengnuo.audit;

import static io.chengnuo.shared.db.Tables.FACTS;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.db.tables.records.FactsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of facts as auditors read it: newest first. */
@Repository
class Trail {

    private final DSLContext sql;
    private final Organisation organisation;
    private final JsonMapper json;

    Trail(DSLContext sql, Organisation organisation, JsonMapper json) {
        this.sql = sql;
        this.organisation = organisation;
        this.json = json;
    }

    /** {@code name} is known for people and the programs that act for them. */
    record Actor(String kind, @Nullable UUID id, @Nullable String name) {}

    /** {@code details}: the fact itself. {@code position}: its place in the log. */
    record Entry(
            long position,
            UUID id,
            String kind,
            UUID subject,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            String source,
            @Nullable String trace,
            JsonNode details) {}

    /** Absent filters are null. {@code from} inclusive, {@code to} exclusive, by when it happened. */
    record Wanted(
            @Nullable UUID actor,
            @Nullable String kind,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit) {}

    @Transactional(readOnly = true)
    Page<Entry> page(Wanted wanted) {
        var cursor = Cursor.parse(wanted.cursor(), 1);
        var rows = sql.selectFrom(FACTS)
                .where(conditions(wanted))
                .and(cursor == null ? DSL.noCondition() : FACTS.POSITION.lt(cursor.number(0)))
                .orderBy(FACTS.POSITION.desc())
                .limit(wanted.limit() + 1)
                .fetch();
        var names = organisation.personNames(
                rows.getValues(FACTS.ACTOR).stream().filter(Objects::nonNull).toList());
        return Page.of(rows.map(row -> entry(row, names)), wanted.limit(), entry -> Cursor.of(entry.position()));
    }

    /** Which kinds of facts there are; jumps from one to the next along the index instead of reading the log. */
    @Transactional(readOnly = true)
    List<String> kinds() {
        return sql.fetch("""
                        with recursive kinds as (
                          (select kind from shared.facts order by kind limit 1)
                          union all
                          select (select f.kind from shared.facts f where f.kind > kinds.kind order by f.kind limit 1)
                          from kinds where kinds.kind is not null)
                        select kind from kinds where kind is not null order by kind""").getValues("kind", String.class);
    }

    private static Condition conditions(Wanted wanted) {
        var all = DSL.noCondition();
        if (wanted.actor() != null) {
            all = all.and(FACTS.ACTOR.eq(wanted.actor()));
        }
        if (wanted.kind() != null) {
            all = all.and(FACTS.KIND.eq(wanted.kind()));
        }
        if (wanted.subject() != null) {
            all = all.and(FACTS.SUBJECT.eq(wanted.subject()));
        }
        if (wanted.from() != null) {
            all = all.and(FACTS.OCCURRED_AT.ge(wanted.from()));
        }
        return wanted.to() == null ? all : all.and(FACTS.OCCURRED_AT.lt(wanted.to()));
    }

    private Entry entry(FactsRecord row, Map<UUID, String> names) {
        var actor = row.getActor();
        return new Entry(
                row.getPosition(),
                row.getId(),
                row.getKind(),
                row.getSubject(),
                row.getOccurredAt(),
                row.getRecordedAt(),
                new Actor(
                        row.getActorKind().toLowerCase(java.util.Locale.ROOT),
                        actor,
                        actor == null ? null : names.get(actor)),
                row.getSource(),
                row.getTrace(),
                json.readTree(row.getBody().data()));
    }
}
