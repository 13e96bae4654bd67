package io.chengnuo.policy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.policy.Text;
import io.chengnuo.policy.standard.Mark.Found;
import io.chengnuo.shared.Invalid;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-POL-30")
class ScoreTests {

    private static final Text WORDS = new Text("字", "words");
    /** Weights 1, 3 and 1; the second must be met; 80 points pass. */
    private static final StandardText TEXT = new StandardText(
            WORDS,
            WORDS,
            WORDS,
            WORDS,
            WORDS,
            List.of(item("a", 1, false), item("b", 3, true), item("c", 1, false)),
            80,
            List.of());

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, 3, 0, 100.0, true",
        "NO, YES, YES, 2, 1, 80.0, true",
        "NO, YES, NO, 1, 2, 60.0, false",
        "NO, YES, NA, 1, 1, 75.0, false",
        "YES, NO, YES, 2, 1, 40.0, false",
        "YES, NA, YES, 2, 0, 100.0, true"
    })
    void theWeightOfWhatWasMetCountsOfWhatApplied(
            Found a, Found b, Found c, int met, int missed, String points, boolean passed) {
        var score = Score.of(TEXT, List.of(mark("a", a), mark("b", b), mark("c", c)));

        assertThat(score.met()).isEqualTo(met);
        assertThat(score.missed()).isEqualTo(missed);
        assertThat(score.points()).isEqualByComparingTo(points);
        assertThat(score.passed()).isEqualTo(passed);
    }

    @Test
    void anItemThatMustBeMetFailsTheSheetWhateverTheScore() {
        var text = new StandardText(
                WORDS, WORDS, WORDS, WORDS, WORDS, List.of(item("a", 10, false), item("b", 1, true)), 50, List.of());

        var score = Score.of(text, List.of(mark("a", Found.YES), mark("b", Found.NO)));

        assertThat(score.points()).isGreaterThan(new BigDecimal("90"));
        assertThat(score.passed()).isFalse();
    }

    @Test
    void aSheetIsCompleteOrRefused() {
        assertThatThrownBy(() -> Score.of(TEXT, List.of(mark("a", Found.YES), mark("b", Found.YES))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        Score.of(TEXT, List.of(mark("a", Found.YES), mark("a", Found.YES), mark("c", Found.YES))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Score.of(TEXT, List.of(mark("a", Found.NA), mark("b", Found.NA), mark("c", Found.NA))))
                .isInstanceOf(Invalid.class);
    }

    private static CheckItem item(String key, int weight, boolean must) {
        return new CheckItem(key, null, WORDS, weight, must);
    }

    private static Mark mark(String item, Found found) {
        return new Mark(item, found, null);
    }
}
