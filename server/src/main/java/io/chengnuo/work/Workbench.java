package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.TICKS;

import io.chengnuo.people.Organisation;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.ticket.TicketFiles;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.TimePlan.Expected;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The work on one ticket on one page. {@code files} are those of the ticket, by name. {@code withheld} are the fields that are filled,
 * but which the hand-over rules keep from the reader.
 */
@Component
class Workbench {

    private final Runs runs;
    private final ProceduresInForce procedures;
    private final WorkDesk desk;
    private final WriteAnalysis analyses;
    private final Plans plans;
    private final WriteRiskPlan riskPlans;
    private final AgreeAcceptance agreements;
    private final RecordAcceptance acceptance;
    private final DeliveryPackage packages;
    private final AskClosingException exceptions;
    private final Stays stays;
    private final Organisation organisation;
    private final TicketFiles files;
    private final HandOverRules rules;
    private final DSLContext sql;

    Workbench(
            Runs runs,
            ProceduresInForce procedures,
            WorkDesk desk,
            WriteAnalysis analyses,
            Plans plans,
            WriteRiskPlan riskPlans,
            AgreeAcceptance agreements,
            RecordAcceptance acceptance,
            DeliveryPackage packages,
            AskClosingException exceptions,
            Stays stays,
            Organisation organisation,
            TicketFiles files,
            HandOverRules rules,
            DSLContext sql) {
        this.runs = runs;
        this.procedures = procedures;
        this.desk = desk;
        this.analyses = analyses;
        this.plans = plans;
        this.riskPlans = riskPlans;
        this.agreements = agreements;
        this.acceptance = acceptance;
        this.packages = packages;
        this.exceptions = exceptions;
        this.stays = stays;
        this.organisation = organisation;
        this.files = files;
        this.rules = rules;
        this.sql = sql;
    }

    record Due(String stage, @Nullable Instant dueAt, boolean planned) {}

    record Ticked(
            String list,
            String item,
            @Nullable String deviation,
            @Nullable UUID by,
            Instant at) {}

    /** What the next step and the ticket's own steps still need. {@code next} is empty after the last stage. */
    record Missing(
            @Nullable String next,
            List<Needs.Need> toNext,
            List<Needs.Need> toDeliver,
            List<Needs.Need> toClose,
            List<Needs.Need> toTransfer) {}

    record View(
            UUID ticket,
            long version,
            UUID procedureVersion,
            int revision,
            ProcedureDocument procedure,
            String stage,
            Instant since,
            @Nullable Instant endedAt,
            boolean highRisk,
            List<Due> dues,
            @Nullable Instant expectedAt,
            Map<String, JsonNode> answers,
            List<String> withheld,
            List<Ticked> ticks,
            WriteAnalysis.@Nullable Identity identity,
            WriteAnalysis.@Nullable Analysis analysis,
            Plans.@Nullable Plan plan,
            List<Plans.Milestone> milestones,
            WriteRiskPlan.@Nullable RiskPlan riskPlan,
            AgreeAcceptance.@Nullable Agreement agreement,
            List<RecordAcceptance.Result> acceptance,
            List<DeliveryPackage.Document> documents,
            DeliveryPackage.@Nullable Check packageCheck,
            AskClosingException.@Nullable Asked closingException,
            List<Stays.Stay> stays,
            Missing missing,
            Map<UUID, String> people,
            Map<UUID, String> files) {}

    @Transactional(readOnly = true)
    public Optional<View> of(UUID ticket) {
        return runs.find(ticket).map(this::view);
    }

