package io.chengnuo.console.demo;

import io.chengnuo.people.AddPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.AddUnit;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.Power;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The company's people in their teams and posts. */
final class Cast {
    /** Somebody who works here. */
    record Member(UUID id, String name, String team, String post, double skill) {}

    private static final Map<String, TeamKind> KINDS = Map.of(
            "service", TeamKind.CUSTOMER_SERVICE,
            "technical", TeamKind.TECHNICAL_SUPPORT,
            "marketing", TeamKind.MARKETING_SUPPORT,
            "relations", TeamKind.CUSTOMER_RELATIONSHIP);

    private final Map<String, UUID> teams = new HashMap<>();
    private final Map<String, UUID> unitOfTeam = new HashMap<>();
    private final Map<String, UUID> posts = new HashMap<>();
    private final List<Member> members = new ArrayList<>();

    private Cast() {}

    /** Hires everybody the book names; the administrator is there already. Only those with something to show may sign in. */
    static Cast hire(StoryBook book, ApplicationContext parts, UUID root, UUID administrator, String password) {
        var cast = new Cast();
        cast.form(book, parts, root);
        var posts = definePosts(parts.getBean(DefinePost.class));
        cast.posts.putAll(posts);
        for (var person : book.people()) {
            var id = person.post().equals("administrator")
                    ? administrator
                    : parts.getBean(AddPerson.class)
                            .add(
                                    person.name(),
                                    person.mail() + "@" + book.domain(),
                                    person.says() == null ? null : password);
            if (!person.post().equals("administrator")) {
                parts.getBean(GivePost.class)
                        .give(
                                id,
                                known(posts, person.post()),
                                known(cast.unitOfTeam, person.team()),
                                cast.team(person.team()));
            }
            cast.members.add(new Member(id, person.name(), person.team(), person.post(), person.skill()));
        }
        return cast;
    }

    UUID post(String key) {
        return known(posts, key);
    }

    UUID team(String key) {
        return known(teams, key);
    }

    private static <T> T known(Map<String, T> by, String key) {
        return Objects.requireNonNull(by.get(key), key);
    }

    Stream<Member> everybody() {
        return members.stream();
    }

    Member lead(String team) {
        return members.stream()
                .filter(one -> one.post.equals("lead") && one.team.equals(team))
                .findFirst()
                .orElseThrow();
    }

    /** Approves what needs somebody else's yes. */
    Member manager() {
        return members.stream()
                .filter(one -> one.post.equals("management"))
                .findFirst()
                .orElseThrow();
    }

    List<Member> agents(String team) {
        return members.stream()
                .filter(one -> one.post.equals("agent") && one.team.equals(team))
                .toList();
    }

    /** Somebody of the team who works on requests. */
    Member agent(String team, Random random) {
        var agents = agents(team);
        return agents.get(random.nextInt(agents.size()));
    }

    private void form(StoryBook book, ApplicationContext parts, UUID root) {
        var units = new HashMap<String, UUID>();
        for (var unit : book.units()) {
            var parent = unit.under() == null ? root : known(units, unit.under());
            units.put(
                    unit.key(),
                    parts.getBean(AddUnit.class).add(parent, unit.name()).id());
        }
        for (var team : book.teams()) {
            var unit = known(units, team.unit());
            teams.put(
                    team.key(),
                    parts.getBean(AddTeam.class)
                            .add(unit, team.name(), KINDS.getOrDefault(team.key(), TeamKind.OTHER))
                            .id());
            unitOfTeam.put(team.key(), unit);
        }
    }

    private static Map<String, UUID> definePosts(DefinePost define) {
        return Map.of(
                "agent",
                        define.define(
                                        "坐席",
                                        "受理、答复、交付客户的请求，对首问负责。",
                                        "Receives, answers and delivers; stays responsible for what was asked first.",
                                        powers("200", "500", "100"),
                                        rights(Reach.TEAM, AGENT))
                                .id(),
                "lead",
                        define.define(
                                        "班组长",
                                        "看板、分派、督办、回访低分。",
                                        "Watches the board, assigns, urges, follows up on low scores.",
                                        leading(powers("1000", "3000", "800")),
                                        rights(Reach.TEAM, AGENT, LEAD))
                                .id(),
                "quality",
                        define.define(
                                        "质量专员",
                                        "抽检、满意度、审计。",
                                        "Inspects, reads surveys and the audit trail.",
                                        List.of(),
                                        rights(Reach.ALL, READER, KEEPER))
                                .id(),
                "management",
                        define.define(
                                        "管理层",
                                        "看承诺是否兑现，批准制度变更。",
                                        "Sees whether promises are kept; approves changes of the policy.",
                                        everyPower(),
                                        rights(Reach.ALL, READER, MANAGER))
                                .id());
    }

