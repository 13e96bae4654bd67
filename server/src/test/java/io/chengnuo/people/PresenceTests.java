package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Desks are told of facts only, so silence becomes one. */
@ChengnuoTest
@Tag("REQ-SRQ-16")
class PresenceTests {

    private TestCompany company;

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    void silenceIsAnnouncedOnceAndSoIsTheNextSignOfLife() {
        var agent = company.person(Right.TICKET_REPLY);
        company.api(agent).put("/me/presence", Map.of("state", "online")).expect(204);
        company.clock().forward(Duration.ofSeconds(100));
        announce();
        announce();
        assertThat(changes(agent)).isEqualTo(2);
        assertThat(company.api(agent).get("/me/presence").text("/state")).isEqualTo("offline");
        company.api(agent).put("/me/presence/heartbeat", Map.of()).expect(204);
        company.api(agent).put("/me/presence/heartbeat", Map.of()).expect(204);
        assertThat(changes(agent)).isEqualTo(3);
        assertThat(company.api(agent).get("/me/presence").text("/state")).isEqualTo("online");
    }

    private void announce() {
        company.inside(() -> company.bean(Presences.class).announceSilent());
    }

    private int changes(TestPerson person) {
        return company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .fetchOne(
                        "select count(*) from shared.facts where kind = 'PresenceChanged' and subject = ?", person.id())
                .into(Integer.class));
    }
}
