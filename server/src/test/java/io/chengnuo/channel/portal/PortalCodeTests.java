package io.chengnuo.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.customer.RecogniseCustomer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes that prove a mailbox. */
@ChengnuoTest
@Tag("REQ-CHN-03")
class PortalCodeTests {

    private TestCompany company;

    private final String address = "zhang." + UUID.randomUUID() + "@example.com";

    @AfterEach
    void clockRuns() {
        company.clock().runAgain();
    }

    @Test
    void theAnswerIsTheSameWhetherTheAddressIsKnown() {
        customer(address);
        var known = company.anonymous()
                .post("/portal/codes", Map.of("address", address))
                .expect(202);
        var unknown = company.anonymous()
                .post("/portal/codes", Map.of("address", "nobody@example.com"))
                .expect(202);
        assertThat(known.text()).isEqualTo(unknown.text());
        company.catchUp();
        assertThat(mailedTo(address)).isEqualTo(1);
        assertThat(mailedTo("nobody@example.com")).isZero();
    }

    @Test
    void theCodeOpensEverythingOfTheCustomerOnce() {
        var code = code(customer(address));
        var browser = new PortalBrowser(company);
        browser.put("/portal/session", Map.of("address", " " + address.toUpperCase(Locale.ROOT), "code", code))
                .expect(204);
        browser.get("/portal/requests").expect(200);
        new PortalBrowser(company)
                .put("/portal/session", Map.of("address", address, "code", code))
                .refused(401, "wrong_code");
    }

    @Test
    void fiveWrongTriesEndTheCode() {
        var code = code(customer(address));
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var tries = 0; tries < 5; tries++) {
            company.anonymous()
                    .put("/portal/session", Map.of("address", address, "code", wrong))
                    .refused(401, "wrong_code");
        }
        company.anonymous()
                .put("/portal/session", Map.of("address", address, "code", code))
                .refused(401, "wrong_code");
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        var code = code(customer(address));
        company.clock().forward(Duration.ofMinutes(11));
        company.anonymous()
                .put("/portal/session", Map.of("address", address, "code", code))
                .refused(401, "wrong_code");
    }

    @Test
    void aStrangerCannotHaveAMailboxFilled() {
        for (var asked = 0; asked < 3; asked++) {
            company.anonymous()
                    .post("/portal/codes", Map.of("address", address))
                    .expect(202);
        }
        company.anonymous().post("/portal/codes", Map.of("address", address)).refused(429, "too_many_tries");
    }

    private UUID customer(String mail) {
        return company.inside(() -> company.bean(RecogniseCustomer.class)
                .from("张伟", mail, null)
                .customer()
                .value());
    }

    private String code(UUID customer) {
        var codes = company.bean(PortalCodes.class);
        return company.inside(() -> codes.make(codes.ask(new EmailAddress(address), Locale.CHINA), customer)
                .digits());
    }

    private int mailedTo(String recipient) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle("select count(*) from channel.outgoing_mails where recipient = ?", recipient)
                .into(Integer.class));
    }
}
