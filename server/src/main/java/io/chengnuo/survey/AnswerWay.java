package io.chengnuo.survey;

/** How an answer reached us. */
public enum AnswerWay {
    /** In the portal, signed in. */
    PORTAL,
    /** Through the link of the invitation. */
    LINK
}
