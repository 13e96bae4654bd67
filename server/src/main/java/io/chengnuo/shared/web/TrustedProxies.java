package io.chengnuo.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy the caller's address is the one the nearest trusted proxy saw. Nobody else is believed: without
 * {@code chengnuo.trusted-proxies} the headers count for nothing, because limits and the trail go by this address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {

    /** @param trustedProxies addresses or networks of our own proxies: {@code 10.0.0.5, 10.1.0.0/16} */
    @ConfigurationProperties("chengnuo")
    record Settings(@DefaultValue List<String> trustedProxies) {}

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(Settings settings) {
        this.proxies =
                settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return proxies.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!trusted(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        var caller = caller(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        chain.doFilter(new Forwarded(request, caller, request.getHeader("X-Forwarded-Proto")), response);
    }

    /** From the right, past our own proxies: what stands left of the first stranger he may have written himself. */
    private String caller(String nearest, @Nullable String forwarded) {
        var caller = nearest;
        if (forwarded != null) {
            for (var hop : List.of(forwarded.split(",")).reversed()) {
                if (!isAddress(hop.strip())) {
                    return caller;
                }
                caller = hop.strip();
                if (!trusted(caller)) {
                    return caller;
                }
            }
        }
        return caller;
    }

    private boolean trusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String caller;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String caller, @Nullable String protocol) {
            super(request);
            this.caller = caller;
            this.secure = request.isSecure() || "https".equalsIgnoreCase(protocol);
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
