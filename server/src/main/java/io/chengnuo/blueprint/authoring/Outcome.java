package io.chengnuo.blueprint.authoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step came to. The first says whether the table is for the whole company or for {@code project}, and its {@code purpose}; the
 * last from when on it is used; each has {@code notes}.
 */
record Outcome(
        boolean companyWide,
        String project,
        String purpose,
        String notes,
        @Nullable LocalDate liveOn) {

    static final Outcome NOTHING = new Outcome(true, "", "", "", null);

    /** What departments sign; another wording has to be signed again. */
    boolean sameAim(Outcome other) {
        return companyWide == other.companyWide && project.equals(other.project) && purpose.equals(other.purpose);
    }
}
