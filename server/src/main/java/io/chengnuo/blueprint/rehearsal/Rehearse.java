package io.chengnuo.blueprint.rehearsal;

import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.Node;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.RehearsalBegun;
import io.chengnuo.blueprint.RehearsalFinished;
import io.chengnuo.blueprint.RehearsalResult;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Acted;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Plan;
import io.chengnuo.blueprint.rehearsal.RehearsalDocument.Sample;
import io.chengnuo.blueprint.rehearsal.Rehearsals.Rehearsal;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs samples through a table as it is worked on. Each sample has a clock of its own that only goes forward. */
@Service
public class Rehearse {

    /** How far a sample's clock may be moved away from its beginning. */
    private static final Duration FURTHEST = Duration.ofDays(400);

    private final Rehearsals rehearsals;
    private final ReadTable read;
    private final PastTickets past;
    private final Calendars calendars;
    private final Facts facts;
    private final Clock clock;

    Rehearse(Rehearsals rehearsals, ReadTable read, PastTickets past, Calendars calendars, Facts facts, Clock clock) {
        this.rehearsals = rehearsals;
        this.read = read;
        this.past = past;
        this.calendars = calendars;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code flow}: a procedure's key or a part of life; of a past ticket ({@code number}) both are known. */
    public record Wanted(
            @Nullable String subject,
            @Nullable String flow,
            @Nullable String number) {}

    @Transactional
    public UUID begin(UUID table, String name, Instant begins, List<Wanted> wanted) {
        var nodes = read.nodes(read.sheet(table));
        var samples = IntStream.range(0, wanted.size())
                .mapToObj(index -> sample(index + 1, wanted.get(index), nodes, begins))
                .toList();
        var plans = nodes.stream()
                .map(node -> new Plan(
                        node.key(),
                        node.text(Column.STAGE),
                        node.text(Column.TASK),
                        node.code(Column.POST),
                        node.code(Column.LIMIT)))
                .toList();
        var at = clock.instant();
        var id = Ids.next(at);
        rehearsals.insert(new Rehearsal(
                id,
                table,
                name,
                new RehearsalDocument(plans, samples),
                null,
                Acting.current().actor(),
                at,
                1));
        facts.record(new RehearsalBegun(table, id, samples.size(), at));
        return id;
    }

    private Sample sample(int number, Wanted wanted, List<Node> nodes, Instant begins) {
        var field = "samples[" + (number - 1) + "]";
        if (wanted.number() != null && !wanted.number().isBlank()) {
            var found = past.find(wanted.number().strip(), nodes)
                    .orElseThrow(() -> new Invalid("rehearsal_refused", new FieldError(field, "no_such_past_ticket")));
            return new Sample(
                    number,
                    found.subject(),
                    found.ticket(),
                    path(found.procedure(), nodes, field),
                    found.real(),
                    found.begins(),
                    found.begins(),
                    List.of());
        }
        if (wanted.subject() == null || wanted.subject().isBlank() || wanted.flow() == null) {
            throw new Invalid("rehearsal_refused", new FieldError(field, "missing"));
        }
        return new Sample(
                number,
                wanted.subject().strip(),
                null,
                path(wanted.flow(), nodes, field),
                List.of(),
                begins,
                begins,
                List.of());
    }

    private static List<String> path(String flow, List<Node> nodes, String field) {
        var path = nodes.stream()
                .filter(node -> node.procedure() == null
                        ? node.part().code().equals(flow)
                        : node.procedure().equals(flow))
                .map(Node::key)
                .toList();
        if (path.isEmpty()) {
            throw new Invalid("rehearsal_refused", new FieldError(field, "no_such_flow"));
        }
        return path;
    }

    /** The sample's clock goes to an instant. */
    @Transactional
    Rehearsal move(UUID table, UUID id, int sample, Instant to, @Nullable String ifMatch) {
        return change(table, id, sample, ifMatch, each -> {
            if (to.isBefore(each.now()) || to.isAfter(each.begins().plus(FURTHEST))) {
                throw new Invalid("rehearsal_refused", new FieldError("to", "out_of_range"));
            }
            return run(table, id).moved(each, to);
        });
    }

    /** The present step is done at the sample's time, or left undone. */
    @Transactional
    Rehearsal act(UUID table, UUID id, int sample, boolean done, String note, @Nullable String ifMatch) {
        return change(table, id, sample, ifMatch, each -> {
            if (each.over()) {
                throw new Conflict("sample_over");
            }
            return run(table, id).acted(each, done, note);
        });
    }

    /** Everything that is left, at once. {@code share}: how much of each limit is used, in per cent. */
    @Transactional
    public Rehearsal runAll(UUID table, UUID id, int share, @Nullable String ifMatch) {
        var rehearsal = going(table, id, ifMatch);
        var run = run(rehearsal.document());
        var document = rehearsal.document();
        for (var sample : rehearsal.document().samples()) {
            document = document.with(run.run(sample, share));
        }
        return rehearsals.update(rehearsal, document, null);
    }

    /** Ends it; the result goes with the next release of the table. What was not come to counts as missed. */
    @Transactional
    public Rehearsal finish(UUID table, UUID id, @Nullable String ifMatch) {
        var rehearsal = going(table, id, ifMatch);
        var samples = rehearsal.document().samples();
        var acted = new ArrayList<Acted>();
        samples.forEach(sample -> acted.addAll(sample.acted()));
        var at = clock.instant();
        var result = new RehearsalResult(
                id,
                samples.size(),
                samples.stream().mapToInt(sample -> sample.path().size()).sum(),
                samples.stream()
                        .mapToInt(sample -> RunSample.missed(sample).size())
                        .sum(),
                (int) acted.stream().filter(Acted::broken).count(),
                acted.stream().mapToLong(Acted::seconds).sum(),
                at);
        facts.record(new RehearsalFinished(table, id, samples.size(), result.missed(), result.broken(), at));
        return rehearsals.update(rehearsal, rehearsal.document(), result);
    }

    RunSample run(RehearsalDocument document) {
        return new RunSample(document::plan, calendars::find);
    }

    private RunSample run(UUID table, UUID id) {
        return run(rehearsals.require(table, id).document());
    }

    private Rehearsal change(UUID table, UUID id, int number, @Nullable String ifMatch, UnaryOperator<Sample> change) {
        var rehearsal = going(table, id, ifMatch);
        var sample = rehearsal.document().samples().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_sample"));
        return rehearsals.update(rehearsal, rehearsal.document().with(change.apply(sample)), null);
    }

    private Rehearsal going(UUID table, UUID id, @Nullable String ifMatch) {
        var rehearsal = rehearsals.lock(table, id);
        Version.check(ifMatch, rehearsal.version());
        if (rehearsal.result() != null) {
            throw new Conflict("rehearsal_over");
        }
        return rehearsal;
    }
}
