package io.chengnuo.work;

import io.chengnuo.policy.Text;
import io.chengnuo.procedure.ChecklistItem;
import io.chengnuo.procedure.DeliveryTemplate;
import io.chengnuo.procedure.ExitNeed;
import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.RequiredAt;
import io.chengnuo.procedure.RiskPlan;
import io.chengnuo.procedure.Stage;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a step still needs, by name, so that a screen can lead to it. The names: a field by its key, {@code checklist.<item>},
 * {@code preparation.<item>}, {@code delivery.<item>}, {@code documents.<item>}, {@code acceptance.<item>}, and the records
 * {@code identity}, {@code analysis}, {@code plan}, {@code riskPlan}, {@code agreement}. Pure.
 */
final class Needs {

    private static final Text IDENTITY = new Text("身份核对与需求复述", "identity checked and need read back");
    private static final Text ANALYSIS = new Text("需求分析记录", "record of need analysis");
    private static final Text PLAN = new Text("处理方案", "plan");
    private static final Text RISK_PLAN = new Text("获批的风险预案", "approved risk plan");
    private static final Text CUSTOMER_AGREEMENT = new Text("客户同意", "the customer's agreement");
    private static final Text TASKS = new Text("未完成的协作任务", "open tasks of others");
    private static final Text AGREEMENT = new Text("客户确认的验收约定", "acceptance terms confirmed by the customer");
    private static final Text PACKAGE_CHECK = new Text("交付包复核", "second look at the delivery package");
    private static final Text SIGNATURE = new Text("客户签收", "the customer's signature");
    private static final Set<ExitNeed> RECORDS_OF_STEPS = Set.of(ExitNeed.NEED_RECORD, ExitNeed.PLAN);

    /** What is missing, and how people call it. */
    record Need(String name, Text label) {}

    private final ProcedureDocument procedure;
    private final Written written;
    private final boolean highRisk;

    Needs(ProcedureDocument procedure, Written written, boolean highRisk) {
        this.procedure = procedure;
        this.written = written;
        this.highRisk = highRisk;
    }

    /**
     * Before a stage is completed: its fields, its list, what it demands, and the records of the steps before it, because a later step
     * is not complete while the record of an earlier one is empty.
     */
    List<Need> toLeave(Stage stage) {
        var missing = new LinkedHashMap<String, Text>();
        if (procedure.stages().getFirst().equals(stage) && !written.identityChecked()) {
            missing.put("identity", IDENTITY);
        }
        stage.fields().stream()
                .filter(field -> field.isRequiredAt(RequiredAt.STAGE_EXIT) && !written.has(field))
                .forEach(field -> missing.put(field.key(), field.label()));
        addUnticked(missing, stage.key(), "checklist.", stage.checklist());
        upTo(stage)
                .forEach(earlier -> earlier.exitNeeds().stream()
                        .filter(need -> earlier.equals(stage) || RECORDS_OF_STEPS.contains(need))
                        .forEach(need -> add(missing, need)));
        return needs(missing);
    }

    /** Before a stage is entered from the one before it: preparation, risk plan, and what the departments must hand over. */
    List<Need> toEnter(Stage from, Stage to) {
        var missing = new LinkedHashMap<String, Text>();
        if (to.phase().compareTo(Phase.EXECUTION) >= 0 && from.phase().compareTo(Phase.EXECUTION) < 0) {
            add(missing, ExitNeed.PREPARATION);
            addRiskPlan(missing);
        }
        if (!from.department().equals(to.department())) {
            procedure
                    .handover(from.department(), to.department())
                    .ifPresent(rule -> rule.must().stream()
                            .filter(field -> !written.has(field))
                            .forEach(field -> missing.put(field, label(field))));
        }
        return needs(missing);
    }

    /** Before the result goes to the customer: execution is complete then, and so must be what comes before it. */
    List<Need> toDeliver() {
        var missing = fieldsAt(RequiredAt.DELIVER);
        throughExecution()
                .forEach(stage -> stage.exitNeeds().stream()
                        .filter(RECORDS_OF_STEPS::contains)
                        .forEach(need -> add(missing, need)));
        if (throughExecution().stream().anyMatch(stage -> stage.phase() == Phase.EXECUTION)) {
            addRiskPlan(missing);
        }
        var template = procedure.delivery();
        if (template != null) {
            addForDelivery(missing, template);
        }
        return needs(missing);
    }

    private void addForDelivery(Map<String, Text> missing, DeliveryTemplate template) {
        if (template.agreedFirst() && !written.acceptanceAgreed()) {
            missing.put("agreement", AGREEMENT);
        }
        template.documents().stream()
                .filter(document -> !document.optional() && !written.documents().contains(document.key()))
                .forEach(document -> missing.put("documents." + document.key(), document.name()));
        if (template.secondCheck() && !written.packageComplete()) {
            missing.put("packageCheck", PACKAGE_CHECK);
        }
    }

