package io.chengnuo.console.simulate;

import io.chengnuo.channel.connector.SignedCalls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMS provider with HTTP and JSON; reports and replies are signed with our own signature. Customers are called by their numbers. */
public final class SmsSimulator extends PretendedServer {

    private final String secret = random(16);
    private final AtomicInteger number = new AtomicInteger();
    private final Clock clock;
    private volatile String lastId = "";

    public SmsSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api("/send", asked -> {
            if (!("Bearer " + secret).equals(asked.headers().getFirst("Authorization"))) {
                return new Answer(401, "text/plain", new byte[0]);
            }
            var message = asked.json();
            lastId = "sms" + number.incrementAndGet();
            talk().heard(message.path("to").asString(), message.path("text").asString());
            return Answer.json(Map.of("code", 0, "id", lastId));
        });
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "provider",
                "CUSTOM",
                "url",
                page() + "/send",
                "headers",
                "Authorization: Bearer {{password}}",
                "okAt",
                "/code=0",
                "password",
                secret,
                "secret",
                secret,
                "signature",
                "承诺电器");
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        return reply("in" + random(8), customer, words).body();
    }

    public Told reply(String id, String from, String words) {
        return signed(Map.of("type", "reply", "id", id, "from", from, "text", words));
    }

    /** A report on the last message that was sent. */
    public Told report(String state) {
        return signed(Map.of("type", "report", "id", lastId, "state", state));
    }

    private Told signed(Map<String, Object> call) {
        var body = JSON.writeValueAsBytes(call);
        var now = moment(clock);
        return tell(
                "",
                "application/json",
                Map.of(SignedCalls.TIMESTAMP, now, SignedCalls.SIGNATURE, SignedCalls.sign(secret, now, body)),
                body);
    }

    /** The words of one who does not know the secret, or changes what was signed. */
    public Told forged(String timestamp, String signature, String body) {
        return tell(
                "",
                "application/json",
                Map.of(SignedCalls.TIMESTAMP, timestamp, SignedCalls.SIGNATURE, signature),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
