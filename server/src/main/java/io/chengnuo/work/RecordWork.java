package io.chengnuo.work;

import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.Stage;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.Written.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * For programs that know at once what people write down step by step: the whole record of the work on a ticket, by the same verbs
 * and rules. What needs somebody else's yes is asked, and stays open.
 */
@Service
public class RecordWork {

    private static final Duration UNTIL_DELIVERY = Duration.ofHours(4);

    private final Runs runs;
    private final WorkDesk desk;
    private final FillForm forms;
    private final TickItem ticks;
    private final WriteAnalysis analyses;
    private final WritePlan plans;
    private final WriteRiskPlan riskPlans;
    private final AgreeAcceptance agreements;
    private final DeliveryPackage packages;
    private final AskClosingException exceptions;
    private final MoveStage moves;

    RecordWork(
            Runs runs,
            WorkDesk desk,
            FillForm forms,
            TickItem ticks,
            WriteAnalysis analyses,
            WritePlan plans,
            WriteRiskPlan riskPlans,
            AgreeAcceptance agreements,
            DeliveryPackage packages,
            AskClosingException exceptions,
            MoveStage moves) {
        this.runs = runs;
        this.desk = desk;
        this.forms = forms;
        this.ticks = ticks;
        this.analyses = analyses;
        this.plans = plans;
        this.riskPlans = riskPlans;
        this.agreements = agreements;
        this.packages = packages;
        this.exceptions = exceptions;
        this.moves = moves;
    }

    /** @param second somebody else, who looks over the delivery package */
    public record Record(
            String wanted,
            String outside,
            String solution,
            String fallback,
            UUID responsible,
            UUID second,
            Instant at,
            Function<FormField, @Nullable JsonNode> answer) {}

    /** Writes what delivering and closing want; answers the approvals that were asked. */
    @Transactional
    public List<UUID> complete(TicketId ticket, Record record, UUID by) {
        return runs.locked(ticket.value())
                .filter(run -> run.endedAt() == null)
                .map(run -> complete(run, record, by))
                .orElse(List.of());
    }

    /** Completes the stage the ticket is in and goes on to the next; stays when somebody else's yes is still missing. */
    @Transactional
    public void advance(TicketId ticket, Record record, UUID by) {
        runs.locked(ticket.value()).filter(run -> run.endedAt() == null).ifPresent(run -> {
            var written = desk.writtenOf(run);
            desk.procedureOf(run)
                    .after(run.stage(), written::value)
                    .filter(next -> next.phase().compareTo(Phase.DELIVERY) < 0)
                    .ifPresent(next -> {
                        var stage = desk.stageOf(run);
                        write(run, stage, names(between(run, stage, next)), record, by);
                        if (between(run, stage, next).isEmpty()) {
                            moves.move(run, new MoveStage.Move(next.key(), null, null, record.solution()), by);
                        }
                    });
        });
    }

    private List<Needs.Need> between(Run run, Stage stage, Stage next) {
        var needs = desk.needs(run, desk.writtenOf(run));
        return Stream.concat(needs.toLeave(stage).stream(), needs.toEnter(stage, next).stream())
                .toList();
    }

    /** A step of a plan, by whom and by when. */
    public record Step(String title, UUID person, Instant dueAt) {}

    /** Lays down the plan with its steps, and shows it to the customer where {@code offered}. */
    @Transactional
    public void plan(TicketId ticket, Record record, List<Step> steps, boolean offered, UUID by) {
        runs.locked(ticket.value()).filter(run -> run.endedAt() == null).ifPresent(run -> {
            plans.write(run, plan(record, steps), by);
            if (offered) {
                plans.offer(run, by);
            }
            runs.bump(run.ticket());
        });
    }

    /** What another team must get before it is asked to take over. */
    @Transactional
    public void handOver(TicketId ticket, Record record, UUID by) {
        runs.locked(ticket.value()).filter(run -> run.endedAt() == null).ifPresent(run -> {
            var written = desk.writtenOf(run);
            fill(run, names(desk.needs(run, written).toTransfer()), record, by);
        });
    }

    /** Asks for leave to close without the customer's signature, where one is missing; answers the approvals asked. */
    @Transactional
    public List<UUID> closeUnsigned(TicketId ticket, String reason, UUID by) {
        return runs.locked(ticket.value())
                .filter(run ->
                        names(desk.needs(run, desk.writtenOf(run)).toClose()).contains("signature"))
                .map(run -> {
                    exceptions.ask(run, reason, by);
                    var asked = exceptions.of(run.ticket());
                    return asked == null ? List.<UUID>of() : List.of(asked.approval());
                })
                .orElse(List.of());
    }

