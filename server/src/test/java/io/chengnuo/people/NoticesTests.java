package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.NotifyPeople.Notice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-SLA-12")
class NoticesTests {

    private TestCompany company;

    @Test
    void isToldOnceAndMarkedRead() {
        var agent = company.person();
        tell(notice(agent.id(), "/tickets/1"), notice(agent.id(), "/tickets/1"), notice(agent.id(), "/tickets/2"));
        tell(notice(agent.id(), "/tickets/1"));

        var api = company.api(agent);
        var mine = api.get("/me/notices").expect(200).json();
        assertThat(mine.get("unread").asInt()).isEqualTo(2);
        assertThat(mine.get("items")).hasSize(2);

        var first = mine.get("items").get(0).get("id").asString();
        api.put("/me/notices/" + first + "/read", null).expect(204);
        assertThat(api.get("/me/notices").json().get("unread").asInt()).isEqualTo(1);
        api.put("/me/notices/read", null).expect(204);
        assertThat(api.get("/me/notices").json().get("unread").asInt()).isZero();
    }

    @Test
    void nobodyReadsWhatOthersWereTold() {
        var one = company.person();
        var other = company.person();
        tell(notice(one.id(), "/tickets/3"));
        var id = company.api(one)
                .get("/me/notices")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        company.api(other).put("/me/notices/" + id + "/read", null).expect(404);
        assertThat(company.api(other).get("/me/notices").json().get("items")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        var agent = company.person();
        for (var i = 0; i < 5; i++) {
            tell(notice(agent.id(), "/tickets/x" + i));
        }
        var first = company.api(agent).get("/me/notices?limit=3").json();
        assertThat(first.get("items")).hasSize(3);
        var second = company.api(agent)
                .get("/me/notices?limit=3&cursor=" + first.get("next").asString())
                .json();
        assertThat(second.get("items")).hasSize(2);
    }

    private void tell(Notice... notices) {
        company.inside(() -> company.bean(NotifyPeople.class).tell(List.of(notices)));
    }

    private static Notice notice(UUID person, String link) {
        return new Notice(person, "test", List.of("K-1"), link, false);
    }
}
