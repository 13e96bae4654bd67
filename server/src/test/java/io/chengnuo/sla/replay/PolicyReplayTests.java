package io.chengnuo.sla.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Repeal;
import io.chengnuo.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole draft is tried on the past: its limits, calendars, conditions and clauses, beside the version in force. */
@ChengnuoTest
@Tag("REQ-POL-10")
class PolicyReplayTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-06-02T02:00:00Z");
    private static final Duration WORK = Duration.ofMinutes(15);

    private TestCompany company;
    private TestApi api;
    private PolicyInForce policy;
    private Calendars calendars;
    private ReplayPolicy replay;
    private ShownReplay shown;

    @BeforeEach
    void onAMonday() {
        company = company.another();
        company.clock().stopAt(MONDAY_TEN);
        api = company.api(company.administrator());
        policy = company.bean(PolicyInForce.class);
        calendars = company.bean(Calendars.class);
        replay = company.bean(ReplayPolicy.class);
        shown = company.bean(ShownReplay.class);
    }

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    @Test
    void anOpenDraftIsTriedThroughItsDoor() {
        var quick = opened("information/usage");
        var slow = opened("information/usage");
        answered(quick, Duration.ofMinutes(10));
        answered(slow, Duration.ofMinutes(40));
        api.post("/replays/policy", body("")).refused(404, "no_such_draft");

        api.post("/policies/draft", "").expect(201);
        assertThat(api.post("/replays/policy", body("")).expect(200).json().at("/promises"))
                .isEmpty();
        api.put("/policies/draft/targets/general-response", "{\"amount\": \"PT30M\", \"calendar\": \"24x7\"}")
                .expect(200);
        var found = api.post("/replays/policy", body("")).expect(200);
        assertThat(found.json().at("/promises")).hasSize(1);
        assertThat(found.text("/promises/0/promise")).isEqualTo("general-response");
        assertThat(found.text("/promises/0/limitNow/amount")).isEqualTo("PT24H");
        assertThat(found.text("/promises/0/limitThen/amount")).isEqualTo("PT30M");
        assertThat(found.json().at("/promises/0/was/kept").asInt()).isEqualTo(2);
        assertThat(found.json().at("/promises/0/would/broken").asInt()).isEqualTo(1);
        assertThat(found.json().at("/promises/0/would/people").asInt()).isPositive();
        assertThat(found.json().at("/promises/0/items").findValuesAsString("ticket"))
                .containsExactly(slow);
        assertThat(found.json().at("/tickets").asInt()).isEqualTo(2);
        assertThat(found.json().at("/brokenNow").asInt()).isZero();
        assertThat(found.json().at("/brokenThen").asInt()).isEqualTo(1);

        company.api(company.person(Right.TICKET_READ))
                .post("/replays/policy", body(""))
                .expect(403);
        assertThat(company.api(company.person(Right.POLICY_READ))
                        .post("/replays/policy", body(""))
                        .expect(200)
                        .json()
                        .at("/promises/0/items"))
                .isEmpty();
        api.post("/replays/policy", body(", \"calendars\": {\"moon\": {}}")).refused(422, "target_refused");
    }

    @Test
    void aDraftForOtherRequestsIsWrittenThroughItsDoorAndTried() {
        opened("information/usage");
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));
        api.post("/policies/draft", "").expect(201);
        var door = "/policies/draft/targets/technical-response/conditions";
        api.put(door, "{\"when\": [{\"categories\": [\"nonsense\"]}]}").refused(422, "target_refused");
        api.put("/policies/draft/targets/satisfaction/conditions", "{\"when\": []}")
                .refused(409, "target_without_requests");
        api.put("/policies/draft/targets/nothing/conditions", "{\"when\": []}").refused(404, "no_such_target");
        api.with("If-Match", "\"7\"").put(door, "{\"when\": []}").expect(412);
        company.api(company.person(Right.POLICY_READ))
                .put(door, "{\"when\": []}")
                .expect(403);
        api.put(door, "{\"when\": [{\"categories\": [\"information\"], \"tiers\": [\"low\", \"middle\"]}]}")
                .expect(200);
        var found = api.post("/replays/policy", body("")).expect(200);
        assertThat(found.text("/promises/0/promise")).isEqualTo("technical-response");
        assertThat(found.json().at("/promises/0/gained").asInt()).isEqualTo(1);
        assertThat(found.json().at("/promises/0/would/broken").asInt()).isEqualTo(1);
        assertThat(api.get("/policies/draft/impact")
                        .expect(200)
                        .json()
                        .at("/changes/0/after/when/0/categories/0")
                        .asString())
                .isEqualTo("information");
    }

    @Test
    void theVersionInForceAgainstItselfTellsWhatReallyHappened() {
        answered(opened("information/usage"), Duration.ofMinutes(10));
        opened("technical/repair");
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));
        var stricter = changed(
                "technical-response",
                target -> target.with(Limit.time(Amount.parse("PT14M"), Objects.requireNonNull(target.calendar()))));
        var one = only(stricter, Map.of());
        assertThat(one.was()).isNotNull();
        assertThat(Objects.requireNonNull(one.was()).broken()).isEqualTo(1);
        assertThat(one.turnedToBroken()).isZero();
        assertThat(run(document(), Map.of()).trials()).isEmpty();
    }

    @Test
    void widerConditionsPromiseToRequestsThatHadNoClock() {
        var usage = opened("information/usage");
        opened("technical/repair");
        answered(usage, Duration.ofMinutes(20));
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));
        var all = changed("technical-response", target -> target.fitting(List.of()));
        var one = only(all, Map.of());
        assertThat(one.choosesAnew()).isTrue();
        assertThat(one.gained()).isEqualTo(1);
        assertThat(Objects.requireNonNull(one.would()).broken()).isEqualTo(2);
        assertThat(Objects.requireNonNull(one.was()).broken()).isEqualTo(1);
        assertThat(one.turnedToBroken()).isEqualTo(1);
    }

    @Test
    void narrowerConditionsTakePromisesAwayAndARepealedClauseTakesAll() {
        opened("technical/repair");
        opened("technical/repair");
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));
        var mail = new Condition(null, null, null, null, null, null, Set.of(Channel.MAIL));
        var narrow = only(changed("technical-response", target -> target.fitting(List.of(mail))), Map.of());
        assertThat(narrow.lost()).isEqualTo(2);
        assertThat(narrow.turnedToKept()).isEqualTo(2);

        var clause = policy().target("technical-response").orElseThrow().clause();
        var without = document()
                .withChapters(document().chapters().stream()
                        .map(chapter -> chapter.with(chapter.clauses().stream()
                                .map(one -> one.number().equals(clause)
                                        ? one.repealed(new Repeal("过时", LocalDate.of(2031, 6, 2), null, null))
                                        : one)
                                .toList()))
                        .toList());
        var gone = promises(without, Map.of()).stream()
                .filter(one -> one.promise().equals("technical-response"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.would()).isNull();
        assertThat(gone.lost()).isEqualTo(2);
    }

    @Test
    void otherHoursUnderTheNameOfACalendarCountForEveryPromiseOnIt() {
        answered(opened("technical/repair"), Duration.ofMinutes(10));
        var found = promises(document(), Map.of("technical-desk", WorkingCalendar.always(java.time.ZoneOffset.UTC)));
        assertThat(found).extracting(ShownReplay.Promise::promise).contains("technical-response", "technical-solution");
        assertThat(found).allSatisfy(one -> assertThat(one.limitNow()).isEqualTo(one.limitThen()));
    }

    private io.chengnuo.policy.PolicyVersion policy() {
        return company.inside(() -> policy.now());
    }

    private PolicyDocument document() {
        return policy().document();
    }

    private PolicyDocument changed(String promise, UnaryOperator<Target> change) {
        return document().with(change.apply(policy().target(promise).orElseThrow()));
    }

    private ReplayPolicy.Run run(PolicyDocument draft, Map<String, WorkingCalendar> hours) {
        return company.inside(() -> replay.run(
                document(), draft, hours, MONDAY_TEN.minusSeconds(3600), MONDAY_TEN.plus(Duration.ofDays(1))));
    }

    private List<ShownReplay.Promise> promises(PolicyDocument draft, Map<String, WorkingCalendar> hours) {
        var run = run(draft, hours);
        var found = company.as(
                company.administrator(),
                () -> company.bean(TransactionTemplate.class).execute(status -> shown.of(run, WORK)));
        return Objects.requireNonNull(found).promises();
    }

    private ShownReplay.Promise only(PolicyDocument draft, Map<String, WorkingCalendar> hours) {
        var found = promises(draft, hours);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String body(String more) {
        return "{\"from\": \"2031-06-02T00:00:00Z\", \"to\": \"2031-06-03T00:00:00Z\"" + more + "}";
    }

    private String opened(String category) {
        return api.post(
                        "/tickets",
                        Map.of("subject", "洗衣机", "category", category, "customer", Map.of("phone", "13900004412")))
                .expect(201)
                .text("/id");
    }

    private void answered(String ticket, Duration after) {
        company.clock().stopAt(MONDAY_TEN.plus(after));
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已为您查到", "visibility", "public"))
                .expect(201);
    }
}
