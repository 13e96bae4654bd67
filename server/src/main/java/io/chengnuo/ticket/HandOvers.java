package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.HAND_OVER_LIMITS;
import static io.chengnuo.ticket.db.Tables.TICKETS;
import static io.chengnuo.ticket.db.Tables.TRANSFERS;

import io.chengnuo.people.Organisation;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How often tickets may change hands before a supervisor decides, and where one has been. */
@Repository
class HandOvers {

    static final int USUALLY = 3;
    private static final String COMPANY = "";

    private final DSLContext sql;
    private final Organisation organisation;

    HandOvers(DSLContext sql, Organisation organisation) {
        this.sql = sql;
        this.organisation = organisation;
    }

    /** The number of the category, else of its parents, else the company's. */
    int most(String category) {
        var limits = limits();
        for (var path = category; !path.isEmpty(); path = parent(path)) {
            var own = limits.get(path);
            if (own != null) {
                return own;
            }
        }
        return limits.getOrDefault(COMPANY, USUALLY);
    }

    Map<String, Integer> limits() {
        var limits = new LinkedHashMap<String, Integer>();
        sql.selectFrom(HAND_OVER_LIMITS)
                .orderBy(HAND_OVER_LIMITS.CATEGORY)
                .forEach(row -> limits.put(row.getCategory(), row.getMost()));
        limits.putIfAbsent(COMPANY, USUALLY);
        return limits;
    }

    void put(Map<String, Integer> limits, UUID by, Instant at) {
        sql.deleteFrom(HAND_OVER_LIMITS).execute();
        limits.forEach((category, most) -> sql.insertInto(HAND_OVER_LIMITS)
                .set(HAND_OVER_LIMITS.CATEGORY, category)
                .set(HAND_OVER_LIMITS.MOST, most)
                .set(HAND_OVER_LIMITS.CHANGED_BY, by)
                .set(HAND_OVER_LIMITS.CHANGED_AT, at)
                .execute());
    }

    /** The teams that have handed it over already; where none was written down, those of the person who did. */
    Set<UUID> formerTeams(TicketId ticket) {
        var former = new HashSet<UUID>();
        sql.selectFrom(TRANSFERS)
                .where(TRANSFERS.TICKET.eq(ticket.value()), TRANSFERS.ACCEPTED_AT.isNotNull())
                .forEach(row -> {
                    if (row.getFromTeam() != null) {
                        former.add(row.getFromTeam());
                    } else if (row.getFromPerson() != null) {
                        organisation.teamsOf(row.getFromPerson()).forEach(team -> former.add(team.id()));
                    }
                });
        return former;
    }

    /** Marks that a supervisor has to decide; null that one has. */
    void ownerAsked(TicketId ticket, @Nullable Instant at) {
        sql.update(TICKETS)
                .set(TICKETS.OWNER_ASKED_AT, at)
                .where(TICKETS.ID.eq(ticket.value()))
                .execute();
    }

    boolean isOwnerAsked(TicketId ticket) {
        return sql.fetchExists(TICKETS, TICKETS.ID.eq(ticket.value()).and(TICKETS.OWNER_ASKED_AT.isNotNull()));
    }

    private static String parent(String category) {
        var slash = category.lastIndexOf('/');
        return slash < 0 ? "" : category.substring(0, slash);
    }
}
