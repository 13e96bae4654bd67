package io.chengnuo.analytics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The catalogue says of every indicator where its number comes from and who looks after it; nobody can type the number in. */
@ChengnuoTest
@Tag("REQ-POL-25")
class CatalogueTests {

    private TestCompany company;

    private TestApi editor() {
        return company.api(company.person(Right.BOARD_READ, Right.INDICATOR_EDIT));
    }

    private static Map<String, Object> wish(String reason) {
        return new HashMap<>(Map.of("alert", true, "disclosed", false, "reason", reason));
    }

    @Test
    @Tag("REQ-POL-26")
    @Tag("REQ-POL-03")
    void all37TargetsAnd16MeasuresWithoutValueStandInIt() {
        var items = editor().get("/catalogue").expect(200).json().at("/items");
        var set = 0;
        var empty = 0;
        for (var item : items) {
            var code = item.at("/code").asString();
            assertThat(item.at("/goals").size()).as(code).isPositive();
            assertThat(item.at("/formula/zh").asString()).as(code).isNotBlank();
            assertThat(item.at("/promises/0/clause").asString()).as(code).isNotBlank();
            assertThat(item.at("/source").asString()).as(code).isNotEqualTo("none");
            assertThat(item.at("/facts").size()).as(code).isPositive();
            if (code.startsWith("IND")) {
                assertThat(item.at("/promises/0/set").asBoolean()).as(code).isTrue();
                set++;
            } else {
                // one of them, feedback, has been given a value in the pack since
                assertThat(item.at("/promises/0/set").asBoolean()).as(code).isEqualTo(code.equals("MSR-05"));
                empty++;
            }
        }
        assertThat(set).isEqualTo(37);
        assertThat(empty).isEqualTo(16);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "IND-01, response",
        "IND-05, complaint",
        "IND-08, technical",
        "IND-17, satisfaction",
        "IND-22, staffing",
        "IND-30, review",
        "IND-31, survey",
        "IND-06, major"
    })
    void whereTheReferencesDisagreeTheAdviceStandsBesideIt(String code, String advice) {
        assertThat(editor().get("/catalogue/" + code)
                        .expect(200)
                        .json()
                        .at("/entry/advice")
                        .toString())
                .contains(advice);
    }

    @Test
    @Tag("REQ-POL-26")
    void aChangeKeepsWhatHeldBeforeWithItsReasonAndAuthor() {
        var owner = company.person(Right.BOARD_READ);
        var editor = editor();
        var first = wish("指定责任人");
        first.put("owner", owner.id());
        first.put("warn", 18);
        first.put("minimumSample", 5);
        assertThat(editor.get("/catalogue/IND-11").expect(200).header("ETag")).contains("\"0\"");
        editor.with("If-Match", "\"0\"").put("/catalogue/IND-11", first).expect(200);
        var second = wish("暂停提醒");
        second.put("owner", owner.id());
        second.put("alert", false);
        second.put("goals", List.of("relationship"));
        editor.with("If-Match", "\"0\"").put("/catalogue/IND-11", second).refused(412, "changed_meanwhile");
        editor.with("If-Match", "\"1\"").put("/catalogue/IND-11", second).expect(200);
        editor.put("/catalogue/IND-11", second).refused(409, "indicator_unchanged");
        var whole = editor.get("/catalogue/IND-11").expect(200).json();
        assertThat(whole.at("/entry/setting/owner/name").asString()).isEqualTo(owner.name());
        assertThat(whole.at("/entry/goals/0").asString()).isEqualTo("relationship");
        assertThat(whole.at("/history").size()).isEqualTo(2);
        assertThat(whole.at("/history/1/reason").asString()).isEqualTo("指定责任人");
        assertThat(whole.at("/history/1/warn").asDouble()).isEqualTo(18);
        assertThat(whole.at("/history/1/author/name").asString()).isNotBlank();
    }

    @Test
    void aWarningLimitAndASmallestSampleChangeWhatTheBoardSays() {
        var editor = editor();
        var few = wish("样本太少不作判断");
        few.put("minimumSample", 30);
        editor.put("/catalogue/IND-33", few).expect(200);
        company.inside(() -> company.bean(io.chengnuo.shared.facts.Facts.class)
                .record(new io.chengnuo.customer.CustomerRegistered(
                        new io.chengnuo.customer.CustomerId(java.util.UUID.randomUUID()),
                        io.chengnuo.customer.CustomerKind.PERSON,
                        "一位客户",
                        io.chengnuo.policy.Tier.HIGH,
                        false,
                        List.of(),
                        company.clock().instant())));
        company.catchUp();
        assertThat(line(editor, "IND-33").at("/state").asString()).isEqualTo("too_few");
        assertThat(line(editor, "IND-33").at("/agreed/minimumSample").asInt()).isEqualTo(30);
    }

    @Test
    void nonsenseIsRefusedByField() {
        var editor = editor();
        editor.put("/catalogue/IND-99", wish("没有")).refused(404, "no_such_indicator");
        var stranger = wish("外人");
        stranger.put("owner", java.util.UUID.randomUUID());
        assertThat(editor.put("/catalogue/IND-01", stranger)
                        .refused(422, "indicator_refused")
                        .text("/errors/0/field"))
                .isEqualTo("owner");
        var period = wish("期间");
        period.put("period", "month");
        editor.put("/catalogue/IND-01", period).refused(422, "indicator_refused");
        editor.put("/catalogue/IND-30", period).expect(200);
        company.api(company.person(Right.BOARD_READ))
                .put("/catalogue/IND-01", wish("无权"))
                .expect(403);
    }

    private static JsonNode line(TestApi api, String code) {
        for (var line : api.get("/board").expect(200).json().at("/items")) {
            if (line.at("/code").asString().equals(code)) {
                return line;
            }
        }
        throw new AssertionError(code);
    }
}