    /** What may be promised without asking, in yuan; null without limit. */
    private static List<Power> powers(@Nullable String goodwill, @Nullable String exchange, @Nullable String discount) {
        return List.of(power("goodwill", goodwill), power("exchange", exchange), power("discount", discount));
    }

    /** Whom an escalation reaches first. */
    private static List<Power> leading(List<Power> others) {
        var all = new ArrayList<>(others);
        all.add(power("escalation_lead", null));
        all.add(power("escalation_expert", null));
        return List.copyOf(all);
    }

    private static List<Power> everyPower() {
        return List.of(
                new Power("risk_plan", null, null),
                new Power("policy_version", null, null),
                new Power("close_exception", null, null),
                power("goodwill", null),
                power("exchange", null),
                power("discount", null),
                power("escalation_manager", null),
                power("escalation_director", null));
    }

    private static Power power(String key, @Nullable String limit) {
        return new Power(key, limit == null ? null : new BigDecimal(limit), null);
    }

    private static final Set<Right> AGENT = Set.of(
            Right.TICKET_READ,
            Right.BLUEPRINT_READ,
            Right.TICKET_OPEN,
            Right.TICKET_REPLY,
            Right.TICKET_NOTE,
            Right.TICKET_ASSIGN,
            Right.TICKET_TRANSFER,
            Right.TICKET_DELIVER,
            Right.TICKET_CLOSE,
            Right.TICKET_REOPEN,
            Right.CUSTOMER_READ,
            Right.CUSTOMER_EDIT,
            Right.CALENDAR_READ,
            Right.POLICY_READ,
            Right.BOARD_READ,
            Right.SURVEY_READ,
            Right.PROCEDURE_READ,
            Right.TASK_WORK,
            Right.QUEUE_READ,
            Right.ROSTER_READ,
            Right.KNOWLEDGE_READ,
            Right.KNOWLEDGE_EDIT,
            Right.OUTLET_READ,
            Right.COUNTER_WORK,
            Right.VISIT_PLAN,
            Right.VISIT_WORK,
            Right.CALL_READ,
            Right.CALL_WORK);

    private static final Set<Right> LEAD = Set.of(
            Right.KNOWLEDGE_PUBLISH,
            Right.CALL_LISTEN,
            Right.TICKET_EXPORT,
            Right.CUSTOMER_REVEAL,
            Right.PEOPLE_READ,
            Right.SURVEY_FOLLOW_UP,
            Right.OWNER_DECIDE,
            Right.TAKEOVER,
            Right.ROSTER_EDIT,
            Right.SKILL_EDIT,
            Right.ESCALATION_READ,
            Right.ADOPTION_READ,
            Right.STANDARD_CHECK);

    private static final Set<Right> READER = Set.of(
            Right.TICKET_READ,
            Right.CUSTOMER_READ,
            Right.CALENDAR_READ,
            Right.POLICY_READ,
            Right.BOARD_READ,
            Right.PEOPLE_READ,
            Right.SURVEY_READ,
            Right.PROCEDURE_READ,
            Right.QUEUE_READ,
            Right.ROSTER_READ,
            Right.ESCALATION_READ,
            Right.AUDIT_READ,
            Right.ADOPTION_READ,
            Right.STANDARD_CHECK,
            Right.BLUEPRINT_READ,
            Right.KNOWLEDGE_READ,
            Right.OUTLET_READ);

    private static final Set<Right> MANAGER = Set.of(
            Right.POLICY_EDIT,
            Right.TICKET_EXPORT,
            Right.CUSTOMER_EXPORT,
            Right.PROCEDURE_EDIT,
            Right.APPROVAL_EDIT,
            Right.QUEUE_EDIT,
            Right.ESCALATION_EDIT,
            Right.CUSTOMER_CLASSIFY,
            Right.REGISTER_EDIT,
            Right.INDICATOR_EDIT,
            Right.ROLLOUT_EDIT,
            Right.EVIDENCE_PACK,
            Right.BLUEPRINT_EDIT,
            Right.KNOWLEDGE_EDIT,
            Right.KNOWLEDGE_PUBLISH,
            Right.OUTLET_EDIT,
            Right.VISIT_PLAN);

    private static final Set<Right> KEEPER = Set.of(Right.REGISTER_EDIT, Right.KNOWLEDGE_EDIT, Right.KNOWLEDGE_PUBLISH);

    @SafeVarargs
    private static Map<Right, Reach> rights(Reach reach, Set<Right>... sets) {
        var rights = new EnumMap<Right, Reach>(Right.class);
        for (var set : sets) {
            set.forEach(right -> rights.put(right, reach));
        }
        return rights;
    }
}
