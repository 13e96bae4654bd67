package io.chengnuo.channel;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.console.simulate.PretendedServer;
import io.chengnuo.people.Right;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Connectors of a test company to pretended providers: set up, watched, and switched off again. */
public final class TestConnectors implements AutoCloseable {

    private final TestCompany company;
    private final TestApi api;
    private final String inCharge;
    private final Map<String, Connected> connected = new LinkedHashMap<>();

    private record Connected(String kind, PretendedServer provider) {}

    public TestConnectors(TestCompany company) {
        this.company = company;
        var person = company.person(
                Right.SETTINGS_EDIT,
                Right.TICKET_READ,
                Right.TICKET_REPLY,
                Right.TICKET_OPEN,
                Right.CUSTOMER_READ,
                Right.CUSTOMER_EDIT);
        this.api = company.api(person);
        this.inCharge = person.id().toString();
    }

    public TestApi api() {
        return api;
    }

    /** Sets up a connector to this provider, and shows the provider where it is. */
    public String connect(String kind, PretendedServer provider) {
        var connector = api.post("/channels/connectors", settings(kind, provider, true))
                .expect(201)
                .text("/id");
        connected.put(connector, new Connected(kind, provider));
        var port = company.bean(Environment.class).getRequiredProperty("local.server.port");
        provider.aim(URI.create("http://127.0.0.1:" + port + "/api/v1/channels/hooks/" + connector));
        provider.host(company.host());
        return connector;
    }

    /** Gives a connector other settings than its provider has. */
    public void change(String connector, Map<String, String> settings) {
        api.put(
                        "/channels/connectors/" + connector,
                        settings(connected.get(connector).kind(), settings, true))
                .expect(200);
    }

    private Map<String, Object> settings(String kind, PretendedServer provider, boolean enabled) {
        return settings(kind, provider.settings(), enabled);
    }

    private Map<String, Object> settings(String kind, Map<String, String> settings, boolean enabled) {
        return Map.of("kind", kind, "name", kind, "inCharge", inCharge, "enabled", enabled, "settings", settings);
    }

    public void answer(String ticket, String words) {
        asked(ticket, words, List.of()).expect(201);
        company.catchUp();
    }

    /** As {@link #answer}, with files of these names and bytes. */
    public void answer(String ticket, String words, Map<String, byte[]> files) {
        asked(ticket, words, uploaded(files)).expect(201);
        company.catchUp();
    }

    public List<String> uploaded(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> TestWork.uploaded(api, file.getKey(), file.getValue()))
                .toList();
    }

    public TestApi.Answer asked(String ticket, String words, List<String> files) {
        return api.post(
                "/tickets/" + ticket + "/messages", Map.of("body", words, "visibility", "public", "files", files));
    }

    /** What the link in these words opens. */
    public static Optional<String> link(String words) {
        return Pattern.compile("https://service\\.test/portal/files#([\\w-]+)")
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Waits, while the clock goes on, so that what waits for its next try is tried. */
    public void await(Callable<Boolean> state) {
        Awaitility.await().until(() -> {
            company.clock().forward(Duration.ofSeconds(10));
            return state.call();
        });
    }

    public String ticketOf(String connector) {
        Awaitility.await().until(() -> !tickets(connector).isEmpty());
        return tickets(connector).getFirst();
    }

    public List<String> tickets(String connector) {
        return entries(connector).stream()
                .map(entry -> entry.path("ticket").asString(""))
                .filter(ticket -> !ticket.isEmpty())
                .distinct()
                .toList();
    }

    public List<JsonNode> entries(String connector) {
        return api.get("/channels/connectors/" + connector + "/deliveries?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    public List<JsonNode> came(String connector) {
        return entries(connector).stream()
                .filter(entry -> entry.path("direction").asString().equals("in"))
                .toList();
    }

    public String log(String connector) {
        return entries(connector).toString();
    }

    /** What a provider that is away costs: four tries within two hours, and nothing lost or doubled. */
    public void awayForAnHour(String connector, String ticket, PretendedServer provider, String words) {
        provider.down(true);
        answer(ticket, words);
        for (var tries = 1; tries <= 3; tries++) {
            var expected = tries;
            Awaitility.await()
                    .until(() -> entries(connector).stream()
                            .anyMatch(entry -> entry.path("state").asString().equals("pending")
                                    && entry.path("tries").asInt() >= expected));
            company.clock().forward(Duration.ofMinutes(31));
        }
        provider.down(false);
    }

    @Override
    public void close() {
        connected.forEach((connector, each) -> {
            api.put("/channels/connectors/" + connector, settings(each.kind(), each.provider(), false))
                    .expect(200);
            each.provider().close();
        });
        connected.clear();
    }
}
