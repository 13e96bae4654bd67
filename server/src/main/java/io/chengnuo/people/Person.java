package io.chengnuo.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. {@code locale} is a language tag, null for the company's. */
record Person(
        UUID id,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String locale,
        PersonState state,
        @Nullable String passwordHash,
        long version) {

    Person in(PersonState other) {
        return new Person(id, name, email, phone, locale, other, passwordHash, version);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
