package io.chengnuo.console.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A push service (RFC 8030) and browsers at it. Whoever says something on its page asks for something in the portal, with a browser that wants to be told;
 * what arrives is checked for the sender's signature (RFC 8292) and opened with the browser's key. Its hook is the portal: {@code
 * http://127.0.0.1:8080/api/v1/portal}.
 */
public final class PushSimulator extends PretendedServer {

    private static final Duration LONGEST_SIGNATURE = Duration.ofHours(24);

    private final Map<String, PretendedBrowser> browsers = new ConcurrentHashMap<>();
    private final Clock clock;

    public PushSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api("/push/", asked -> {
            var name = asked.path().substring("/push/".length());
            var browser = browsers.get(name);
            if (browser == null) {
                return new Answer(410, "text/plain", new byte[0]);
            }
            try {
                if (!isSigned(asked.headers().getFirst("Authorization"))
                        || !"aes128gcm".equals(asked.headers().getFirst("Content-Encoding"))
                        || asked.headers().getFirst("TTL") == null) {
                    return new Answer(400, "text/plain", new byte[0]);
                }
                var notice = JSON.readTree(browser.read(asked.body()));
                talk().heard(
                                name,
                                notice.path("title").asString() + "："
                                        + notice.path("body").asString());
            } catch (GeneralSecurityException e) {
                return new Answer(400, "text/plain", new byte[0]);
            }
            return new Answer(201, "text/plain", new byte[0]);
        });
    }

    /** A browser that wants to be told, as its push manager would say it. */
    public Map<String, String> subscription(String name) {
        var browser = browsers.computeIfAbsent(name, any -> new PretendedBrowser());
        return Map.of("endpoint", page() + "/push/" + name, "p256dh", browser.publicKey(), "auth", browser.secret());
    }

    /** As when somebody takes the right to notify away. */
    public void forget(String name) {
        browsers.remove(name);
    }

    @Override
    public Map<String, String> settings() {
        return settings("contact", "service@example.com");
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        var contact = Map.of("name", customer, "phone", "138%08d".formatted(customer.hashCode() & 0x3ffffff));
        try (var client = HttpClient.newHttpClient()) {
            var asked =
                    call(client, "POST", "/requests", "", Map.of("subject", words, "body", words, "contact", contact));
            var cookie = asked.headers().allValues("Set-Cookie").stream()
                    .map(one -> one.replaceFirst(";.*", ""))
                    .collect(Collectors.joining("; "));
            var wanted = call(client, "PUT", "/push", cookie, subscription(customer));
            return asked.body() + " " + wanted.statusCode() + " " + wanted.body();
        }
    }

    /** As a page of the portal does. */
    private HttpResponse<String> call(
            HttpClient client, String method, String path, String cookie, Map<String, ?> body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", "page")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", cookie)
                            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code vapid t=<token>, k=<key>}: a token for this service, signed with the key it names, not for long. */
    private boolean isSigned(@Nullable String header) throws GeneralSecurityException {
        if (header == null || !header.startsWith("vapid ")) {
            return false;
        }
        String token = null;
        String key = null;
        for (var part : header.substring(6).split(",")) {
            var pair = part.strip().split("=", 2);
            token = pair[0].equals("t") ? pair[1] : token;
            key = pair[0].equals("k") ? pair[1] : key;
        }
        if (token == null || key == null) {
            return false;
        }
        var parts = token.split("\\.");
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        var until = Instant.ofEpochSecond(claims.path("exp").asLong());
        var now = clock.instant();
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PretendedBrowser.key(Base64.getUrlDecoder().decode(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                && claims.path("aud").asString().equals(page().toString())
                && claims.path("sub").asString().startsWith("mailto:")
                && until.isAfter(now)
                && !until.isAfter(now.plus(LONGEST_SIGNATURE));
    }
}
