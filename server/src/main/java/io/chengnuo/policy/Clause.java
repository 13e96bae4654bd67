package io.chengnuo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered promise or rule. {@code owner} is the key of the post that answers for it, {@code control} says in words how it is
 * made to happen (clock, rule, form, checklist, survey, indicator, review) and {@code binds} names the working things; clocks and
 * indicators of its targets need not be named. {@code basis} is what it rests on and which reading was chosen, {@code cites} the
 * papers. A repealed clause stays in the text and makes nothing happen.
 */
public record Clause(
        String number,
        Text text,
        String owner,
        @Nullable Text scope,
        @Nullable Text basis,
        List<String> control,
        @Nullable Text title,
        Scope applies,
        List<String> cites,
        List<ControlRef> binds,
        @Nullable Repeal repealed) {

    public Clause(
            String number,
            Text text,
            String owner,
            @Nullable Text scope,
            @Nullable Text basis,
            @Nullable List<String> control,
            @Nullable Text title,
            @Nullable Scope applies,
            @Nullable List<String> cites,
            @Nullable List<ControlRef> binds,
            @Nullable Repeal repealed) {
        this.number = number;
        this.text = text;
        this.owner = owner;
        this.scope = scope;
        this.basis = basis;
        this.control = control == null ? List.of() : List.copyOf(control);
        this.title = title;
        this.applies = applies == null ? Scope.ALL : applies;
        this.cites = cites == null ? List.of() : List.copyOf(cites);
        this.binds = binds == null ? List.of() : List.copyOf(binds);
        this.repealed = repealed;
    }

    public boolean stands() {
        return repealed == null;
    }

    public Clause repealed(@Nullable Repeal why) {
        return new Clause(number, text, owner, scope, basis, control, title, applies, cites, binds, why);
    }

    /** The same clause in other words. */
    Clause saying(Text other) {
        return new Clause(number, other, owner, scope, basis, control, title, applies, cites, binds, repealed);
    }
}
