package io.chengnuo;

import io.chengnuo.people.AddPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.AddUnit;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.IssueToken;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.SetUpCompany;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.FactRelay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A company of one test class: set up as real ones are (default calendars and policy pack included), reached under a host name
 * of its own. Take it as a field of the test class; {@link ChengnuoTest} fills it in.
 *
 * <pre>{@code
 * @ChengnuoTest
 * class TicketTests {
 *     private TestCompany company;
 *
 *     @Test
 *     void anAgentReadsATicket() {
 *         var agent = company.person(Right.TICKET_READ);
 *         company.api(agent).get("/tickets").expect(200);
 *     }
 * }
 * }</pre>
 */
public final class TestCompany {

    private static final Queue<UUID> MADE = new ConcurrentLinkedQueue<>();

    private final ApplicationContext beans;
    private final SetUpCompany.Begun begun;
    private final String host;
    private final TestPerson administrator;

    TestCompany(ApplicationContext beans) {
        this.beans = beans;
        this.host = UUID.randomUUID() + ".test";
        this.begun = bean(SetUpCompany.class)
                .another(
                        new SetUpCompany.Company(
                                "测试公司", host, Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "default"),
                        new SetUpCompany.Administrator("管理员", "admin@" + host, null));
        MADE.add(begun.company());
        this.administrator = known(begun.administrator(), "管理员");
    }

    static List<UUID> madeSinceLastAsked() {
        var made = new ArrayList<UUID>();
        for (var one = MADE.poll(); one != null; one = MADE.poll()) {
            made.add(one);
        }
        return made;
    }

    /** Somebody of this company; {@code token} opens doors. */
    public record TestPerson(UUID id, String name, String email, String token) {}

    /** A second company of the same installation, for what must not be seen across. */
    public TestCompany another() {
        return new TestCompany(beans);
    }

    /** The tenant. */
    public UUID id() {
        return begun.company();
    }

    public String host() {
        return host;
    }

    /** The root unit. */
    public UUID root() {
        return begun.root();
    }

    /** Has every right, reaching everything. */
    public TestPerson administrator() {
        return administrator;
    }

    /** Somebody new with exactly these rights, reaching everything. */
    public TestPerson person(Right... rights) {
        return person(Reach.ALL, root(), null, rights);
    }

    /** Somebody new in a team with exactly these rights, reaching so far. */
    public TestPerson person(Reach reach, UUID team, Right... rights) {
        var unit = inside(
                () -> bean(io.chengnuo.people.Organisation.class).team(team).unit());
        return person(reach, unit, team, rights);
    }

    private TestPerson person(Reach reach, UUID unit, @org.jspecify.annotations.Nullable UUID team, Right... rights) {
        var name = "人员" + UUID.randomUUID().toString().substring(0, 8);
        var id = inside(() -> {
            var person = bean(AddPerson.class).add(name, name + "@" + host, null);
            var post = bean(DefinePost.class).define("岗位 " + name, "", "", List.of(), all(reach, rights));
            bean(GivePost.class).give(person, post.id(), unit, team);
            return person;
        });
        return known(id, name);
    }

    /** A new team in the root unit. */
    public UUID team(String name) {
        return team(root(), name);
    }

    public UUID team(UUID unit, String name) {
        return inside(() ->
                bean(AddTeam.class).add(unit, name, TeamKind.CUSTOMER_SERVICE).id());
    }

    public UUID unit(UUID parent, String name) {
        return inside(() -> bean(AddUnit.class).add(parent, name).id());
    }

    /** The doors, as this person's program sees them. */
    public TestApi api(TestPerson person) {
        return anonymous().with("Authorization", "Bearer " + person.token());
    }

    /** The doors, as nobody sees them. */
    public TestApi anonymous() {
        var port = beans.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new TestApi(port, Map.of("Host", host));
    }

    /** Does something in one transaction of this company, as the system. */
    public <T> T inside(Supplier<T> work) {
        return Tenancy.as(id(), () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    public void inside(Runnable work) {
        inside(() -> {
            work.run();
            return true;
        });
    }

    /** Calls use cases of this company as this person; each keeps its own transaction. */
    public <T> T as(TestPerson person, Supplier<T> work) {
        return Tenancy.as(id(), () -> Acting.person(person.id(), "test").call(work));
    }

    public void as(TestPerson person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    /** Lets every listener hear every fact recorded so far. */
    public void catchUp() {
        bean(FactRelay.class).catchUp(id());
    }

    /** Shared by all tests of the JVM: whoever stops it lets it run again. */
    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    private TestPerson known(UUID id, String name) {
        var token = Tenancy.as(id(), () -> bean(IssueToken.class).issue(id, "test", null, null));
        return new TestPerson(id, name, name + "@" + host, token.secret());
    }

    private static Map<Right, Reach> all(Reach reach, Right... rights) {
        var all = new EnumMap<Right, Reach>(Right.class);
        for (var right : rights) {
            all.put(right, reach);
        }
        return all;
    }
}
