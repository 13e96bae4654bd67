package io.chengnuo.channel.phone.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.AsteriskSimulator;
import io.chengnuo.console.simulate.FreeswitchSimulator;
import io.chengnuo.console.simulate.PretendedSwitch;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Asterisk and FreeSWITCH, pretended with their real protocols: heard, told commands, lost and found again. */
@ChengnuoTest
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class SwitchTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private TestCompany company;
    private TestConnectors connectors;
    private TestApi settings;
    private TestApi agent;
    private TestApi colleague;
    private PretendedSwitch pbx;
    private String phone;
    private String number;

    @BeforeEach
    void people() {
        connectors = new TestConnectors(company);
        settings = company.api(company.administrator());
        number = another();
    }

    @AfterEach
    void systemsGo() {
        connectors.close();
    }

    private static String another() {
        return "1370000%04d".formatted(NUMBERS.incrementAndGet());
    }

    private void connected(String kind) {
        pbx = kind.equals("asterisk")
                ? new AsteriskSimulator(0, company.clock())
                : new FreeswitchSimulator(0, company.clock());
        phone = connectors.connect(kind, pbx);
        var team = company.team("话务" + NUMBERS.incrementAndGet());
        agent = at("801", person(team));
        colleague = at("802", person(team));
        await(() -> pbx.listening() == 1);
    }

    private TestPerson person(UUID team) {
        return company.person(
                Reach.ALL,
                team,
                Right.CALL_READ,
                Right.CALL_WORK,
                Right.CALL_LISTEN,
                Right.TICKET_READ,
                Right.CUSTOMER_READ);
    }

    private TestApi at(String extension, TestPerson person) {
        settings.put("/phones/" + phone + "/extensions/" + person.id(), Map.of("extension", extension))
                .expect(204);
        return company.api(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk", "freeswitch"})
    void aCallRingsIsAnsweredHeldRecordedAndHandedOver(String kind) {
        connected(kind);
        later().calls(number);
        later().chooses(number, "2");
        later().queues(number, "售后");
        later().rings(number, "801");
        await(() -> isAtHand(agent, "ringing"));
        var at = agent.get("/calls/at-hand").json().at("/calls/0");
        var call = at.at("/call/id").asString();
        assertThat(at.path("commands").toString()).contains("answer", "hold", "record");

        asks(call, Map.of("kind", "answer"));
        await(() -> isAtHand(agent, "talking"));
        asks(call, Map.of("kind", "hold"));
        await(() -> isAtHand(agent, "held"));
        asks(call, Map.of("kind", "resume"));
        await(() -> isAtHand(agent, "talking"));
        asks(call, Map.of("kind", "record"));
        asks(call, Map.of("kind", "stop_recording"));
        asks(call, Map.of("kind", "transfer", "to", "802"));
        await(() -> isAtHand(colleague, "talking"));
        later().answers(number);
        later().hangsUp(number);

        await(() -> call(number).path("state").asString().equals("ended"));
        assertThat(call(number).path("result").asString()).isEqualTo("answered");
        assertThat(call(number).path("queue").asString()).isEqualTo("售后");
        assertThat(call(number).path("choice").asString()).isEqualTo("2");
        assertThat(call(number).path("line").asString()).isEqualTo(PretendedSwitch.LINE);
        assertThat(call(number).path("extension").asString()).isEqualTo("802");
        agent.post("/calls/" + call + "/commands", Map.of("kind", "hold")).refused(404, "no_such_call");
        connectors.await(() -> call(number).path("recording").asString("").equals("kept"));
        colleague.post("/calls/" + call + "/hearings", Map.of("reason", "质检")).expect(201);
        assertThat(colleague.get("/calls/" + call + "/recording").expect(200).bytes())
                .startsWith((byte) 'R', (byte) 'I', (byte) 'F', (byte) 'F');
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk", "freeswitch"})
    void whoeverIsDialledFromTheScreenIsACallOfHis(String kind) {
        connected(kind);
        agent.post("/calls", Map.of("number", number)).expect(202);
        await(() -> isAtHand(agent, "ringing"));
        assertThat(call(number).path("direction").asString()).isEqualTo("outbound");
        later().answers(number);
        await(() -> isAtHand(agent, "talking"));
        asks(call(number).path("id").asString(), Map.of("kind", "hang_up"));
        await(() -> call(number).path("result").asString("").equals("answered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk", "freeswitch"})
    void whatEndsWhileTheConnectionIsBrokenIsSettledAndWhatLivesIsHeardOn(String kind) {
        connected(kind);
        var spoken = another();
        var lives = another();
        var meanwhile = another();
        for (var caller : new String[] {number, spoken, lives}) {
            later().calls(caller);
            later().rings(caller, caller.equals(lives) ? "802" : "801");
        }
        later().answers(spoken);
        await(() -> call(lives).path("state").asString().equals("ringing"));
        await(() -> call(spoken).path("state").asString().equals("talking"));

        var before = pbx.listenedEver();
        pbx.goAway(true);
        pbx.vanishes(number);
        pbx.vanishes(spoken);
        later().calls(meanwhile);
        later().rings(meanwhile, "801");
        later().answers(meanwhile);
        assertThat(call(number).path("state").asString()).isEqualTo("ringing");
        pbx.goAway(false);

        await(() -> call(number).path("result").asString("").equals("end_not_seen"));
        await(() -> call(spoken).path("result").asString("").equals("answered"));
        await(() -> call(meanwhile).path("state").asString("").equals("talking"));
        assertThat(pbx.listenedEver()).isEqualTo(before + 1);
        assertThat(call(lives).path("state").asString()).isEqualTo("ringing");
        later().answers(lives);
        await(() -> call(lives).path("state").asString().equals("talking"));
        company.catchUp();
        assertThat(agent.get("/call-backs?limit=100").text()).contains(number.substring(7));
    }

    @Test
    void whatIsNotTheProtocolIsLeftOrTheConnectionMadeAnew() {
        connected("asterisk");
        pbx.writeRaw("garbage\r\n\r\n: : :\r\nEvent: Newchannel\r\n\r\nEvent: Hangup\r\nUniqueid: \r\n\r\n");
        later().calls(number);
        await(() -> call(number).path("state").asString("").equals("ringing"));
        var before = pbx.listenedEver();
        var looks = pbx.looksEver();
        pbx.writeRaw("x".repeat(WireReader.LONGEST_LINE + 10));
        await(() -> pbx.listenedEver() == before + 1 && pbx.looksEver() > looks);
        later().hangsUp(number);
        await(() -> call(number).path("result").asString("").equals("abandoned"));
        assertThat(health()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk", "freeswitch"})
    void aTestSaysWhatIsWrong(String kind) {
        connected(kind);
        assertThat(tried(kind, Map.of())).isEmpty();
        assertThat(tried(kind, Map.of("password", "wrong"))).isEqualTo("wrong_login");
        assertThat(tried(kind, Map.of("host", "pbx.example.org"))).isEqualTo("not_allowed");
    }

    private String tried(String kind, Map<String, String> other) {
        var all = new HashMap<>(pbx.settings());
        all.putAll(other);
        return settings.post("/channels/connectors/test", Map.of("kind", kind, "settings", all))
                .expect(200)
                .json()
                .path("problem")
                .asString("");
    }

    private String health() {
        return settings.get("/channels/connectors")
                .json()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(phone))
                .findFirst()
                .orElseThrow()
                .path("health")
                .asString();
    }

    /** The clock of a test may stand still; what happens at the telephone takes a second. */
    private PretendedSwitch later() {
        company.clock().forward(Duration.ofSeconds(1));
        return pbx;
    }

    private void asks(String call, Map<String, String> command) {
        later();
        agent.post("/calls/" + call + "/commands", command).expect(202);
    }

    private static boolean isAtHand(TestApi who, String state) {
        return who.get("/calls/at-hand")
                .json()
                .at("/calls/0/call/state")
                .asString("")
                .equals(state);
    }

    private JsonNode call(String from) {
        return settings.get("/calls?number=" + from).expect(200).json().at("/items/0");
    }

    private static void await(Callable<Boolean> state) {
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(state);
    }
}
