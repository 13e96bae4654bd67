package io.chengnuo.channel.phone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at a screen asks of the telephone system.
 *
 * @param id the same for every try of one intention
 * @param call what the system calls the call; null to begin one
 * @param extension of whoever asks
 * @param to an extension or number, to begin or transfer
 */
public record LineCommand(
        UUID id,
        Kind kind,
        @Nullable String call,
        String extension,
        @Nullable String to) {

    public enum Kind {
        DIAL,
        ANSWER,
        HOLD,
        RESUME,
        TRANSFER,
        HANG_UP,
        RECORD,
        STOP_RECORDING
    }
}
