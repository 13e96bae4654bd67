package io.chengnuo.improvement.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A committee with those who belong to it now. */
public record Committee(UUID id, Outline outline, List<UUID> members, long version) {

    /** {@code quorum}: so many of a hundred members have to be present for votes to count. */
    public record Outline(
            String name,
            String mandate,
            UUID chair,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            int quorum) {}

    boolean quorate(int present, int invited) {
        return present > 0 && present * 100 >= outline.quorum() * invited;
    }
}
