package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Unauthorized;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the one who acts on this thread may do: in a request, in a job run for somebody, in a test. */
@Component
public class Access {

    private final Rights rights;

    Access(Rights rights) {
        this.rights = rights;
    }

    /** The person who acts, or for whom a program acts; refuses strangers and customers. */
    public UUID person() {
        var acting = Acting.current();
        if (acting.actor() == null || !isStaff(acting.kind())) {
            throw new Unauthorized("not_signed_in");
        }
        return acting.actor();
    }

    public boolean has(Right right) {
        return mayUse(right) && rights.of(person()).containsKey(right);
    }

    public void require(Right right) {
        scope(right);
    }

    /** How far the right reaches for the one who acts; refuses those who do not have it. */
    public DataScope scope(Right right) {
        var scope = mayUse(right) ? rights.of(person()).get(right) : null;
        if (scope == null) {
            throw new Forbidden("right_missing");
        }
        return scope;
    }

    /** Every right of the one who acts. */
    public Map<Right, DataScope> all() {
        var mine = new EnumMap<Right, DataScope>(Right.class);
        rights.of(person()).forEach((right, scope) -> {
            if (mayUse(right)) {
                mine.put(right, scope);
            }
        });
        return mine;
    }

    private static boolean mayUse(Right right) {
        return Acting.current().kind() != Acting.Kind.PROGRAM || TokenLimit.allows(right);
    }

    private static boolean isStaff(Acting.Kind kind) {
        return kind == Acting.Kind.PERSON || kind == Acting.Kind.PROGRAM;
    }
}
