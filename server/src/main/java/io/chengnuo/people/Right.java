package io.chengnuo.people;

/** What somebody may do. Each door names the one it asks for; people have them through their posts only. */
public enum Right {
    TICKET_READ,
    TICKET_OPEN,
    TICKET_REPLY,
    TICKET_NOTE,
    TICKET_ASSIGN,
    TICKET_TRANSFER,
    TICKET_DELIVER,
    TICKET_CLOSE,
    TICKET_REOPEN,
    TICKET_EXPORT,
    CUSTOMER_READ,
    CUSTOMER_EDIT,
    CUSTOMER_REVEAL,
    CUSTOMER_EXPORT,
    CALENDAR_READ,
    CALENDAR_EDIT,
    POLICY_READ,
    POLICY_EDIT,
    BOARD_READ,
    PEOPLE_READ,
    PEOPLE_EDIT,
    TOKEN_MANAGE,
    AUDIT_READ,
    SETTINGS_EDIT,
    IMPORT_RUN,
    SURVEY_READ,
    SURVEY_FOLLOW_UP
}
