package io.chengnuo.customer;

/** Where a customer stands in its life with the company (客户生命周期). */
public enum Stage {
    NEW,
    ACTIVE,
    LOST
}
