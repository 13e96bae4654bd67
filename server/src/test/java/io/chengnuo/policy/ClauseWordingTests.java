package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-POL-04")
@Tag("REQ-POL-26")
class ClauseWordingTests {

    private static final PolicyDocument SHIPPED = ShippedPolicy.document();

    @Test
    void aClauseSaysTheLimitItOrders() {
        var clause = changed("technical-response", Amount.minutes(12));
        assertThat(clause.zh()).isEqualTo("技术类问题在技术支持值班时间内 12 分钟响应。");
        assertThat(clause.en())
                .isEqualTo("Technical problems are answered within 12 minutes of the technical desk's hours.");
    }

    @Test
    void theUnitChangesWithTheNumber() {
        assertThat(changed("consultation-response", Amount.workingDays(1)).en())
                .contains("within 1 working day of receipt");
        assertThat(changed("complaint-handled", Amount.hours(8)).zh()).contains("8 小时");
    }

    @Test
    void sharesAreWorded() {
        var target = ofClause("4.6");
        var after = target.with(Limit.value(BigDecimal.valueOf(97)));
        assertThat(text(ClauseWording.follow(SHIPPED, target, after), "4.6").zh())
                .contains("不低于 97%");
    }

    @Test
    void aPackThatChangesLimitsChangesTheWordsToo() {
        var fast = ShippedPolicy.document("fast-resolution");
        assertThat(text(fast, "3.2").zh()).contains("2 小时内答复");
        assertThat(text(fast, "4.2").en()).contains("within 1 working day of receipt");
        assertThat(text(fast, "3.4").zh()).contains("24 小时内完成初步处理");
    }

    @Test
    void aNumberThatAnotherTargetOfTheClauseMayMeanStays() {
        for (var target : SHIPPED.targets()) {
            var others = SHIPPED.targets().stream()
                    .filter(other -> other.clause().equals(target.clause()) && other != target)
                    .anyMatch(
                            other -> target.amount() != null && target.amount().equals(other.amount()));
            if (others) {
                var after = target.with(Limit.time(Amount.minutes(7), String.valueOf(target.calendar())));
                assertThat(ClauseWording.follow(SHIPPED, target, after)).isEqualTo(SHIPPED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT24H | PT12H | 自受理起二十四小时内答复。 | 自受理起十二小时内答复。
                    PT24H | PT4H | 自受理起1天内答复。 | 自受理起4小时内答复。
                    PT24H | PT48H | 自受理起一天内答复。 | 自受理起两天内答复。
                    PT2H | PT30M | 两个小时内答复。 | 三十分钟内答复。
                    PT30M | PT20M | 半小时内答复，逾期说明。 | 二十分钟内答复，逾期说明。
                    PT90M | PT2H | 1 小时 30 分钟内答复。 | 2 小时内答复。
                    P3D | P2D | 三个工作日内办结。 | 两个工作日内办结。
                    P3D | P5D | 3 日内办结。 | 5 个工作日内办结。
                    PT24H | PT12H | 24 小时服务热线在 24 小时内答复。 | 24 小时服务热线在 12 小时内答复。
                    PT24H | PT12H | 7×24 小时受理，12 月 24 日起执行。 | 7×24 小时受理，12 月 24 日起执行。
                    """)
    void chineseNumbersAndDaysFollow(String before, String after, String text, String expected) {
        assertThat(SpokenText.ZH.replaced(text, limit(before), limit(after))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT30M | PT15M | Answered within half an hour. | Answered within 15 minutes.
                    PT1H | PT2H | Handed over within an hour. | Handed over within two hours.
                    PT24H | PT12H | Answered within twenty-four hours. | Answered within twelve hours.
                    P2D | P1D | Handled in two business days. | Handled in one business day.
                    PT24H | PT48H | Answered within 1 day. | Answered within 2 days.
                    """)
    void englishNumbersFollow(String before, String after, String text, String expected) {
        assertThat(SpokenText.EN.replaced(text, limit(before), limit(after))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "95, 97, 满意度不低于百分之九十五。, 满意度不低于百分之九十七。",
        "95, 97.5, 满意度不低于95％。, 满意度不低于97.5%。",
        "1, 2, 每月检查一次服务流程。, 每月检查两次服务流程。"
    })
    void sharesAndCountsFollow(String before, String after, String text, String expected) {
        var kind = text.contains("次") ? SpokenLimit.Kind.TIMES : SpokenLimit.Kind.HUNDREDTHS;
        assertThat(SpokenText.ZH.replaced(
                        text,
                        new SpokenLimit(kind, new BigDecimal(before)),
                        new SpokenLimit(kind, new BigDecimal(after))))
                .isEqualTo(expected);
    }

    @Test
    void whereTheWordsCannotFollowTheClauseIsNamed() {
        var text = new Text("自受理起一昼夜（24 小时）内答复，次日补报。", "Answered by the end of the following day.");
        var base = saying("3.2", text);
        var before = base.targets().stream()
                .filter(one -> one.promise().equals("consultation-response"))
                .findFirst()
                .orElseThrow();
        var after = before.with(Limit.time(Amount.hours(12), "24x7"));
        var draft = ClauseWording.follow(base, before, after).with(after);

        assertThat(text(draft, "3.2").zh()).contains("12 小时");
        assertThat(ClauseWording.stale(draft, base)).containsExactly("3.2");
        assertThat(ClauseWording.follows(base, before)).isFalse();
        assertThat(ClauseWording.stale(base, base)).isEmpty();
    }

    @Test
    void aClauseThatFollowedOrSaysNothingOfTheKindIsNotNamed() {
        for (var target : SHIPPED.targets()) {
            if (target.promise().equals("technical-response")
                    || target.promise().equals("feedback-handled")) {
                var after = target.with(Limit.time(Amount.minutes(12), String.valueOf(target.calendar())));
                var draft = ClauseWording.follow(SHIPPED, target, after).with(after);
                assertThat(ClauseWording.stale(draft, SHIPPED)).isEmpty();
                assertThat(ClauseWording.follows(SHIPPED, target)).isTrue();
            }
        }
    }

    @Test
    void onceIsSaidOfMuchAndFollowsOnlyWhereItStandsAlone() {
        var review = ofClause("10.2");
        var after = review.with(Limit.value(BigDecimal.TWO));
        var draft = ClauseWording.follow(SHIPPED, review, after).with(after);

        assertThat(text(draft, "10.2")).isEqualTo(text(SHIPPED, "10.2"));
        assertThat(ClauseWording.stale(draft, SHIPPED)).containsExactly("10.2");
    }

    private static PolicyDocument saying(String number, Text text) {
        return SHIPPED.withChapters(SHIPPED.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals(number) ? clause.saying(text) : clause)
                        .toList()))
                .toList());
    }

    private static SpokenLimit limit(String amount) {
        return SpokenLimit.of(ofClause("3.2").with(Limit.time(Amount.parse(amount), "24x7")), null)
                .orElseThrow();
    }

    private static Text changed(String promise, Amount amount) {
        var target = SHIPPED.targets().stream()
                .filter(one -> one.promise().equals(promise))
                .findFirst()
                .orElseThrow();
        var after = target.with(Limit.time(amount, String.valueOf(target.calendar())));
        return text(ClauseWording.follow(SHIPPED, target, after), target.clause());
    }

    private static Target ofClause(String clause) {
        return SHIPPED.targets().stream()
                .filter(one -> one.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static Text text(PolicyDocument document, String clause) {
        return document.clauses().stream()
                .filter(one -> one.number().equals(clause))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
