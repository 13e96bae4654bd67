package io.chengnuo.policy.draft;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.ControlKind;
import io.chengnuo.policy.ControlRef;
import io.chengnuo.policy.Scope;
import io.chengnuo.policy.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clause as the editor sends it: whole, without its number and its repeal. */
record ClauseBody(
        @NotNull @Valid Words text,
        @Nullable @Valid Words title,
        @NotNull @Size(max = 60) String owner,
        @Nullable @Valid Words scope,
        @Nullable @Valid Words basis,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> control,
        @Nullable @Valid ScopeBody applies,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> cites,
        @Nullable @Size(max = 30) List<@NotNull @Valid Bind> binds) {

    record Bind(
            @NotNull ControlKind kind,
            @NotBlank @Size(max = 200) String key) {}

    record ScopeBody(
            @Nullable @Size(max = 200) Set<@NotNull UUID> units,
            @Nullable @Size(max = 100) Set<@NotBlank @Size(max = 60) String> procedures,
            @Nullable Set<@NotNull Tier> tiers,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> categories,
            @Nullable Set<@NotNull Channel> channels) {

        Scope scope() {
            return new Scope(units, procedures, tiers, categories, channels);
        }
    }

    Clause over(Clause before) {
        return new Clause(
                before.number(),
                text.text(),
                owner.strip(),
                Words.orNull(scope),
                Words.orNull(basis),
                control,
                Words.orNull(title),
                applies == null ? null : applies.scope(),
                cites,
                binds == null
                        ? null
                        : binds.stream()
                                .map(bind -> new ControlRef(bind.kind(), bind.key()))
                                .toList(),
                before.repealed());
    }
}
