package io.chengnuo.procedure;

import io.chengnuo.policy.Text;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What keeps a procedure from being published, each fault by the JSON path of the field to mend. Pure: which categories and calendars
 * there are, the caller says.
 */
final class CheckProcedure {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final ProcedureDocument document;
    private final Predicate<String> hasCategory;
    private final Predicate<String> hasCalendar;
    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> departments = new HashSet<>();

    private CheckProcedure(ProcedureDocument document, Predicate<String> hasCategory, Predicate<String> hasCalendar) {
        this.document = document;
        this.hasCategory = hasCategory;
        this.hasCalendar = hasCalendar;
    }

    /** Empty when it may be published. */
    static List<FieldError> faults(
            ProcedureDocument document, Predicate<String> hasCategory, Predicate<String> hasCalendar) {
        var check = new CheckProcedure(document, hasCategory, hasCalendar);
        check.head();
        check.stages();
        check.flow();
        check.handovers();
        check.delivery();
        return List.copyOf(check.faults);
    }

    private void head() {
        key("key", document.key());
        words("name", document.name());
        words("guidance", document.guidance());
        both("summary", document.summary());
        keys("departments", document.departments(), Department::key);
        each("departments", document.departments(), (path, department) -> {
            words(path + ".name", department.name());
            departments.add(department.key());
        });
        each(
                "selects",
                document.selects(),
                (path, selector) -> each(
                        path + ".categories",
                        selector.categories(),
                        (at, category) -> known(at, category, hasCategory)));
        if (document.progress() != null) {
            limit("progress.every", document.progress().every());
            words("progress.message", document.progress().message());
        }
        items("preparation", document.preparation());
        if (!document.preparation().isEmpty() && document.stages().stream().noneMatch(CheckProcedure::isPrepared)) {
            fault("preparation", "never_asked");
        }
    }

    /** Ticked before execution starts, in a stage that no request leaves out. */
    private static boolean isPrepared(Stage stage) {
        return stage.exitNeeds().contains(ExitNeed.PREPARATION)
                && stage.phase().compareTo(Phase.EXECUTION) < 0
                && stage.onlyIf() == null
                && !stage.optional();
    }

    private void stages() {
        if (document.stages().isEmpty()) {
            fault("stages", "missing");
        }
        keys("stages", document.stages(), Stage::key);
        var seen = new HashMap<String, FormField>();
        each("stages", document.stages(), (path, stage) -> stage(path, stage, seen));
    }

    private void stage(String path, Stage stage, Map<String, FormField> seen) {
        words(path + ".name", stage.name());
        both(path + ".entry", stage.entry());
        both(path + ".exit", stage.exit());
        both(path + ".customerSees", stage.customerSees());
        both(path + ".guide", stage.guide());
        known(path + ".department", stage.department(), departments::contains);
        if (stage.limit() != null) {
            limit(path + ".limit", stage.limit());
        }
        if (stage.onlyIf() != null) {
            condition(path + ".onlyIf", stage.onlyIf(), seen);
        }
        each(path + ".fields", stage.fields(), (at, field) -> field(at, field, seen));
        items(path + ".checklist", stage.checklist());
    }

    /** A stage is reached only if an earlier stage asks for the field, and offers the value. */
    private void condition(String path, StageCondition condition, Map<String, FormField> seen) {
        var field = seen.get(condition.field());
        if (field == null) {
            fault(path + ".field", document.field(condition.field()).isPresent() ? "unreachable" : "unknown");
            return;
        }
        if (condition.in().isEmpty()) {
            fault(path + ".in", "missing");
        }
        each(path + ".in", condition.in(), (at, value) -> {
            if (!offers(field, value)) {
                fault(at, "unreachable");
            }
        });
    }

    private static boolean offers(FormField field, String value) {
        return switch (field.type()) {
            case CHOICE -> field.choice(value).isPresent();
            case YES_NO -> value.equals("yes") || value.equals("no");
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, PERSON, FILE -> false;
        };
    }

    private void field(String path, FormField field, Map<String, FormField> seen) {
        key(path + ".key", field.key());
        words(path + ".label", field.label());
        both(path + ".hint", field.hint());
        if (seen.putIfAbsent(field.key(), field) != null) {
            fault(path + ".key", "twice");
        }
        if (field.type() == FieldType.CHOICE && field.choices().size() < 2) {
            fault(path + ".choices", "missing");
        }
        if (field.type() != FieldType.CHOICE && !field.choices().isEmpty()) {
            fault(path + ".choices", "not_a_choice");
        }
        keys(path + ".choices", field.choices(), Choice::value);
        each(path + ".choices", field.choices(), (at, choice) -> words(at + ".label", choice.label()));
    }

