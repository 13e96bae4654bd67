package io.chengnuo.sla.report;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The question as it stands in the address. Dates are days of the company, both included. */
public record AskedAttainment(
        @Nullable AttainmentBy by,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable @Size(max = 100) String promise,
        @Nullable UUID team,
        @Nullable UUID person,
        @Nullable Channel channel,
        @Nullable Tier tier) {}
