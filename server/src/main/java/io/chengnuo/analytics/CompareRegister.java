package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Origin;
import io.chengnuo.analytics.register.Entries;
import io.chengnuo.analytics.register.EntryRegistered;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.shared.facts.FactLog;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register. The board reads its rows, so the second side is what the facts say was entered, corrected and taken back. Numbers are
 * compared of entries whose fact tells them.
 */
@Component
class CompareRegister implements SecondComputation {

    private static final Map<RegisterKind, List<String>> CODES = new HashMap<>();

    static {
        Origin.ofRegister()
                .forEach((code, kinds) -> kinds.forEach(kind ->
                        CODES.computeIfAbsent(kind, one -> new ArrayList<>()).add(code)));
    }

    private final Entries entries;
    private final FactLog log;

    CompareRegister(Entries entries, FactLog log) {
        this.entries = entries;
        this.log = log;
    }

    @Override
    public void compare(LocalDate today, Instant midnight, Sides sides) {
        var standing = new HashMap<UUID, EntryRegistered>();
        log.all(EntryRegistered.class).forEach(fact -> {
            if (fact.corrects() != null) {
                standing.remove(fact.corrects());
            }
            if (!fact.withdrawn()) {
                standing.put(fact.entry(), fact);
            }
        });
        standing.values()
                .forEach(fact -> told(
                        fact.begins(),
                        fact.ends(),
                        fact.number(),
                        fact.outOf(),
                        (what, number) -> codes(fact.kind()).forEach(code -> sides.tables(code, what, number))));
        entries.standing().forEach(entry -> {
            var fact = standing.get(entry.id());
            told(
                    fact == null || fact.begins() != null ? entry.begins() : null,
                    fact == null || fact.begins() != null ? entry.ends() : null,
                    fact == null || fact.number() != null ? entry.number() : null,
                    fact == null || fact.outOf() != null ? entry.outOf() : null,
                    (what, number) -> codes(entry.kind()).forEach(code -> sides.board(code, what, number)));
        });
    }

    private static void told(
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable BigDecimal number,
            @Nullable BigDecimal outOf,
            BiConsumer<String, BigDecimal> say) {
        say.accept(Sides.ENTRIES, BigDecimal.ONE);
        if (begins != null && ends != null) {
            say.accept(
                    Sides.LENGTH,
                    BigDecimal.valueOf(Duration.between(begins, ends).toSeconds()));
        }
        if (number != null) {
            say.accept(Sides.NUMBER, number);
        }
        if (outOf != null) {
            say.accept(Sides.OUT_OF, outOf);
        }
    }

    private static List<String> codes(RegisterKind kind) {
        return CODES.getOrDefault(kind, List.of());
    }
}
