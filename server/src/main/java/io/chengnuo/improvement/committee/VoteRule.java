package io.chengnuo.improvement.committee;

/** How many yeses carry a motion. */
public enum VoteRule {
    /** More for than against; who abstains does not count. */
    SIMPLE,
    /** More than half of those present. */
    ABSOLUTE,
    /** At least two thirds of those present. */
    TWO_THIRDS;

    MotionState result(Tally tally, int present, boolean quorum) {
        if (!quorum) {
            return MotionState.NO_QUORUM;
        }
        var carried = switch (this) {
            case SIMPLE -> tally.inFavour() > tally.against();
            case ABSOLUTE -> tally.inFavour() * 2 > present;
            case TWO_THIRDS -> present > 0 && tally.inFavour() * 3 >= present * 2;
        };
        return carried ? MotionState.CARRIED : MotionState.LOST;
    }

    record Tally(int inFavour, int against, int abstained) {}
}
