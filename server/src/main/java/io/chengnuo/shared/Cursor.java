package io.chengnuo.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sort values of the last row of a page, as an opaque text. Reading a forged one refuses, never fails. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(List.of(values).stream().map(Object::toString).toList());
    }

    /** Null when there was no cursor; refuses one that does not hold exactly {@code size} values. */
    public static @Nullable Cursor parse(@Nullable String encoded, int size) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var values = List.of(text.split(SEPARATOR, -1));
            if (values.size() != size) {
                throw forged();
            }
            return new Cursor(values);
        } catch (IllegalArgumentException e) {
            throw forged();
        }
    }

    public String encoded() {
        var bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String text(int index) {
        return values.get(index);
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeException e) {
            throw forged();
        }
    }

    public LocalDate day(int index) {
        try {
            return LocalDate.parse(values.get(index));
        } catch (DateTimeException e) {
            throw forged();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException e) {
            throw forged();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException e) {
            throw forged();
        }
    }

    private static Invalid forged() {
        return new Invalid("invalid_cursor", new Refusal.FieldError("cursor", "invalid"));
    }
}
