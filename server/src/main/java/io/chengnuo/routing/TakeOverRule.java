package io.chengnuo.routing;

/** Why somebody takes a piece of work over. */
enum TakeOverRule {
    /** 指定: the one who decides said so. */
    NAMED,
    /** 同组备岗: trained for the post, and in the team the work belongs to. */
    TEAM_BACKUP,
    /** 同组同事. */
    TEAM,
    /** 备岗: trained for the post, elsewhere. */
    POOL,
    /** 班组长: nobody else is there. */
    LEAD,
    /** Nobody was found; it stays. */
    NOBODY
}
