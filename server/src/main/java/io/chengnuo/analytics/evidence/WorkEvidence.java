package io.chengnuo.analytics.evidence;

import io.chengnuo.analytics.Results;
import io.chengnuo.analytics.Results.Result;
import io.chengnuo.analytics.evidence.Dossier.Section;
import io.chengnuo.analytics.register.Entries;
import io.chengnuo.analytics.register.Entry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Direction;
import io.chengnuo.sla.BreachCauses;
import io.chengnuo.ticket.TicketClosure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of it in the work: sums, shares and causes by kind. Titles and notes are words of people about people and stay out. */
@Component
class WorkEvidence {

    private static final List<RegisterKind> INCIDENTS =
            List.of(RegisterKind.OUTAGE, RegisterKind.SECURITY_INCIDENT, RegisterKind.DATA_LEAK, RegisterKind.DRILL);
    private static final int MOST_ENTRIES = 100;
    private static final double PERCENT = 100;
    private static final String NOTHING = "—";

    private final Results results;
    private final TicketClosure closure;
    private final BreachCauses causes;
    private final Entries entries;
    private final EvidenceWords words;

    WorkEvidence(Results results, TicketClosure closure, BreachCauses causes, Entries entries, EvidenceWords words) {
        this.results = results;
        this.closure = closure;
        this.causes = causes;
        this.entries = entries;
        this.words = words;
    }

    Section indicators(Asked asked) {
        return words.section(
                "indicators",
                asked,
                List.of(
                        "code", "name", "clause", "unit", "target", "value", "kept", "broken", "state", "source",
                        "formula"),
                results.of(asked.from(), asked.to()).stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name().in(asked.locale()),
                                Objects.requireNonNullElse(one.clause(), ""),
                                words.text("unit." + one.unit(), asked.locale()),
                                target(one),
                                number(one.value(), one.valueDate()),
                                String.valueOf(one.kept()),
                                String.valueOf(one.broken()),
                                words.of("state", one.state(), asked),
                                words.of("source", one.source(), asked),
                                one.formula().in(asked.locale())))
                        .toList());
    }

    Section complaints(Asked asked) {
        var found = closure.of("complaint", asked.begin(), asked.end());
        var share = found.opened() == 0 ? NOTHING : number(PERCENT * found.closed() / found.opened(), null) + "%";
        return words.section(
                "complaints",
                asked,
                List.of("opened", "closed", "open", "reopened", "share"),
                List.of(List.of(
                        String.valueOf(found.opened()),
                        String.valueOf(found.closed()),
                        String.valueOf(found.opened() - found.closed()),
                        String.valueOf(found.reopened()),
                        share)));
    }

    /** Those nobody explained are counted as well: a reader must not take silence for kept promises. */
    Section breaches(Asked asked) {
        var noted = causes.between(asked.begin(), asked.end()).entrySet().stream()
                .map(one -> List.of(words.of("cause", one.getKey().name(), asked), String.valueOf(one.getValue())));
        var unexplained = causes.unexplained(asked.begin(), asked.end());
        return words.section(
                "breaches",
                asked,
                List.of("cause", "count"),
                Stream.concat(
                                noted,
                                unexplained == 0
                                        ? Stream.of()
                                        : Stream.of(List.of(
                                                words.of("cause", "unexplained", asked), String.valueOf(unexplained))))
                        .toList());
    }

    Section incidents(Asked asked) {
        var filter = new Entries.Filter(INCIDENTS, asked.from(), asked.to(), null, null);
        return words.section(
                "incidents",
                asked,
                List.of("kind", "day", "minutes", "evidence"),
                entries.page(filter, DataScope.all(), MOST_ENTRIES, null).items().stream()
                        .map(one -> List.of(
                                words.of("kind", one.kind().name(), asked),
                                one.day().toString(),
                                minutes(one, asked),
                                words.text(one.filesOf() == null ? "no" : "yes", asked.locale())))
                        .toList());
    }

    private static String minutes(Entry entry, Asked asked) {
        var lasted = entry.lasted(asked.end());
        return lasted.equals(Duration.ZERO) ? "" : String.valueOf(lasted.toMinutes());
    }

    private static String target(Result one) {
        var number = number(one.target(), one.targetDate());
        return number.equals(NOTHING) ? number : sign(one.direction()) + " " + number;
    }

    private static String sign(Direction direction) {
        return switch (direction) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case BELOW -> "<";
            case EXACTLY -> "=";
            case ABOUT -> "≈";
        };
    }

    private static String number(@Nullable Double number, @Nullable LocalDate day) {
        if (day != null) {
            return day.toString();
        }
        return number == null
                ? NOTHING
                : BigDecimal.valueOf(number)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
