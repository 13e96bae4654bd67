package io.chengnuo.policy;

/** The door a request came through (渠道). */
public enum Channel {
    PORTAL,
    PHONE,
    WALK_IN,
    API,
    MAIL,
    CHAT,
    SMS,
    WECHAT,
    WECOM,
    DINGTALK,
    FEISHU,
    /** A comment or private message on an account of the company in a social network. */
    SOCIAL,
    /** At the customer's place. */
    SITE,
    IMPORT
}
