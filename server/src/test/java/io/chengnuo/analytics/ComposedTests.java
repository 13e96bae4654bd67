package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.sla.TicketFacts;
import io.chengnuo.ticket.AnswerKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An indicator made of others stands on the board, is judged, and keeps what it was. */
@ChengnuoTest
@Tag("REQ-POL-25")
@Tag("REQ-ANA-05")
class ComposedTests {

    private TestCompany company;

    private static Map<String, Object> form(String expression) {
        return new HashMap<>(Map.of(
                "name",
                Map.of("zh", "综合兑现率", "en", "Overall kept"),
                "expression",
                expression,
                "unit",
                "percent",
                "direction",
                "at_least",
                "target",
                95,
                "goals",
                List.of("experience"),
                "clause",
                "3.1",
                "reason",
                "管理层要看一个总数"));
    }

    @Test
    void itIsCheckedPreviewedJudgedChangedAndRetired() {
        var now = company.clock().instant();
        var tickets = new TicketFacts(company, now);
        for (var minutes : new int[] {5, 10, 90}) {
            var begin = now.minus(Duration.ofHours(30));
            var opened = tickets.opened("technical/repair", Channel.PORTAL, begin);
            tickets.record(opened);
            tickets.record(
                    TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, begin.plus(Duration.ofMinutes(minutes))));
        }
        company.catchUp();
        var editor = company.api(company.person(Right.BOARD_READ, Right.INDICATOR_EDIT));
        var right = "100 * IND_01.kept / IND_01.count";
        assertThat(editor.post("/composed/preview", Map.of("expression", right))
                        .expect(200)
                        .json()
                        .at("/value")
                        .asDouble())
                .isEqualTo(100);
        var wrong = editor.post("/composed/preview", Map.of("expression", "IND_01.value +"))
                .expect(200)
                .json();
        assertThat(wrong.at("/right").asBoolean()).isFalse();
        assertThat(wrong.at("/faults/0/line").asInt()).isEqualTo(1);
        editor.post("/composed", form("IND_01.valu")).refused(422, "indicator_refused");
        editor.post("/composed", form("1 + 1")).refused(422, "indicator_refused");

        var code = editor.post("/composed", form(right)).expect(201).text("/code");
        assertThat(state(editor, code)).isEqualTo("kept");
        var stricter = form("100 - " + right + " + 50");
        editor.with("If-Match", "\"7\"").put("/composed/" + code, stricter).refused(412, "changed_meanwhile");
        editor.with("If-Match", "\"1\"").put("/composed/" + code, stricter).expect(200);
        assertThat(state(editor, code)).isEqualTo("broken");
        assertThat(editor.get("/composed/" + code + "/history").expect(200).text("/items/1/expression"))
                .isEqualTo(right);
        editor.put("/composed/" + code + "/retirement", Map.of("reason", "不再需要"))
                .expect(204);
        assertThat(state(editor, code)).isEmpty();
        editor.put("/composed/" + code, form(right)).refused(404, "no_such_indicator");
        company.api(company.person(Right.BOARD_READ))
                .post("/composed", form(right))
                .expect(403);
    }

    private static String state(TestApi api, String code) {
        for (var line : api.get("/board").expect(200).json().at("/items")) {
            if (line.at("/code").asString().equals(code)) {
                return line.at("/state").asString();
            }
        }
        return "";
    }
}
