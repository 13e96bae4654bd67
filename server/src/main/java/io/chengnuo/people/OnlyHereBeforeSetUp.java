package io.chengnuo.people;

import io.chengnuo.shared.Forbidden;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Until the company is set up, only this machine is answered. */
final class OnlyHereBeforeSetUp extends OncePerRequestFilter {

    private final SetUpCode setUp;
    private final HandlerExceptionResolver problems;

    OnlyHereBeforeSetUp(SetUpCode setUp, HandlerExceptionResolver problems) {
        this.setUp = setUp;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (setUp.open() && !InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            problems.resolveException(request, response, null, new Forbidden("not_set_up"));
            return;
        }
        chain.doFilter(request, response);
    }
}
