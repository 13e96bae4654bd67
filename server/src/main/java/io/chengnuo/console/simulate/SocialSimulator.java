package io.chengnuo.console.simulate;

import io.chengnuo.channel.connector.SignedCalls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A program that watches accounts in social networks and posts as them. */
public final class SocialSimulator extends PretendedServer {

    private static final String NETWORK = "weibo";

    private final String secret = random(16);
    private final Clock clock;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    public SocialSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api("/reply", asked -> {
            var timestamp = asked.headers().getFirst(SignedCalls.TIMESTAMP);
            if (timestamp == null
                    || !SignedCalls.sign(secret, timestamp, asked.body())
                            .equals(asked.headers().getFirst(SignedCalls.SIGNATURE))) {
                return new Answer(403, "text/plain", new byte[0]);
            }
            var to = asked.json().path("to").asString("").replaceFirst("^" + NETWORK + ":", "");
            if (!to.isEmpty()) {
                talk().heard(to, asked.json().path("text").asString());
            }
            return Answer.json(Map.of("id", "post" + random(4)));
        });
        api("/files/", asked -> {
            var bytes = files.get(asked.path().substring("/files/".length()));
            return bytes == null
                    ? new Answer(404, "text/plain", new byte[0])
                    : new Answer(200, "application/octet-stream", bytes);
        });
    }

    @Override
    public Map<String, String> settings() {
        return settings("secret", secret, "replyUrl", page() + "/reply");
    }

    @Override
    public String say(String customer, String words) {
        return mention(customer, words, List.of());
    }

    /** The product fetches the file here, and so has to be allowed to. */
    @Override
    public String send(String customer, String words, String file, byte[] bytes) {
        var place = random(8);
        files.put(place, bytes);
        return mention(customer, words, List.of(Map.of("name", file, "url", page() + "/files/" + place)));
    }

    private String mention(String customer, String words, List<Map<String, String>> attached) {
        talk().said(customer, words);
        var body = JSON.writeValueAsString(Map.of(
                        "network",
                        NETWORK,
                        "id",
                        "m" + random(8),
                        "kind",
                        "comment",
                        "author",
                        Map.of("id", customer, "name", customer),
                        "text",
                        words,
                        "files",
                        attached,
                        "at",
                        clock.instant().toString()))
                .getBytes(StandardCharsets.UTF_8);
        var now = moment(clock);
        return tell(
                        "",
                        "application/json",
                        Map.of(SignedCalls.TIMESTAMP, now, SignedCalls.SIGNATURE, SignedCalls.sign(secret, now, body)),
                        body)
                .body();
    }
}
