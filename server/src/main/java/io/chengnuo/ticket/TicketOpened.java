package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request was received. {@code contract} are the terms the customer has by contract. {@code firstResponder} is set when a person received it face to face or by phone. */
public record TicketOpened(
        TicketId ticket,
        String number,
        UUID customer,
        Channel channel,
        String category,
        @Nullable ProblemClass problemClass,
        Complexity complexity,
        boolean major,
        Urgency urgency,
        Impact impact,
        Tier tier,
        Priority priority,
        List<String> risks,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID policyVersion,
        @Nullable UUID firstResponder,
        @Nullable String contract,
        Instant at)
        implements TicketFact {

    /** Of a customer without a contract. */
    public TicketOpened(
            TicketId ticket,
            String number,
            UUID customer,
            Channel channel,
            String category,
            @Nullable ProblemClass problemClass,
            Complexity complexity,
            boolean major,
            Urgency urgency,
            Impact impact,
            Tier tier,
            Priority priority,
            List<String> risks,
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID policyVersion,
            @Nullable UUID firstResponder,
            Instant at) {
        this(
                ticket,
                number,
                customer,
                channel,
                category,
                problemClass,
                complexity,
                major,
                urgency,
                impact,
                tier,
                priority,
                risks,
                team,
                unit,
                policyVersion,
                firstResponder,
                null,
                at);
    }

    TicketOpened numbered(String itsNumber) {
        return new TicketOpened(
                ticket,
                itsNumber,
                customer,
                channel,
                category,
                problemClass,
                complexity,
                major,
                urgency,
                impact,
                tier,
                priority,
                risks,
                team,
                unit,
                policyVersion,
                firstResponder,
                contract,
                at);
    }
}
