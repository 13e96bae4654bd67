package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-SRQ-14")
class RiskScreenTests {

    private static final RiskScreen SCREEN =
            new RiskScreen(new PolicyPacks().require("default").risks());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我要退款 12000 元 | large-sum | 12000 元",
                "赔偿 1.5万元 | large-sum | 1.5万元",
                "合同金额￥35,000.00 已付 | large-sum | ￥35,000.00",
                "refund of RMB 10000 please | large-sum | rmb 10000",
                "能不能破例办理 | policy-change | 破例",
                "请帮我注销账户 | sensitive-operation | 注销账户",
                "已经过保了还能修吗 | out-of-scope | 过保",
                "要求整机更换 | high-cost | 整机更换",
                "担心信息泄露 | information-security | 信息泄露",
                "My account was HACKED yesterday | information-security | hacked",
                "我被电水壶漏电触电了 | harm | 触电",
            })
    void riskyWordsAndSumsAreFound(String body, String rule, String evidence) {
        assertThat(SCREEN.screen("求助", body)).anySatisfy(hit -> {
            assertThat(hit.rule()).isEqualTo(rule);
            assertThat(hit.evidence()).isEqualTo(evidence);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冰箱不制冷，型号 BCD-500，订单号 202603121234567",
                "退款 9999 元",
                "电话 13800001111",
                "1 万次循环寿命是真的吗",
                "the hackedge model 10000",
                "价格 99.5元",
            })
    void ordinaryWordsAreNot(String body) {
        assertThat(SCREEN.screen("咨询", body)).isEmpty();
    }

    @Test
    void theSubjectIsReadToo() {
        assertThat(SCREEN.screen("起火了", "")).extracting(RiskHit::rule).containsExactly("harm");
    }

    @Test
    void aVeryLongHostileTextIsReadQuickly() {
        var digits = "9".repeat(50_000) + ",999".repeat(50_000) + "万".repeat(50_000) + " ¥".repeat(50_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SCREEN.screen(digits, digits));
    }
}
