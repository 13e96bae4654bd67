package io.chengnuo.work.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer knows what to expect, and hears at an interval how it goes on. */
@ChengnuoTest
class ProgressTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_ASSIGN, Right.TICKET_DELIVER, Right.TASK_WORK
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-09")
    void rightAfterIntakeTheCustomerHasNumberStepsTimesAndWhatMayBeAsked() {
        var received = new PortalBrowser(company)
                .post(
                        "/portal/requests",
                        Map.of(
                                "subject", "冰箱不制冷",
                                "category", "technical/repair",
                                "contact", Map.of("name", "张伟", "phone", phone())))
                .expect(201);
        assertThat(received.text("/number")).startsWith("SR-");
        assertThat(received.text("/guidance/words")).isNotBlank();
        assertThat(Instant.parse(received.text("/guidance/steps/0/until")))
                .isAfter(company.clock().instant());
        assertThat(received.json().at("/guidance/steps").size()).isGreaterThan(2);
        assertThat(received.text("/guidance/steps/0/says")).isNotBlank();
        assertThat(received.text("/guidance/mayBeAsked/0")).contains("产品型号");
    }

    @Test
    @Tag("REQ-SRQ-31")
    void thePortalShowsWhoWorksOnItTheNextStepAndWhenThereIsNews() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("洗衣机漏水", phone());
        var agent = company.api(company.person(AGENT));
        var ticket = ticketOf(agent, number);
        var workshop = company.team("检测中心");
        agent.post("/tickets/" + ticket + "/tasks", Map.of("title", "检测", "request", "漏水点", "team", workshop))
                .expect(201);
        agent.post("/tickets/" + ticket + "/messages", Map.of("body", "已安排检测", "visibility", "public"))
                .expect(201);
        company.catchUp();
        var whole = browser.get("/portal/requests/" + number).expect(200);
        assertThat(whole.text("/steps/1/state")).isEqualTo("now");
        assertThat(whole.text("/next/what")).isEqualTo("result");
        assertThat(whole.text("/guidance/departments/0")).isEqualTo("检测中心");
        assertThat(Instant.parse(whole.text("/guidance/nextNewsAt")))
                .isAfter(company.clock().instant());
    }

    @Test
    @Tag("REQ-SRQ-33")
    void anUpdateIsDueAtAnIntervalNamesTheDepartmentAndAMissedOneAlertsTheFirstResponder() {
        var number = new PortalBrowser(company).ask("空调噪音大", phone());
        var li = company.person(AGENT);
        var agent = company.api(li);
        var ticket = ticketOf(agent, number);
        agent.put("/tickets/" + ticket + "/team", Map.of("team", company.team("空调组")))
                .expect(200);
        agent.put("/tickets/" + ticket + "/handler", Map.of()).expect(200);
        company.catchUp();
        var first = agent.get("/tickets/" + ticket + "/progress-update").expect(200);
        assertThat(first.text("/suggestion")).contains("空调组").containsPattern("\\d+月\\d+日 \\d\\d:\\d\\d");
        assertThat(numbers(agent)).contains(number);

        agent.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("body", first.text("/suggestion"), "visibility", "public", "kind", "feedback"))
                .expect(201);
        company.catchUp();
        var told = agent.get("/tickets/" + ticket + "/progress-update").expect(200);
        assertThat(told.text("/told")).isEqualTo("1");
        assertThat(Instant.parse(told.text("/dueAt"))).isAfterOrEqualTo(Instant.parse(first.text("/dueAt")));

        var due = Instant.parse(told.text("/dueAt"));
        watchAt(due.minusSeconds(1));
        watchAt(due.plusSeconds(1));
        watchAt(due.plusSeconds(2));
        assertThat(kinds(agent, ticket)).containsOnlyOnce("ProgressMissed");
        assertThat(agent.get("/me/notices").expect(200).text()).contains(number);
        var missed = agent.get("/tickets/" + ticket + "/events")
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/kind").asString().equals("ProgressMissed"))
                .findFirst()
                .orElseThrow();
        assertThat(missed.at("/details/firstResponder").asString()).isEqualTo(li.name());
        assertThat(agent.get("/tickets/" + ticket + "/progress-update").text("/missed"))
                .isEqualTo("true");

        agent.put("/tickets/" + ticket + "/waiting", Map.of()).expect(200);
        company.catchUp();
        assertThat(numbers(agent)).doesNotContain(number);
    }

    @Test
    @Tag("REQ-SRQ-33")
    void theIntervalOfAPriorityIsTheCompanysToSet() {
        var manager = company.api(company.person(Right.POLICY_EDIT));
        manager.with("If-Match", "\"0\"")
                .put("/progress-intervals/p1", Map.of("amount", "PT1H", "calendar", "24x7"))
                .expect(204);
        manager.with("If-Match", "\"0\"")
                .put("/progress-intervals/p1", Map.of("amount", "PT3H", "calendar", "24x7"))
                .refused(412, "changed_meanwhile");
        manager.put("/progress-intervals/p1", Map.of("amount", "PT0S", "calendar", "24x7"))
                .refused(422, "task_limit_senseless");
        assertThat(manager.get("/progress-intervals").expect(200).text("/items/0/amount"))
                .isEqualTo("PT1H");
    }

    private static String ticketOf(TestApi agent, String number) {
        return agent.get("/tickets?view=all&q=" + number).expect(200).text("/items/0/id");
    }

    private static List<String> numbers(TestApi agent) {
        return agent.get("/progress-updates")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/number").asString())
                .toList();
    }

    private static List<String> kinds(TestApi agent, String ticket) {
        return agent.get("/tickets/" + ticket + "/events")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/kind").asString())
                .toList();
    }

    private void watchAt(Instant at) {
        company.clock()
                .at(
                        at,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(WatchProgress.class).now()));
    }

    private static String phone() {
        return "136" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