    /** Before the ticket is closed: the rest of the fields, and the customer's signature where the procedure wants it. */
    List<Need> toClose() {
        var missing = fieldsAt(RequiredAt.CLOSE);
        var template = procedure.delivery();
        if (template != null
                && template.signed()
                && !written.signed()
                && written.closingException() != ExceptionState.APPROVED) {
            missing.put("signature", SIGNATURE);
        }
        return needs(missing);
    }

    /** Whether an empty record holds the ticket up. */
    boolean isBinding() {
        return switch (procedure.binding()) {
            case ALWAYS -> true;
            case ONCE_BEGUN -> written.isBegun();
        };
    }

    /** What holds a ticket up whose record nobody began: a high risk is never carried out without its plan. */
    List<Need> evenIfNotBegun(TicketFact about) {
        var missing = new LinkedHashMap<String, Text>();
        if (about instanceof TicketDelivered) {
            addRiskPlan(missing);
        }
        return needs(missing);
    }

    /** Before another team is asked to take over: what it must get. */
    List<Need> toTransfer() {
        return needs(fieldsAt(RequiredAt.TRANSFER));
    }

    private Map<String, Text> fieldsAt(RequiredAt moment) {
        var missing = new LinkedHashMap<String, Text>();
        goneThrough().stream()
                .flatMap(stage -> stage.fields().stream())
                .filter(field -> field.isRequiredAt(moment) && !written.has(field))
                .forEach(field -> missing.put(field.key(), field.label()));
        return missing;
    }

    private void add(Map<String, Text> missing, ExitNeed need) {
        switch (need) {
            case NEED_RECORD -> addUnless(written.needAnalysed(), missing, "analysis", ANALYSIS);
            case PLAN -> addUnless(written.planned(), missing, "plan", PLAN);
            case PREPARATION -> addUnticked(missing, Written.PREPARATION, "preparation.", procedure.preparation());
            case RISK_PLAN -> addRiskPlan(missing);
            case CUSTOMER_AGREEMENT ->
                addUnless(
                        written.planAgreed() || written.acceptanceAgreed(),
                        missing,
                        "customerAgreement",
                        CUSTOMER_AGREEMENT);
            case TASKS_DONE -> addUnless(!written.tasksOpen(), missing, "tasks", TASKS);
            case DELIVERY_STEPS -> {
                if (procedure.delivery() != null) {
                    addUnticked(
                            missing,
                            Written.DELIVERY,
                            "delivery.",
                            procedure.delivery().steps());
                }
            }
            case ACCEPTANCE ->
                procedure.acceptance().stream()
                        .filter(item ->
                                !Boolean.TRUE.equals(written.acceptance().get(item.key())))
                        .forEach(item -> missing.put("acceptance." + item.key(), item.name()));
        }
    }

    private void addRiskPlan(Map<String, Text> missing) {
        var wanted = procedure.riskPlan() == RiskPlan.ALWAYS || procedure.riskPlan() == RiskPlan.HIGH_RISK && highRisk;
        addUnless(!wanted || written.riskPlan() == RiskPlanState.APPROVED, missing, "riskPlan", RISK_PLAN);
    }

    private void addUnticked(Map<String, Text> missing, String list, String prefix, Collection<ChecklistItem> items) {
        items.stream()
                .filter(item -> !item.optional() && !written.isTicked(list, item.key()))
                .forEach(item -> missing.put(prefix + item.key(), item.name()));
    }

    private static void addUnless(boolean there, Map<String, Text> missing, String name, Text label) {
        if (!there) {
            missing.put(name, label);
        }
    }

    private List<Stage> goneThrough() {
        return procedure.stages().stream()
                .filter(stage -> ProcedureDocument.isGoneThrough(stage, written::value))
                .toList();
    }

    private List<Stage> throughExecution() {
        return goneThrough().stream()
                .filter(stage -> !stage.optional() && stage.phase().compareTo(Phase.EXECUTION) <= 0)
                .toList();
    }

    private List<Stage> upTo(Stage last) {
        var stages = new ArrayList<Stage>();
        for (var stage : goneThrough()) {
            if (stage.equals(last) || !stage.optional()) {
                stages.add(stage);
            }
            if (stage.equals(last)) {
                return stages;
            }
        }
        return stages;
    }

    private Text label(String field) {
        return procedure.field(field).map(FormField::label).orElseGet(() -> new Text(field, field));
    }

    private static List<Need> needs(Map<String, Text> missing) {
        return missing.entrySet().stream()
                .map(one -> new Need(one.getKey(), one.getValue()))
                .toList();
    }
}
