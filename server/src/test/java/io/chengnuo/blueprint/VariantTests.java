package io.chengnuo.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables derived from the company's own: overridden, approved, and brought up to a newer base. */
@ChengnuoTest
@Tag("REQ-POL-18")
class VariantTests {

    private TestCompany company;
    private TestApi editor;
    private TestApi administrator;
    private String base;

    @BeforeEach
    void aPublishedBase() {
        editor = company.api(company.person(Right.BLUEPRINT_READ, Right.BLUEPRINT_EDIT));
        administrator = company.api(company.administrator());
        base = "/blueprints/" + editor.get("/blueprints").expect(200).text("/items/0/id");
        TableTests.staff(company);
        if (editor.get(base + "/releases").json().at("/items").isEmpty()) {
            editor.post("/blueprints", Map.of("name", "早", "about", "早")).refused(409, "base_not_published");
            editor.post(base + "/releases", Map.of("reason", "首版")).expect(201);
        }
    }

    private String variant(String name) {
        return "/blueprints/"
                + editor.post("/blueprints", Map.of("name", name, "about", "商用空调项目"))
                        .expect(201)
                        .text("/id");
    }

    private static Map<String, Object> typed(String node, String column, String text) {
        return Map.of("cells", List.of(Map.of("node", node, "column", column, "text", Map.of("zh", text, "en", text))));
    }

