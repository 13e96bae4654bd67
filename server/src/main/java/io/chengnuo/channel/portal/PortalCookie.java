package io.chengnuo.channel.portal;

import io.chengnuo.people.PeopleSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie a customer's browser carries; the prefix binds it to this host and to safe connections. */
@Component
class PortalCookie {

    private static final int LONGEST = 100;

    private final PeopleSettings settings;

    PortalCookie(PeopleSettings settings) {
        this.settings = settings;
    }

    Optional<Token> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() <= LONGEST)
                        .map(Token::new)
                        .findFirst();
    }

    void give(HttpServletResponse response, Token token) {
        set(response, token.text(), PortalSessions.LONGEST);
    }

    void takeBack(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .secure(!settings.plainHttpCookies())
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return settings.plainHttpCookies() ? "portal" : "__Host-portal";
    }
}
