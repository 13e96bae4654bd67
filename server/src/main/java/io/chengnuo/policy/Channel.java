package io.chengnuo.policy;

/** The door a request came through (渠道). */
public enum Channel {
    PORTAL,
    PHONE,
    WALK_IN,
    API,
    MAIL,
    CHAT,
    IMPORT
}
