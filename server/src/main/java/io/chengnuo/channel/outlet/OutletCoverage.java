package io.chengnuo.channel.outlet;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of what we serve has an outlet that customers can reach (网点覆盖率). */
@Component
public class OutletCoverage {

    private final Outlets outlets;
    private final ServedRegions regions;

    OutletCoverage(Outlets outlets, ServedRegions regions) {
        this.outlets = outlets;
        this.regions = regions;
    }

    /** So many of the served regions. */
    public record Share(int covered, int served) {}

    /** As of a day; nothing when the register of outlets or of regions is not kept. */
    @Transactional(readOnly = true)
    public Optional<Share> on(LocalDate day) {
        if (!outlets.any()) {
            return Optional.empty();
        }
        var coverage = whole(day);
        return coverage.served() == 0
                ? Optional.empty()
                : Optional.of(new Share(coverage.covered(), coverage.served()));
    }

    @Transactional(readOnly = true)
    Coverage whole(LocalDate day) {
        return Coverage.of(regions.on(day), outlets.running(day));
    }
}
