package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
