package io.chengnuo.blueprint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a customer's life with the company; a table needs nodes in each. */
public enum LifePart {
    ACQUISITION,
    SERVICE,
    RETENTION,
    FEEDBACK;

    /** As cells name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LifePart> of(String code) {
        return Stream.of(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
