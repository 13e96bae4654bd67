package io.chengnuo.survey;

/** How an answer reached us. */
public enum AnswerWay {
    /** In the portal, signed in. */
    PORTAL,
    /** Through the link of an invitation sent by mail. */
    LINK,
    /** Through the link of an invitation sent as a message: SMS, WeChat and the like. */
    MESSAGE,
    /** Told on the phone to somebody who did not serve the customer. */
    CALL_BACK
}
