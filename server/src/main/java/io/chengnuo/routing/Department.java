package io.chengnuo.routing;

/** The departments that work together for customers beside the service desk. */
enum Department {
    SALES,
    PRODUCT,
    TECHNOLOGY,
    LOGISTICS,
    FINANCE
}
