package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.calendar.Amount;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that say only what differs from another, and files that are none. */
@Tag("REQ-POL-26")
class ReadPackTests {

    private static final PolicyPack PACK = new PolicyPacks().require("default");

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
                    assertThat(clause.title())
                            .isEqualTo(PACK.document().clauses().stream()
                                    .filter(same -> same.number().equals("3.5"))
                                    .findFirst()
                                    .orElseThrow()
                                    .title());
                    assertThat(clause.text().zh()).isEqualTo("技术类问题在技术支持值班时间内 5 分钟响应。");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: nothing", "extends: ../default", "extends: [default]"})
    void aPackCannotExtendWhatIsNotThere(String text) {
        assertThatThrownBy(
                        () -> new PolicyPacks().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class);
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
}