    private View view(Run run) {
        var ticket = run.ticket();
        var version = procedures.require(run.procedure());
        var written = desk.writtenOf(run);
        var hidden = rules.hidden(run);
        var answers = new LinkedHashMap<>(written.answers());
        answers.keySet().removeAll(hidden);
        var withheld =
                written.answers().keySet().stream().filter(hidden::contains).toList();
        var timePlan = desk.timePlan(run, written::value);
        var ticks = ticks(ticket);
        var identity = analyses.identityOf(ticket);
        var analysis = analyses.analysisOf(ticket);
        var plan = plans.find(ticket).orElse(null);
        var milestones = plans.milestones(ticket);
        var riskPlan = riskPlans.of(ticket);
        var agreement = agreements.of(ticket).orElse(null);
        var results = acceptance.of(ticket);
        var documents = packages.documents(ticket);
        var check = packages.checkOf(ticket);
        var exception = exceptions.of(ticket);
        var past = stays.of(ticket);
        var people = new HashSet<UUID>();
        Stream.of(
                        ticks.stream().map(Ticked::by),
                        milestones.stream().flatMap(one -> Stream.of(one.person(), one.doneBy())),
                        results.stream().map(RecordAcceptance.Result::recordedBy),
                        documents.stream().map(DeliveryPackage.Document::addedBy),
                        past.stream().map(Stays.Stay::leftBy),
                        Stream.of(
                                identity == null ? null : identity.by(),
                                analysis == null ? null : analysis.by(),
                                plan == null ? null : plan.responsible(),
                                plan == null ? null : plan.writtenBy(),
                                plan == null ? null : plan.fallbackBy(),
                                riskPlan == null ? null : riskPlan.responsible(),
                                riskPlan == null ? null : riskPlan.writtenBy(),
                                riskPlan == null ? null : riskPlan.decidedBy(),
                                agreement == null ? null : agreement.confirmedBy(),
                                check == null ? null : check.checkedBy(),
                                exception == null ? null : exception.askedBy()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .forEach(people::add);
        addPeopleOfFields(version.document(), answers, people);
        return new View(
                ticket,
                run.version(),
                version.id(),
                version.revision(),
                version.document(),
                run.stage(),
                run.since(),
                run.endedAt(),
                run.highRisk(),
                timePlan.stages().stream().map(Workbench::due).toList(),
                timePlan.completion().orElse(null),
                answers,
                withheld,
                ticks,
                identity,
                analysis,
                plan,
                milestones,
                riskPlan,
                agreement,
                results,
                documents,
                check,
                exception,
                past,
                missing(run, written),
                organisation.personNames(people),
                shownFiles(ticket, written, withheld));
    }

    private Map<UUID, String> shownFiles(UUID ticket, Written written, List<String> withheld) {
        var names = new HashMap<>(files.names(new TicketId(ticket)));
        var texts = withheld.stream().map(written::value).collect(Collectors.toSet());
        names.keySet().removeIf(file -> texts.contains(file.toString()));
        return names;
    }

    private static void addPeopleOfFields(
            ProcedureDocument procedure, Map<String, JsonNode> answers, Set<UUID> people) {
        procedure
                .fields()
                .filter(field -> field.type() == io.chengnuo.procedure.FieldType.PERSON)
                .map(field -> answers.get(field.key()))
                .filter(Objects::nonNull)
                .map(FieldValue::id)
                .forEach(people::add);
    }

    private static Due due(Expected expected) {
        return new Due(expected.stage().key(), expected.dueAt(), expected.planned());
    }

    private Missing missing(Run run, Written written) {
        var needs = desk.needs(run, written);
        var stage = desk.stageOf(run);
        var next = desk.procedureOf(run).after(stage.key(), written::value).orElse(null);
        return new Missing(
                next == null ? null : next.key(),
                Stream.concat(
                                needs.toLeave(stage).stream(),
                                next == null ? Stream.of() : needs.toEnter(stage, next).stream())
                        .distinct()
                        .toList(),
                needs.toDeliver(),
                needs.toClose(),
                needs.toTransfer());
    }

    private List<Ticked> ticks(UUID ticket) {
        return sql.selectFrom(TICKS)
                .where(TICKS.TICKET.eq(ticket))
                .orderBy(TICKS.TICKED_AT)
                .fetch(row -> new Ticked(
                        row.getStage(), row.getItem(), row.getDeviation(), row.getTickedBy(), row.getTickedAt()));
    }
}
