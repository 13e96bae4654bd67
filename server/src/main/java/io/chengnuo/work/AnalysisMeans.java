package io.chengnuo.work;

/** How the need was learnt. */
public enum AnalysisMeans {
    /** 客户陈述. */
    CUSTOMER_WORDS,
    /** 数据与记录. */
    DATA,
    /** 现场勘察. */
    SITE_SURVEY
}
