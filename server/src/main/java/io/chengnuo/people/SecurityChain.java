package io.chengnuo.people;

import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.web.IdempotencyFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one chain every request passes: headers, cross-site protection for browsers, who asks, answers already given. Whether
 * the caller may pass a door is decided at the door, by the {@link DoorKeeper}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Tokens tokens,
            Sessions sessions,
            SessionCookie cookie,
            SetUpCode setUpCode,
            IdempotencyFilter idempotency,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(csrf -> csrf.spa().ignoringRequestMatchers(SecurityChain::needsNoCrossSiteProof))
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter(new SafeHeaders())
                        .httpStrictTransportSecurity(hsts -> {}))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        problems.resolveException(request, response, null, new Forbidden("csrf_refused"))))
                .authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OnlyHereBeforeSetUp(setUpCode, problems), HeaderWriterFilter.class)
                .addFilterAfter(new WhoAsks(tokens, sessions, cookie, problems), CsrfFilter.class)
                .addFilterAfter(idempotency, WhoAsks.class)
                .build();
    }

    /** It has its place inside the chain; the container must not run it a second time. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInTheChain(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebMvcConfigurer doors(DoorKeeper keeper) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(keeper);
            }
        };
    }

    /** A program proves itself by its token, which no browser adds by itself; the portal of customers and the doors for other systems bring their own proof. */
    private static boolean needsNoCrossSiteProof(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                || request.getRequestURI().startsWith("/api/v1/portal/")
                || request.getRequestURI().startsWith("/api/v1/channels/hooks/")
                || request.getRequestURI().startsWith("/api/v1/channels/chat/");
    }
}
