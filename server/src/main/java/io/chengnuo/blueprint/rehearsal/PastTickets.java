package io.chengnuo.blueprint.rehearsal;

import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.Node;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Real;
import io.chengnuo.people.Right;
import io.chengnuo.work.Executions;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finished work of the company as samples: how long each stage of a ticket really took. Only tickets the reader may see. */
@Component
class PastTickets {

    private static final int MOST = 100;

    private final Executions executions;

    PastTickets(Executions executions) {
        this.executions = executions;
    }

    record Past(UUID ticket, String subject, String procedure, Instant begins, List<Real> real) {}

    /** A ticket that may serve as a sample. */
    record Candidate(String number, String subject, String procedure) {}

    Optional<Past> find(String number, List<Node> nodes) {
        var stays = executions
                .page(
                        new Executions.Question(number, null, null, null, null, null, null, null),
                        Right.TICKET_READ,
                        MOST,
                        null)
                .items()
                .stream()
                .filter(stay -> stay.number().equals(number))
                .sorted(Comparator.comparing(Executions.Entry::enteredAt))
                .toList();
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        var first = stays.getFirst();
        var real = new LinkedHashMap<String, Long>();
        stays.forEach(stay -> nodes.stream()
                .filter(node -> stay.procedure().equals(node.procedure())
                        && drawnTask(node).equals(stay.stage().zh()))
                .findFirst()
                .ifPresent(node -> real.merge(node.key(), stay.seconds(), Long::sum)));
        return Optional.of(new Past(
                first.ticket(),
                number + " " + first.subject(),
                first.procedure(),
                first.enteredAt(),
                real.entrySet().stream()
                        .map(entry -> new Real(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    /** The name of the stage, whatever somebody typed over it. */
    private static String drawnTask(Node node) {
        var cell = node.cell(Column.TASK);
        var beneath = cell.beneath();
        return beneath == null ? cell.value().zh() : beneath.zh();
    }

    /** Tickets that were worked on lately, each once. */
    List<Candidate> lately() {
        var found = new LinkedHashMap<String, Candidate>();
        executions
                .page(
                        new Executions.Question(null, null, null, null, null, null, null, null),
                        Right.TICKET_READ,
                        MOST,
                        null)
                .items()
                .forEach(stay -> found.putIfAbsent(
                        stay.number(), new Candidate(stay.number(), stay.subject(), stay.procedure())));
        return List.copyOf(found.values());
    }
}
