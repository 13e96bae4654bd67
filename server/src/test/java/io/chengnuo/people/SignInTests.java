package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-CPL-08")
class SignInTests {

    private static final String PASSWORD = "brisk-otter-paints-7-lanterns";

    private TestCompany company;

    private String email;

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@example.com";
        company.inside(() -> company.bean(AddPerson.class).add("李雷", email, PASSWORD));
    }

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    void whoHasNoCodesYetMustSetThemUpBeforeAnythingElse() {
        var browser = new TestBrowser(company);
        assertThat(browser.signIn(email, PASSWORD).expect(200).text("/state")).isEqualTo("totp_enrolment_required");
        browser.send("GET", "/me", null).refused(401, "not_signed_in");
        var secret = browser.send("POST", "/me/totp", Map.of()).expect(200).text("/secret");
        browser.send("PUT", "/me/totp", Map.of("code", "000000x")).refused(401, "sign_in_refused");
        var confirmed = browser.send("PUT", "/me/totp", Map.of("code", code(secret, now())))
                .expect(200);
        assertThat(confirmed.text("/state")).isEqualTo("signed_in");
        assertThat(confirmed.json().at("/recoveryCodes")).hasSize(10);
        assertThat(browser.send("GET", "/me", null).expect(200).text("/email")).isEqualTo(email);
    }

    @Test
    void afterwardsPasswordAndCodeAreNeededAndACodeWorksOnce() {
        var secret = enrolled();
        var browser = new TestBrowser(company);
        assertThat(browser.signIn(email, PASSWORD).expect(200).text("/state")).isEqualTo("totp_required");
        browser.send("GET", "/me", null).refused(401, "not_signed_in");
        browser.send("POST", "/me/totp", Map.of()).refused(401, "password_first");
        company.clock().forward(Duration.ofMinutes(1));
        var code = code(secret, company.clock().instant());
        browser.send("POST", "/session/totp", Map.of("code", code)).expect(200);
        browser.send("GET", "/me", null).expect(200);

        var other = new TestBrowser(company);
        other.signIn(email, PASSWORD).expect(200);
        other.send("POST", "/session/totp", Map.of("code", code)).refused(401, "sign_in_refused");
    }

    @Test
    void aRecoveryCodeReplacesTheLostPhoneOnce() {
        var browser = new TestBrowser(company);
        browser.signIn(email, PASSWORD).expect(200);
        var secret = browser.send("POST", "/me/totp", Map.of()).expect(200).text("/secret");
        var recovery = browser.send("PUT", "/me/totp", Map.of("code", code(secret, now())))
                .expect(200)
                .text("/recoveryCodes/3");
        for (var expected : new int[] {200, 401}) {
            var other = new TestBrowser(company);
            other.signIn(email, PASSWORD).expect(200);
            other.send("POST", "/session/totp", Map.of("code", recovery)).expect(expected);
        }
    }

    @Test
    void anUnknownAccountIsRefusedInTheSameWords() {
        var wrong = new TestBrowser(company).signIn(email, "not the password").refused(401, "sign_in_refused");
        var unknown = new TestBrowser(company)
                .signIn("nobody@example.com", "not the password")
                .refused(401, "sign_in_refused");
        assertThat(unknown.text("/title")).isEqualTo(wrong.text("/title"));
    }

    @Test
    void guessingIsStoppedAfterTenTriesEvenWithTheRightPassword() {
        var browser = new TestBrowser(company);
        for (var i = 0; i < 10; i++) {
            browser.signIn(email, "guess number " + i).refused(401, "sign_in_refused");
        }
        var refused = browser.signIn(email, PASSWORD).refused(429, "too_many_tries");
        assertThat(refused.header("Retry-After")).isPresent();
        company.clock().forward(Duration.ofMinutes(16));
        browser.signIn(email, PASSWORD).expect(200);
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndEverywhereEndsAll() {
        enrolled();
        var one = signedIn();
        var other = signedIn();
        one.send("DELETE", "/session", null).expect(204);
        one.send("GET", "/me", null).refused(401, "not_signed_in");
        var third = signedIn();
        assertThat(third.send("GET", "/me/sessions", null).expect(200).json().at("/items"))
                .hasSize(2);
        third.send("DELETE", "/me/sessions", null).expect(204);
        other.send("GET", "/me", null).refused(401, "not_signed_in");
        third.send("GET", "/me", null).refused(401, "not_signed_in");
    }

    @Test
    void aBrowserWithoutTheCrossSiteTokenChangesNothing() {
        enrolled();
        var browser = signedIn();
        browser.cookies.remove("XSRF-TOKEN");
        browser.send("DELETE", "/me/sessions", null).refused(403, "csrf_refused");
    }

    @Test
    void theSessionIsAnotherAfterEachProof() {
        enrolled();
        var browser = new TestBrowser(company);
        browser.signIn(email, PASSWORD).expect(200);
        var half = browser.cookies.get("__Host-session");
        assertThat(half).isNotNull();
        finish(browser);
        assertThat(browser.cookies.get("__Host-session")).isNotEqualTo(half);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherHosts() {
        var answer = new TestBrowser(company).signIn(email, PASSWORD).expect(200);
        assertThat(answer.headers("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-session=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    private String secret;

    private String enrolled() {
        var browser = new TestBrowser(company);
        browser.signIn(email, PASSWORD).expect(200);
        secret = browser.send("POST", "/me/totp", Map.of()).expect(200).text("/secret");
        browser.send("PUT", "/me/totp", Map.of("code", code(secret, now()))).expect(200);
        browser.send("DELETE", "/session", null).expect(204);
        return secret;
    }

    /** However right what is sent: the door has done its work. */
    @Test
    @Tag("REQ-ORG-02")
    void theSetUpDoorIsClosedForGood() {
        var browser = new TestBrowser(company);
        assertThat(browser.send("GET", "/setup", null)
                        .expect(200)
                        .json()
                        .get("open")
                        .asBoolean())
                .isFalse();
        browser.send(
                        "POST",
                        "/setup",
                        Map.of(
                                "code",
                                "ABCD-EFGH",
                                "company",
                                Map.of("name", "二号公司", "zone", "Asia/Shanghai"),
                                "administrator",
                                Map.of("name", "乙", "email", "b@example.com", "password", PASSWORD),
                                "locale",
                                "zh-CN"))
                .refused(410, "set_up_already");
    }

    private TestBrowser signedIn() {
        var browser = new TestBrowser(company);
        browser.signIn(email, PASSWORD).expect(200);
        finish(browser);
        return browser;
    }

    private void finish(TestBrowser browser) {
        company.clock().forward(Duration.ofMinutes(1));
        browser.send("POST", "/session/totp", Map.of("code", code(secret, now())))
                .expect(200);
    }

    private Instant now() {
        return company.clock().instant();
    }

    private static String code(String base32, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(decoded(base32), "HmacSHA1"), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
