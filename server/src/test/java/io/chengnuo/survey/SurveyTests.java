package io.chengnuo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Forbidden;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the closing of a ticket to the follow-up of a bad mark. */
@ChengnuoTest
@Tag("REQ-SUR-01")
class SurveyTests {

    private TestCompany company;

    private final PortalBrowser customer() {
        return new PortalBrowser(company);
    }

    @Test
    @Tag("REQ-SUR-03")
    void theCustomerOfAClosedTicketIsAskedOnceAndAnswersOnce() {
        var browser = customer();
        var survey = closedAndAsked(browser);
        browser.put("/portal/surveys/" + survey + "/answer", Map.of("score", 5, "speed", 4, "comment", "很快"))
                .expect(204);
        browser.put("/portal/surveys/" + survey + "/answer", Map.of("score", 1)).refused(409, "survey_answered");
        assertThat(browser.get("/portal/surveys").expect(200).json().size()).isZero();
        var lead = company.person(Right.SURVEY_READ);
        assertThat(company.api(lead).get("/surveys/answers").expect(200).text("/items/0/comment"))
                .isEqualTo("很快");
        assertThat(company.api(lead).get("/surveys/summary").expect(200).text("/satisfied"))
                .isNotEqualTo("0");
    }

    @Test
    @Tag("REQ-SUR-07")
    void aMarkToldOnThePhoneIsWrittenDownByWhoeverDidNotServeAndSaysSo() {
        var survey = closedAndAsked(customer());
        company.api(company.administrator())
                .put("/surveys/" + survey + "/call-back", Map.of("score", 5))
                .refused(403, "own_service");
        var caller = company.api(company.person(Right.SURVEY_READ, Right.SURVEY_FOLLOW_UP));
        var waiting = caller.get("/surveys/unanswered").expect(200);
        var toCall = waiting.json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/survey").asString().equals(survey))
                .findFirst()
                .orElseThrow();
        assertThat(toCall.at("/customer/name").asString()).isNotBlank();
        assertThat(toCall.at("/customer/phone").asString()).startsWith("139").contains("*");
        caller.put("/surveys/" + survey + "/call-back", Map.of("score", 4, "comment", "电话里说不错"))
                .expect(204);
        caller.put("/surveys/" + survey + "/call-back", Map.of("score", 4)).refused(409, "survey_answered");
        assertThat(caller.get("/surveys/unanswered").expect(200).text()).doesNotContain(survey);
        var told = caller.get("/surveys/answers").expect(200);
        assertThat(told.text("/items/0/way")).isEqualTo("call_back");
        caller.put("/surveys/" + UUID.randomUUID() + "/call-back", Map.of("score", 4))
                .refused(404, "no_such_survey");
        company.api(company.person(Right.SURVEY_READ))
                .put("/surveys/" + survey + "/call-back", Map.of("score", 4))
                .refused(403, "right_missing");
    }

    @Test
    @Tag("REQ-SUR-04")
    void aLowMarkOnAnyItemOpensAFollowUpWithALimitThatEndsWithAnOutcome() {
        var browser = customer();
        var survey = closedAndAsked(browser);
        browser.put("/portal/surveys/" + survey + "/answer", Map.of("score", 4, "attitude", 2, "comment", "态度差"))
                .expect(204);
        var lead = company.person(Right.SURVEY_READ, Right.SURVEY_FOLLOW_UP);
        var open = company.api(lead).get("/follow-ups").expect(200);
        var mine = open.json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/comment").asString().equals("态度差"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.at("/lowest").asInt()).isEqualTo(2);
        assertThat(mine.at("/dueAt").asString())
                .isGreaterThan(mine.at("/openedAt").asString());
        var door = "/follow-ups/" + mine.at("/id").asString() + "/outcome";
        company.api(company.person(Right.SURVEY_READ))
                .put(door, Map.of("outcome", "explained", "note", "x"))
                .refused(403, "right_missing");
        company.api(lead)
                .put(door, Map.of("outcome", "put_right", "note", "已上门道歉"))
                .expect(204);
        company.api(lead).put(door, Map.of("outcome", "put_right", "note", "x")).refused(409, "follow_up_done");
    }

    @Test
    @Tag("REQ-ORG-06")
    void aFollowUpPassesOnWhenSomebodyLeaves() {
        var browser = customer();
        var survey = closedAndAsked(browser);
        browser.put("/portal/surveys/" + survey + "/answer", Map.of("score", 1, "comment", "没人回电"))
                .expect(204);
        var boss = company.person(Right.TAKEOVER, Right.SURVEY_READ, Right.TICKET_READ);
        company.api(boss)
                .post("/takeovers", Map.of("person", company.administrator().id(), "to", boss.id(), "reason", "离职"))
                .expect(201);
        var mine = company.api(boss)
                .get("/follow-ups")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/comment").asString().equals("没人回电"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.at("/person/id").asString()).isEqualTo(boss.id().toString());
    }

    @Test
    @Tag("REQ-SUR-01")
    void nobodyButTheCustomerAnswers() {
        var browser = customer();
        var survey = closedAndAsked(browser);
        customer()
                .put("/portal/surveys/" + survey + "/answer", Map.of("score", 5))
                .refused(401, "not_signed_in_portal");
        var stranger = customer();
        stranger.ask("别的事情", phone());
        stranger.put("/portal/surveys/" + survey + "/answer", Map.of("score", 5))
                .refused(404, "no_such_survey");
        var agent = company.administrator();
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                Forbidden.class,
                                () -> company.as(
                                        agent,
                                        () -> company.bean(AnswerSurvey.class)
                                                .answer(
                                                        UUID.fromString(survey),
                                                        new Marks(5, null, null, null, null),
                                                        null,
                                                        AnswerWay.PORTAL)))
                        .code())
                .isEqualTo("customers_only");
    }

    @Test
    @Tag("REQ-SUR-03")
    void marksAreOneToFive() {
        var browser = customer();
        var survey = closedAndAsked(browser);
        for (var body : new String[] {
            "{}",
            "{\"score\":0}",
            "{\"score\":6}",
            "{\"score\":\"5\"}",
            "{\"score\":3.5}",
            "{\"score\":5,\"person\":\"x\"}"
        }) {
            browser.put("/portal/surveys/" + survey + "/answer", body).expect(400);
        }
    }

    private String closedAndAsked(PortalBrowser browser) {
        var number = browser.ask("冰箱不制冷", phone());
        var agent = company.administrator();
        var id = company.api(agent)
                .get("/tickets?view=all&q=" + number)
                .expect(200)
                .text("/items/0/id");
        company.api(agent).put("/tickets/" + id + "/handler", Map.of()).expect(200);
        TestWork.of(company).readyToDeliver(id);
        TestWork.of(company).readyToClose(id);
        company.api(agent)
                .post("/tickets/" + id + "/deliveries", Map.of("result", "已更换压缩机", "explanation", "保修一年"))
                .expect(201);
        var delivery = browser.get("/portal/requests/" + number).text("/deliveries/0/id");
        browser.put("/portal/requests/" + number + "/deliveries/" + delivery + "/confirmation", null)
                .expect(204);
        company.api(agent).put("/tickets/" + id + "/verification", Map.of()).expect(200);
        company.api(agent).put("/tickets/" + id + "/closure", Map.of()).expect(200);
        company.catchUp();
        company.catchUp();
        var open = browser.get("/portal/surveys").expect(200).json();
        assertThat(open.size()).isEqualTo(1);
        return open.get(0).at("/id").asString();
    }

    private static String phone() {
        return "139" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
