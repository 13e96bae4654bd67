package io.chengnuo.blueprint.authoring;

import io.chengnuo.blueprint.DepartmentSigned;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.Rehearsed;
import io.chengnuo.blueprint.StepCompleted;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads through the five steps: keeps each outcome, and opens the next step when one is complete. */
@Service
class WriteTable {

    /** Whose the files of a piece of evidence are. */
    static final String EVIDENCE = "blueprint.evidence";

    private static final int MOST = 200;

    private final Papers papers;
    private final ReadTable read;
    private final Rehearsed rehearsed;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final FileStore files;
    private final Facts facts;
    private final Clock clock;

    WriteTable(
            Papers papers,
            ReadTable read,
            Rehearsed rehearsed,
            Organisation organisation,
            NotifyPeople notify,
            FileStore files,
            Facts facts,
            Clock clock) {
        this.papers = papers;
        this.read = read;
        this.rehearsed = rehearsed;
        this.organisation = organisation;
        this.notify = notify;
        this.files = files;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code open}: the steps before it are complete. */
    record StepState(Papers.StepRow row, boolean open, List<String> lacking) {}

    record State(Map<Step, StepState> steps, List<SignOff> signOffs, List<Evidence> evidence, List<Pain> pains) {}

    @Transactional(readOnly = true)
    State state(UUID table) {
        var sheet = read.sheet(table);
        var nodes = read.nodes(sheet);
        var faults = read.faults(nodes);
        var rows = papers.steps(table);
        var signOffs = papers.signOffs(table);
        var evidence = papers.evidence(table);
        var pains = papers.pains(table);
        var steps = new java.util.EnumMap<Step, StepState>(Step.class);
        var open = true;
        for (var step : Step.values()) {
            var row = rows.getOrDefault(step, Papers.StepRow.FRESH);
            var lacking = new Lacking(row.outcome(), signOffs, evidence, pains, nodes, faults, rehearsed.last(table))
                    .of(step);
            steps.put(step, new StepState(row, open, lacking));
            open = open && row.completedAt() != null;
        }
        return new State(steps, signOffs, evidence, pains);
    }

    /** Writing opens a completed step again. What departments signed has to be signed anew when it says something else. */
    @Transactional
    void write(UUID table, Step step, Outcome outcome, @Nullable String ifMatch) {
        var state = requireOpen(table, step);
        Version.check(ifMatch, state.row().version());
        if (step == Step.AIM && !outcome.sameAim(state.row().outcome())) {
            papers.unsign(table);
        }
        papers.put(table, step, outcome, null, clock.instant());
    }

    @Transactional
    void complete(UUID table, Step step) {
        var state = requireOpen(table, step);
        if (!state.lacking().isEmpty()) {
            throw new Invalid(
                    "step_incomplete",
                    state.lacking().stream()
                            .map(code -> new FieldError(step.name().toLowerCase(Locale.ROOT), "lacks_" + code))
                            .toArray(FieldError[]::new));
        }
        var at = clock.instant();
        papers.put(table, step, state.row().outcome(), at, at);
        facts.record(new StepCompleted(table, step.name().toLowerCase(Locale.ROOT), at));
    }

    private StepState requireOpen(UUID table, Step step) {
        papers.queue(table);
        var state = state(table).steps().get(step);
        if (state == null || !state.open()) {
            throw new Conflict("step_not_open");
        }
        return state;
    }

    /** A department takes part; whoever signs for it is told. */
    @Transactional
    void ask(UUID table, UUID unit, UUID signer) {
        papers.queue(table);
        var sheet = read.sheet(table);
        organisation.unit(unit);
        if (!organisation.works(signer)) {
            throw new Invalid("person_unknown", new FieldError("signer", "unknown"));
        }
        papers.ask(table, unit, signer, clock.instant());
        notify.tell(List.of(new NotifyPeople.Notice(
                signer, "table_sign_off", List.of(sheet.name()), "/blueprint/" + table + "/authoring", false)));
    }

    @Transactional
    void leaveOut(UUID table, UUID unit) {
        if (papers.leaveOut(table, unit) == 0) {
            throw new NotFound("no_such_sign_off");
        }
    }

    /** Only who was named signs, and only once the aim is written. */
    @Transactional
    void sign(UUID table, UUID unit, String note) {
        papers.queue(table);
        var signOff = papers.signOffs(table).stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_sign_off"));
        if (!signOff.signer().equals(Acting.current().actor())) {
            throw new Forbidden("not_the_signer");
        }
        if (signOff.signedAt() != null) {
            throw new Conflict("signed_already");
        }
        if (papers.steps(table)
                .getOrDefault(Step.AIM, Papers.StepRow.FRESH)
                .outcome()
                .purpose()
                .isBlank()) {
            throw new Conflict("nothing_to_sign");
        }
        var at = clock.instant();
        papers.sign(table, unit, note, at);
        facts.record(new DepartmentSigned(table, unit, signOff.signer(), at));
    }

    @Transactional
    void add(UUID table, Evidence.Kind kind, String title, String reference, String note, List<UUID> proof) {
        papers.queue(table);
        read.sheet(table);
        if (papers.evidence(table).size() >= MOST) {
            throw new Conflict("too_much_evidence");
        }
        var at = clock.instant();
        var id = Ids.next(at);
        papers.add(table, new Evidence(id, kind, title, reference, note, at));
        files.give(proof, EVIDENCE, id);
    }

    @Transactional(readOnly = true)
    StoredFile file(UUID table, UUID evidence, UUID file) {
        if (papers.evidence(table).stream().noneMatch(one -> one.id().equals(evidence))) {
            throw new NotFound("no_such_evidence");
        }
        return files.require(EVIDENCE, evidence, file);
    }

    @Transactional
    void removeEvidence(UUID table, UUID id) {
        if (papers.removeEvidence(table, id) == 0) {
            throw new NotFound("no_such_evidence");
        }
    }

    @Transactional
    void add(UUID table, String text, List<String> nodes) {
        papers.queue(table);
        requireNodes(table, nodes);
        if (papers.pains(table).size() >= MOST) {
            throw new Conflict("too_much_evidence");
        }
        var at = clock.instant();
        papers.add(table, new Pain(Ids.next(at), text, nodes, at));
    }

    @Transactional
    void link(UUID table, UUID pain, List<String> nodes) {
        requireNodes(table, nodes);
        if (papers.link(table, pain, nodes) == 0) {
            throw new NotFound("no_such_pain");
        }
    }

    @Transactional
    void removePain(UUID table, UUID id) {
        if (papers.removePain(table, id) == 0) {
            throw new NotFound("no_such_pain");
        }
    }

    private void requireNodes(UUID table, List<String> nodes) {
        var keys =
                read.nodes(read.sheet(table)).stream().map(node -> node.key()).toList();
        if (!keys.containsAll(nodes)) {
            throw new NotFound("no_such_node");
        }
    }
}
