package io.chengnuo.knowledge;

/** Where an article stands between its writer and its readers. */
public enum ArticleState {
    /** Never published. */
    DRAFT,
    /** What is written is what readers see. */
    PUBLISHED,
    /** Readers see the edition before; what is written since waits for somebody else. */
    CHANGED,
    /** Was published; readers see it no more. */
    WITHDRAWN;

    boolean isShown() {
        return this == PUBLISHED || this == CHANGED;
    }

    /** After somebody wrote. */
    ArticleState written() {
        return switch (this) {
            case DRAFT -> DRAFT;
            case PUBLISHED, CHANGED -> CHANGED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
