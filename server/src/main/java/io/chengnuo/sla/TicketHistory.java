package io.chengnuo.sla;

import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.RecordedFact;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The facts of tickets, read back from the log. */
@Component
class TicketHistory {

    private static final Map<String, Class<?>> KINDS = Arrays.stream(TicketFact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final FactLog log;

    TicketHistory(FactLog log) {
        this.log = log;
    }

    List<TicketFact> of(TicketId ticket) {
        return of(List.of(ticket)).getOrDefault(ticket, List.of());
    }

    /** By ticket, each in the order of recording. One question for all. */
    Map<TicketId, List<TicketFact>> of(Collection<TicketId> tickets) {
        var histories = new LinkedHashMap<TicketId, List<TicketFact>>();
        for (var recorded : log.of(tickets.stream().map(TicketId::value).toList())) {
            fact(recorded)
                    .ifPresent(fact -> histories
                            .computeIfAbsent(fact.ticket(), ticket -> new ArrayList<>())
                            .add(fact));
        }
        return histories;
    }

    private Optional<TicketFact> fact(RecordedFact recorded) {
        return Optional.ofNullable(KINDS.get(recorded.kind()))
                .map(kind -> log.read(recorded, kind.asSubclass(TicketFact.class)));
    }
}
