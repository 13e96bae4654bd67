package io.chengnuo.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing, in a company of its own: afterwards this network may try no link for a while. */
@ChengnuoTest
@Tag("REQ-CHN-03")
class PortalGuessTests {

    private TestCompany company;

    @Test
    void aMillionGuessesStopAtTheLimit() {
        var browser = new PortalBrowser(company);
        for (var guess = 0; guess < 20; guess++) {
            browser.put("/portal/session", Map.of("link", "guess " + guess)).refused(401, "wrong_link");
        }
        var refused = browser.put("/portal/session", Map.of("link", "one more")).refused(429, "too_many_tries");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 601));
    }
}
