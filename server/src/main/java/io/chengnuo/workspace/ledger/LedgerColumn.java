package io.chengnuo.workspace.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The columns an export can have; {@code word} is their name in requests, as on the screen. */
enum LedgerColumn {
    NUMBER("number", LedgerEntry::number),
    SUBJECT("subject", LedgerEntry::subject),
    STATUS("status", entry -> word(entry.status())),
    PRIORITY("priority", entry -> entry.priority().name()),
    CATEGORY("category", LedgerEntry::category),
    CUSTOMER("customer", entry -> entry.customer().name()),
    TIER("tier", entry -> word(entry.customer().tier())),
    CHANNEL("channel", entry -> word(entry.channel())),
    PROBLEM_CLASS("problemClass", entry -> word(entry.problemClass())),
    COMPLEXITY("complexity", entry -> word(entry.complexity())),
    MARKS("marks", LedgerColumn::marks),
    FIRST_RESPONDER("firstResponder", entry -> name(entry.firstResponder())),
    HANDLER("handler", entry -> name(entry.handler())),
    TEAM("team", entry -> name(entry.team())),
    UNIT("unit", entry -> name(entry.unit())),
    OPENED_AT("openedAt", LedgerEntry::openedAt),
    FIRST_ANSWERED_AT("firstAnsweredAt", LedgerEntry::firstAnsweredAt),
    DELIVERED_AT("deliveredAt", LedgerEntry::deliveredAt),
    CLOSED_AT("closedAt", LedgerEntry::closedAt),
    KEPT("kept", LedgerEntry::kept),
    BROKEN("broken", LedgerEntry::broken),
    STAGE("stage", entry -> entry.stage() == null ? null : entry.stage().in(LocaleContextHolder.getLocale())),
    FEEDBACK(
            "feedback",
            entry -> entry.feedback() == null ? null : entry.feedback().score()),
    FEEDBACK_WORDS(
            "feedbackWords",
            entry -> entry.feedback() == null ? null : entry.feedback().comment()),
    CARE_MADE("careMade", entry -> entry.care().made()),
    CARE_PLANNED("carePlanned", entry -> entry.care().planned()),
    CARE_LAST_AT("careLastAt", entry -> entry.care().lastAt()),
    CARE_NEXT_DUE("careNextDue", entry -> day(entry.care().nextDue())),
    POLICY_VERSION("policyVersion", LedgerEntry::policyVersion);

    private final String word;
    private final Function<LedgerEntry, @Nullable Object> cell;

    LedgerColumn(String word, Function<LedgerEntry, @Nullable Object> cell) {
        this.word = word;
        this.cell = cell;
    }

    static Optional<LedgerColumn> named(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word.equals(word))
                .findFirst();
    }

    static List<LedgerColumn> all() {
        return List.of(values());
    }

    String word() {
        return word;
    }

    @Nullable
    Object cell(LedgerEntry entry) {
        return cell.apply(entry);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String marks(LedgerEntry entry) {
        var major = entry.major() ? "major" : "";
        var risk = entry.highRisk() ? "high_risk" : "";
        return (major + " " + risk).strip();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String name(LedgerEntry.@Nullable Named named) {
        return named == null ? null : named.name();
    }
}
