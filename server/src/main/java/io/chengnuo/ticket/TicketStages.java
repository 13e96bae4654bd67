package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.RecordedFact;
import io.chengnuo.ticket.Names.Named;
import io.chengnuo.ticket.StageOfTicket.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the time of a ticket went, told from its facts: nothing is kept for it. */
@Component
public class TicketStages {

    private static final Map<String, Class<?>> KINDS = Arrays.stream(TicketFact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final DSLContext sql;
    private final FactLog log;
    private final Names names;
    private final Clock clock;

    TicketStages(DSLContext sql, FactLog log, Names names, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    /** {@code to} is null while it lasts; {@code person} who had the ticket then. */
    public record Shown(
            StageOfTicket stage,
            Instant from,
            @Nullable Instant to,
            long seconds,
            @Nullable Named person) {}

    /** {@code reception}: seconds from first contact until a handler had it; null while nobody has. */
    public record All(List<Shown> items, @Nullable Long reception) {}

    @Transactional(readOnly = true)
    public All of(TicketId id) {
        var now = clock.instant();
        var status = sql.select(TICKETS.STATUS)
                .from(TICKETS)
                .where(TICKETS.ID.eq(id.value()))
                .fetchOptional(TICKETS.STATUS)
                .orElseThrow(() -> new NotFound("no_such_ticket"));
        var stretches = StageOfTicket.stretches(facts(id));
        var known = names.of(stretches.stream().map(Stretch::person), Stream.of());
        var lasts = TicketStatus.valueOf(status).isOpen();
        return new All(
                stretches.stream()
                        .map(each -> shown(each, known, lasts ? now : each.from()))
                        .toList(),
                StageOfTicket.reception(stretches).map(Duration::toSeconds).orElse(null));
    }

    private static Shown shown(Stretch each, Names.Known known, Instant now) {
        var until = each.to() == null ? now : each.to();
        return new Shown(
                each.stage(),
                each.from(),
                each.to(),
                Duration.between(each.from(), until).toSeconds(),
                known.person(each.person()));
    }

    /** Each stay with when it began and ended; none of a ticket whose history does not begin with its opening. */
    @Transactional(readOnly = true)
    public List<Stretch> stretches(TicketId id) {
        return StageOfTicket.stretches(facts(id));
    }

    private List<TicketFact> facts(TicketId id) {
        return log.of(List.of(id.value())).stream()
                .flatMap(recorded -> fact(recorded).stream())
                .toList();
    }

    private Optional<TicketFact> fact(RecordedFact recorded) {
        return Optional.ofNullable(KINDS.get(recorded.kind()))
                .map(kind -> log.read(recorded, kind.asSubclass(TicketFact.class)));
    }
}
