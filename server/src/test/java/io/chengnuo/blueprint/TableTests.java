package io.chengnuo.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The company's own table: drawn, typed into, checked, published. */
@ChengnuoTest
class TableTests {

    private TestCompany company;
    private TestApi editor;
    private String base;

    @BeforeEach
    void aTable() {
        editor = company.api(company.person(Right.BLUEPRINT_READ, Right.BLUEPRINT_EDIT));
        base = "/blueprints/" + editor.get("/blueprints").expect(200).text("/items/0/id");
    }

    static void staff(TestCompany company) {
        company.inside(() -> {
            var post = company.bean(io.chengnuo.people.Organisation.class).posts().stream()
                    .filter(each -> each.holders() > 0)
                    .findFirst()
                    .orElseThrow()
                    .id();
            company.bean(Roles.class)
                    .all()
                    .keySet()
                    .forEach(role -> company.bean(AssignPost.class).assign(role, post));
        });
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private JsonNode node(JsonNode table, String key) {
        return items(table.at("/nodes"))
                .filter(node -> node.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode cell(JsonNode table, String key, String column) {
        return items(node(table, key).at("/cells"))
                .filter(cell -> cell.at("/column").asString().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> change(String node, String column, String text) {
        return Map.of("node", node, "column", column, "text", Map.of("zh", text, "en", text));
    }

    @Test
    @Tag("REQ-POL-15")
    void everyStageOfEveryProcedureIsARowThatSaysWhereEachCellComesFrom() {
        var table = editor.get(base).expect(200).json();
        var survey = cell(table, "installation/survey", "limit");
        assertThat(survey.at("/value/zh").asString()).isEqualTo("PT4H service-hours");
        assertThat(survey.at("/shown/zh").asString()).isEqualTo("4 小时（客服服务时间）");
        assertThat(survey.at("/origin").asString()).isEqualTo("generated");
        assertThat(survey.at("/refs/0/key").asString()).isEqualTo("installation/survey");
        var indicator = cell(table, "installation/survey", "indicator");
        assertThat(indicator.at("/value/zh").asString()).isEqualTo("IND-07");
        assertThat(items(indicator.at("/refs"))
                        .map(ref -> ref.at("/kind").asString() + " "
                                + ref.at("/key").asString()))
                .contains("clause 3.5", "target technical-response");
        assertThat(cell(table, "installation/survey", "post").at("/shown/zh").asString())
                .isEqualTo("客户服务部");
        assertThat(items(table.at("/nodes"))
                        .map(node -> node.at("/part").asString())
                        .distinct())
                .containsExactly("acquisition", "service", "retention", "feedback");
    }

    @Test
    @Tag("REQ-POL-15")
    @Tag("REQ-POL-16")
    @Tag("REQ-POL-17")
    @Tag("REQ-POL-19")
    void theTableOfTheDefaultPackPassesItsOwnChecksOnceItsPostsAreStaffed() {
        var other = company.another();
        staff(other);
        other.inside(() -> {
            var read = other.bean(ReadTable.class);
            assertThat(read.faults(read.nodes(other.bean(Sheets.class).base()))).isEmpty();
        });
    }

    @Test
    @Tag("REQ-POL-15")
    void whatIsTypedStaysOverTheDrawnCellUntilItIsTakenBack() {
        var tag = editor.get(base).header("ETag").orElseThrow();
        var typed = editor.with("If-Match", tag)
                .put(base + "/cells", Map.of("cells", List.of(change("repair/symptom", "standard", "先问有无漏电。"))))
                .expect(200)
                .json();
        var standard = cell(typed, "repair/symptom", "standard");
        assertThat(standard.at("/origin").asString()).isEqualTo("typed");
        assertThat(standard.at("/value/zh").asString()).isEqualTo("先问有无漏电。");
        assertThat(standard.at("/beneath/zh").asString()).isNotBlank();
        editor.with("If-Match", tag)
                .put(base + "/cells", Map.of("cells", List.of(change("repair/symptom", "standard", "另一个人"))))
                .refused(412, "changed_meanwhile");
        var back = editor.put(
                        base + "/cells",
                        Map.of("cells", List.of(Map.of("node", "repair/symptom", "column", "standard"))))
                .expect(200)
                .json();
        assertThat(cell(back, "repair/symptom", "standard").at("/origin").asString())
                .isEqualTo("generated");
        for (var wrong : List.of(
                change("repair/symptom", "limit", "很快"),
                change("repair/symptom", "limit", "PT1H moon"),
                change("repair/symptom", "post", "nobody"),
                change("repair/symptom", "indicator", "IND-99"),
                change("repair/symptom", "part", "war"),
                change("repair/symptom", "standard", "长".repeat(121)))) {
            editor.put(base + "/cells", Map.of("cells", List.of(wrong))).refused(422, "cell_refused");
        }
        editor.put(base + "/cells", Map.of("cells", List.of(change("no/where", "task", "x"))))
                .refused(404, "no_such_node");
    }

    @Test
    @Tag("REQ-POL-15")
    void nodesOfOnesOwnAreAddedAndDrawnOnesLeftOut() {
        var words = Map.of("zh", "开业活动", "en", "Opening event");
        editor.post(base + "/nodes", Map.of("key", "event", "part", "acquisition", "stage", words, "task", words))
                .expect(201);
        editor.post(base + "/nodes", Map.of("key", "event", "part", "acquisition", "stage", words, "task", words))
                .refused(409, "node_exists");
        var without = editor.delete(base + "/nodes?node=order/order-check")
                .expect(200)
                .json();
        assertThat(without.at("/left/0/key").asString()).isEqualTo("order/order-check");
        assertThat(items(without.at("/nodes")).map(node -> node.at("/key").asString()))
                .contains("event")
                .doesNotContain("order/order-check");
        editor.delete(base + "/left?node=order/order-check").expect(200);
        editor.delete(base + "/nodes?node=event").expect(200);
        editor.delete(base + "/nodes?node=event").refused(404, "no_such_node");
    }

    @Test
    @Tag("REQ-POL-16")
    @Tag("REQ-POL-19")
    void aTableWithFaultsIsRefusedWithTheWholeListAndAFitOneIsPublishedOnce() {
        var other = company.another();
        var mine = other.api(other.administrator());
        var path = "/blueprints/" + mine.get("/blueprints").text("/items/0/id");
        var refused = mine.post(path + "/releases", Map.of("reason", "首版")).refused(422, "table_unfit");
        assertThat(items(refused.json().at("/errors"))
                        .map(error -> error.at("/code").asString()))
                .contains("post_missing")
                .hasSizeGreaterThan(20);
        staff(other);
        for (var key : List.of("reception", "needs", "offer", "welcome-record")) {
            mine.delete(path + "/nodes?node=" + key).expect(200);
        }
        var part = mine.post(path + "/releases", Map.of("reason", "首版")).refused(422, "table_unfit");
        assertThat(part.text("/errors/0/code")).isEqualTo("part_missing");
        assertThat(part.text("/errors/0/message")).isEqualTo("acquisition");
        var words = Map.of("zh", "开业活动", "en", "Opening event");
        mine.post(path + "/nodes", Map.of("key", "event", "part", "acquisition", "stage", words, "task", words))
                .expect(201);
        var unmeasured = mine.post(path + "/releases", Map.of("reason", "首版")).refused(422, "table_unfit");
        assertThat(items(unmeasured.json().at("/errors"))
                        .map(error -> error.at("/field").asString() + " "
                                + error.at("/code").asString()))
                .contains("event.indicator unmeasurable", "event.post role_unknown");
        mine.put(
                        path + "/cells",
                        Map.of(
                                "cells",
                                List.of(
                                        change("event", "post", "agent"),
                                        change("event", "standard", "到场登记。"),
                                        change("event", "limit", "P1D business"),
                                        change("event", "indicator", "IND-02"),
                                        change("event", "record", "登记表"),
                                        change("event", "review", "每周抽查"))))
                .expect(200);
        var release = mine.post(path + "/releases", Map.of("reason", "首版")).expect(201);
        assertThat(release.json().at("/revision").asInt()).isEqualTo(1);
        mine.post(path + "/releases", Map.of("reason", "再发")).refused(409, "table_unchanged");
        assertThat(mine.get(path + "/releases/1")
                        .expect(200)
                        .json()
                        .at("/nodes")
                        .size())
                .isEqualTo(release.json().at("/nodes").asInt());
        assertThat(mine.get(path + "/releases").expect(200).text("/items/0/reason"))
                .isEqualTo("首版");
        mine.get("/blueprints/" + UUID.randomUUID()).refused(404, "no_such_table");
    }

    @Test
    @Tag("REQ-POL-16")
    void aPostThatNobodyHoldsIsVacant() {
        var other = company.another();
        staff(other);
        other.inside(() -> {
            var vacant = other.bean(io.chengnuo.people.DefinePost.class).define("空岗", "", "", List.of(), Map.of());
            other.bean(AssignPost.class).assign("dept:warehouse", vacant.id());
            var read = other.bean(ReadTable.class);
            assertThat(read.faults(read.nodes(other.bean(Sheets.class).base())))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.code()).isEqualTo(Finding.Code.POST_VACANT));
        });
    }
}
