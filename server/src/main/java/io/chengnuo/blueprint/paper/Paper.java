package io.chengnuo.blueprint.paper;

/** Sheets of paper the table is laid out for, across. */
enum Paper {
    A3,
    A4
}
