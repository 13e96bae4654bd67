package io.chengnuo.customer;

/** By what a customer is recognised. When two of them point to different customers, the one named first here decides. */
public enum IdentityKind {
    /** The company's own number for the customer, as printed on its papers. */
    NUMBER,
    PHONE,
    MAIL,
    /** As one knows it of oneself, or what an official account calls a follower (its OpenID). */
    WECHAT,
    WECOM,
    DINGTALK,
    FEISHU,
    /** {@code network:account}. */
    SOCIAL
}
