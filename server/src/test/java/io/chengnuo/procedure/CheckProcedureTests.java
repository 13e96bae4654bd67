package io.chengnuo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing wrong in a good procedure, and the field that is named. */
@Tag("REQ-SRQ-28")
class CheckProcedureTests {

    private static final ProcedureYaml YAML = new ProcedureYaml();
    private static final String GOOD = """
            key: trial
            name: {zh: 试, en: Trial}
            guidance: {zh: 说明, en: Guidance}
            selects:
              - {categories: [technical]}
            progress: {every: {amount: P1D, calendar: business}, message: {zh: 进展, en: Progress}}
            departments:
              - {key: service, name: {zh: 客服, en: Service}}
              - {key: stock, name: {zh: 仓库, en: Warehouse}}
            stages:
              - {key: one, name: {zh: 一, en: One}, phase: analysis, links: [enquiry, acceptance], department: service, fields: [
                  {key: wish, label: {zh: 要求, en: Wish}, type: choice, choices: [{value: a, label: {zh: 甲, en: A}}, {value: b, label: {zh: 乙, en: B}}]},
                  {key: note, label: {zh: 备注, en: Note}}]}
              - {key: two, name: {zh: 二, en: Two}, phase: plan, links: [solution], department: service, exitNeeds: [preparation]}
              - {key: only-b, name: {zh: 乙, en: B}, phase: plan, department: stock, onlyIf: {field: wish, in: [b]}}
              - {key: three, name: {zh: 三, en: Three}, phase: execution, links: [delivery, follow_up], department: service, limit: {amount: PT4H, calendar: business}, checklist: [{key: tick, name: {zh: 勾, en: Tick}}]}
            handovers:
              - {key: over, name: {zh: 移交, en: Over}, from: service, to: stock, must: [wish], may: [note]}
            preparation: [{key: papers, name: {zh: 资料, en: Papers}}]
            delivery:
              kind: software
              steps: [{key: deployment, name: {zh: 部署, en: Deploy}}, {key: function-test, name: {zh: 测试, en: Test}}, {key: user-training, name: {zh: 培训, en: Training}}]
            acceptance: [{key: works, name: {zh: 可用, en: Works}}]
            """;

    @Test
    void aGoodOneHasNoFault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "key: two| key: one| stages[1].key| twice",
                "{key: note| {key: wish| stages[0].fields[1].key| twice",
                "{key: tick| {key: Tick| stages[3].checklist[0].key| key",
                "{zh: 二, en: Two}| {zh: 二}| stages[1].name.en| missing",
                "label: {zh: 备注, en: Note}| label: {en: Note}| stages[0].fields[1].label.zh| missing",
                "label: {zh: 甲, en: A}| label: {zh: 甲}| stages[0].fields[0].choices[0].label.en| missing",
                "guidance: {zh: 说明, en: Guidance}| guidance: {}| guidance.zh| missing",
                "department: stock| department: nowhere| stages[2].department| unknown",
                "field: wish, in| field: missing, in| stages[2].onlyIf.field| unknown",
                "in: [b]| in: [c]| stages[2].onlyIf.in[0]| unreachable",
                "in: [b]| in: []| stages[2].onlyIf.in| missing",
                "must: [wish]| must: [wishes]| handovers[0].must[0]| unknown",
                "must: [wish]| must: []| handovers[0].must| missing",
                "may: [note]| may: [wish]| handovers[0].may[0]| twice",
                "to: stock| to: service| handovers[0].to| twice",
                "amount: PT4H| amount: PT0H| stages[3].limit.amount| too_small",
                "amount: PT4H| amount: P900D| stages[3].limit.amount| too_large",
                "amount: PT4H, calendar: business| amount: PT4H, calendar: none| stages[3].limit.calendar| unknown",
                "every: {amount: P1D| every: {amount: P0D| progress.every.amount| too_small",
                "categories: [technical]| categories: [tecnical]| selects[0].categories[0]| unknown",
                "phase: execution| phase: analysis| stages[3].phase| phase_order",
                "phase: execution| phase: plan| stages| no_execution_stage",
                "links: [solution]| links: []| stages| no_solution_link",
                "delivery, follow_up| delivery| stages| no_follow_up_link",
                "{key: user-training| {key: training| delivery.steps| no_such_step",
                "kind: software| kind: hardware| delivery.steps| no_such_step",
                "exitNeeds: [preparation]| exitNeeds: []| preparation| never_asked",
                "phase: plan, links: [solution]| phase: execution, links: [solution]| preparation| never_asked",
                "type: choice, choices| type: number, choices| stages[0].fields[0].choices| not_a_choice",
            })
    @Tag("REQ-SRQ-18")
    @Tag("REQ-SRQ-41")
    @Tag("REQ-SRQ-42")
    @Tag("REQ-SRQ-37")
    @Tag("REQ-SRQ-23")
    void eachFaultIsNamedByItsField(String good, String broken, String field, String code) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, broken))).contains(field + " " + code);
    }

    @Test
    void aConditionOnALaterFieldCanNeverHold() {
        var document = YAML.read(GOOD);
        var stages = List.of(
                document.stages().get(2),
                document.stages().get(0),
                document.stages().get(1),
                document.stages().get(3));
        assertThat(CheckProcedure.faults(with(document, stages), key -> true, key -> true))
                .extracting(FieldError::field)
                .contains("stages[0].onlyIf.field");
    }

    @Test
    void aProcedureWithoutStagesIsNone() {
        var faults = CheckProcedure.faults(with(YAML.read(GOOD), List.of()), key -> true, key -> true);
        assertThat(faults).contains(new FieldError("stages", "missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "- 1", "key: [1]", "{", "unknown: 1", "stages: [null]", "stages: 7", "riskPlan: perhaps"})
    void whatIsNoProcedureIsRefused(String text) {
        assertThatThrownBy(() -> YAML.read(text)).isInstanceOf(Invalid.class);
    }

    private static List<String> faults(String text) {
        return CheckProcedure.faults(YAML.read(text), Set.of("technical")::contains, Set.of("business")::contains)
                .stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static ProcedureDocument with(ProcedureDocument from, List<Stage> stages) {
        return new ProcedureDocument(
                from.key(),
                from.name(),
                from.summary(),
                from.selects(),
                from.skill(),
                from.riskPlan(),
                from.guidance(),
                from.progress(),
                from.departments(),
                stages,
                from.handovers(),
                from.preparation(),
                from.delivery(),
                from.acceptance(),
                from.binding());
    }
}
