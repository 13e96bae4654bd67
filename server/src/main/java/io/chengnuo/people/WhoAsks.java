package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.Unauthorized;
import io.chengnuo.shared.web.IdempotencyFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who asks: a program by its token, a person by the session of the browser, or nobody. */
final class WhoAsks extends OncePerRequestFilter {

    static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 200;

    /** What is sent or answered here is secret: neither the answer nor the hash of the body is kept. */
    private static final List<String> SECRET_DOORS = List.of(
            "/api/v1/session",
            "/api/v1/setup",
            "/api/v1/invitations",
            "/api/v1/tokens",
            "/api/v1/me/",
            "/api/v1/people/",
            "/api/v1/phones/");

    private final Tokens tokens;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final HandlerExceptionResolver problems;

    WhoAsks(Tokens tokens, Sessions sessions, SessionCookie cookie, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookie = cookie;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Tenancy.current().isEmpty() || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SECRET_DOORS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            IdempotencyFilter.leaveAlone(request);
        }
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            asProgram(authorization, request, response, chain);
            return;
        }
        var session = cookie.read(request).flatMap(sessions::find);
        session.ifPresent(found -> found.bindTo(request));
        if (session.isPresent() && session.get().signedIn()) {
            go(Acting.person(session.get().person(), "browser " + request.getRemoteAddr()), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void asProgram(
            String authorization, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : "";
        var token = secret.isEmpty() || secret.length() > LONGEST_TOKEN
                ? java.util.Optional.<Token>empty()
                : tokens.find(secret);
        if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.resolveException(request, response, null, new Unauthorized("token_refused"));
            return;
        }
        TokenLimit.set(token.get().scopes());
        try {
            var source = "token " + token.get().id() + " " + request.getRemoteAddr();
            go(new Acting(Acting.Kind.PROGRAM, token.get().person(), source, null), request, response, chain);
        } finally {
            TokenLimit.clear();
        }
    }

    private static void go(Acting acting, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var trace = Objects.requireNonNullElse(Acting.current().trace(), "");
        acting.tracedBy(trace).run(() -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                throw WhoAsks.<RuntimeException>asItIs(e);
            }
        });
    }

    /** Lets a checked exception through a lambda unchanged. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable e) throws E {
        throw (E) e;
    }
}
