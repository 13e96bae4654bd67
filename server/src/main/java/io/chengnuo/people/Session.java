package io.chengnuo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A browser that proved something about who uses it. */
record Session(
        UUID id,
        UUID person,
        Stage stage,
        Proof proof,
        String address,
        String agent,
        Instant createdAt,
        Instant seenAt) {

    private static final String ATTRIBUTE = Session.class.getName();

    /** How far the proof went. Only a signed-in session acts for the person. */
    enum Stage {
        CODE_REQUIRED,
        ENROLMENT_REQUIRED,
        SIGNED_IN
    }

    /** What was proved. */
    enum Proof {
        PASSWORD,
        PASSWORD_AND_CODE,
        PASSKEY
    }

    boolean signedIn() {
        return stage == Stage.SIGNED_IN;
    }

    static Optional<Session> of(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(ATTRIBUTE));
    }

    void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
