package io.chengnuo.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text becomes short messages, and which words mean stop. */
@Tag("REQ-CHN-06")
class ShortMessageTests {

    @ParameterizedTest
    @CsvSource({
        "a, 160, true, 1",
        "a, 161, true, 2",
        "a, 306, true, 2",
        "a, 307, true, 3",
        "€, 80, true, 1",
        "€, 81, true, 2",
        "好, 70, false, 1",
        "好, 71, false, 2",
        "好, 134, false, 2",
        "好, 135, false, 3",
    })
    void countsParts(String letter, int times, boolean gsm, int parts) {
        var messages = ShortMessages.of(letter.repeat(times));
        assertThat(messages.gsm()).isEqualTo(gsm);
        assertThat(messages.parts()).hasSize(parts);
        assertThat(String.join("", messages.parts())).isEqualTo(letter.repeat(times));
    }

    @Test
    void neverCutsALetterInTwo() {
        assertThat(ShortMessages.of("a" + "😀".repeat(60)).parts())
                .allSatisfy(part -> assertThat(
                                part.codePoints().noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF))
                        .isTrue());
    }

    @Test
    void writesAndReadsTheGsmAlphabet() {
        var text = "Hello @ £5 {ok} €1 ~ [ñ]";
        assertThat(ShortMessages.gsmText(ShortMessages.gsmBytes(text))).isEqualTo(text);
        assertThat(ShortMessages.gsmBytes("@")).containsExactly(0);
        assertThat(ShortMessages.gsmBytes("€")).containsExactly(0x1b, 0x65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD", "td", " 退订 ", "退订。", "STOP", "ｔｄ", "unsubscribe"})
    void meansStop(String words) {
        assertThat(StopWords.stop(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要退订宽带", "TD是什么", "please stop the noise", "", "好"})
    void isNotMeantAsStop(String words) {
        assertThat(StopWords.stop(words)).isFalse();
    }
}
