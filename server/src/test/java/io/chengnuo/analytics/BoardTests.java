package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.sla.TicketFacts;
import io.chengnuo.survey.AnswerWay;
import io.chengnuo.survey.SurveyAnswered;
import io.chengnuo.ticket.AnswerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ChengnuoTest
@Tag("REQ-ANA-05")
class BoardTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;
    private TicketFacts tickets;

    @BeforeEach
    void begin() {
        tickets = new TicketFacts(company, MONDAY_TEN);
    }

    private TestApi manager() {
        return company.api(company.person(Right.BOARD_READ));
    }

    private static JsonNode line(JsonNode board, String code) {
        for (var line : board.at("/items")) {
            if (line.at("/code").asString().equals(code)) {
                return line;
            }
        }
        throw new AssertionError(code + " is not on the board");
    }

    @Test
    @Tag("REQ-POL-25")
    @Tag("REQ-SLA-17")
    @Tag("IND-07")
    void everyIndicatorStandsOnTheBoardAndItsNumbersComeFromTheFacts() {
        var day = Instant.parse("2031-05-12T02:00:00Z");
        for (var minutes : new int[] {5, 10, 30}) {
            var opened = tickets.opened("technical/repair", Channel.PORTAL, day);
            tickets.record(opened);
            tickets.record(
                    TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, day.plus(Duration.ofMinutes(minutes))));
        }
        company.catchUp();
        var board = manager()
                .get("/board?from=2031-05-12&to=2031-05-12")
                .expect(200)
                .json();
        assertThat(board.at("/items").size()).isGreaterThanOrEqualTo(37);
        var line = line(board, "IND-07");
        assertThat(line.at("/clause").asString()).isEqualTo("3.5");
        assertThat(line.at("/target").asDouble()).isEqualTo(15);
        assertThat(line.at("/unit").asString()).isEqualTo("minute");
        assertThat(line.at("/value").asDouble()).isEqualTo(15);
        assertThat(line.at("/kept").asInt()).isEqualTo(2);
        assertThat(line.at("/broken").asInt()).isEqualTo(1);
        assertThat(line.at("/worst").asDouble()).isEqualTo(30);
        assertThat(line.at("/state").asString()).isEqualTo("broken");
        assertThat(line(board, "IND-11").at("/value").asDouble()).isEqualTo(15);
        assertThat(line(board, "IND-11").at("/state").asString()).isEqualTo("warning");
        assertThat(line(board, "MSR-01").at("/state").asString()).isEqualTo("no_target");
        assertThat(line(board, "MSR-01").at("/target").isNull()).isTrue();
        assertThat(line(board, "IND-13").at("/state").asString()).isEqualTo("no_data");
        assertThat(line(board, "IND-13").at("/value").isNull()).isTrue();
    }

    @Test
    @Tag("REQ-SUR-05")
    @Tag("IND-17")
    @Tag("IND-19")
    void satisfactionIsTheShareOfFoursAndFivesWithTheMeanBesideIt() {
        var day = Instant.parse("2031-07-07T02:00:00Z");
        answered(5, "technical/repair", day);
        answered(4, "information/usage", day);
        answered(2, "complaint/service", day);
        company.catchUp();
        var board = manager()
                .get("/board?from=2031-07-07&to=2031-07-07")
                .expect(200)
                .json();
        assertThat(line(board, "IND-17").at("/value").asDouble()).isBetween(66.6, 66.7);
        assertThat(line(board, "IND-17").at("/mean").asDouble()).isBetween(3.66, 3.67);
        assertThat(line(board, "IND-17").at("/state").asString()).isEqualTo("broken");
        assertThat(line(board, "IND-19").at("/broken").asInt()).isEqualTo(1);
        assertThat(line(board, "IND-18").at("/state").asString()).isEqualTo("no_data");
    }

    private void answered(int score, String category, Instant at) {
        var answer = new SurveyAnswered(
                UUID.randomUUID(),
                UUID.randomUUID(),
                score,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Channel.PORTAL,
                Tier.LOW,
                category,
                AnswerWay.PORTAL,
                at);
        company.inside(() -> company.bean(Facts.class).record(answer));
    }

    @Test
    @Tag("REQ-SLA-08")
    void filtersNarrowTheNumbers() {
        var day = Instant.parse("2031-06-09T02:00:00Z");
        for (var channel : new Channel[] {Channel.PORTAL, Channel.PHONE}) {
            var opened = tickets.opened("technical/repair", channel, day);
            tickets.record(opened);
            tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.ANSWER, day.plusSeconds(60)));
        }
        company.catchUp();
        var asked = "/board?from=2031-06-09&to=2031-06-09";
        assertThat(line(manager().get(asked).json(), "IND-07").at("/kept").asInt())
                .isEqualTo(2);
        assertThat(line(manager().get(asked + "&channel=phone").json(), "IND-07")
                        .at("/kept")
                        .asInt())
                .isEqualTo(1);
        assertThat(line(manager().get(asked + "&tier=high").json(), "IND-07")
                        .at("/kept")
                        .asInt())
                .isZero();
        assertThat(line(manager().get("/board?from=2031-06-10&to=2031-06-11").json(), "IND-07")
                        .at("/kept")
                        .asInt())
                .isZero();
    }

    @Test
    @Tag("REQ-POL-25")
    void computedAgainFromTheFactsTheNumbersAreTheSameWhateverTheOrder() {
        var random = new Random(42);
        for (var i = 0; i < 40; i++) {
            tickets.life(random, MONDAY_TEN.plus(Duration.ofMinutes(random.nextInt(20_000))))
                    .forEach(tickets::record);
        }
        company.catchUp();
        var auditor = company.api(company.person(Right.AUDIT_READ));
        var outcome = auditor.post("/board/checks", "").expect(200).json();
        assertThat(outcome.at("/differences").size()).as(outcome.toString()).isZero();
        assertThat(outcome.at("/measurements").asLong()).isPositive();
        shuffledTheyComeToTheSame(random);
    }

    private void shuffledTheyComeToTheSame(Random random) {
        company.inside(() -> {
            var log = company.bean(FactLog.class);
            var mark = log.reachedBy(MeasurePromises.NAME);
            var facts = new ArrayList<>(log.between(FactLog.Mark.BEGINNING, mark, MeasuredFacts.KINDS.keySet(), 100_000)
                    .facts());
            facts.addAll(facts.subList(0, facts.size() / 2));
            Collections.shuffle(facts, random);
            facts.forEach(fact ->
                    company.bean(Numbers.class).keep(Edition.AGAIN, log.read(fact, MeasuredFacts.kind(fact.kind()))));
            assertThat(company.bean(EditionsCompared.class).differences()).isEmpty();
            company.bean(Numbers.class).clear(Edition.AGAIN);
        });
    }

    @Test
    void aNumberThatIsNotWhatTheFactsSayIsFound() {
        var opened = tickets.opened("technical/repair", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        tickets.record(TicketFacts.answered(opened.ticket(), AnswerKind.SOLUTION, MONDAY_TEN.plusSeconds(60)));
        company.catchUp();
        company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .execute("update analytics.daily set kept = kept + 1 where indicator = 'IND-08'"));
        var outcome = company.bean(CheckMeasurements.class);
        var differences =
                company.as(company.administrator(), () -> outcome.run().differences());
        assertThat(differences).isNotEmpty().allMatch(one -> one.place().contains("IND-08"));
        company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .execute("update analytics.daily set kept = kept - 1 where indicator = 'IND-08'"));
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "from=yesterday, from",
        "to=2026-02-30, to",
        "from=2026-03-02&to=2026-03-01, to",
        "from=1900-01-01, from",
        "from=0001-01-01&to=2026-01-01, from",
        "team=1, team",
        "unit=x, unit",
        "channel=pigeon, channel",
        "tier=gold, tier"
    })
    void aQuestionThatCannotBeReadIsRefusedByName(String query, String field) {
        var refused = manager().get("/board?" + query).refused(400, "board_question");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        manager().get("/board/IND-07/tickets?" + query).refused(400, "board_question");
    }

    @Test
    void ticketsBehindRefuseWhatIsNotThere() {
        var manager = manager();
        manager.get("/board/IND-99/tickets").refused(404, "no_such_indicator");
        manager.get("/board/IND-07/tickets?outcome=late").refused(400, "board_question");
        manager.get("/board/IND-07/tickets?limit=0").refused(400, "board_question");
        manager.get("/board/IND-07/tickets?limit=201").refused(400, "board_question");
        manager.get("/board/IND-07/tickets?cursor=xx").refused(422, "invalid_cursor");
        assertThat(manager.get("/board?from=2026-03-02T00:00:00%2B08:00&to=2026-03-03T00:00:00Z")
                        .expect(200)
                        .text("/from"))
                .isEqualTo("2026-03-02");
    }

    @Test
    void doorsStayShutWithoutTheRight() {
        company.anonymous().get("/board").expect(401);
        var stranger = company.api(company.person(Right.TICKET_READ));
        stranger.get("/board").expect(403);
        stranger.get("/board/IND-07/tickets").expect(403);
        manager().post("/board/checks", "").expect(403);
    }

    @Test
    @Tag("REQ-SLA-17")
    void behindANumberStandExactlyItsTicketsEachLeadingToItsClock() {
        var desk = company.team("客服组");
        var api = company.api(company.administrator());
        var numbers = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            var opened = api.post("/tickets", """
                            {"subject": "冰箱不制冷 %d", "body": "昨天开始", "category": "technical/repair",
                             "channel": "portal", "customer": {"phone": "1380000000%d"}}""".formatted(i, i)).expect(201);
            numbers.add(opened.text("/number"));
            assertThat(opened.json().at("/clocks").size()).isGreaterThanOrEqualTo(4);
            var id = opened.text("/id");
            api.post("/tickets/" + id + "/messages", "{\"body\": \"请断电十分钟再试\", \"visibility\": \"public\"}")
                    .expect(201);
        }
        company.catchUp();
        var found = new HashSet<String>();
        var cursor = "";
        do {
            var page = api.get("/board/IND-01/tickets?outcome=kept&limit=2" + cursor)
                    .expect(200);
            page.json().at("/items").forEach(row -> found.add(row.at("/number").asString()));
            var clock = page.text("/items/0/clock");
            var explanation = api.get("/clocks/" + clock + "/explanation").expect(200);
            assertThat(explanation.text("/clause")).isEqualTo("3.1");
            assertThat(explanation.text("/state")).isEqualTo("met");
            cursor = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());
        assertThat(found).isEqualTo(numbers);
        var outsider = company.api(company.person(io.chengnuo.people.Reach.TEAM, desk, Right.BOARD_READ));
        assertThat(Set.copyOf(found)).isNotEmpty();
        assertThat(outsider.get("/board").expect(200).json().at("/items").size())
                .isPositive();
    }
}
