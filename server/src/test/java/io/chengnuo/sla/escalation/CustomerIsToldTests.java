package io.chengnuo.sla.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TellCustomer;
import io.chengnuo.ticket.TicketId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a level tells the customer is in the language he uses the portal in; the company's where none is known. */
@ChengnuoTest
@Tag("REQ-SLA-11")
class CustomerIsToldTests {

    private TestCompany company;

    @Test
    void aLevelTellsTheCustomerInHisLanguage() {
        assertThat(toldTo(ask("13800006601", "en"))).contains("brought before our supervisors");
        assertThat(toldTo(ask("13800006602", "zh-CN"))).contains("已提请上级督办");
        assertThat(toldTo(ask("13800006603", "fr"))).as("the company's").contains("已提请上级督办");
    }

    @Test
    void aStrangerWhoUsesAKnownNumberDoesNotChangeTheLanguage() {
        ask("13800006604", "zh-CN");
        assertThat(toldTo(ask("13800006604", "en"))).contains("已提请上级督办");
    }

    @Test
    void whoProvesToBeTheCustomerDoes() {
        var number = ask("13800006605", "zh-CN");
        var ticket = found(number);
        var customer = UUID.fromString(
                company.api(company.administrator()).get("/tickets/" + ticket).text("/customer/id"));
        company.inside(() -> company.bean(CustomerLanguage.class).reads(customer, Locale.ENGLISH));
        assertThat(toldTo(number)).contains("brought before our supervisors");
    }

    @Test
    void staffSayInWhichLanguageHeReads() {
        var number = ask("13800006606", "zh-CN");
        var api = company.api(company.administrator());
        var customer = "/customers/" + api.get("/tickets/" + found(number)).text("/customer/id");
        var seen = api.get(customer).header("ETag").orElseThrow();
        assertThat(api.with("If-Match", seen)
                        .put(customer + "/language", Map.of("language", "en"))
                        .expect(200)
                        .text("/language"))
                .isEqualTo("en");
        api.with("If-Match", seen)
                .put(customer + "/language", Map.of("language", "zh-CN"))
                .refused(412, "changed_meanwhile");
        api.put(customer + "/language", Map.of("language", "klingon")).refused(400, "invalid_request");
        assertThat(toldTo(number)).contains("brought before our supervisors");
        api.put(customer + "/language", Map.of()).expect(200);
        assertThat(toldTo(number)).contains("已提请上级督办");
    }

    private String ask(String phone, String language) {
        return company.anonymous()
                .with("X-XSRF-TOKEN", "ours")
                .with("Sec-Fetch-Site", "same-origin")
                .with("Accept-Language", language)
                .post(
                        "/portal/requests",
                        Map.of("subject", "没有声音", "body", "没有声音", "contact", Map.of("name", "王芳", "phone", phone)))
                .expect(201)
                .text("/number");
    }

    private String toldTo(String number) {
        var ticket = found(number);
        company.inside(() -> company.bean(TellCustomer.class)
                .tell(new TicketId(UUID.fromString(ticket)), "escalation_customer", number, 2));
        return company.api(company.person(Right.TICKET_READ))
                .get("/tickets/" + ticket + "/messages")
                .expect(200)
                .text();
    }

    private String found(String number) {
        var items = company.api(company.administrator())
                .get("/tickets?limit=100")
                .expect(200)
                .json()
                .get("items");
        for (var item : items) {
            if (item.get("number").asString().equals(number)) {
                return item.get("id").asString();
            }
        }
        throw new AssertionError(number);
    }
}
