package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-ANA-05")
class LiveStreamTests {

    private TestCompany company;

    @Test
    void anOpenBrowserHearsOfAChangeItsKindAndIdOnly() {
        var heard = listenUntil("TeamAdded");
        await().until(() -> !heard.isEmpty());
        company.team("保密的名字");
        await().until(() -> heard.stream().anyMatch(line -> line.contains("TeamAdded")));
        assertThat(String.join("", heard)).doesNotContain("保密的名字");
    }

    @Test
    void strangersHearNothing() {
        company.anonymous().get("/live").refused(401, "not_signed_in");
    }

    /** Within a beat of four seconds; the limit here only lets a busy machine be slow. */
    @Test
    @Tag("AT-05")
    @Tag("REQ-CPL-08")
    void theStreamEndsWithTheRightToListen() {
        var revoked = company.person(Right.PEOPLE_READ);
        var dismissed = company.person(Right.PEOPLE_READ);
        var stays = company.person(Right.PEOPLE_READ);
        var ended = new CopyOnWriteArrayList<TestCompany.TestPerson>();
        var heard = new CopyOnWriteArrayList<TestCompany.TestPerson>();
        for (var one : List.of(revoked, dismissed, stays)) {
            Thread.ofVirtual().start(() -> {
                try (var lines = company.api(one).lines("/live")) {
                    lines.forEach(line -> heard.addIfAbsent(one));
                }
                ended.add(one);
            });
        }
        await().until(() -> heard.size() == 3);
        var admin = company.api(company.administrator());
        admin.get("/tokens?person=" + revoked.id())
                .expect(200)
                .json()
                .get("items")
                .forEach(token ->
                        admin.delete("/tokens/" + token.get("id").asString()).expect(204));
        admin.put("/people/" + dismissed.id() + "/deactivation", Map.of("reason", "left"))
                .expect(204);
        await().until(() -> ended.size() == 2);
        assertThat(ended).containsExactlyInAnyOrder(revoked, dismissed);
    }

    /** However much is told before: of a company just set up it is a lot. */
    private List<String> listenUntil(String last) {
        var reader = company.person(Right.PEOPLE_READ);
        var heard = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> {
            try (var lines = company.api(reader).lines("/live")) {
                for (var line : (Iterable<String>) lines::iterator) {
                    heard.add(line);
                    if (line.contains(last)) {
                        return;
                    }
                }
            }
        });
        return heard;
    }
}
