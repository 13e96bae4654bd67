package io.chengnuo.blueprint;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Organisation.StaffedPost;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import io.chengnuo.procedure.ProceduresInForce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can be responsible for a node: departments of procedures and posts the policy names. Each is answered for by one post of the
 * company, which the company says once for the whole table.
 */
@Component
public class Roles {

    /** Begins the key of a role that is a department of procedures. */
    static final String DEPARTMENT = "dept:";

    private static final String AGENT = "agent";

    private final ProceduresInForce procedures;
    private final PolicyInForce policy;
    private final ShippedNodes shipped;
    private final Staffing staffing;
    private final Organisation organisation;
    private final TableWords words;

    Roles(
            ProceduresInForce procedures,
            PolicyInForce policy,
            ShippedNodes shipped,
            Staffing staffing,
            Organisation organisation,
            TableWords words) {
        this.procedures = procedures;
        this.policy = policy;
        this.shipped = shipped;
        this.staffing = staffing;
        this.organisation = organisation;
        this.words = words;
    }

    /** {@code post} null: nobody said which post answers for it. */
    public record Role(String key, Text name, @Nullable StaffedPost post) {

        public boolean staffed() {
            return post != null && post.holders() > 0;
        }
    }

    /** By key. */
    public Map<String, Role> all() {
        var names = new LinkedHashMap<String, Text>();
        names.put(AGENT, words.post(AGENT));
        Stream.concat(
                        policy.now().document().clauses().stream()
                                .filter(Clause::stands)
                                .map(Clause::owner),
                        shipped.document().nodes().stream()
                                .flatMap(node -> node.values().stream())
                                .filter(value -> value.column() == Column.POST)
                                .map(value -> value.text().zh()))
                .filter(key -> !key.isBlank())
                .sorted()
                .forEach(key -> names.putIfAbsent(key, words.post(key)));
        procedures.all().stream()
                .flatMap(version -> version.document().departments().stream())
                .forEach(department -> names.putIfAbsent(DEPARTMENT + department.key(), department.name()));
        var posts = organisation.posts().stream().collect(Collectors.toMap(StaffedPost::id, Function.identity()));
        Map<String, UUID> assigned = staffing.all();
        var roles = new LinkedHashMap<String, Role>();
        names.forEach((key, name) -> {
            var post = assigned.get(key);
            roles.put(key, new Role(key, name, post == null ? null : posts.get(post)));
        });
        return roles;
    }

    /** The people who can act for a role now. */
    public List<Organisation.Named> holders(String role) {
        var post = staffing.all().get(role);
        return post == null ? List.of() : organisation.holdersOf(Objects.requireNonNull(post));
    }
}
