package io.chengnuo.channel.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words by which somebody wants no more notices, or wants them again. Only when he says nothing else: a sentence with one of them is a question. */
final class StopWords {

    private static final Set<String> STOP = Set.of(
            "TD", "T", "退订", "退", "N", "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "取消订阅", "不要再发");
    private static final Set<String> AGAIN = Set.of("START", "UNSTOP", "恢复", "恢复订阅", "重新订阅", "订阅");

    static boolean stop(String words) {
        return STOP.contains(plain(words));
    }

    static boolean again(String words) {
        return AGAIN.contains(plain(words));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}]+", "")
                .toUpperCase(Locale.ROOT);
    }

    private StopWords() {}
}
