package io.chengnuo.blueprint.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.blueprint.AssignPost;
import io.chengnuo.blueprint.Roles;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rehearsals through their doors: samples, a moved clock, a result that goes with the release. */
@ChengnuoTest
@Tag("REQ-POL-23")
class RehearsalTests {

    private TestCompany company;
    private TestApi editor;
    private String base;

    @BeforeEach
    void aTable() {
        editor = company.api(company.person(Right.BLUEPRINT_READ, Right.BLUEPRINT_EDIT, Right.TICKET_READ));
        base = "/blueprints/" + editor.get("/blueprints").expect(200).text("/items/0/id");
    }

    private String begin() {
        return base + "/rehearsals/"
                + editor.post(
                                base + "/rehearsals",
                                Map.of(
                                        "name",
                                        "上线前演练",
                                        "begins",
                                        "2026-03-06T08:00:00Z",
                                        "samples",
                                        List.of(
                                                Map.of("subject", "冰箱不制冷", "flow", "repair"),
                                                Map.of("subject", "新客户到店", "flow", "acquisition"))))
                        .expect(201)
                        .text("/id");
    }

    @Test
    void aPersonMovesTheClockDoesAndLeavesOutStepsAndTheResultIsKeptWithTheRelease() {
        var rehearsal = begin();
        var shown = editor.get(rehearsal).expect(200);
        var due = shown.text("/samples/0/due");
        assertThat(due).isNotBlank();
        var tag = shown.header("ETag").orElseThrow();
        editor.with("If-Match", tag)
                .put(rehearsal + "/samples/1/clock", Map.of("to", "2026-04-30T08:00:00Z"))
                .expect(200);
        editor.with("If-Match", tag)
                .put(rehearsal + "/samples/1/clock", Map.of("to", "2026-05-30T08:00:00Z"))
                .refused(412, "changed_meanwhile");
        editor.put(rehearsal + "/samples/1/clock", Map.of("to", "2026-03-30T08:00:00Z"))
                .refused(422, "rehearsal_refused");
        var late = editor.post(rehearsal + "/samples/1/steps", Map.of("done", true))
                .expect(200);
        assertThat(late.json().at("/samples/0/acted/0/broken").asBoolean()).isTrue();
        editor.post(rehearsal + "/samples/1/steps", Map.of("done", false, "note", "没有人做"))
                .expect(200);
        editor.post(rehearsal + "/samples/9/steps", Map.of("done", true)).refused(404, "no_such_sample");
        editor.post(rehearsal + "/run", Map.of("share", 80)).expect(200);
        editor.post(rehearsal + "/samples/1/steps", Map.of("done", true)).refused(409, "sample_over");
        var end = editor.post(rehearsal + "/end", Map.of()).expect(200).json();
        assertThat(end.at("/result/samples").asInt()).isEqualTo(2);
        assertThat(end.at("/result/missed").asInt()).isEqualTo(1);
        assertThat(end.at("/result/broken").asInt()).isEqualTo(1);
        assertThat(end.at("/result/seconds").asLong()).isPositive();
        editor.post(rehearsal + "/end", Map.of()).refused(409, "rehearsal_over");
        assertThat(editor.get(base + "/rehearsals")
                        .expect(200)
                        .json()
                        .at("/items/0/result/missed")
                        .asInt())
                .isEqualTo(1);

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
        var release = editor.post(base + "/releases", Map.of("reason", "演练后发布"))
                .expect(201)
                .json();
        assertThat(release.at("/rehearsal/missed").asInt()).isEqualTo(1);
        assertThat(editor.get(base + "/releases/1")
                        .json()
                        .at("/head/rehearsal/broken")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void samplesThatLeadNowhereAreRefused() {
        for (var sample : List.of(
                Map.of("subject", "x", "flow", "nowhere"),
                Map.of("subject", "", "flow", "repair"),
                Map.of("number", "T-0000"))) {
            editor.post(
                            base + "/rehearsals",
                            Map.of("name", "x", "begins", "2026-03-06T08:00:00Z", "samples", List.of(sample)))
                    .refused(422, "rehearsal_refused");
        }
        assertThat(editor.get(base + "/rehearsals/past-tickets")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        editor.get(base + "/rehearsals/" + UUID.randomUUID()).refused(404, "no_such_rehearsal");
    }
}
