package io.chengnuo.work;

import io.chengnuo.procedure.FormField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may stand in a field of a form. Pure: that a person or a file is really there is asked elsewhere. */
final class FieldValue {

    private static final int LINE = 500;
    private static final int PAGE = 10_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The value as it is kept; empty when the field does not take it. */
    static Optional<JsonNode> kept(FormField field, JsonNode given) {
        return switch (field.type()) {
            case TEXT -> text(given, LINE);
            case LONG_TEXT -> text(given, PAGE);
            case NUMBER -> number(given).map(FieldValue::node);
            case MONEY ->
                number(given)
                        .filter(money -> money.signum() >= 0
                                && money.stripTrailingZeros().scale() <= 2)
                        .map(FieldValue::node);
            case DATE -> text(given, LINE).filter(FieldValue::isDate);
            case CHOICE ->
                text(given, LINE).filter(value -> field.choice(value.asString()).isPresent());
            case YES_NO -> given.isBoolean() ? Optional.of(given) : Optional.empty();
            case PERSON, FILE ->
                text(given, LINE).filter(value -> ID.matcher(value.asString()).matches());
        };
    }

    static UUID id(JsonNode kept) {
        return UUID.fromString(kept.asString());
    }

    private static Optional<JsonNode> text(JsonNode given, int longest) {
        return given.isString()
                        && !given.asString().isBlank()
                        && given.asString().length() <= longest
                ? Optional.of(
                        JsonNodeFactory.instance.stringNode(given.asString().strip()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode given) {
        if (!given.isNumber()) {
            return Optional.empty();
        }
        var number = given.decimalValue();
        return number.abs().compareTo(LARGEST) < 0 && number.scale() <= 12 ? Optional.of(number) : Optional.empty();
    }

    private static JsonNode node(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static boolean isDate(JsonNode value) {
        try {
            LocalDate.parse(value.asString());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private FieldValue() {}
}
