package io.chengnuo.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policy that ships says. */
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
}
