package io.chengnuo.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only what is sound by its bytes is a recording. */
@Tag("REQ-CHN-21")
class AudioTypesTests {

    @Test
    void soundIsToldByItsFirstBytes() {
        assertThat(AudioTypes.of(bytes("RIFF\1\2\3\4WAVEfmt "))).hasValue("audio/wav");
        assertThat(AudioTypes.of(bytes("OggS\0\2\0\0\0\0\0\0"))).hasValue("audio/ogg");
        assertThat(AudioTypes.of(bytes("\0\0\0\30ftypM4A "))).hasValue("audio/mp4");
        assertThat(AudioTypes.of(bytes("ID3\4\0\0\0\0\0\0\0\0"))).hasValue("audio/mpeg");
        assertThat(AudioTypes.of(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}))
                .hasValue("audio/mpeg");
    }

    @Test
    void everythingElseIsNone() {
        assertThat(AudioTypes.of(bytes("RIFF\1\2\3\4AVI LIST"))).isEmpty();
        assertThat(AudioTypes.of(bytes("<html><script>"))).isEmpty();
        assertThat(AudioTypes.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEmpty();
        assertThat(AudioTypes.of(new byte[0])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
