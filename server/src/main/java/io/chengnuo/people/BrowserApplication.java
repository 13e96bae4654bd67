package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands out the browser application: its files, which never change under their name, and for every other address outside
 * {@code /api} its page, which is never kept and carries a fresh nonce for its styles.
 */
@Configuration(proxyBeanMethods = false)
class BrowserApplication {

    private static final String FOLDER = "META-INF/resources/";
    private static final String FOR_OTHER_PAGES = "chat/";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    RouterFunction<ServerResponse> everyPage(Sessions sessions, SessionCookie cookie, ObjectProvider<PageNeeds> needs) {
        var page = page();
        return RouterFunctions.route(
                RequestPredicates.GET("/**").and(BrowserApplication::isOurs),
                request -> answer(request, page, () -> softphone(request, sessions, cookie, needs)));
    }

    /** Nobody's page may connect anywhere: whoever signs in gets a new one. */
    private static Optional<String> softphone(
            ServerRequest request, Sessions sessions, SessionCookie cookie, ObjectProvider<PageNeeds> needs) {
        if (Tenancy.current().isEmpty()) {
            return Optional.empty();
        }
        return cookie.read(request.servletRequest())
                .flatMap(sessions::find)
                .filter(Session::signedIn)
                .flatMap(session -> Acting.person(session.person(), "page")
                        .call(() -> needs.stream()
                                .flatMap(each -> each.softphone(session.person()).stream())
                                .findFirst()));
    }

    /** Looked at before the doors are: what is theirs stays theirs. */
    private static boolean isOurs(ServerRequest request) {
        return !request.path().startsWith("/api/") && !request.path().equals("/error");
    }

    private static ServerResponse answer(
            ServerRequest request, Optional<String> page, Supplier<Optional<String>> softphone) {
        var path = request.path().substring(1);
        if (!path.contains(".")) {
            return page.map(text -> pageWithNonce(text, softphone.get()))
                    .orElseGet(() -> ServerResponse.notFound().build());
        }
        return file(path)
                .map(found -> fileAnswer(path, found))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static ServerResponse pageWithNonce(String page, Optional<String> softphone) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var connect =
                softphone.map(address -> " connect-src 'self' " + address + ";").orElse("");
        var answer = ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'self';" + connect + " script-src 'self'; style-src 'self' 'nonce-" + nonce
                                + "'; style-src-attr 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:;"
                                + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        if (softphone.isPresent()) {
            answer.header(SafeHeaders.PERMISSIONS, SafeHeaders.WITH_MICROPHONE);
        }
        return answer.body(page.replace("__CSP_NONCE__", nonce));
    }

    private static ServerResponse fileAnswer(String path, Resource file) {
        var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        var kept = path.startsWith("assets/")
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        var answer = ServerResponse.ok().contentType(type).cacheControl(kept);
        if (path.startsWith(FOR_OTHER_PAGES)) {
            // Loaded by the pages of a company's own sites; asked again soon, so that they get what was mended.
            answer.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                    .header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        return answer.body(file);
    }

    /** Only what lies in the folder of the application, whatever the address says. */
    private static Optional<Resource> file(String path) {
        if (path.contains("..") || path.contains("\\") || path.contains("//") || path.equals("index.html")) {
            return Optional.empty();
        }
        Resource found = new ClassPathResource(FOLDER + path);
        return found.isReadable() ? Optional.of(found) : Optional.empty();
    }

    private static Optional<String> page() {
        var page = new ClassPathResource(FOLDER + "index.html");
        try {
            return page.exists() ? Optional.of(page.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
