package io.chengnuo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Procedures through their doors: from draft to version. */
@ChengnuoTest
@Tag("REQ-SRQ-28")
class ProcedureDoorTests {

    private TestCompany company;

    private TestApi editor() {
        return company.api(company.person(Right.PROCEDURE_READ, Right.PROCEDURE_EDIT));
    }

    @Test
    void aDraftIsKeptCheckedAndPublishedWithAReason() {
        var editor = editor();
        begin(editor, "kept");
        var draft = editor.get("/procedures/kept/draft").expect(200);
        assertThat(draft.json().at("/faults").isEmpty()).isTrue();
        var document = (ObjectNode) draft.json().at("/document");
        ((ObjectNode) document.at("/stages/0")).put("key", "plan");
        var faulty = editor.with("If-Match", draft.header("ETag").orElseThrow())
                .put("/procedures/kept/draft", document)
                .expect(200);
        assertThat(faulty.text("/faults/0/field")).isEqualTo("stages[1].key");
        editor.post("/procedures/kept/versions", Map.of("reason", "试行")).refused(422, "procedure_unfit");
        ((ObjectNode) document.at("/stages/0")).put("key", "analysis");
        ((ObjectNode) document.at("/stages/0/name")).put("zh", "了解需求");
        editor.put("/procedures/kept/draft", document).expect(200);
        editor.post("/procedures/kept/versions", Map.of()).refused(400, "invalid_request");
        var published =
                editor.post("/procedures/kept/versions", Map.of("reason", "试行")).expect(201);
        assertThat(published.json().at("/revision").asInt()).isEqualTo(1);
        assertThat(published.text("/author/name")).isNotBlank();
        assertThat(editor.get("/procedures/kept").text("/document/stages/0/name/zh"))
                .isEqualTo("了解需求");
        editor.delete("/procedures/kept/draft").refused(404, "no_such_draft");
    }

