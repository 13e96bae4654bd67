package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chengnuo.policy.ControlReport.Finding;
import io.chengnuo.policy.ControlReport.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-POL-06")
class ControlReportTests {

    private static final PolicyDocument SHIPPED = ShippedPolicy.document();

    @Test
    void aClauseWithAClockOrABoundThingThatIsThereWorks() {
        var report = report(SHIPPED, control(ControlKind.POWER, "goodwill"));

        assertThat(without(report)).doesNotContain("3.5", "4.5").contains("11.2", "14.1");
        assertThat(report.working()).isPositive().isLessThan(report.clauses());
    }

    @Test
    void aBoundThingThatIsGoneIsBroken() {
        var report = report(SHIPPED);

        assertThat(report.findings())
                .extracting(
                        Finding::problem,
                        Finding::where,
                        finding -> finding.name().en())
                .contains(tuple(Problem.BROKEN, "4.5", "power goodwill"));
        assertThat(without(report)).contains("4.5");
    }

    @Test
    void aWholeProcedureAnswersForItsStages() {
        var report = report(SHIPPED, control(ControlKind.PROCEDURE_STEP, "order/check"));

        assertThat(without(report)).doesNotContain("2.3");
    }

    @Test
    void aWorkingThingNoClauseOrdersIsNamed() {
        var report = report(
                SHIPPED, control(ControlKind.ROUTING_RULE, "vip"), control(ControlKind.CLOCK, "technical-response"));

        assertThat(report.findings())
                .filteredOn(finding -> finding.problem() == Problem.UNBOUND)
                .extracting(Finding::where)
                .containsExactly("routing_rule vip");
    }

    @Test
    @Tag("REQ-POL-09")
    void clausesAndNodesWithoutOwnerAreNamed() {
        var node = new Control(ControlKind.PROCEDURE_STEP, "repair/visit", new Text("上门", "visit"), null, "");
        var owned = new Control(ControlKind.PROCEDURE_STEP, "repair/close", new Text("关闭", "close"), null, "technical");

        assertThat(report(SHIPPED, node, owned).findings())
                .filteredOn(finding -> finding.problem() == Problem.WITHOUT_OWNER)
                .extracting(Finding::where)
                .containsExactly("procedure_step repair/visit");
    }

    @Test
    @Tag("REQ-POL-11")
    void aRepealedClauseNeedsNothing() {
        var why = new Repeal("gone", LocalDate.EPOCH, null, null);
        var without = SHIPPED.withChapters(SHIPPED.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals("4.5") ? clause.repealed(why) : clause)
                        .toList()))
                .toList());

        assertThat(without(report(without))).doesNotContain("4.5");
    }

    private static List<String> without(ControlReport report) {
        return report.findings().stream()
                .filter(finding -> finding.problem() == Problem.WITHOUT_CONTROL)
                .map(Finding::where)
                .toList();
    }

    private static ControlReport report(PolicyDocument document, Control... controls) {
        var header = new PolicyHeader(new UUID(0, 1), 1, "1.0", Instant.EPOCH, Instant.EPOCH, null, "pack");
        return ControlReport.of(new PolicyVersion(header, document), List.of(controls));
    }

    private static Control control(ControlKind kind, String key) {
        return new Control(kind, key, new Text(key, key), null);
    }
}
