package io.chengnuo.sla.replay;

import io.chengnuo.ticket.PastCase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two readings in the order of ticket ids, walked side by side. */
final class ByTicket {

    private final Iterator<PastCase> cases;
    private final Iterator<PastClock> clocks;
    private @Nullable PastCase nextCase;
    private @Nullable PastClock nextClock;

    ByTicket(Stream<PastCase> cases, Stream<PastClock> clocks) {
        this.cases = cases.iterator();
        this.clocks = clocks.iterator();
        this.nextCase = next(this.cases);
        this.nextClock = next(this.clocks);
    }

    /** A request without promises has none in the list; promises on a request from before have none beside them. */
    void each(BiConsumer<@Nullable PastCase, List<PastClock>> told) {
        while (true) {
            var about = nextCase;
            var clock = nextClock;
            if (about != null && (clock == null || before(about.ticket(), clock.ticket()))) {
                nextCase = next(cases);
                told.accept(about, List.of());
            } else if (clock != null) {
                var same = about != null && about.ticket().equals(clock.ticket());
                if (same) {
                    nextCase = next(cases);
                }
                told.accept(same ? about : null, ofTicket(clock.ticket()));
            } else {
                return;
            }
        }
    }

    private List<PastClock> ofTicket(UUID ticket) {
        var found = new ArrayList<PastClock>(4);
        for (var clock = nextClock; clock != null && clock.ticket().equals(ticket); clock = nextClock) {
            found.add(clock);
            nextClock = next(clocks);
        }
        return found;
    }

    /** As the database puts them: by their bytes, while Java takes the halves for signed numbers. */
    private static boolean before(UUID one, UUID other) {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
    }

    private static <T> @Nullable T next(Iterator<T> all) {
        return all.hasNext() ? all.next() : null;
    }
}
