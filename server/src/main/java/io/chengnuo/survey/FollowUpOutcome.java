package io.chengnuo.survey;

/** What a follow-up of a bad mark led to. */
public enum FollowUpOutcome {
    /** 客户已满意: the matter was put right and the customer says so. */
    PUT_RIGHT,
    /** 已解释: the customer understands, nothing could be changed. */
    EXPLAINED,
    /** 转投诉: it became a complaint. */
    COMPLAINT,
    /** 转改进: a cause on our side that others must remove. */
    IMPROVEMENT,
    /** 未联系上: several tries, nobody answered. */
    NOT_REACHED
}
