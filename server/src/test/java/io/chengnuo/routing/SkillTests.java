package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.TeamKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may take what, and what follows when a team is too small, through the doors. */
@ChengnuoTest
class SkillTests {

    private TestCompany company;
    private FourTeams site;

    /** A company of its own for each test. */
    @BeforeEach
    void fourTeams() {
        company = company.another();
        site = new FourTeams(company);
    }

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    @Tag("REQ-ORG-09")
    void theUnqualifiedAreRefused() {
        var learner = site.agent(TeamKind.TECHNICAL_SUPPORT);
        var master = site.agent(TeamKind.TECHNICAL_SUPPORT);
        site.admin()
                .put("/skills/repair", Map.of("nameZh", "冰箱维修", "nameEn", "Fridge repair"))
                .expect(200);
        site.admin()
                .put("/routing/demands", Map.of("category", "technical", "skill", "repair", "level", 3))
                .expect(204);
        site.skill(learner, "repair", Map.of("level", 2));
        site.skill(master, "repair", Map.of("level", 4, "expiresOn", "2027-12-31"));
        var id = site.open(Map.of("category", "technical/repair"));
        site.api(learner).put("/tickets/" + id + "/handler", Map.of()).refused(409, "not_qualified");
        site.admin()
                .put("/tickets/" + id + "/handler", Map.of("person", learner.id()))
                .refused(409, "not_qualified");
        site.online(learner);
        site.offer();
        assertThat(site.api(learner).get("/me/presence").text("/offer/id")).isEmpty();
        site.skill(master, "repair", Map.of("level", 4, "expiresOn", "2020-12-31"));
        site.api(master).put("/tickets/" + id + "/handler", Map.of()).refused(409, "not_qualified");
        site.skill(master, "repair", Map.of("level", 4, "expiresOn", "2099-12-31"));
        site.api(master).put("/tickets/" + id + "/handler", Map.of()).expect(200);
    }

    @Test
    @Tag("REQ-ORG-08")
    void trainingWorkAndMarksKeepTheMatrixCurrent() {
        var engineer = site.agent(TeamKind.TECHNICAL_SUPPORT);
        site.admin()
                .put("/skills/repair", Map.of("nameZh", "维修", "nameEn", "Repair"))
                .expect(200);
        site.admin()
                .put("/routing/demands", Map.of("category", "technical", "skill", "repair", "level", 1))
                .expect(204);
        site.skill(engineer, "repair", Map.of("level", 3, "source", "training"));
        var practice = company.bean(Practice.class);
        company.inside(() -> practice.settled(engineer.id(), "technical/repair"));
        company.inside(() -> practice.rated(engineer.id(), "technical/repair", 5));
        company.inside(() -> practice.rated(engineer.id(), "technical/repair", 4));
        var row = site.admin()
                .get("/skills/matrix?team=" + site.team(TeamKind.TECHNICAL_SUPPORT))
                .expect(200);
        assertThat(row.text("/items/0/skills/0/level")).isEqualTo("3");
        assertThat(row.text("/items/0/skills/0/source")).isEqualTo("training");
        assertThat(row.text("/items/0/skills/0/cases")).isEqualTo("1");
        assertThat(row.text("/items/0/skills/0/mark")).isEqualTo("4.5");
    }

    @Test
    @Tag("REQ-ORG-15")
    void aProposalIsDecidedAndKept() {
        for (var i = 0; i < 3; i++) {
            site.open(Map.of());
        }
        assertThat(site.admin().post("/allocations/proposals", "{}").expect(200).text("/proposals"))
                .isEqualTo("1");
        assertThat(site.admin().post("/allocations/proposals", "{}").expect(200).text("/proposals"))
                .isEqualTo("0");
        var proposed = site.admin().get("/allocations").expect(200);
        assertThat(proposed.text("/items/0/allocation/kind")).isEqualTo("add");
        assertThat(proposed.text("/items/0/allocation/numbers/queue/waiting")).isEqualTo("3");
        var decision = "/allocations/" + proposed.text("/items/0/allocation/id") + "/decision";
        site.admin()
                .with("If-Match", "\"9\"")
                .put(decision, Map.of("accepted", true))
                .refused(412, "changed_meanwhile");
        site.admin()
                .put(decision, Map.of("accepted", true, "hours", 1, "reason", "午后高峰"))
                .expect(204);
        site.admin().put(decision, Map.of("accepted", false)).refused(409, "allocation_decided");
        company.clock().forward(Duration.ofHours(2));
        company.inside(() -> company.bean(Allocations.class).endWhatIsOver());
        var ended = site.admin().get("/allocations").expect(200);
        assertThat(ended.text("/items/0/allocation/state")).isEqualTo("ended");
        assertThat(ended.text("/items/0/allocation/result/queue/waiting")).isEqualTo("3");
    }
}
