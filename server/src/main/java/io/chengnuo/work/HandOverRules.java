package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.ANSWERS;
import static io.chengnuo.work.db.Tables.HOLDERS;
import static io.chengnuo.work.db.Tables.STAYS;
import static io.chengnuo.work.db.Tables.WITHHELD;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Acting;
import io.chengnuo.ticket.FilesWithheld;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.StaysBehind.Getting;
import io.chengnuo.work.StaysBehind.Giving;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps from a department what the rule of the hand-over does not pass on to it. The first responder and whoever wrote a value always
 * see it; so do those whose reach goes beyond teams and who are in none that had the ticket: they look after all of them.
 */
@Component
class HandOverRules implements FilesWithheld {

    private final DSLContext sql;
    private final Runs runs;
    private final WorkDesk desk;
    private final WrittenRows written;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    HandOverRules(
            DSLContext sql,
            Runs runs,
            WorkDesk desk,
            WrittenRows written,
            TicketBriefs tickets,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.desk = desk;
        this.written = written;
        this.tickets = tickets;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /** Another team has the ticket now. In the transaction that gave it: it must not see more even for a moment. */
    void passed(Run run, @Nullable UUID to) {
        var from = run.team();
        if (from == null || to == null || from.equals(to)) {
            return;
        }
        var behind = behind(run, from, to);
        keepHolder(run.ticket(), from, since(run, from));
        keepHolder(run.ticket(), to, clock.instant());
        sql.deleteFrom(WITHHELD)
                .where(WITHHELD.TICKET.eq(run.ticket()), WITHHELD.TEAM.eq(to))
                .execute();
        behind.forEach(field -> sql.insertInto(WITHHELD)
                .set(WITHHELD.TICKET, run.ticket())
                .set(WITHHELD.TEAM, to)
                .set(WITHHELD.FIELD, field)
                .execute());
    }

    /** The fields whose values the one who acts does not see. */
    @Transactional(readOnly = true)
    public Set<String> hidden(Run run) {
        var reader = Acting.current().actor();
        var ticket = tickets.require(new TicketId(run.ticket()));
        var team = ticket.team();
        if (team == null || reader == null || reader.equals(ticket.firstResponder())) {
            return Set.of();
        }
        var hidden = new HashSet<>(hiddenFromTeams(run, team, reader));
        hidden.removeAll(written.writtenBy(run.ticket(), reader));
        return hidden;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hides(TicketId ticket, UUID file) {
        var fields = sql.select(ANSWERS.FIELD)
                .from(ANSWERS)
                .where(ANSWERS.TICKET.eq(ticket.value()))
                .and(DSL.field("{0} #>> '{}'", String.class, ANSWERS.VALUE).eq(file.toString()))
                .fetchSet(ANSWERS.FIELD);
        return !fields.isEmpty()
                && runs.find(ticket.value())
                        .map(run -> hidden(run).containsAll(fields))
                        .orElse(false);
    }

    private Set<String> hiddenFromTeams(Run run, UUID team, UUID reader) {
        var mine = organisation.teamsOf(reader).stream().map(Team::id).collect(Collectors.toSet());
        var holding = holders(run.ticket());
        holding.add(team);
        var held = mine.stream().filter(holding::contains).toList();
        if (!held.isEmpty()) {
            // Who is in several sees what any of them sees.
            return held.stream()
                    .map(one -> withheld(run.ticket(), one))
                    .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                    .orElse(Set.of());
        }
        return access.has(Right.TICKET_READ)
                        && access.scope(Right.TICKET_READ).reach().compareTo(Reach.UNIT) >= 0
                ? Set.of()
                : beforeItComes(run, team, mine);
    }

    /** Somebody who is asked to take the ticket over sees no more than he will when he has it. */
    private Set<String> beforeItComes(Run run, UUID team, Set<UUID> mine) {
        return mine.stream()
                .map(one -> behind(run, team, one))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElseGet(() -> withheld(run.ticket(), team));
    }

    private Set<String> behind(Run run, UUID from, UUID to) {
        var words = desk.writtenOf(run);
        return new StaysBehind(desk.procedureOf(run), words::value, desk.stageOf(run))
                .from(
                        new Giving(stagesLeft(run, since(run, from)), withheld(run.ticket(), from)),
                        new Getting(
                                holders(run.ticket()).contains(to),
                                areOfOneKind(from, to),
                                withheld(run.ticket(), to)));
    }

    private List<String> stagesLeft(Run run, Instant since) {
        return sql.select(STAYS.STAGE)
                .from(STAYS)
                .where(STAYS.TICKET.eq(run.ticket()), STAYS.LEFT_AT.ge(since))
                .orderBy(STAYS.LEFT_AT, STAYS.ID)
                .fetch(STAYS.STAGE);
    }

    private boolean areOfOneKind(UUID one, UUID other) {
        var kind = kind(one);
        return kind.isPresent() && kind.get() != TeamKind.OTHER && kind.equals(kind(other));
    }

    private Optional<TeamKind> kind(UUID team) {
        return organisation.teams().stream()
                .filter(one -> one.id().equals(team))
                .map(Team::kind)
                .findFirst();
    }

    private Set<UUID> holders(UUID ticket) {
        return new HashSet<>(sql.select(HOLDERS.TEAM)
                .from(HOLDERS)
                .where(HOLDERS.TICKET.eq(ticket))
                .fetchSet(HOLDERS.TEAM));
    }

    private Instant since(Run run, UUID team) {
        return sql.select(HOLDERS.SINCE)
                .from(HOLDERS)
                .where(HOLDERS.TICKET.eq(run.ticket()), HOLDERS.TEAM.eq(team))
                .fetchOptional(HOLDERS.SINCE)
                .orElse(run.startedAt());
    }

    private void keepHolder(UUID ticket, UUID team, Instant since) {
        sql.insertInto(HOLDERS)
                .set(HOLDERS.TICKET, ticket)
                .set(HOLDERS.TEAM, team)
                .set(HOLDERS.SINCE, since)
                .onDuplicateKeyUpdate()
                .set(HOLDERS.SINCE, since)
                .execute();
    }

    private Set<String> withheld(UUID ticket, UUID team) {
        return sql.select(WITHHELD.FIELD)
                .from(WITHHELD)
                .where(WITHHELD.TICKET.eq(ticket), WITHHELD.TEAM.eq(team))
                .fetchSet(WITHHELD.FIELD);
    }
}
