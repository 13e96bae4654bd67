package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.web.IdempotencyFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The doors of visitors are asked from other sites: browsers may do so from the origins that the connector lists, and from our own pages; any
 * other origin is refused before anything is read. Runs before the staff's security chain, which would keep answers of these doors that hold
 * tokens.
 */
@Component
@Order(-101)
class ChatFilter extends OncePerRequestFilter {

    static final String DOOR = "/api/v1/channels/chat/";

    private final Connectors connectors;
    private final HandlerExceptionResolver refusals;

    ChatFilter(Connectors connectors, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.connectors = connectors;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(DOOR) || Tenancy.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IdempotencyFilter.leaveAlone(request);
        var origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (!mayCome(request, origin)) {
            refusals.resolveException(request, response, null, new Forbidden("origin_not_allowed"));
            return;
        }
        if (origin != null) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, X-Chat-Token, Accept-Language");
            response.setHeader("Access-Control-Max-Age", "7200");
            response.setStatus(204);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Without an origin it is no page of another site: a program, or a plain request of our own page. */
    private boolean mayCome(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            var site = request.getHeader("Sec-Fetch-Site");
            return site == null || site.equals("same-origin") || site.equals("none");
        }
        return isOurs(request, origin)
                || site(request.getRequestURI())
                        .map(ChatSite::origins)
                        .filter(origins -> origins.contains(origin.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean isOurs(HttpServletRequest request, String origin) {
        var port = request.getServerPort();
        var plain = request.isSecure() ? 443 : 80;
        return origin.equalsIgnoreCase(
                request.getScheme() + "://" + request.getServerName() + (port == plain ? "" : ":" + port));
    }

    private Optional<ChatSite> site(String path) {
        var id = path.substring(DOOR.length()).split("/", 2)[0];
        try {
            return connectors
                    .find(UUID.fromString(id))
                    .filter(connector -> connector.kind() == ConnectorKind.CHAT)
                    .filter(Connector::enabled)
                    .map(ChatSite::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
