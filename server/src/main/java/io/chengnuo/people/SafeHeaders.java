package io.chengnuo.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Headers that keep browsers from doing what nobody asked for. Pages add the nonce of their styles, see {@link BrowserApplication}. */
final class SafeHeaders implements HeaderWriter {

    static final String PERMISSIONS = "Permissions-Policy";

    /** For the pages of whoever telephones in the browser. */
    static final String WITH_MICROPHONE = "camera=(self), microphone=(self), geolocation=(), payment=()";

    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        unlessSaid(response, "Referrer-Policy", "same-origin");
        unlessSaid(response, "X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        unlessSaid(response, "Cross-Origin-Resource-Policy", "same-origin");
        unlessSaid(response, PERMISSIONS, "camera=(self), microphone=(), geolocation=(), payment=()");
        unlessSaid(response, "Content-Security-Policy", DATA_ONLY);
        if (request.getRequestURI().startsWith("/api/") && !response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** A door that shows something in a frame says itself what it needs. */
    private static void unlessSaid(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
