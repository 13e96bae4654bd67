package io.chengnuo.channel.mail.door;

/** Why a door cannot open, as a code with a text under {@code connectors.problems.<code>}. */
final class DoorProblem extends RuntimeException {

    private final String code;

    DoorProblem(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
