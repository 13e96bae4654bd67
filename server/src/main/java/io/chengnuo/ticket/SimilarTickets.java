package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.Right;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets of the last days that may be the one somebody is typing. A hint, never a decision. */
@Repository
class SimilarTickets {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int LOOKED_AT = 300;
    private static final int SHOWN = 5;
    private static final double ALIKE = 0.5;

    private final DSLContext sql;
    private final TicketScope scope;
    private final Clock clock;

    SimilarTickets(DSLContext sql, TicketScope scope, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    record Similar(UUID id, String number, String subject, TicketStatus status) {}

    /** Without a customer among everybody's newest. */
    @Transactional(readOnly = true)
    List<Similar> to(String subject, @Nullable UUID customer) {
        var wanted = pairs(subject);
        return sql
                .select(TICKETS.ID, TICKETS.NUMBER, TICKETS.SUBJECT, TICKETS.STATUS.convertFrom(TicketStatus::valueOf))
                .from(TICKETS)
                .where(
                        TICKETS.OPENED_AT.ge(clock.instant().minus(LATELY)),
                        TICKETS.CLOSED_AT.isNull(),
                        customer == null ? DSL.noCondition() : TICKETS.CUSTOMER.eq(customer),
                        scope.of(Right.TICKET_READ))
                .orderBy(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc())
                .limit(LOOKED_AT)
                .fetch(Records.mapping(Similar::new))
                .stream()
                .filter(one -> likeness(wanted, pairs(one.subject())) >= ALIKE)
                .limit(SHOWN)
                .toList();
    }

    /** Dice's coefficient of the pairs of neighbouring letters: works for Chinese as for English. */
    static double likeness(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }

    static Set<String> pairs(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= letters.length(); at++) {
            pairs.add(letters.substring(at, at + 2));
        }
        return pairs;
    }
}
