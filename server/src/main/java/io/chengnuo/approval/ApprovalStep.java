package io.chengnuo.approval;

import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People asked at the same time: those named, or with a {@code power} whoever holds it nearest to the team. */
public record ApprovalStep(
        Set<UUID> people, Quorum quorum, @Nullable Needed power) {

    /** The power a step asks for, and the team about whose work it is. */
    public record Needed(
            String key,
            @Nullable BigDecimal amount,
            @Nullable UUID team) {}

    public ApprovalStep(Set<UUID> people, Quorum quorum) {
        this(people, quorum, null);
    }

    /** Anybody who holds the power; when nobody does and it has no amount, those above in the organisation. */
    public static ApprovalStep ofPower(String key, @Nullable BigDecimal amount, @Nullable UUID team) {
        return new ApprovalStep(Set.of(), Quorum.ANY, new Needed(key, amount, team));
    }

    /** Anybody who holds the power; where nobody but the asker does, whoever keeps what is asked about: a second pair of eyes in any case. */
    public static ApprovalStep ofPowerBeside(UUID asker, String key, Right keepers, WhoHolds whoHolds) {
        var holders = new HashSet<>(whoHolds.power(key, null, null));
        holders.remove(asker);
        return holders.isEmpty() ? new ApprovalStep(whoHolds.right(keepers), Quorum.ANY) : ofPower(key, null, null);
    }
}
