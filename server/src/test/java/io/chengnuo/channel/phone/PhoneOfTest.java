package io.chengnuo.channel.phone;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A telephone system that speaks our signed JSON, and an agent at its extension 801. */
abstract class PhoneOfTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    TestCompany company;
    TestPerson agent;
    TestApi api;
    TestApi settings;
    Pbx pbx;
    String phone;
    String number;
    Instant began;

    @BeforeEach
    void connected() throws IOException {
        pbx = new Pbx(company);
        settings = company.api(company.administrator());
        var team = company.team("热线" + NUMBERS.get());
        agent = company.person(
                Reach.ALL,
                team,
                Right.CALL_READ,
                Right.CALL_WORK,
                Right.CALL_LISTEN,
                Right.TICKET_READ,
                Right.TICKET_OPEN,
                Right.TICKET_REPLY,
                Right.TASK_WORK,
                Right.CUSTOMER_READ);
        api = company.api(agent);
        phone = settings.post("/channels/connectors", connector()).expect(201).text("/id");
        pbx.isAt(phone);
        settings.put("/phones/" + phone + "/extensions/" + agent.id(), Map.of("extension", "801"))
                .expect(204);
        number = "1390000" + NUMBERS.incrementAndGet();
        began = company.clock().instant().minusSeconds(110);
    }

    @AfterEach
    void pbxGoes() {
        pbx.close();
    }

    private Map<String, Object> connector() {
        return Map.of(
                "kind",
                "phone",
                "name",
                "热线",
                "inCharge",
                agent.id(),
                "enabled",
                true,
                "settings",
                Map.of("secret", Pbx.SECRET, "commandUrl", pbx.url("/commands")));
    }

    final void rings(String call) {
        tells(call, "ring", 0, ",\"direction\":\"inbound\",\"number\":\"" + number + "\",\"line\":\"4008\"");
        tells(call, "ring", 4, ",\"extension\":\"801\"");
    }

    final void misses(String call) {
        rings(call);
        tells(call, "ended", 30, "");
    }

    final void tells(String call, String kind, int second, String more) {
        pbx.tells(call, kind, began.plusSeconds(second), more).expect(200);
    }
}
