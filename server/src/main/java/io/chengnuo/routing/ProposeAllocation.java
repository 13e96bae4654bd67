package io.chengnuo.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the numbers of all queues: whom to move where for a while, or where capacity is to be added. Pure. */
final class ProposeAllocation {

    enum Kind {
        MOVE,
        ADD
    }

    record Proposal(
            Kind kind,
            Pressure queue,
            @Nullable Pressure from,
            @Nullable UUID person) {}

    /** {@code spare}: who could leave a queue, the freest first. */
    interface Spare {
        Optional<UUID> of(Pressure queue);
    }

    static List<Proposal> from(List<Pressure> queues, Spare spare) {
        var givers = queues.stream()
                .filter(Pressure::canSpare)
                .sorted(Comparator.comparingInt(Pressure::room).reversed())
                .iterator();
        return queues.stream()
                .filter(Pressure::isHigh)
                .sorted(Comparator.comparingDouble(Pressure::perPerson).reversed())
                .map(queue -> {
                    while (givers.hasNext()) {
                        var giver = givers.next();
                        var person = spare.of(giver);
                        if (person.isPresent()) {
                            return new Proposal(Kind.MOVE, queue, giver, person.get());
                        }
                    }
                    return new Proposal(Kind.ADD, queue, null, null);
                })
                .toList();
    }

    private ProposeAllocation() {}
}
