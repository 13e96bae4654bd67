package io.chengnuo.shared;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who does what this thread does, through which door, under which trace. Written into every fact. */
public record Acting(
        Kind kind,
        @Nullable UUID actor,
        String source,
        @Nullable String trace) {

    /** The kinds of actor a fact can have. */
    public enum Kind {
        PERSON,
        CUSTOMER,
        PROGRAM,
        SYSTEM
    }

    /** The source of facts that an import brought: the past of another system. */
    public static final String IMPORT = "import";

    private static final Acting SYSTEM = new Acting(Kind.SYSTEM, null, "system", null);
    private static final ThreadLocal<Acting> CURRENT = ThreadLocal.withInitial(() -> SYSTEM);

    public static Acting current() {
        return CURRENT.get();
    }

    /** The product itself, through this door. */
    public static Acting system(String source) {
        return new Acting(Kind.SYSTEM, null, source, null);
    }

    public static Acting person(UUID person, String source) {
        return new Acting(Kind.PERSON, person, source, null);
    }

    public static Acting customer(UUID customer, String source) {
        return new Acting(Kind.CUSTOMER, customer, source, null);
    }

    /** The same actor through another door. */
    public Acting through(String door) {
        return new Acting(kind, actor, door, trace);
    }

    public Acting tracedBy(String trace) {
        return new Acting(kind, actor, source, trace);
    }

    public <T extends @Nullable Object> T call(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
