package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody wrote down why the deliveries of a month turned out as they did, and what is done. Subject is the company. */
public record DeliveriesEvaluated(
        UUID company,
        LocalDate month,
        String causes,
        String actions,
        String causesBefore,
        String actionsBefore,
        UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
