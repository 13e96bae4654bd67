package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many tickets stand in each view, counted up to {@link #MOST}: beyond that nobody reads the number. One question for all views. */
@Repository
class TicketCounts {

    static final int MOST = 1000;

    private final DSLContext sql;
    private final TicketScope scope;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    TicketCounts(DSLContext sql, TicketScope scope, Access access, Organisation organisation, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Map<TicketView, Integer> now() {
        var person = access.person();
        var teams = organisation.teamsOf(person).stream().map(Team::id).collect(Collectors.toSet());
        var visible = scope.of(Right.TICKET_READ);
        List<Field<Integer>> counts = List.of(TicketView.values()).stream()
                .map(view -> DSL.field(DSL.selectCount()
                                .from(DSL.selectOne()
                                        .from(TICKETS)
                                        .where(visible, view.of(person, teams, clock.instant()))
                                        .limit(MOST)
                                        .asTable("counted")))
                        .as(view.name()))
                .toList();
        var row = sql.select(counts).fetchSingle();
        var byView = new EnumMap<TicketView, Integer>(TicketView.class);
        counts.forEach(count -> byView.put(TicketView.valueOf(count.getName()), row.get(count)));
        return byView;
    }
}
