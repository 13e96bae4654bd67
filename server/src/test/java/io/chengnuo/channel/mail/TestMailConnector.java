package io.chengnuo.channel.mail;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Connectors of one kind through which mail comes to a test company: set up, tried, changed, and what they received. */
public final class TestMailConnector {

    private final TestCompany company;
    private final TestCompany.TestPerson person;
    private final TestApi api;
    private final String kind;
    private final String name;
    private final Map<String, String> usual;

    /** {@code usual}: the settings that are set unless a test says otherwise. */
    public TestMailConnector(TestCompany company, String kind, String name, Map<String, String> usual) {
        this.company = company;
        this.person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ);
        this.api = company.api(person);
        this.kind = kind;
        this.name = name;
        this.usual = Map.copyOf(usual);
    }

    public TestApi api() {
        return api;
    }

    public String create(Map<String, String> settings, boolean enabled) {
        return api.post("/channels/connectors", body(settings, enabled))
                .expect(201)
                .text("/id");
    }

    public void change(String connector, Map<String, String> settings, boolean enabled) {
        api.put("/channels/connectors/" + connector, body(settings, enabled)).expect(200);
    }

    /** The code of what is wrong; empty when nothing is. */
    public String test(Map<String, String> settings) {
        return api.post("/channels/connectors/test", Map.of("kind", kind, "settings", all(settings)))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    /** How many mails came of which this holds. */
    public int count(String connector, String condition) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*)::int from channel.received_mails where mailbox = {0} and " + condition,
                        connector)
                .get(0, Integer.class));
    }

    private Map<String, Object> body(Map<String, String> settings, boolean enabled) {
        return Map.of(
                "kind", kind, "name", name, "inCharge", person.id(), "enabled", enabled, "settings", all(settings));
    }

    private Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(usual);
        all.putAll(settings);
        return all;
    }
}
