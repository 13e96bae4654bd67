package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-ANA-05")
class LiveStreamTests {

    private TestCompany company;

    @Test
    void anOpenBrowserHearsOfAChangeItsKindAndIdOnly() {
        var heard = listen(company);
        await().until(() -> !heard.isEmpty());
        company.team("保密的名字");
        await().until(() -> heard.stream().anyMatch(line -> line.contains("TeamAdded")));
        assertThat(String.join("", heard)).doesNotContain("保密的名字");
    }

    @Test
    void strangersHearNothing() {
        company.anonymous().get("/live").refused(401, "not_signed_in");
    }

    private static List<String> listen(TestCompany company) {
        var reader = company.person(Right.PEOPLE_READ);
        var heard = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> {
            try (var lines = company.api(reader).lines("/live")) {
                lines.takeWhile(line -> heard.size() < 100).forEach(heard::add);
            }
        });
        return heard;
    }
}