    /** The three steps in their order, the five links whatever the stages are called, and an end that every request reaches. */
    private void flow() {
        var latest = Phase.ANALYSIS;
        for (int i = 0; i < document.stages().size(); i++) {
            var phase = document.stages().get(i).phase();
            if (phase.compareTo(latest) < 0) {
                fault("stages[" + i + "].phase", "phase_order");
            }
            latest = phase.compareTo(latest) > 0 ? phase : latest;
        }
        var always = document.stages().stream()
                .filter(stage -> stage.onlyIf() == null && !stage.optional())
                .toList();
        var phases = always.stream().map(Stage::phase).collect(Collectors.toSet());
        for (var step : List.of(Phase.ANALYSIS, Phase.PLAN, Phase.EXECUTION)) {
            if (!document.stages().isEmpty() && !phases.contains(step)) {
                fault("stages", "no_" + step.name().toLowerCase(java.util.Locale.ROOT) + "_stage");
            }
        }
        var missing = EnumSet.allOf(Link.class);
        always.forEach(stage -> missing.removeAll(stage.links()));
        if (!document.stages().isEmpty()) {
            missing.forEach(link -> fault("stages", "no_" + link.name().toLowerCase(java.util.Locale.ROOT) + "_link"));
        }
    }

    private void handovers() {
        keys("handovers", document.handovers(), Handover::key);
        var pairs = new HashSet<List<String>>();
        each("handovers", document.handovers(), (path, rule) -> {
            words(path + ".name", rule.name());
            known(path + ".from", rule.from(), departments::contains);
            known(path + ".to", rule.to(), departments::contains);
            if (rule.from().equals(rule.to()) || !pairs.add(List.of(rule.from(), rule.to()))) {
                fault(path + ".to", "twice");
            }
            if (rule.must().isEmpty()) {
                fault(path + ".must", "missing");
            }
            each(path + ".must", rule.must(), this::knownField);
            each(path + ".may", rule.may(), (at, field) -> {
                knownField(at, field);
                if (rule.must().contains(field)) {
                    fault(at, "twice");
                }
            });
            if (rule.limit() != null) {
                limit(path + ".limit", rule.limit());
            }
        });
    }

    private void knownField(String path, String field) {
        known(path, field, key -> document.field(key).isPresent());
    }

    private void delivery() {
        keys("acceptance", document.acceptance(), AcceptanceItem::key);
        each("acceptance", document.acceptance(), (path, item) -> words(path + ".name", item.name()));
        var template = document.delivery();
        if (template == null) {
            return;
        }
        items("delivery.steps", template.steps());
        items("delivery.documents", template.documents());
        var steps = template.steps().stream()
                .filter(step -> !step.optional())
                .map(ChecklistItem::key)
                .toList();
        template.kind().steps().stream()
                .filter(step -> !steps.contains(step))
                .forEach(step -> faults.add(new FieldError("delivery.steps", "no_such_step", step)));
    }

    private void items(String path, List<ChecklistItem> items) {
        keys(path, items, ChecklistItem::key);
        each(path, items, (at, item) -> words(at + ".name", item.name()));
    }

    private void limit(String path, TimeLimit limit) {
        if (limit.amount().isZero()) {
            fault(path + ".amount", "too_small");
        } else if (limit.amount().workingDays() > 400 || limit.amount().time().toDays() > 400) {
            fault(path + ".amount", "too_large");
        }
        known(path + ".calendar", limit.calendar(), hasCalendar);
    }

    private void known(String path, String value, Predicate<String> isKnown) {
        if (value.isBlank()) {
            fault(path, "missing");
        } else if (!isKnown.test(value)) {
            fault(path, "unknown");
        }
    }

    private void key(String path, String key) {
        if (key.isBlank()) {
            fault(path, "missing");
        } else if (!KEY.matcher(key).matches()) {
            fault(path, "key");
        }
    }

    private <T> void keys(String path, List<T> things, Function<T, String> keyOf) {
        var seen = new HashSet<String>();
        var name = path.endsWith(".choices") ? ".value" : ".key";
        each(path, things, (at, thing) -> {
            key(at + name, keyOf.apply(thing));
            if (!seen.add(keyOf.apply(thing))) {
                fault(at + name, "twice");
            }
        });
    }

    /** Both languages. */
    private void words(String path, Text words) {
        if (words.zh().isBlank()) {
            fault(path + ".zh", "missing");
        }
        if (words.en().isBlank()) {
            fault(path + ".en", "missing");
        }
    }

    /** Both languages or none. */
    private void both(String path, Text words) {
        if (!words.zh().isBlank() || !words.en().isBlank()) {
            words(path, words);
        }
    }

    private interface Visit<T> {
        void at(String path, T thing);
    }

    private static <T> void each(String path, List<T> things, Visit<T> visit) {
        for (int i = 0; i < things.size(); i++) {
            visit.at(path + "[" + i + "]", things.get(i));
        }
    }

    private void fault(String field, String code) {
        faults.add(new FieldError(field, code));
    }
}
