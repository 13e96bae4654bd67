package io.chengnuo.work;

import io.chengnuo.TestApi;
import io.chengnuo.TestApi.Answer;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agents of a test company who work on tickets by their procedures. */
final class TestDesk {

    static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN
    };

    /** Somebody new who may do all that work on tickets needs. */
    static TestApi agent(TestCompany company) {
        return company.api(company.person(AGENT));
    }

    static String open(TestApi agent, String category, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "subject",
                "冰箱不制冷",
                "category",
                category,
                "channel",
                "phone",
                "customer",
                Map.of("phone", "13800001234")));
        body.putAll(more);
        return agent.post("/tickets", body).expect(201).text("/id");
    }

    static List<String> fields(Answer refused) {
        return java.util.stream.StreamSupport.stream(
                        refused.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    static List<String> kinds(TestApi agent, String id) {
        return java.util.stream.StreamSupport.stream(
                        agent.get("/tickets/" + id + "/events?limit=100")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("kind").asString())
                .toList();
    }

    static String delivered(TestCompany company, TestApi agent, String category) {
        var id = open(agent, category, Map.of());
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "修好", "explanation", "好"))
                .expect(201);
        return id;
    }

    private TestDesk() {}
}
