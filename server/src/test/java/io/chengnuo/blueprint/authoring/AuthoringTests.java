package io.chengnuo.blueprint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.blueprint.AssignPost;
import io.chengnuo.blueprint.Roles;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.shared.files.FileStore;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Writing a table in five steps, each opening when the one before is complete. */
@ChengnuoTest
@Tag("REQ-POL-20")
class AuthoringTests {

    private static final byte[] SCAN = {1, 2, 3};

    private TestCompany company;

    private static Map<String, Object> outcome(String purpose, String notes, String liveOn) {
        var body = new HashMap<String, Object>();
        body.put("companyWide", true);
        body.put("project", "");
        body.put("purpose", purpose);
        body.put("notes", notes);
        body.put("liveOn", liveOn);
        return body;
    }

    private static List<String> lacking(JsonNode shown, int step) {
        return StreamSupport.stream(shown.at("/steps/" + step + "/lacking").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    @Tag("REQ-POL-21")
    @Tag("REQ-POL-22")
    void fiveStepsFromAimToRollOut() {
        var editorPerson = company.person(Right.BLUEPRINT_READ, Right.BLUEPRINT_EDIT);
        var editor = company.api(editorPerson);
        var signer = company.person(Right.BLUEPRINT_READ);
        var signing = company.api(signer);
        var table = "/blueprints/" + editor.get("/blueprints").expect(200).text("/items/0/id");
        var path = table + "/authoring";
        var fresh = editor.get(path).expect(200).json();
        assertThat(fresh.at("/steps").size()).isEqualTo(5);
        assertThat(fresh.at("/steps/0/open").asBoolean()).isTrue();
        assertThat(fresh.at("/steps/1/open").asBoolean()).isFalse();
        assertThat(lacking(fresh, 0)).containsExactly("purpose", "departments");
        editor.put(path + "/steps/information", outcome("", "x", null)).refused(409, "step_not_open");

        // One: aim, scope, and every department's signature.
        var unit = company.unit(company.root(), "客服部");
        editor.put(path + "/sign-offs/" + unit, Map.of("signer", signer.id())).expect(200);
        signing.put(path + "/sign-offs/" + unit + "/signature", Map.of("note", ""))
                .refused(409, "nothing_to_sign");
        editor.put(path + "/steps/aim", outcome("让每个环节有人负责", "", null)).expect(200);
        editor.put(path + "/steps/aim/completion", Map.of()).refused(422, "step_incomplete");
        editor.put(path + "/sign-offs/" + unit + "/signature", Map.of("note", ""))
                .refused(403, "not_the_signer");
        signing.put(path + "/sign-offs/" + unit + "/signature", Map.of("note", "同意"))
                .expect(200);
        signing.put(path + "/sign-offs/" + unit + "/signature", Map.of("note", "同意"))
                .refused(409, "signed_already");
        editor.put(path + "/steps/aim", outcome("让每个环节有人负责、可衡量", "", null)).expect(200);
        assertThat(lacking(editor.get(path).json(), 0))
                .as("another wording has to be signed anew")
                .containsExactly("signatures");
        signing.put(path + "/sign-offs/" + unit + "/signature", Map.of("note", "同意"))
                .expect(200);
        editor.put(path + "/steps/aim/completion", Map.of()).expect(200);

        // Two: what it rests on, and what hurts, each linked to the node that answers it.
        for (var kind : List.of("law", "standard", "history")) {
            editor.post(
                            path + "/evidence",
                            Map.of("kind", kind, "title", "依据 " + kind, "reference", "GB 1", "note", ""))
                    .expect(201);
        }
        var proof = proved(editor, editorPerson, path);
        signing.get(proof).expect(200);
        assertThat(signing.get(proof).bytes()).isEqualTo(SCAN);
        signing.get(proof.replaceFirst("evidence/[^/]+", "evidence/" + UUID.randomUUID()))
                .refused(404, "no_such_evidence");
        editor.post(path + "/pains", Map.of("text", "没人回电", "nodes", List.of("no-node")))
                .refused(404, "no_such_node");
        var pain = editor.post(path + "/pains", Map.of("text", "没人回电", "nodes", List.of()))
                .expect(201)
                .text("/pains/0/id");
        editor.put(path + "/steps/information/completion", Map.of()).refused(422, "step_incomplete");
        editor.put(path + "/pains/" + pain + "/nodes", Map.of("nodes", List.of("reception")))
                .expect(200);
        editor.put(path + "/steps/information/completion", Map.of()).expect(200);

        // Three and four: the frame, then everything that a publication asks.
        editor.put(path + "/steps/framework", outcome("", "四部分、十个流程", null)).expect(200);
        editor.put(path + "/steps/framework/completion", Map.of()).expect(200);
        assertThat(editor.put(path + "/steps/detail/completion", Map.of())
                        .refused(422, "step_incomplete")
                        .text("/errors/0/code"))
                .isEqualTo("lacks_faults");
        company.inside(() -> {
            var post = company.bean(Organisation.class).posts().stream()
                    .filter(each -> each.holders() > 0)
                    .findFirst()
                    .orElseThrow()
                    .id();
            company.bean(Roles.class)
                    .all()
                    .keySet()
                    .forEach(role -> company.bean(AssignPost.class).assign(role, post));
        });
        editor.put(path + "/steps/detail/completion", Map.of()).expect(200);

        // Five: from when on, how, and a rehearsal.
        editor.put(path + "/steps/roll_out", outcome("", "先班组后全公司", "2026-04-01"))
                .expect(200);
        assertThat(lacking(editor.get(path).json(), 4)).containsExactly("rehearsal");
        var rehearsal = editor.post(
                        table + "/rehearsals",
                        Map.of(
                                "name",
                                "演练",
                                "begins",
                                "2026-03-06T08:00:00Z",
                                "samples",
                                List.of(Map.of("subject", "x", "flow", "repair"))))
                .expect(201)
                .text("/id");
        editor.post(table + "/rehearsals/" + rehearsal + "/end", Map.of()).expect(200);
        var done = editor.put(path + "/steps/roll_out/completion", Map.of())
                .expect(200)
                .json();
        assertThat(done.at("/steps/4/completedBy/name").asString()).isNotBlank();
        assertThat(done.at("/steps/4/outcome/liveOn").asString()).isEqualTo("2026-04-01");
    }

    /** Another piece of evidence with the scanned law itself; answers where the file is. */
    private String proved(TestApi editor, TestPerson by, String path) {
        var kept = company.as(
                by,
                () -> company.bean(FileStore.class).keep("标准.pdf", "application/pdf", new ByteArrayInputStream(SCAN)));
        var shown = editor.post(
                        path + "/evidence",
                        Map.of(
                                "kind",
                                "standard",
                                "title",
                                "扫描件",
                                "reference",
                                "",
                                "note",
                                "",
                                "files",
                                List.of(kept.id())))
                .expect(201)
                .json()
                .at("/evidence/3");
        assertThat(shown.at("/files/0/name").asString()).isEqualTo("标准.pdf");
        return path + "/evidence/" + shown.at("/id").asString() + "/files/"
                + shown.at("/files/0/id").asString();
    }
}
