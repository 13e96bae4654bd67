package io.chengnuo.improvement.committee;

import static io.chengnuo.improvement.db.Tables.VOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Right;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee meets, votes and decides; what is carried about a clause begins its revision. */
@ChengnuoTest
@Tag("REQ-IMP-12")
class CommitteeTests {

    private TestCompany company;

    @Test
    void aCarriedMotionBeginsTheRevisionAndTheMinutesSayIt() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var chair = company.person(Right.POLICY_READ);
        var one = company.person(Right.POLICY_READ);
        var two = company.person(Right.POLICY_READ);
        var stranger = company.person(Right.POLICY_READ);
        var sitting = sitting(boss, chair, one, two);
        assertThat(company.api(one).get("/me/notices").expect(200).text()).contains("制度委员会");
        var door = "/sittings/" + sitting;
        var body = Map.of("title", "缩短咨询时限", "words", "由 24 小时改为 12 小时", "clause", "3.2", "rule", "absolute");
        company.api(stranger).post(door + "/motions", body).refused(403, "not_the_chair");
        var motion = company.api(one).post(door + "/motions", body).expect(201).text("/id");
        var vote = door + "/motions/" + motion + "/vote";
        company.api(one).put(vote, Map.of("choice", "for")).refused(409, "sitting_called");
        company.api(one)
                .put(door + "/attendance", Map.of("present", List.of(one.id())))
                .refused(403, "not_the_chair");
        company.api(chair)
                .put(door + "/attendance", Map.of("present", List.of(stranger.id())))
                .refused(422, "not_invited");
        company.api(chair)
                .put(door + "/attendance", Map.of("present", List.of(chair.id(), one.id())))
                .expect(204);
        company.api(one).put(vote, Map.of("choice", "for")).expect(204);
        company.api(one).put(vote, Map.of("choice", "against")).refused(409, "voted_already");
        company.api(two).put(vote, Map.of("choice", "for")).refused(403, "members_present_vote");
        company.api(chair).put(vote, Map.of("choice", "for")).expect(204);
        company.api(chair).put(door + "/minutes", Map.of("words", "散会")).refused(409, "motions_open");
        assertThat(company.api(chair)
                        .put(door + "/motions/" + motion + "/result", Map.of())
                        .expect(200)
                        .text("/state"))
                .isEqualTo("carried");
        company.api(chair)
                .put(door + "/motions/" + motion + "/result", Map.of())
                .refused(409, "motion_decided");
        company.api(chair).put(door + "/minutes", Map.of("words", "决定启动修订")).expect(204);

