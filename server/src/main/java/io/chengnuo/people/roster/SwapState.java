package io.chengnuo.people.roster;

/** How far a swap has come: asked, agreed to by the other, approved by the lead; or not. */
enum SwapState {
    ASKED,
    AGREED,
    APPROVED,
    REFUSED
}
