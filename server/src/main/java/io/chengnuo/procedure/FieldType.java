package io.chengnuo.procedure;

/** What may be written into a field of a form. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    NUMBER,
    MONEY,
    DATE,
    CHOICE,
    YES_NO,
    PERSON,
    FILE
}
