package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Text;
import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer sees of his request's way, as a table. Stages: needs, (hidden) check, (optional) parts, repair, accept, follow-up. */
@Tag("REQ-SRQ-31")
class CustomerPathTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Instant PAST = NOW.minusSeconds(3600);

    private static final List<Stage> STAGES = List.of(
            stage("needs", Phase.ANALYSIS, false, "登记"),
            stage("check", Phase.PLAN, false, ""),
            stage("parts", Phase.RESOURCES, true, "备件"),
            stage("repair", Phase.EXECUTION, false, "维修"),
            stage("accept", Phase.DELIVERY, false, "验收"));

    @ParameterizedTest(name = "in {0}, left {1}, ended {2}: {3}")
    @CsvSource({
        "needs, '', false, 'needs NOW|repair AHEAD|accept AHEAD'",
        "check, needs, false, 'needs NOW|repair AHEAD|accept AHEAD'",
        "parts, needs check, false, 'needs DONE|parts NOW|repair AHEAD|accept AHEAD'",
        "repair, needs check parts, false, 'needs DONE|parts DONE|repair NOW|accept AHEAD'",
        "repair, needs check, false, 'needs DONE|repair NOW|accept AHEAD'",
        "accept, needs check repair, false, 'needs DONE|repair DONE|accept NOW'",
        "accept, needs check repair accept, true, 'needs DONE|repair DONE|accept DONE'",
        "repair, needs check repair, true, 'needs DONE|repair DONE'"
    })
    void whatIsDoneWhereItIsAndWhatComes(String stage, String left, boolean ended, String shown) {
        var path = path(stage, left, ended ? PAST : null, SOON, true);
        assertThat(path.steps())
                .extracting(step -> step.name() + " " + step.state())
                .containsExactly(shown.split("\\|"));
    }

    @ParameterizedTest(name = "due {0}, ours {1}: late {2}")
    @CsvSource({"PAST, true, true", "PAST, false, false", "SOON, true, false"})
    void whatIsLateIsSaidUnlessTheCustomerHasToMove(String due, boolean ours, boolean late) {
        var path = path("repair", "needs check", null, due.equals("PAST") ? PAST : SOON, ours);
        assertThat(path.steps().get(1).late()).isEqualTo(late);
    }

    private static CustomerPath path(String stage, String left, @Nullable Instant ended, Instant due, boolean ours) {
        var procedure = procedure();
        var times = TimePlan.of(procedure, stage, PAST, Map.of(stage, due), field -> null, key -> {
            throw new AssertionError("no stage has a limit");
        });
        var leftAt = new java.util.HashMap<String, Instant>();
        for (var one : left.split(" ")) {
            leftAt.put(one, PAST);
        }
        return CustomerPath.of(
                        new CustomerPath.Drawn(procedure, run(stage, ended), leftAt, times, ours, field -> null),
                        Locale.CHINA,
                        NOW)
                .orElseThrow();
    }

    private static ProcedureDocument procedure() {
        return new ProcedureDocument(
                "p", null, null, null, null, null, null, null, null, STAGES, null, null, null, null, null);
    }

    private static Stage stage(String key, Phase phase, boolean optional, String seen) {
        return new Stage(
                key,
                new Text(key, key),
                phase,
                null,
                null,
                null,
                optional,
                null,
                null,
                null,
                null,
                null,
                null,
                new Text(seen, seen),
                null);
    }

    private static Run run(String stage, @Nullable Instant ended) {
        return new Run(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "p",
                stage,
                Phase.ANALYSIS,
                PAST,
                PAST,
                ended,
                "T-1",
                "冰箱",
                "technical/repair",
                Priority.P3,
                false,
                null,
                null,
                null);
    }
}
