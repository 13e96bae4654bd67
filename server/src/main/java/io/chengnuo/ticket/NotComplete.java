package io.chengnuo.ticket;

import io.chengnuo.shared.Conflict;
import java.util.Collection;
import java.util.Locale;

/** It cannot be closed yet; the errors name what is missing. */
final class NotComplete extends Conflict {

    NotComplete(Collection<CloseRequirement> missing) {
        super(
                "not_complete",
                missing.stream()
                        .map(one -> new FieldError(one.name().toLowerCase(Locale.ROOT), "missing"))
                        .toArray(FieldError[]::new));
    }
}
