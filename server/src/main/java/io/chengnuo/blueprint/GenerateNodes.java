package io.chengnuo.blueprint;

import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Text;
import io.chengnuo.procedure.ExitNeed;
import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProcedureVersion;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.procedure.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws a node for every stage of every procedure in use, with what clauses and targets say about it. */
@Component
public class GenerateNodes {

    /** A form of twenty fields is named by the first of them. */
    private static final int FIELDS_NAMED = 6;

    private final ProceduresInForce procedures;
    private final PolicyInForce policy;
    private final TableWords words;

    GenerateNodes(ProceduresInForce procedures, PolicyInForce policy, TableWords words) {
        this.procedures = procedures;
        this.policy = policy;
        this.words = words;
    }

    public List<Node> nodes() {
        var version = policy.now();
        return procedures.all().stream()
                .flatMap(procedure ->
                        procedure.document().stages().stream().map(stage -> node(procedure, stage, version)))
                .toList();
    }

    private Node node(ProcedureVersion procedure, Stage stage, PolicyVersion version) {
        var document = procedure.document();
        var key = procedure.key() + "/" + stage.key();
        var step = List.of(new Ref(Ref.Kind.STEP, key));
        var promises = new StagePromises(document, stage, version);
        return new Node(
                key,
                procedure.key(),
                procedure.id(),
                false,
                List.of(
                        Cell.code(Column.PART, part(document, stage).code(), Origin.GENERATED, step),
                        Cell.of(Column.STAGE, document.name(), Origin.GENERATED, step),
                        Cell.of(Column.TASK, stage.name(), Origin.GENERATED, step),
                        Cell.code(
                                Column.POST,
                                stage.department().isBlank() ? "agent" : Roles.DEPARTMENT + stage.department(),
                                Origin.GENERATED,
                                step),
                        Cell.of(Column.STANDARD, standard(stage), Origin.GENERATED, with(step, promises.clauses(key))),
                        limit(stage, step, promises),
                        indicator(promises),
                        Cell.of(Column.RECORD, record(stage), Origin.GENERATED, step),
                        review(stage, step, version)));
    }

    private static LifePart part(ProcedureDocument document, Stage stage) {
        var listens = document.selects().stream()
                .flatMap(select -> select.categories().stream())
                .anyMatch(category -> category.startsWith("complaint") || category.startsWith("suggestion"));
        return listens || stage.phase() == Phase.FOLLOW_UP ? LifePart.FEEDBACK : LifePart.SERVICE;
    }

    /** What to do; where the procedure gives no guidance, what is to be so at the end. */
    private static Text standard(Stage stage) {
        return stage.guide().zh().isBlank() ? stage.exit() : stage.guide();
    }

    private static Cell limit(Stage stage, List<Ref> step, StagePromises promises) {
        var limit = stage.limit();
        if (limit != null && !limit.amount().isZero()) {
            return Cell.code(
                    Column.LIMIT, new NodeLimit(limit.amount(), limit.calendar()).code(), Origin.GENERATED, step);
        }
        var target = promises.timed();
        return target == null
                ? Cell.code(Column.LIMIT, "", Origin.GENERATED, step)
                : Cell.code(
                        Column.LIMIT,
                        NodeLimit.of(target).code(),
                        Origin.GENERATED,
                        List.of(new Ref(Ref.Kind.TARGET, target.promise()), new Ref(Ref.Kind.CLAUSE, target.clause())));
    }

    private static Cell indicator(StagePromises promises) {
        var target = promises.measuring();
        return target == null
                ? Cell.code(Column.INDICATOR, "", Origin.GENERATED, List.of())
                : Cell.code(
                        Column.INDICATOR,
                        target.indicator(),
                        Origin.GENERATED,
                        List.of(
                                new Ref(Ref.Kind.INDICATOR, target.indicator()),
                                new Ref(Ref.Kind.TARGET, target.promise()),
                                new Ref(Ref.Kind.CLAUSE, target.clause())));
    }

    private Text record(Stage stage) {
        if (stage.fields().isEmpty()) {
            return stage.exitNeeds().stream()
                    .sorted()
                    .findFirst()
                    .map(need -> words.say("record." + code(need)))
                    .orElseGet(() -> words.say("record.ticket"));
        }
        return words.both(locale -> words.say(
                locale,
                "record.of",
                stage.name().in(locale),
                String.join(
                        words.say(locale, "record.and"),
                        stage.fields().stream()
                                .limit(FIELDS_NAMED)
                                .map(FormField::label)
                                .map(label -> label.in(locale))
                                .toList())));
    }

    private Cell review(Stage stage, List<Ref> step, PolicyVersion version) {
        var inspection = StagePromises.inspection(version);
        var rules = new ArrayList<Text>();
        stage.exitNeeds().stream()
                .sorted()
                .map(need -> words.say("review." + code(need)))
                .forEach(rules::add);
        inspection.ifPresent(target -> rules.add(words.say("review.inspection", target.clause())));
        var text = words.both(locale -> String.join(
                words.say(locale, "review.and"),
                rules.stream().map(rule -> rule.in(locale)).toList()));
        return Cell.of(
                Column.REVIEW,
                text,
                Origin.GENERATED,
                with(step, inspection.stream().map(target -> new Ref(Ref.Kind.CLAUSE, target.clause()))));
    }

    private static String code(ExitNeed need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    private static List<Ref> with(List<Ref> refs, Stream<Ref> more) {
        return Stream.concat(refs.stream(), more).toList();
    }
}
