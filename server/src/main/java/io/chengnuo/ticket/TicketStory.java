package io.chengnuo.ticket;

import static io.chengnuo.shared.db.Tables.FACTS;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.db.tables.records.FactsRecord;
import io.chengnuo.ticket.Names.Named;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The story of a ticket, told from the log of facts: every one about it, whichever module recorded it, oldest first. Nothing
 * is kept for it; it cannot differ from what happened.
 */
@Repository
class TicketStory {

    private static final Set<String> PEOPLE =
            Set.of("person", "by", "fromPerson", "toPerson", "firstResponder", "handler", "lead");
    private static final Set<String> TEAMS = Set.of("team", "fromTeam", "toTeam");
    private static final Set<String> UNTOLD = Set.of("ticket", "at", "reason");

    private final DSLContext sql;
    private final JsonMapper json;
    private final Names names;

    TicketStory(DSLContext sql, JsonMapper json, Names names) {
        this.sql = sql;
        this.json = json;
        this.names = names;
    }

    /** {@code details} are the values of the fact, people and teams by name. */
    record Event(
            UUID id,
            String kind,
            Instant at,
            String actor,
            @Nullable Named by,
            @Nullable String reason,
            Map<String, Object> details) {}

    private record Told(FactsRecord fact, JsonNode body) {}

    @Transactional(readOnly = true)
    Page<Event> of(TicketId ticket, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.selectFrom(FACTS)
                .where(FACTS.SUBJECT.eq(ticket.value()))
                .and(after == null ? DSL.noCondition() : FACTS.POSITION.gt(after.number(0)))
                .orderBy(FACTS.POSITION)
                .limit(limit + 1)
                .fetch();
        var page = Page.of(rows, limit, row -> Cursor.of(row.getPosition()));
        return new Page<>(told(page.items()), page.next());
    }

    private List<Event> told(List<FactsRecord> facts) {
        var told = facts.stream()
                .map(fact -> new Told(fact, json.readTree(fact.getBody().data())))
                .toList();
        var people = new HashSet<UUID>();
        var teams = new HashSet<UUID>();
        told.forEach(one -> {
            PEOPLE.forEach(field -> add(people, one.body().get(field)));
            TEAMS.forEach(field -> add(teams, one.body().get(field)));
            if (isStaff(one.fact())) {
                people.add(one.fact().getActor());
            }
        });
        var known = names.of(people.stream(), teams.stream());
        return told.stream().map(one -> event(one, known)).toList();
    }

    private static Event event(Told told, Names.Known known) {
        var fact = told.fact();
        var reason = told.body().get("reason");
        return new Event(
                fact.getId(),
                fact.getKind(),
                fact.getOccurredAt(),
                fact.getActorKind().toLowerCase(java.util.Locale.ROOT),
                isStaff(fact) ? known.person(fact.getActor()) : null,
                reason == null || reason.isNull() ? null : reason.asString(),
                details(told.body(), known));
    }

    private static boolean isStaff(FactsRecord fact) {
        return fact.getActor() != null
                && (fact.getActorKind().equals("PERSON") || fact.getActorKind().equals("PROGRAM"));
    }

    private static Map<String, Object> details(JsonNode body, Names.Known known) {
        var details = new LinkedHashMap<String, Object>();
        body.properties().forEach(field -> {
            var value = shown(field.getKey(), field.getValue(), known);
            if (value != null && !UNTOLD.contains(field.getKey())) {
                details.put(field.getKey(), value);
            }
        });
        return details;
    }

    private static @Nullable Object shown(String field, JsonNode value, Names.Known known) {
        if (value.isNull() || value.isContainer()) {
            return null;
        }
        if (PEOPLE.contains(field)) {
            return known.people().get(UUID.fromString(value.asString()));
        }
        if (TEAMS.contains(field)) {
            return known.teams().get(UUID.fromString(value.asString()));
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.numberValue() : value.asString();
    }

    private static void add(Set<UUID> ids, @Nullable JsonNode value) {
        if (value != null && value.isString()) {
            ids.add(UUID.fromString(value.asString()));
        }
    }
}
