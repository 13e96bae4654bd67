package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Text;
import io.chengnuo.procedure.Department;
import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.Handover;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import io.chengnuo.work.StaysBehind.Getting;
import io.chengnuo.work.StaysBehind.Giving;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Service takes down, technicians find out, the warehouse sends: what each sees of the others. */
@Tag("REQ-SRQ-37")
class StaysBehindTests {

    private static final ProcedureDocument PROCEDURE = procedure();

    @Test
    void whatTheRuleDoesNotNameStaysBehindWhenTheStageWasChangedFirst() {
        assertThat(handOver("find", List.of("take"), Set.of(), fresh(true))).containsExactly("income");
    }

    @Test
    void aTeamThatHandsOverBeforeTheStageChangesStandsForTheNextDepartment() {
        assertThat(handOver("take", List.of(), Set.of(), fresh(false))).containsExactly("income");
    }

    @Test
    void withinOneKindOfTeamNothingStaysBehind() {
        assertThat(handOver("take", List.of(), Set.of(), fresh(true))).isEmpty();
    }

    @Test
    void withoutARuleOnlyWhatWasWithheldStaysWithheld() {
        assertThat(handOver("send", List.of(), Set.of("income"), fresh(false))).containsExactly("income");
    }

    @Test
    void theThirdDepartmentGetsNoMoreThanTheSecondPassesOn() {
        assertThat(handOver("send", List.of("find"), Set.of("income"), fresh(false)))
                .containsExactlyInAnyOrder("symptom", "photo", "income", "notes");
    }

    @Test
    void nobodyPassesOnWhatHeDoesNotKnow() {
        assertThat(handOver("send", List.of("find"), Set.of("part"), fresh(false)))
                .contains("part");
    }

    @Test
    void whoHadItBeforeKeepsWhatHeKnewAndGetsNotTheNotesOfTheOthers() {
        assertThat(handOver("take", List.of("find"), Set.of("income"), new Getting(true, false, Set.of())))
                .isEmpty();
        assertThat(handOver("find", List.of(), Set.of("income"), new Getting(true, false, Set.of())))
                .containsExactlyInAnyOrder("notes");
    }

    private static Set<String> handOver(String stage, List<String> left, Set<String> withheld, Getting getting) {
        return new StaysBehind(PROCEDURE, field -> null, PROCEDURE.stage(stage).orElseThrow())
                .from(new Giving(left, withheld), getting);
    }

    private static Getting fresh(boolean sameKind) {
        return new Getting(false, sameKind, Set.of());
    }

    private static ProcedureDocument procedure() {
        return new ProcedureDocument(
                "repair",
                new Text("维修", "Repair"),
                null,
                null,
                null,
                null,
                null,
                null,
                Stream.of("service", "technical", "warehouse")
                        .map(key -> new Department(key, new Text(key, key)))
                        .toList(),
                List.of(
                        stage("take", "service", "symptom", "photo", "income"),
                        stage("find", "technical", "part", "notes"),
                        stage("send", "warehouse", "parcel")),
                List.of(
                        new Handover("a", null, "service", "technical", List.of("symptom"), List.of("photo"), null),
                        new Handover("b", null, "technical", "warehouse", List.of("part"), null, null)),
                null,
                null,
                null,
                null);
    }

    private static Stage stage(String key, String department, String... fields) {
        return new Stage(
                key,
                new Text(key, key),
                null,
                null,
                department,
                null,
                null,
                null,
                null,
                null,
                Stream.of(fields)
                        .map(field -> new FormField(field, new Text(field, field), null, null, null, null, null))
                        .toList(),
                null,
                null,
                null,
                null);
    }
}
