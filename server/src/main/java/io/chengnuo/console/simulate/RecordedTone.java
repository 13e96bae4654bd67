package io.chengnuo.console.simulate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A recording that browsers play. */
final class RecordedTone {

    private static final int RATE = 8000;

    static byte[] second() {
        var sound = ByteBuffer.allocate(44 + RATE).order(ByteOrder.LITTLE_ENDIAN);
        sound.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + RATE);
        sound.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        sound.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        sound.putShort((short) 1).putShort((short) 8);
        sound.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(RATE);
        for (var sample = 0; sample < RATE; sample++) {
            sound.put((byte) (128 + 60 * Math.sin(sample * 440 * 2 * Math.PI / RATE)));
        }
        return sound.array();
    }

    private RecordedTone() {}
}
