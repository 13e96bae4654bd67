package io.chengnuo.work;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells colleagues what happens to faults they reported or look after. */
@Component
class DefectNews {

    void reported(Defect defect) {}

    void moved(Defect defect, DefectState to, @Nullable String fixedIn, List<UUID> tickets) {}
}
