package io.chengnuo.shared.web;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** First of all filters: which company the request speaks to, by its host name, and the trace it is followed by. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TenantFilter extends OncePerRequestFilter {

    private final Tenants tenants;

    TenantFilter(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = UUID.randomUUID().toString().substring(0, 13);
        response.setHeader("X-Trace-Id", trace);
        var tenant = tenants.ofHost(request.getServerName());
        new Checked(() -> {
                    if (tenant.isPresent()) {
                        Tenancy.run(
                                tenant.get().id(), () -> new Checked(() -> chain.doFilter(request, response)).run());
                    } else {
                        chain.doFilter(request, response);
                    }
                })
                .under(Acting.current().tracedBy(trace));
    }

    /** Carries the checked exceptions of a filter chain through a lambda. */
    private record Checked(Work work) implements Runnable {

        interface Work {
            void go() throws ServletException, IOException;
        }

        private static final class Carried extends RuntimeException {
            Carried(Exception cause) {
                super(cause);
            }
        }

        @Override
        public void run() {
            try {
                work.go();
            } catch (ServletException | IOException e) {
                throw new Carried(e);
            }
        }

        void under(Acting acting) throws ServletException, IOException {
            try {
                acting.run(this);
            } catch (Carried carried) {
                if (carried.getCause() instanceof IOException io) {
                    throw io;
                }
                throw (ServletException) carried.getCause();
            }
        }
    }
}
