package io.chengnuo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships with the product says what the catalogue asks. */
class ShippedProceduresTests {

    private static final ProcedureYaml YAML = new ProcedureYaml();
    private static final List<ProcedureDocument> SHIPPED = new ShippedProcedures(YAML).all();
    private static final Function<String, @Nullable String> NOTHING = key -> null;

    static Stream<ProcedureDocument> shipped() {
        return SHIPPED.stream();
    }

    @Test
    void theCatalogueIsThere() {
        assertThat(SHIPPED.stream().map(ProcedureDocument::key))
                .containsExactlyInAnyOrder(
                        "standard",
                        "consultation",
                        "order",
                        "installation",
                        "repair",
                        "complaint",
                        "return-exchange",
                        "product-defect",
                        "business-customer",
                        "private-customer");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("REQ-SRQ-28")
    void everyFlowHasTheFiveLinksAndNoFault(ProcedureDocument document) {
        assertThat(CheckProcedure.faults(document, key -> true, key -> true)).isEmpty();
        assertThat(document.stages().stream().flatMap(stage -> stage.links().stream()))
                .contains(Link.values());
        assertThat(document.guidance().zh()).isNotBlank();
        assertThat(document.progress()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("REQ-SRQ-23")
    void needAnalysisPlanAndExecutionComeInThisOrder(ProcedureDocument document) {
        var phases = document.stages().stream().map(Stage::phase).toList();
        assertThat(phases).contains(Phase.ANALYSIS, Phase.PLAN, Phase.EXECUTION).isSorted();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aFileWrittenIsReadAsTheSame(ProcedureDocument document) {
        assertThat(YAML.read(YAML.write(document))).isEqualTo(document);
    }

    @Test
    @Tag("REQ-SRQ-07")
    void aConsultationIsUnderstoodSearchedAnsweredAndConfirmedWithItsSource() {
        var document = document("consultation");
        assertThat(document.stages().stream().map(Stage::key))
                .containsExactly("understand", "search", "answer", "confirm");
        assertThat(document.field("source").orElseThrow().requiredAt())
                .contains(RequiredAt.STAGE_EXIT, RequiredAt.DELIVER);
        assertThat(document.field("answer").orElseThrow().isRequiredAt(RequiredAt.DELIVER))
                .isTrue();
        assertThat(document.field("understood").orElseThrow().isRequiredAt(RequiredAt.CLOSE))
                .isTrue();
    }

    @Test
    @Tag("REQ-SRQ-26")
    void businessCustomersHaveFiveLinks() {
        assertThat(document("business-customer").stages().stream()
                        .map(stage -> stage.name().en()))
                .containsExactly(
                        "Registration and verification",
                        "Submission",
                        "Plan",
                        "Execution and tracking",
                        "Result and rating");
    }

    @Test
    @Tag("REQ-SRQ-27")
    void privateCustomersHaveAShorterFlowThatLeavesOutWhatIsNotNeededButNoLimit() {
        var document = document("private-customer");
        var always = document.stages().stream()
                .filter(stage -> !stage.optional() && stage.onlyIf() == null)
                .toList();
        assertThat(always)
                .hasSizeLessThan(document("business-customer").stages().size());
        assertThat(document.stages()).allMatch(stage -> stage.limit() != null);
        assertThat(document.after("decide", NOTHING).orElseThrow().key()).isEqualTo("do");
        assertThat(document.after("decide", Map.of("wants-visit", "yes")::get)
                        .orElseThrow()
                        .key())
                .isEqualTo("appointment");
        assertThat(document.after("call-back", NOTHING)).isEmpty();
    }

    @Test
    @Tag("REQ-SRQ-35")
    void aDefectGoesToDevelopmentOnTheStandardForm() {
        var rule = document("product-defect").handover("service", "development").orElseThrow();
        assertThat(rule.must()).containsExactlyInAnyOrder("symptom", "product", "frequency", "affected-customers");
        assertThat(document("product-defect").handover("development", "service"))
                .isPresent();
    }

    @Test
    @Tag("REQ-SRQ-36")
    void aReturnRunsThroughServiceWarehouseAndFinance() {
        var document = document("return-exchange");
        assertThat(document.departments().stream().map(Department::key))
                .containsExactly("service", "warehouse", "finance");
        assertThat(path(document, Map.of("outcome", "refund")))
                .containsExactly("application", "instruction", "receipt", "inspection", "refund", "confirmation");
        assertThat(path(document, Map.of("outcome", "replacement")))
                .containsExactly("application", "instruction", "receipt", "inspection", "replacement", "confirmation");
    }

    @Test
    @Tag("REQ-SRQ-37")
    void eachHandOverSaysWhatMustAndWhatMayBePassedOn() {
        var rule = document("return-exchange").handover("service", "warehouse").orElseThrow();
        assertThat(rule.must()).contains("order-number", "goods", "reason");
        assertThat(rule.may()).contains("photo").doesNotContainAnyElementsOf(rule.must());
    }

    @Test
    @Tag("REQ-SRQ-41")
    void softwareIsDeployedTestedAndTaught() {
        var template = document("business-customer").delivery();
        assertThat(template).isNotNull().satisfies(delivery -> {
            assertThat(delivery.kind()).isEqualTo(DeliveryKind.SOFTWARE);
            assertThat(delivery.steps().stream().map(ChecklistItem::key))
                    .containsExactly("deployment", "function-test", "user-training");
        });
    }

    @Test
    @Tag("REQ-SRQ-42")
    void hardwareIsInstalledCommissionedAcceptedAndTaught() {
        var template = document("installation").delivery();
        assertThat(template).isNotNull().satisfies(delivery -> {
            assertThat(delivery.kind()).isEqualTo(DeliveryKind.HARDWARE);
            assertThat(delivery.steps().stream().map(ChecklistItem::key))
                    .containsExactly("installation", "commissioning", "acceptance", "operator-training");
        });
    }

    @ParameterizedTest(name = "{0} {1} firm={2}: {3}")
    @CsvSource({
        "information/product,, false, consultation",
        "information/product,, true, consultation",
        "transaction/order,, false, order",
        "transaction/order,, true, business-customer",
        "transaction/return,, false, return-exchange",
        "transaction/return,, true, return-exchange",
        "transaction/invoice,, false, private-customer",
        "transaction/invoice,, true, business-customer",
        "technical/repair,, false, repair",
        "technical/repair, TECHNICAL, true, repair",
        "technical/installation,, false, installation",
        "technical/software,, false, standard",
        "technical/software,, true, business-customer",
        "complaint/service,, false, complaint",
        "complaint/service,, true, complaint",
        "complaint/product,, true, complaint",
        "complaint/product, TECHNICAL, true, product-defect",
        "suggestion/service,, false, private-customer",
        "cooperation/dealer,, false, standard",
        "cooperation/dealer,, true, business-customer",
        "something-new,, true, business-customer",
        "something-new,, false, private-customer",
    })
    @Tag("REQ-SRQ-28")
    void theClosestFitIsChosen(String category, @Nullable ProblemClass problemClass, boolean firm, String expected) {
        var request = new CaseTraits(
                category, problemClass, Complexity.GENERAL, false, Priority.P3, Tier.MIDDLE, Channel.PORTAL);
        var closest = SHIPPED.stream()
                .filter(document -> document.fit(request, firm).isPresent())
                .max(Comparator.<ProcedureDocument>comparingInt(
                                document -> document.fit(request, firm).orElseThrow())
                        .thenComparing(ProcedureDocument::key, Comparator.reverseOrder()));
        assertThat(closest.orElseThrow().key()).isEqualTo(expected);
    }

    @Test
    void whatShipsDiffersFromOneToTheNextInMoreThanWords() {
        assertThat(SHIPPED.stream()
                        .map(document ->
                                document.stages().stream().map(Stage::key).toList())
                        .collect(java.util.stream.Collectors.toSet()))
                .hasSize(SHIPPED.size());
        assertThat(Set.copyOf(SHIPPED)).hasSize(10);
    }

    private static List<String> path(ProcedureDocument document, Map<String, String> values) {
        return Stream.iterate(
                        java.util.Optional.of(document.first(values::get)),
                        java.util.Optional::isPresent,
                        stage -> stage.flatMap(now -> document.after(now.key(), values::get)))
                .map(stage -> stage.orElseThrow().key())
                .toList();
    }

    private static ProcedureDocument document(String key) {
        return SHIPPED.stream()
                .filter(document -> document.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
