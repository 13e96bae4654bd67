package io.chengnuo.people;

/** Invited people have not accepted yet; deactivated ones keep their name in the records and nothing else. */
public enum PersonState {
    INVITED,
    ACTIVE,
    DEACTIVATED
}