    /** Whether the customer's signature is wanted at the end. */
    @Transactional(readOnly = true)
    public boolean wantsSignature(TicketId ticket) {
        return runs.find(ticket.value())
                .map(run -> desk.procedureOf(run).delivery())
                .map(delivery -> delivery.signed())
                .orElse(false);
    }

    private List<UUID> complete(Run run, Record record, UUID by) {
        var needs = desk.needs(run, desk.writtenOf(run));
        var stage = desk.stageOf(run);
        var missing = names(needs.toLeave(stage));
        missing.addAll(names(needs.toDeliver()));
        missing.addAll(names(needs.toClose()));
        return write(run, stage, missing, record, by);
    }

    /** Answers the approvals that were asked. */
    private List<UUID> write(Run run, Stage stage, Set<String> missing, Record record, UUID by) {
        fill(run, missing, record, by);
        missing.stream()
                .filter(name -> name.startsWith("checklist."))
                .forEach(name -> ticks.tick(run, new Tick(stage.key(), after(name)), null, by));
        missing.stream()
                .filter(name -> name.startsWith("preparation."))
                .forEach(name -> ticks.tick(run, new Tick(Written.PREPARATION, after(name)), null, by));
        for (var name : missing) {
            write(run, name, record, by);
        }
        runs.bump(run.ticket());
        var plan = riskPlans.of(run.ticket());
        return missing.contains("riskPlan") && plan != null && plan.approval() != null
                ? List.of(plan.approval())
                : List.of();
    }

    private void write(Run run, String name, Record record, UUID by) {
        switch (name) {
            case "identity" -> analyses.identityChecked(run, IdentityMeans.ORDER_NUMBER, true, null, by);
            case "analysis" ->
                analyses.analysed(run, record.wanted(), record.outside(), Set.of(AnalysisMeans.CUSTOMER_WORDS), by);
            case "plan" -> plans.write(run, plan(record, List.of()), by);
            case "customerAgreement" -> {
                if (!desk.writtenOf(run).planned()) {
                    plans.write(run, plan(record, List.of()), by);
                }
                plans.agreed(run, AgreedHow.PHONE, record.solution(), by);
            }
            case "riskPlan" ->
                riskPlans.write(
                        run,
                        new WriteRiskPlan.Wanted(
                                record.wanted(), record.outside(), record.fallback(), record.responsible()),
                        by);
            case "agreement" -> {
                agreements.propose(
                        run, record.solution(), record.wanted(), record.at().plus(UNTIL_DELIVERY), by);
                agreements.confirmedTo(run, AgreedHow.PHONE, record.solution(), by);
            }
            case "packageCheck" -> packages.check(run, true, null, record.second());
            default -> {
                if (name.startsWith("documents.")) {
                    var key = after(name);
                    packages.add(run, new DeliveryPackage.Wanted(key, documentName(run, key), "1.0", null), by);
                }
            }
        }
    }

    private static WritePlan.Wanted plan(Record record, List<Step> steps) {
        return new WritePlan.Wanted(
                PlanKind.STANDARD,
                record.solution(),
                record.responsible(),
                "",
                record.fallback(),
                record.fallback(),
                steps.stream()
                        .map(step -> new WritePlan.WantedMilestone(step.title(), step.person(), step.dueAt()))
                        .toList(),
                Map.of());
    }

    private void fill(Run run, Set<String> missing, Record record, UUID by) {
        var values = new LinkedHashMap<String, @Nullable JsonNode>();
        desk.procedureOf(run)
                .fields()
                .filter(field -> missing.contains(field.key()))
                .forEach(field -> {
                    var value = record.answer().apply(field);
                    if (value != null) {
                        values.put(field.key(), value);
                    }
                });
        if (!values.isEmpty()) {
            forms.fill(run, values, by);
        }
    }

    private String documentName(Run run, String key) {
        var delivery = desk.procedureOf(run).delivery();
        return delivery == null
                ? key
                : delivery.documents().stream()
                        .filter(document -> document.key().equals(key))
                        .map(document -> document.name().zh())
                        .findFirst()
                        .orElse(key);
    }

    private static Set<String> names(List<Needs.Need> needs) {
        var names = new java.util.LinkedHashSet<String>();
        needs.forEach(need -> names.add(need.name()));
        return names;
    }

    private static String after(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
