package io.chengnuo.customer;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff who talk with a customer know in which language he reads. */
@Service
class SetLanguage {

    private final CustomerDesk desk;
    private final Clock clock;

    SetLanguage(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** {@code language} null: the company's. */
    @Transactional
    long set(UUID id, @Nullable String language, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        var before = row.getLocale();
        row.setLocale(language);
        return desk.close(row, new CustomerLanguageSet(new CustomerId(id), before, language, clock.instant()));
    }
}
