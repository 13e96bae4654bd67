package io.chengnuo.knowledge.bot;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.procedure.FieldType;
import io.chengnuo.procedure.FormField;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.procedure.RequiredAt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the procedure of a category asks of a customer: the fields of its first stage without which it may not be handed on, and that nobody
 * in the company fills.
 */
@Component
class RequestForm {

    private static final int MOST = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,4})?");
    private static final Pattern YES = Pattern.compile("(?:是|是的|对|有|要|需要|具备|好|好的|行|y|yes|1)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile("(?:否|不|不是|没有|没|无|不要|不需要|不具备|n|no|2)", Pattern.CASE_INSENSITIVE);

    private final ProceduresInForce procedures;

    RequestForm(ProceduresInForce procedures) {
        this.procedures = procedures;
    }

    List<FormField> of(String category) {
        var request = new CaseTraits(category, null, Complexity.GENERAL, false, Priority.P3, Tier.LOW, Channel.CHAT);
        return procedures
                .forCase(request, false)
                .flatMap(version -> version.document().stages().stream().findFirst())
                .map(stage -> stage.fields().stream()
                        .filter(field -> field.isRequiredAt(RequiredAt.TRANSFER))
                        .filter(field -> field.role().isEmpty() && isAskable(field.type()))
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }

    /** What the customer said at the beginning fills the first field that takes a story. */
    static Optional<FormField> story(List<FormField> fields) {
        return fields.stream()
                .filter(field -> field.type() == FieldType.LONG_TEXT)
                .findFirst();
    }

    static Optional<FormField> next(List<FormField> fields, Map<String, String> known) {
        return fields.stream().filter(field -> !known.containsKey(field.key())).findFirst();
    }

    /** What is kept of an answer; null when it is none to this field. */
    static @Nullable String read(FormField field, String words) {
        var said = words.strip();
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> said.isEmpty() ? null : said;
            case NUMBER, MONEY -> NUMBER.matcher(said).matches() ? said : null;
            case DATE -> date(said);
            case YES_NO ->
                YES.matcher(said).matches() ? "yes" : NO.matcher(said).matches() ? "no" : null;
            case CHOICE -> choice(field, said);
            case PERSON, FILE -> null;
        };
    }

    private static @Nullable String date(String said) {
        try {
            var parts = said.replaceAll("[年月/.]", "-").replace("日", "").split("-");
            return parts.length == 3
                    ? LocalDate.of(
                                    Integer.parseInt(parts[0].strip()),
                                    Integer.parseInt(parts[1].strip()),
                                    Integer.parseInt(parts[2].strip()))
                            .toString()
                    : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String choice(FormField field, String said) {
        var number = Wish.choice(said);
        if (number.isPresent()) {
            var at = number.getAsInt() - 1;
            return at >= 0 && at < field.choices().size()
                    ? field.choices().get(at).value()
                    : null;
        }
        var lower = said.toLowerCase(Locale.ROOT);
        return field.choices().stream()
                .filter(choice -> choice.value().equals(lower)
                        || choice.label().zh().equals(said)
                        || choice.label().en().toLowerCase(Locale.ROOT).equals(lower))
                .map(choice -> choice.value())
                .findFirst()
                .orElse(null);
    }

    private static boolean isAskable(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, CHOICE, YES_NO -> true;
            case PERSON, FILE -> false;
        };
    }
}
