package io.chengnuo.customer.classes;

/** How a customer behaves within the period of the rules. */
public enum Behaviour {
    /** 常购 */
    FREQUENT,
    /** 偶购 */
    OCCASIONAL,
    /** 多求助: buys little or nothing, asks for service often. */
    DEMANDING,
    /** 沉默 */
    QUIET
}
