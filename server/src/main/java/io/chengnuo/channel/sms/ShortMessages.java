package io.chengnuo.channel.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text becomes short messages: 160 letters of the GSM alphabet in one, 153 in each of several; or 70 and 67 of UCS-2 as soon as one
 * letter is not of that alphabet. Neither an escape pair nor a surrogate pair is cut in two.
 */
record ShortMessages(boolean gsm, List<String> parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final String EXTENDED_CODES = "\n\u0014\u0028\u0029\u002f\u003c\u003d\u003e\u0040\u0065";
    private static final char ESCAPE = '\u001b';

    static ShortMessages of(String text) {
        var gsm = text.chars().allMatch(ShortMessages::isGsm);
        var one = gsm ? 160 : 70;
        var each = gsm ? 153 : 67;
        return new ShortMessages(gsm, length(text, gsm) <= one ? List.of(text) : cut(text, gsm, each));
    }

    private static boolean isGsm(int letter) {
        return letter != ESCAPE && BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0;
    }

    private static int length(String text, boolean gsm) {
        return gsm
                ? text.chars()
                        .map(letter -> EXTENDED.indexOf(letter) >= 0 ? 2 : 1)
                        .sum()
                : text.length();
    }

    private static List<String> cut(String text, boolean gsm, int most) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var used = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = Character.toString(text.codePointAt(at));
            var size = length(letter, gsm);
            if (used + size > most) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(letter);
            used += size;
            at += letter.length();
        }
        parts.add(part.toString());
        return parts;
    }

    /** One octet for each septet, as SMPP carries the default alphabet. */
    static byte[] gsmBytes(String text) {
        var bytes = new java.io.ByteArrayOutputStream();
        text.chars().forEach(letter -> {
            var extended = EXTENDED.indexOf(letter);
            if (extended >= 0) {
                bytes.write(ESCAPE);
                bytes.write(EXTENDED_CODES.charAt(extended));
            } else {
                bytes.write(BASIC.indexOf(letter));
            }
        });
        return bytes.toByteArray();
    }

    static String gsmText(byte[] bytes) {
        var text = new StringBuilder();
        for (var at = 0; at < bytes.length; at++) {
            var code = bytes[at] & 0x7f;
            if (code == ESCAPE && at + 1 < bytes.length) {
                var extended = EXTENDED_CODES.indexOf(bytes[++at] & 0x7f);
                text.append(extended < 0 ? ' ' : EXTENDED.charAt(extended));
            } else {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }
}
