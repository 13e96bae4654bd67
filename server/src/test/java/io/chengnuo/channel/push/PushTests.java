package io.chengnuo.channel.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.console.simulate.PushSimulator;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices in browsers, through a push service that checks who sends and browsers that open what arrives. */
@ChengnuoTest
@Tag("REQ-CHN-04")
class PushTests {

    private TestCompany company;
    private PushSimulator service;
    private TestApi api;
    private String connector;

    @BeforeEach
    void connected() {
        company = company.another();
        service = new PushSimulator(0, company.clock());
        var person = company.person(
                Right.SETTINGS_EDIT, Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_OPEN, Right.CUSTOMER_READ);
        api = company.api(person);
        connector = api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "push",
                                "name",
                                "notices",
                                "enabled",
                                true,
                                "inCharge",
                                person.id().toString(),
                                "settings",
                                service.settings()))
                .expect(201)
                .text("/id");
    }

    @AfterEach
    void serviceGoes() {
        service.close();
    }

    @Test
    void whoeverWantsToBeToldHearsThatItWasAnsweredAndNoneOfTheWords() {
        var customer = new PortalBrowser(company);
        var number = customer.ask("洗衣机漏水", phone());
        assertThat(customer.get("/portal/push").expect(200).text("/key")).hasSize(87);
        customer.put("/portal/push", service.subscription("phone")).expect(204);
        customer.put("/portal/push", service.subscription("phone")).expect(204);

        answer(number, "已安排工程师今天上门。");
        company.catchUp();
        Awaitility.await().until(() -> !service.talk().heardBy("phone").isEmpty());
        assertThat(service.talk().heardBy("phone"))
                .singleElement()
                .asString()
                .contains("您的请求 " + number + " 有了新的答复")
                .doesNotContain("工程师");
    }

    @Test
    void aBrowserHearsOnlyOfWhatItsSessionMaySeeAndNothingAfterSigningOut() {
        var phone = phone();
        var first = new PortalBrowser(company);
        var number = first.ask("洗衣机漏水", phone);
        first.put("/portal/push", service.subscription("first")).expect(204);
        var second = new PortalBrowser(company);
        second.ask("空调噪音大", phone);
        second.put("/portal/push", service.subscription("second")).expect(204);
        var gone = new PortalBrowser(company);
        var hers = gone.ask("冰箱不制冷", phone());
        gone.put("/portal/push", service.subscription("gone")).expect(204);
        gone.delete("/portal/session").expect(204);

        answer(hers, "已联系厂家。");
        answer(number, "已安排工程师。");
        company.catchUp();
        Awaitility.await().until(() -> !service.talk().heardBy("first").isEmpty());
        assertThat(service.talk().heardBy("second")).isEmpty();
        assertThat(service.talk().heardBy("gone")).isEmpty();
    }

    @Test
    void aBrowserThatIsGoneIsForgottenAndAServiceThatIsAwayIsTriedAgain() {
        var customer = new PortalBrowser(company);
        var number = customer.ask("洗衣机漏水", phone());
        customer.put("/portal/push", service.subscription("kept")).expect(204);
        customer.put("/portal/push", service.subscription("lost")).expect(204);
        service.forget("lost");
        service.failNext(1);

        answer(number, "第一次答复");
        company.catchUp();
        Awaitility.await().until(() -> {
            company.clock().forward(Duration.ofSeconds(10));
            return !service.talk().heardBy("kept").isEmpty() && log().contains("browser_gone");
        });
        answer(number, "第二次答复");
        company.catchUp();
        Awaitility.await().until(() -> service.talk().heardBy("kept").size() == 2);
        assertThat(log().split("browser_gone", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, ftp://push.example/1, invalid_request",
        "endpoint, https://, invalid_request",
        "endpoint, https://not-listed.example/1, push_service_not_allowed",
        "endpoint, http://169.254.169.254/latest, push_service_not_allowed",
        "p256dh, AAAA, invalid_request",
        "p256dh, BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, invalid_request",
        "p256dh, ***, invalid_request",
        "auth, AAAA, invalid_request",
    })
    void aWrongSubscriptionIsRefusedByItsField(String field, String value, String code) {
        var customer = new PortalBrowser(company);
        customer.ask("洗衣机漏水", phone());
        var wrong = new HashMap<>(service.subscription("wrong"));
        wrong.put(field, value);
        var refused = customer.put("/portal/push", wrong);
        refused.refused(422, code);
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void withoutASessionOrAConnectionThereIsNothingToHave() {
        new PortalBrowser(company)
                .put("/portal/push", service.subscription("stranger"))
                .refused(401, "not_signed_in_portal");
        var other = company.another();
        var customer = new PortalBrowser(other);
        customer.ask("洗衣机漏水", phone());
        assertThat(customer.get("/portal/push").expect(200).json().path("key").isNull())
                .isTrue();
        customer.put("/portal/push", service.subscription("early")).refused(409, "no_push");
    }

    private void answer(String number, String words) {
        var ticket = api.get("/tickets?q=" + number).expect(200).text("/items/0/id");
        api.post("/tickets/" + ticket + "/messages", Map.of("body", words, "visibility", "public"))
                .expect(201);
    }

    private String log() {
        return api.get("/channels/connectors/" + connector + "/deliveries")
                .expect(200)
                .text();
    }

    private static String phone() {
        return "139" + String.format("%08d", UUID.randomUUID().hashCode() & 0x3ffffff);
    }
}
