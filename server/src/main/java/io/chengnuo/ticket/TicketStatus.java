package io.chengnuo.ticket;

/** How far a ticket has come. */
public enum TicketStatus {
    /** 待受理: nobody has worked on it. */
    NEW,
    /** 处理中 */
    IN_PROGRESS,
    /** 待客户: it cannot go on without the customer's word. */
    WAITING_CUSTOMER,
    /** 暂停办理: it waits for a supplier or an agreed day. */
    ON_HOLD,
    /** 已交付待确认: the result was given, the customer has not yet spoken. */
    DELIVERED,
    /** 已确认: the customer took the result. */
    CONFIRMED,
    /** 已关闭 */
    CLOSED,
    /** 已撤销: the customer no longer wants it. */
    WITHDRAWN,
    /** 已合并: the same matter as another ticket, and goes on there. */
    MERGED;

    /** False when nothing more is owed to the customer. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN && this != MERGED;
    }

    boolean isBeingWorkedOn() {
        return this == NEW || this == IN_PROGRESS || this == WAITING_CUSTOMER || this == ON_HOLD;
    }
}
