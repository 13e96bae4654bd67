package io.chengnuo.channel.connector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A long text in pieces that a messenger takes; cut at the end of a line where there is one, never within a letter. */
public final class Pieces {

    /** At most so many bytes of UTF-8 each. */
    public static List<String> of(String text, int most) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (bytes(rest) > most) {
            var end = 0;
            var used = 0;
            while (end < rest.length()) {
                var letter = Character.toString(rest.codePointAt(end));
                if (used + bytes(letter) > most) {
                    break;
                }
                used += bytes(letter);
                end += letter.length();
            }
            var line = rest.lastIndexOf('\n', end);
            var cut = line > end / 2 ? line + 1 : end;
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut);
        }
        if (pieces.isEmpty() || !rest.isBlank()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Pieces() {}
}
