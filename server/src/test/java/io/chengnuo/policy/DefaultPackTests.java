package io.chengnuo.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.calendar.Amount;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-POL-26")
class DefaultPackTests {

    private static final PolicyPack PACK = new PolicyPacks().require("default");
    private static final PolicyVersion VERSION = new PolicyVersion(
            new PolicyHeader(new UUID(0, 1), 1, "1.0", Instant.EPOCH, Instant.EPOCH, null, "pack"), PACK.document());

    @Test
    @Tag("REQ-POL-25")
    void everyIndicatorOfTheCatalogueIsThereAndHasATargetRow() {
        var expected = Stream.concat(
                IntStream.rangeClosed(1, 37).mapToObj("IND-%02d"::formatted),
                IntStream.rangeClosed(1, 16).mapToObj("MSR-%02d"::formatted));

        assertThat(VERSION.indicators().stream().map(Indicator::code)).containsExactlyElementsOf(expected.toList());
        assertThat(VERSION.targets().stream().map(Target::indicator))
                .containsAll(VERSION.indicators().stream().map(Indicator::code).toList());
    }

    @Test
    void measuresWithoutAValueHaveNoTargetAndNoClock() {
        var measures = VERSION.targets().stream()
                .filter(target -> target.indicator().startsWith("MSR"))
                .toList();

        assertThat(measures).hasSize(16);
        assertThat(measures)
                .filteredOn(Target::hasLimit)
                .singleElement()
                .satisfies(feedback -> assertThat(feedback.promise()).isEqualTo("feedback-handled"));
        assertThat(measures).filteredOn(Target::startsClocks).hasSize(1);
        assertThat(VERSION.targets().stream()
                        .filter(target -> target.indicator().startsWith("IND")))
                .allMatch(Target::hasLimit);
    }

    @ParameterizedTest
    @CsvSource({
        "general-response, PT24H, 24x7",
        "complex-preliminary, PT48H, 24x7",
        "complaint-handled, P2D, business",
        "major-feedback, P1D, business",
        "technical-response, PT15M, technical-desk",
        "technical-solution, PT30M, technical-desk",
        "reception-response, PT15M, service-hours",
        "transfer-accepted, PT1H, service-hours",
        "team-average-response, PT20M, service-hours",
        "complaint-average-response, PT2H, 24x7",
    })
    void timeTargetsAreThoseOfTheReferences(String promise, String amount, String calendar) {
        var target = VERSION.target(promise).orElseThrow();

        assertThat(target.amount()).isEqualTo(Amount.parse(amount));
        assertThat(target.calendar()).isEqualTo(calendar);
        assertThat(PACK.calendars().stream().map(PolicyPack.PackCalendar::key)).contains(calendar);
    }

    @Test
    @Tag("REQ-POL-05")
    void fifteenChaptersHaveClausesInBothLanguagesWithAnOwner() {
        assertThat(PACK.chapters()).hasSize(15);
        assertThat(PACK.chapters())
                .allSatisfy(chapter -> assertThat(chapter.clauses()).isNotEmpty());
        assertThat(PACK.chapters().stream().flatMap(chapter -> chapter.clauses().stream()))
                .allSatisfy(clause -> {
                    assertThat(clause.text().zh())
                            .containsPattern(Pattern.compile("\\p{IsHan}"))
                            .doesNotContain("?");
                    assertThat(clause.text().en()).doesNotContainPattern(Pattern.compile("\\p{IsHan}"));
                    assertThat(clause.owner()).isNotBlank();
                    assertThat(clause.control()).isNotEmpty();
                });
    }