    @Test
    void aRequestKeepsTheVersionItBeganUnderWhenANewOneIsPublished() {
        var editor = editor();
        begin(editor, "running");
        editor.post("/procedures/running/versions", Map.of("reason", "一")).expect(201);
        var first = UUID.fromString(editor.get("/procedures/running").text("/id"));
        var document =
                (ObjectNode) editor.get("/procedures/running/draft").json().at("/document");
        ((ObjectNode) document.at("/stages/0/limit")).put("amount", "PT2H");
        editor.put("/procedures/running/draft", document).expect(200);
        editor.post("/procedures/running/versions", Map.of("reason", "缩短分析时限")).expect(201);
        var procedures = company.bean(ProceduresInForce.class);
        company.inside(() -> {
            assertThat(procedures.require(first).revision()).isEqualTo(1);
            assertThat(procedures.find("running").orElseThrow().revision()).isEqualTo(2);
        });
        var differences =
                editor.get("/procedures/running/versions/2/differences").expect(200);
        assertThat(differences.json().at("/items").size()).isEqualTo(1);
        assertThat(differences.text("/items/0/path")).isEqualTo("stages.analysis.limit");
        assertThat(differences.text("/items/0/after/amount")).isEqualTo("PT2H");
        var versions = editor.get("/procedures/running/versions?limit=1").expect(200);
        assertThat(versions.text("/items/0/reason")).isEqualTo("缩短分析时限");
        var older = editor.get("/procedures/running/versions?limit=1&cursor=" + versions.text("/next"))
                .expect(200);
        assertThat(older.json().at("/items/0/revision").asInt()).isEqualTo(1);
        assertThat(company.api(company.person())
                        .get("/procedure-versions/" + first)
                        .expect(200)
                        .json()
                        .at("/revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void twoAtOnceDoNotLoseEachOthersWork() {
        var one = editor();
        var other = editor();
        begin(one, "shared");
        var seen = one.get("/procedures/shared/draft").expect(200);
        var tag = seen.header("ETag").orElseThrow();
        one.with("If-Match", tag)
                .put("/procedures/shared/draft", seen.json().at("/document"))
                .expect(200);
        other.with("If-Match", tag)
                .put("/procedures/shared/draft", seen.json().at("/document"))
                .refused(412, "changed_meanwhile");
        other.with("If-Match", tag)
                .post("/procedures/shared/versions", Map.of("reason", "旧"))
                .refused(412, "changed_meanwhile");
        var untouched = one.get("/procedures/order/draft").header("ETag").orElseThrow();
        assertThat(untouched).isEqualTo("\"0\"");
        var document = one.get("/procedures/order/draft").json().at("/document");
        one.with("If-Match", untouched).put("/procedures/order/draft", document).expect(200);
        other.with("If-Match", untouched)
                .put("/procedures/order/draft", document)
                .refused(412, "changed_meanwhile");
        one.post("/procedures/order/versions", Map.of("reason", "无变化")).refused(409, "procedure_unchanged");
        one.delete("/procedures/order/draft").expect(204);
    }

    @Test
    void aProcedureGoesOutAsAFileAndComesBackTheSame() {
        var editor = editor();
        var file = editor.get("/procedures/return-exchange/yaml").expect(200);
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("return-exchange.yaml");
        var text = file.text();
        assertThat(text).contains("仓储物流部", "onlyIf");
        var again = editor.post("/procedures", Map.of("key", "return-again", "yaml", text))
                .expect(201);
        assertThat(again.text("/faults/0/code")).isEqualTo("same_selector");
        assertThat(editor.get("/procedures/return-again/yaml?draft=true").text())
                .isEqualTo(text.replace("key: return-exchange", "key: return-again"));
        editor.put("/procedures/return-again/draft/yaml", Map.of("yaml", "stages: 7"))
                .refused(422, "procedure_unreadable");
        editor.put("/procedures/return-again/draft/yaml", Map.of("yaml", text)).expect(200);
        editor.post("/procedures", Map.of("key", "return-again", "yaml", text)).refused(409, "draft_exists");
        editor.post("/procedures", Map.of("key", "repair", "yaml", text)).refused(409, "procedure_exists");
    }

    @Test
    void whatIsOutOfUseIsGivenToNoNewRequest() {
        var editor = editor();
        begin(editor, "seasonal");
        var document =
                (ObjectNode) editor.get("/procedures/seasonal/draft").json().at("/document");
        document.putArray("selects").addObject().putArray("categories").add("technical/software");
        editor.put("/procedures/seasonal/draft", document).expect(200);
        editor.post("/procedures/seasonal/versions", Map.of("reason", "旺季")).expect(201);
        assertThat(choice(editor)).isEqualTo("seasonal");
        editor.put("/procedures/seasonal/use", Map.of("inUse", false, "reason", "旺季结束"))
                .expect(200);
        assertThat(choice(editor)).isEqualTo("standard");
        editor.put("/procedures/seasonal/use", Map.of("inUse", false, "reason", "再次"))
                .refused(409, "procedure_unchanged");
        assertThat(states(editor)).contains("seasonal retired", "standard in_use");
    }

    @Test
    void readersMayNotEditAndOthersMayNotRead() {
        var reader = company.api(company.person(Right.PROCEDURE_READ));
        reader.get("/procedures").expect(200);
        reader.get("/procedures/standard").expect(200);
        reader.get("/procedures/nothing").refused(404, "no_such_procedure");
        reader.get("/procedures/standard/versions/9").refused(404, "no_such_procedure_version");
        reader.put("/procedures/standard/draft", Map.of()).expect(403);
        reader.post("/procedures/standard/versions", Map.of("reason", "x")).expect(403);
        company.api(company.person()).get("/procedures").expect(403);
        var elsewhere = company.another();
        var stranger = elsewhere.api(elsewhere.person(Right.PROCEDURE_READ));
        begin(editor(), "ours");
        stranger.get("/procedures/ours").refused(404, "no_such_procedure");
        var ours = reader.get("/procedures/standard").text("/id");
        stranger.get("/procedure-versions/" + ours).refused(404, "no_such_procedure_version");
    }

    private static void begin(TestApi editor, String key) {
        editor.post("/procedures", Map.of("key", key, "from", "standard", "name", Map.of("zh", "新流程", "en", "New")))
                .expect(201);
    }

    private static String choice(TestApi editor) {
        return editor.get("/procedure-choice?category=technical/software").text("/key");
    }

    private static List<String> states(TestApi editor) {
        return editor.get("/procedures")
                .json()
                .at("/items")
                .valueStream()
                .map(row -> text(row, "key") + " " + text(row, "state"))
                .toList();
    }

    private static String text(JsonNode row, String name) {
        return row.get(name).stringValue();
    }
}