        company.api(boss).get("/policies/draft").expect(200);
        assertThat(company.api(boss)
                        .get("/policies/remarks?clause=3.2")
                        .expect(200)
                        .text("/items/0/origin"))
                .contains(sitting);
        var shown = company.api(two).get(door).expect(200).json();
        assertThat(shown.at("/motions/0/votes").size()).isEqualTo(2);
        assertThat(shown.at("/state").asString()).isEqualTo("held");
        assertThat(company.api(two).get(door + "/document").expect(200).text()).contains("缩短咨询时限", "赞成 2", "决定启动修订");
        assertThat(new String(
                        company.api(two)
                                .get(door + "/document?format=pdf")
                                .expect(200)
                                .bytes(),
                        StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void aSecretVoteKeepsNobodysChoiceAndWithoutQuorumNothingIsDecided() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var chair = company.person(Right.POLICY_READ);
        var one = company.person(Right.POLICY_READ);
        var sitting = sitting(boss, chair, one, company.person(Right.POLICY_READ), company.person(Right.POLICY_READ));
        var door = "/sittings/" + sitting;
        var motion = company.api(chair)
                .post(door + "/motions", Map.of("title", "人选", "words", "推举秘书", "secret", true, "rule", "simple"))
                .expect(201)
                .text("/id");
        company.api(chair)
                .put(door + "/attendance", Map.of("present", List.of(one.id())))
                .expect(204);
        company.api(one)
                .put(door + "/motions/" + motion + "/vote", Map.of("choice", "for"))
                .expect(204);
        assertThat(company.api(chair)
                        .put(door + "/motions/" + motion + "/result", Map.of())
                        .expect(200)
                        .text("/state"))
                .isEqualTo("no_quorum");
        var shown = company.api(boss).get(door).expect(200).json();
        assertThat(shown.at("/motions/0/voted").asInt()).isEqualTo(1);
        assertThat(shown.at("/motions/0/votes").size()).isZero();
        assertThat(company.inside(() -> company.bean(DSLContext.class)
                        .select(VOTES.PERSON)
                        .from(VOTES)
                        .where(VOTES.MOTION.eq(UUID.fromString(motion)))
                        .fetch(VOTES.PERSON)))
                .containsExactly((UUID) null);
    }

    /** The number of a transaction is on the vote and on the fact that somebody voted; only the last one's may be on both. */
    @Test
    void nobodyWhoReadsTheDatabasePairsASecretVoteWithItsVoter() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var members = List.of(
                company.person(Right.POLICY_READ),
                company.person(Right.POLICY_READ),
                company.person(Right.POLICY_READ));
        var sitting = sitting(boss, members.getFirst(), members.get(1), members.get(2));
        var door = "/sittings/" + sitting;
        var motion = company.api(members.getFirst())
                .post(door + "/motions", Map.of("title", "人选", "words", "推举秘书", "secret", true, "rule", "simple"))
                .expect(201)
                .text("/id");
        company.api(members.getFirst())
                .put(
                        door + "/attendance",
                        Map.of("present", members.stream().map(TestPerson::id).toList()))
                .expect(204);
        for (var choice : List.of("for", "against", "for")) {
            var voter = members.get(votes(motion).size());
            company.api(voter)
                    .put(door + "/motions/" + motion + "/vote", Map.of("choice", choice))
                    .expect(204);
        }
        assertThat(votes(motion)).hasSize(3);
        assertThat(Set.copyOf(votes(motion)))
                .as("the same transaction wrote all")
                .hasSize(1);
        company.api(members.getFirst())
                .put(door + "/motions/" + motion + "/result", Map.of())
                .expect(200);
        var shown = company.api(boss).get(door).expect(200).json();
        assertThat(shown.at("/motions/0/inFavour").asInt()).isEqualTo(2);
        assertThat(shown.at("/motions/0/against").asInt()).isEqualTo(1);
    }

    /** The transactions that wrote the votes. */
    private List<String> votes(String motion) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetch("select xmin::text as tx from improvement.votes where motion = ?", UUID.fromString(motion))
                .map(row -> row.get("tx", String.class)));
    }

    @Test
    void membersChangeAndACalledSessionIsCalledOff() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var chair = company.person(Right.POLICY_READ);
        var one = company.person(Right.POLICY_READ);
        var id = company.api(boss)
                .post("/committees", body(chair, one))
                .expect(201)
                .text("/id");
        company.api(boss).put("/committees/" + id, body(chair, boss)).expect(204);
        company.api(boss)
                .with("If-Match", "\"1\"")
                .put("/committees/" + id, body(chair, one))
                .refused(412, "changed_meanwhile");
        var called =
                Map.of("startsAt", company.clock().instant().plus(Duration.ofDays(3)), "place", "三楼", "agenda", "例会");
        company.api(one).post("/committees/" + id + "/sittings", called).refused(403, "not_the_chair");
        var sitting = company.api(chair)
                .post("/committees/" + id + "/sittings", called)
                .expect(201)
                .text("/id");
        company.api(chair).delete("/sittings/" + sitting).expect(204);
        company.api(chair)
                .put("/sittings/" + sitting + "/attendance", Map.of("present", List.of()))
                .refused(409, "sitting_cancelled");
        assertThat(company.api(one)
                        .get("/committees/" + id + "/sittings")
                        .expect(200)
                        .text("/items/0/state"))
                .isEqualTo("cancelled");
    }

    private String sitting(TestPerson boss, TestPerson chair, TestPerson... members) {
        var id = company.api(boss)
                .post("/committees", body(chair, members))
                .expect(201)
                .text("/id");
        return company.api(chair)
                .post(
                        "/committees/" + id + "/sittings",
                        Map.of(
                                "startsAt",
                                company.clock().instant().plus(Duration.ofDays(1)),
                                "place",
                                "会议室",
                                "agenda",
                                "一、时限\n二、其他"))
                .expect(201)
                .text("/id");
    }

    private static Map<String, Object> body(TestPerson chair, TestPerson... members) {
        return Map.of(
                "name",
                "制度委员会",
                "mandate",
                "决定制度修订",
                "chair",
                chair.id(),
                "members",
                List.of(members).stream().map(TestPerson::id).toList(),
                "fromOn",
                LocalDate.of(2026, 1, 1),
                "quorum",
                60);
    }
}