    @Test
    @Tag("REQ-POL-05")
    void everyLayerOfAServicePolicyHasAChapterWithSeveralTitledClauses() {
        assertThat(PACK.chapters().stream().map(Chapter::layer)).containsExactly(Layer.values());
        assertThat(PACK.chapters())
                .allSatisfy(chapter -> assertThat(chapter.clauses()).hasSizeGreaterThanOrEqualTo(5));
        assertThat(VERSION.document().clauses())
                .allSatisfy(clause -> assertThat(clause.title()).isNotNull())
                .extracting(clause -> clause.text().zh())
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("REQ-POL-01")
    void theCharterSaysWhyAndWhichAimLeads() {
        var charter = requireNonNull(VERSION.frame().charter());

        assertThat(charter.why().zh()).contains("承诺");
        assertThat(charter.aim()).isEqualTo(Aim.SATISFACTION);
        assertThat(charter.owner()).isEqualTo("service-director");
        assertThat(charter.principles()).hasSize(5);
    }

    @Test
    @Tag("REQ-POL-12")
    void citedPapersAreThereAndNobodyPretendsTheyWereChecked() {
        var references = VERSION.frame().references();
        var keys = references.stream().map(Reference::key).toList();

        assertThat(references).hasSizeGreaterThan(4).noneMatch(Reference::wasChecked);
        assertThat(VERSION.document().clauses())
                .flatMap(Clause::cites)
                .isNotEmpty()
                .allMatch(keys::contains);
        assertThat(VERSION.frame().appendices())
                .extracting(Appendix::kind)
                .contains(Appendix.Kind.FORM, Appendix.Kind.FLOW_CHART, Appendix.Kind.TABLE);
    }

    @Test
    void aPackThatExtendsAnotherSaysOnlyWhatIsDifferent() {
        var pack = new PolicyPacks().read(new ByteArrayInputStream("""
                extends: default
                title: {zh: 新, en: New}
                targets:
                  - {promise: technical-response, amount: PT5M}
                chapters:
                  - number: "3"
                    clauses:
                      - {number: "3.5", owner: it-lead}
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(pack.title().en()).isEqualTo("New");
        assertThat(pack.targets()).hasSameSizeAs(PACK.targets());
        assertThat(pack.targets())
                .filteredOn(target -> target.promise().equals("technical-response"))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.amount()).isEqualTo(Amount.minutes(5));
                    assertThat(target.calendar()).isEqualTo("technical-desk");
                });
        assertThat(pack.document().clauses()).hasSameSizeAs(PACK.document().clauses());
        assertThat(pack.document().clauses())
                .filteredOn(clause -> clause.number().equals("3.5"))
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.owner()).isEqualTo("it-lead");
                    assertThat(clause.text())
                            .isEqualTo(VERSION.clause("3.5").orElseThrow().text());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: nothing", "extends: ../default", "extends: [default]"})
    void aPackCannotExtendWhatIsNotThere(String text) {
        assertThatThrownBy(
                        () -> new PolicyPacks().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("REQ-POL-11")
    void aRepealedClauseStaysReadableAndStartsNoClock() {
        var document = PACK.document();
        var why = new Repeal("replaced", LocalDate.EPOCH, null, "3.4");
        var without = document.withChapters(document.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals("3.5") ? clause.repealed(why) : clause)
                        .toList()))
                .toList());
        var version = new PolicyVersion(VERSION.header(), without);

        assertThat(version.clause("3.5").orElseThrow().repealed()).isEqualTo(why);
        assertThat(version.targets()).noneMatch(target -> target.clause().equals("3.5"));
        assertThat(version.targetsFor(
                        request("technical", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.PORTAL),
                        StartEvent.OPENED))
                .extracting(Target::promise)
                .contains("technical-solution")
                .doesNotContain("technical-response");
    }

    @Test
    @Tag("REQ-POL-06")
    void aClauseThatNamesAnIndicatorHasOne() {
        var proven = VERSION.targets().stream().map(Target::clause).toList();
        var claiming = PACK.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .filter(clause -> clause.control().contains("indicator"))
                .map(Clause::number)
                .filter(number -> !Set.of("1.2", "6.2").contains(number));

        assertThat(claiming).allMatch(proven::contains);
    }

    @Test
    void noStandardNumberIsPrintedAsAuthority() {
        assertThat(PACK.toString()).doesNotContain("31143", "35275", "GB/T");
    }

    static Stream<Object[]> requests() {
        return Stream.of(
                row(
                        "a general question",
                        request("information/product", null, Complexity.GENERAL, false, Channel.PORTAL),
                        "general-response",
                        "consultation-response",
                        "general-request-response",
                        "team-average-response"),
                row(
                        "a technical problem by phone",
                        request("technical/repair", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.PHONE),
                        "general-response",
                        "general-request-response",
                        "technical-response",
                        "technical-solution",
                        "reception-response",
                        "team-average-response"),
                row(
                        "a question that turns out technical",
                        request("information", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.API),
                        "general-response",
                        "consultation-response",
                        "general-request-response",
                        "technical-response",
                        "technical-solution",
                        "team-average-response"),
                row(
                        "a major complex complaint",
                        request(
                                "complaint/service",
                                ProblemClass.COMMUNICATION,
                                Complexity.COMPLEX,
                                true,
                                Channel.PORTAL),
                        "general-response",
                        "complex-preliminary",
                        "complaint-handled",
                        "major-feedback",
                        "team-average-response",
                        "complaint-average-response"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    @Tag("REQ-SLA-01")
    @Tag("REQ-SLA-10")
    void everyTargetThatFitsGetsAClock(String name, CaseTraits request, List<String> promises) {
        assertThat(VERSION.targetsFor(request, StartEvent.OPENED).stream().map(Target::promise))
                .containsExactlyElementsOf(promises);
    }

    @Test
    void aTransferHasItsOwnClock() {
        var request = request("information", null, Complexity.GENERAL, false, Channel.PORTAL);

        assertThat(VERSION.targetsFor(request, StartEvent.TRANSFER_REQUESTED).stream()
                        .map(Target::promise))
                .containsExactly("transfer-accepted");
    }

    @Test
    @Tag("REQ-SRQ-03")
    void categoriesAreATreeOfTwoLevels() {
        assertThat(VERSION.categories().roots()).hasSize(6).allSatisfy(root -> {
            assertThat(root.children())
                    .isNotEmpty()
                    .allMatch(child -> child.key().startsWith(root.key() + "/"));
        });
        assertThat(VERSION.categories().has("technical/repair")).isTrue();
        assertThat(VERSION.categories().has("technical/repai")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- 1",
                "title: 1",
                "{",
                "title: {zh: a, en: b, fr: c}",
                "title: {zh: a, en: b}",
                "extends: template",
                "{extends: template, title: {zh: a, en: b}}",
                "!!javax.script.ScriptEngineManager [1]"
            })
    void aFileThatIsNoPackIsRefused(String text) {
        assertThatThrownBy(
                        () -> new PolicyPacks().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../default", "", "default.yaml", "DEFAULT"})
    void aPackThatIsNotThereIsNotFound(String name) {
        assertThatThrownBy(() -> new PolicyPacks().require(name)).isInstanceOf(NotFound.class);
    }

    @Test
    void targetsThatNameNothingRealAreRefused() throws Exception {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/policy/packs/default.yaml"))) {
            var broken = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("clause: \"3.5\"", "clause: \"99.9\"")
                    .replace("promise: technical-solution", "promise: technical-response");

            assertThatThrownBy(() ->
                            new PolicyPacks().read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refused -> assertThat(refused.errors().getFirst().message())
                                    .contains("names clause 99.9", "promise technical-response stands twice"));
        }
    }

    private static Object[] row(String name, CaseTraits request, String... promises) {
        return new Object[] {name, request, List.of(promises)};
    }

    private static CaseTraits request(
            String category,
            @Nullable ProblemClass problemClass,
            Complexity complexity,
            boolean major,
            Channel channel) {
        return new CaseTraits(category, problemClass, complexity, major, Priority.P3, Tier.MIDDLE, channel);
    }
}
