package io.chengnuo.knowledge.bot;

/** What the bot did about a line. */
enum Turn {
    /** Told an article. */
    ANSWERED,
    /** Offered some, unsure which was meant. */
    OFFERED,
    /** Showed the choices. */
    MENU,
    /** Asked for a field of a form, or took the answer to one. */
    ASKED,
    /** Knew nothing. */
    MISSED,
    /** Gave it to a person. */
    HANDED_OVER,
    HELPED,
    NOT_HELPED
}
