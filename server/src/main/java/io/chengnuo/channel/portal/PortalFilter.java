package io.chengnuo.channel.portal;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Whoever comes through the customer's door acts as a customer, even with a staff session in the same browser. Writes that carry
 * the cookie must come from our own pages: a header no foreign page can set without asking, and what the browser says of the
 * origin. Runs after the staff's security chain.
 */
@Component
@Order(0)
class PortalFilter extends OncePerRequestFilter {

    private static final String DOOR = "/api/v1/portal";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OUR_PAGES = Set.of("same-origin", "none");

    private final PortalCookie cookie;
    private final PortalSessions sessions;
    private final HandlerExceptionResolver refusals;

    PortalFilter(
            PortalCookie cookie,
            PortalSessions sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var ours = path.equals(DOOR) || path.startsWith(DOOR + "/");
        return !ours || Tenancy.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = cookie.in(request).flatMap(sessions::find);
        if (session.isPresent() && !READS.contains(request.getMethod()) && !comesFromOurPages(request)) {
            refusals.resolveException(request, response, null, new Forbidden("cross_site"));
            return;
        }
        session.ifPresent(present -> request.setAttribute(PortalAccess.ATTRIBUTE, present));
        response.setHeader("Cache-Control", "no-store");
        passOn(session.map(PortalSession::customer).orElse(null), request, response, chain);
    }

    private static boolean comesFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader("X-XSRF-TOKEN") != null && (site == null || OUR_PAGES.contains(site));
    }

    private static void passOn(
            @Nullable UUID customer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var acting = new Acting(
                Acting.Kind.CUSTOMER, customer, "portal", Acting.current().trace());
        var failure = acting.call(() -> failureOf(request, response, chain));
        switch (failure) {
            case null -> {}
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            default -> throw new ServletException(failure);
        }
    }

    private static @Nullable Exception failureOf(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (IOException | ServletException e) {
            return e;
        }
    }
}
