package io.chengnuo.channel.chat;

/** How far a chat has come. */
public enum ChatState {
    /** Nobody is asked for yet: the bot answers, or nothing was said. */
    BOT,
    /** For a person. */
    WAITING,
    TALKING,
    /** No person came in time, or none is there: it goes on as a request. */
    UNATTENDED,
    ENDED;

    boolean open() {
        return switch (this) {
            case BOT, WAITING, TALKING -> true;
            case UNATTENDED, ENDED -> false;
        };
    }
}
