package io.chengnuo.channel.mail.read;

import com.ibm.icu.charset.CharsetProviderICU;
import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, as mail programs really write them: GB2312 that is GBK, Latin-1 that is Windows-1252, 7-bit mail that is not, and a
 * name that says one thing while the bytes say another.
 */
final class Charsets {

    private static final CharsetProviderICU ICU = new CharsetProviderICU();

    /** Names that mean more than they say, or that nobody else knows. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("hz-gb-2312", "HZ-GB-2312"),
            Map.entry("hz", "HZ-GB-2312"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("unicode-1-1-utf-7", "UTF-7"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"));

    private static final int ENOUGH_TO_GUESS = 8 * 1024;

    /** As the name says, if the bytes allow it; else UTF-8, if they are; else a guess. */
    static String decode(byte[] bytes, @Nullable String name) {
        var named = find(name);
        if (named != null && !(isAscii(named) && hasHighBytes(bytes))) {
            var text = strictly(bytes, named);
            if (text != null) {
                return text;
            }
        }
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        return new String(bytes, named != null && !isAscii(named) ? named : guess(bytes));
    }

    static @Nullable Charset find(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var plain = name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        var meant = MEANT.getOrDefault(plain, plain);
        try {
            return Charset.forName(meant);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return ofIcu(meant);
        }
    }

    private static @Nullable Charset ofIcu(String name) {
        try {
            return ICU.charsetForName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Chinese before all else: what is valid GB18030 and looks like Chinese to the detector, or to nobody like anything. */
    private static Charset guess(byte[] bytes) {
        var sample = bytes.length > ENOUGH_TO_GUESS ? java.util.Arrays.copyOf(bytes, ENOUGH_TO_GUESS) : bytes;
        var match = new CharsetDetector().setText(sample).detect();
        var found = match == null || match.getConfidence() < 20 ? null : find(match.getName());
        return found == null ? Charset.forName("GB18030") : found;
    }

    private static boolean isAscii(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean hasHighBytes(byte[] bytes) {
        for (var one : bytes) {
            if (one < 0) {
                return true;
            }
        }
        return false;
    }

    private Charsets() {}
}