    private static JsonNode cell(JsonNode table, String node, String column) {
        return TableTests.items(table.at("/nodes"))
                .filter(each -> each.at("/key").asString().equals(node))
                .flatMap(each -> TableTests.items(each.at("/cells")))
                .filter(each -> each.at("/column").asString().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private void decide(String approval, String how) {
        administrator
                .put("/approvals/" + approval + "/" + how, Map.of("reason", "看过"))
                .expect(204);
    }

    private String ask(String variant) {
        return editor.post(variant + "/approvals", Map.of("reason", "项目要求更快"))
                .expect(201)
                .text("/approval");
    }

    @Test
    void overriddenCellsAreMarkedAndGoLiveOnlyWhenApproved() {
        var variant = variant("商用空调");
        var changed = editor.put(variant + "/cells", typed("repair/symptom", "limit", "PT1H service-hours"))
                .expect(200)
                .json();
        var limit = cell(changed, "repair/symptom", "limit");
        assertThat(limit.at("/origin").asString()).isEqualTo("overridden");
        assertThat(limit.at("/beneath/zh").asString()).isNotBlank();
        assertThat(cell(changed, "repair/symptom", "task").at("/origin").asString())
                .isEqualTo("inherited");
        editor.post(variant + "/releases", Map.of("reason", "直接")).refused(409, "variant_needs_approval");
        editor.post(base + "/approvals", Map.of("reason", "总表")).refused(409, "base_needs_no_approval");
        var first = ask(variant);
        editor.put(variant + "/cells", typed("repair/symptom", "limit", "PT2H service-hours"))
                .refused(409, "table_awaits_decision");
        decide(first, "rejection");
        assertThat(editor.get(variant).json().at("/head/awaiting").asBoolean()).isFalse();
        assertThat(editor.get(variant + "/releases").json().at("/items").size()).isZero();
        decide(ask(variant), "approval");
        var releases = editor.get(variant + "/releases").expect(200);
        assertThat(releases.text("/items/0/reason")).isEqualTo("项目要求更快");
        assertThat(cell(editor.get(variant + "/releases/1").json(), "repair/symptom", "limit")
                        .at("/value/zh")
                        .asString())
                .isEqualTo("PT1H service-hours");
    }

    @Test
    void whoAloneHoldsThePowerAsksAnotherKeeperOfTheTables() {
        var variant = variant("机房项目");
        editor.put(variant + "/cells", typed("repair/symptom", "limit", "PT3H service-hours"))
                .expect(200);
        var approval = administrator
                .post(variant + "/approvals", Map.of("reason", "合同约定"))
                .expect(201)
                .text("/approval");
        administrator
                .put("/approvals/" + approval + "/approval", Map.of("reason", "自己"))
                .expect(403);
        editor.put("/approvals/" + approval + "/approval", Map.of("reason", "看过"))
                .expect(204);
        assertThat(editor.get(variant + "/releases").text("/items/0/reason")).isEqualTo("合同约定");
    }

    @Test
    void laterChangesOfTheBaseAreOfferedCellByCellAndEachIsTakenOrKept() {
        var variant = variant("海外项目" + UUID.randomUUID());
        editor.put(variant + "/cells", typed("offer", "standard", "项目自己的说法。")).expect(200);
        editor.put(base + "/cells", typed("offer", "standard", "总表的新说法" + UUID.randomUUID()))
                .expect(200);
        var limit = editor.get(base).json();
        var other = cell(limit, "needs", "limit").at("/value/zh").asString().equals("P3D business")
                ? "P4D business"
                : "P3D business";
        editor.put(base + "/cells", typed("needs", "limit", other)).expect(200);
        editor.put(base + "/cells", typed("reception", "review", "新规则" + UUID.randomUUID()))
                .expect(200);
        editor.post(base + "/releases", Map.of("reason", "改版")).expect(201);

        var offered = editor.get(variant + "/base-changes").expect(200).json();
        assertThat(TableTests.items(offered.at("/items"))
                        .map(each -> each.at("/node").asString() + " "
                                + each.at("/column").asString() + " "
                                + each.at("/conflicts").asBoolean()))
                .containsExactlyInAnyOrder("offer standard true", "needs limit false", "reception review false");
        assertThat(cell(editor.get(variant).json(), "needs", "limit")
                        .at("/value/zh")
                        .asString())
                .as("nothing changes by itself")
                .isNotEqualTo(other);
        int to = offered.at("/to").asInt();
        var some = List.of(
                Map.of("node", "offer", "column", "standard", "take", false),
                Map.of("node", "needs", "column", "limit", "take", true));
        editor.post(variant + "/base-changes", Map.of("to", to, "choices", some))
                .refused(422, "merge_incomplete");
        editor.post(variant + "/base-changes", Map.of("to", to - 1, "choices", some))
                .refused(409, "base_moved_on");
        var merged = editor.post(
                        variant + "/base-changes",
                        Map.of(
                                "to",
                                to,
                                "choices",
                                List.of(
                                        some.get(0),
                                        some.get(1),
                                        Map.of("node", "reception", "column", "review", "take", false))))
                .expect(200)
                .json();
        assertThat(cell(merged, "offer", "standard").at("/value/zh").asString()).isEqualTo("项目自己的说法。");
        assertThat(cell(merged, "needs", "limit").at("/value/zh").asString()).isEqualTo(other);
        assertThat(cell(merged, "reception", "review").at("/origin").asString()).isEqualTo("overridden");
        assertThat(merged.at("/head/baseRevision").asInt()).isEqualTo(to);
        assertThat(editor.get(variant + "/base-changes").json().at("/items").size())
                .isZero();
        editor.get(base + "/base-changes").refused(409, "not_a_variant");
    }

    @Test
    void nodesTheBaseGainsAndLosesAreOfferedToo() {
        var words = Map.of("zh", "特惠", "en", "Offers");
        var key = "gone-" + UUID.randomUUID().toString().substring(0, 6);
        editor.post(base + "/nodes", Map.of("key", key, "part", "retention", "stage", words, "task", words))
                .expect(201);
        for (var cell : Map.of(
                        "post",
                        "agent",
                        "standard",
                        "提醒。",
                        "limit",
                        "P1D business",
                        "indicator",
                        "IND-17",
                        "record",
                        "表",
                        "review",
                        "查")
                .entrySet()) {
            editor.put(base + "/cells", typed(key, cell.getKey(), cell.getValue()))
                    .expect(200);
        }
        editor.post(base + "/releases", Map.of("reason", "加节点")).expect(201);
        var variant = variant("节点" + key);
        editor.delete(base + "/nodes?node=" + key).expect(200);
        editor.post(base + "/releases", Map.of("reason", "去节点")).expect(201);
        var offered = editor.get(variant + "/base-changes").expect(200).json();
        assertThat(offered.at("/items/0/kind").asString()).isEqualTo("node_removed");
        var merged = editor.post(
                        variant + "/base-changes",
                        Map.of("to", offered.at("/to").asInt(), "choices", List.of(Map.of("node", key, "take", false))))
                .expect(200)
                .json();
        assertThat(TableTests.items(merged.at("/nodes"))
                        .filter(node -> node.at("/key").asString().equals(key))
                        .map(node -> node.at("/own").asBoolean()))
                .containsExactly(true);
    }
}
