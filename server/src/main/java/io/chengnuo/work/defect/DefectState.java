package io.chengnuo.work.defect;

import java.util.Set;

/** How far those who make the product have come with a fault. */
public enum DefectState {
    REPORTED,
    ACCEPTED,
    IN_WORK,
    /** Put right in a version that is named. */
    FIXED,
    /** Works as it should; a reason is given. */
    NOT_A_DEFECT;

    boolean isOpen() {
        return this == REPORTED || this == ACCEPTED || this == IN_WORK;
    }

    /** Where it may go from here; what was ended may be taken up again. */
    Set<DefectState> next() {
        return switch (this) {
            case REPORTED -> Set.of(ACCEPTED, IN_WORK, FIXED, NOT_A_DEFECT);
            case ACCEPTED -> Set.of(IN_WORK, FIXED, NOT_A_DEFECT);
            case IN_WORK -> Set.of(ACCEPTED, FIXED, NOT_A_DEFECT);
            case FIXED, NOT_A_DEFECT -> Set.of(IN_WORK);
        };
    }
}
