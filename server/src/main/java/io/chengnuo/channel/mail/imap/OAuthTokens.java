package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRefused;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of OAuth 2 (RFC 6749 section 6), fetched with the refresh token of the settings and kept in memory while they are good. A
 * server that gives a new refresh token with each is followed.
 */
@Component
class OAuthTokens {

    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String TOKEN_URL = "tokenUrl";
    static final String SCOPE = "scope";
    static final String REFRESH_TOKEN = "refreshToken";

    private static final Logger log = LoggerFactory.getLogger(OAuthTokens.class);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final int SHORTEST = 300;

    private final OutsideHttp http;
    private final Mailboxes mailboxes;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    OAuthTokens(OutsideHttp http, Mailboxes mailboxes, JsonMapper json, Clock clock) {
        this.http = http;
        this.mailboxes = mailboxes;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String access, Instant until) {
        @Override
        public String toString() {
            return "a token until " + until;
        }
    }

    /** One that is good for at least a minute. */
    String of(Connector connector) {
        var token = tokens.get(key(connector));
        if (token == null || token.until().minus(MARGIN).isBefore(clock.instant())) {
            token = fetched(connector);
            tokens.put(key(connector), token);
        }
        return token.access();
    }

    void forget(Connector connector) {
        tokens.remove(key(connector));
    }

    private Token fetched(Connector connector) {
        var given = connector.require(REFRESH_TOKEN);
        var newest = mailboxes.refreshToken(connector.id(), given).orElse(given);
        try {
            var answer = http.send(OutsideRequest.post(
                            URI.create(connector.require(TOKEN_URL)),
                            "application/x-www-form-urlencoded",
                            form(connector, newest).getBytes(UTF_8))
                    .with("Accept", "application/json"));
            if (!answer.fine()) {
                log.info("{} got no token: {}", connector, answer.status());
                throw new ImapProblem("token_refused");
            }
            var token = json.readTree(answer.body());
            var access = token.path("access_token").asString("");
            if (access.isEmpty()) {
                throw new ImapProblem("token_refused");
            }
            var next = token.path("refresh_token").asString("");
            if (!next.isEmpty() && !next.equals(newest)) {
                mailboxes.rememberRefreshToken(connector.id(), given, next);
            }
            return new Token(
                    access, clock.instant().plusSeconds(token.path("expires_in").asInt(SHORTEST)));
        } catch (OutsideRefused e) {
            throw new ImapProblem("token_not_allowed");
        } catch (OutsideFailed | JacksonException e) {
            throw new ImapProblem("token_unreachable");
        }
    }

    private static String form(Connector connector, String refreshToken) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", refreshToken);
        fields.put("client_id", connector.require(CLIENT_ID));
        fields.put("client_secret", connector.setting(CLIENT_SECRET, ""));
        fields.put("scope", connector.setting(SCOPE, ""));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The settings that a token is for, so that changed ones never get an old token. */
    private static String key(Connector connector) {
        var settings = connector.require(TOKEN_URL) + "\n" + connector.require(CLIENT_ID) + "\n"
                + connector.setting(SCOPE, "") + "\n" + connector.require(REFRESH_TOKEN);
        return Sha256.hex(settings);
    }
}
