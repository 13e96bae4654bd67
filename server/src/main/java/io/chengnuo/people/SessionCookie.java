package io.chengnuo.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session: for this host only, over https or loopback only, unseen by scripts. */
@Component
class SessionCookie {

    private static final int LONGEST = 100;

    private final PeopleSettings settings;

    SessionCookie(PeopleSettings settings) {
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                        .findFirst();
    }

    void give(HttpServletResponse response, Secret secret) {
        write(response, secret.text(), settings.sessionLongest());
    }

    void take(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(!settings.plainHttpCookies())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return settings.plainHttpCookies() ? "session" : "__Host-session";
    }
}
