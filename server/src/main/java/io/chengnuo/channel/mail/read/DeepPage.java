package io.chengnuo.channel.mail.read;

import java.util.Locale;
import java.util.Set;

/** Pages whose tags are nested by the thousand: nobody writes them, and whoever reads them as a tree is busy for long. */
final class DeepPage {

    private static final int DEEPEST = 2_000;
    private static final int LONGEST_NAME = 12;

    /** What pages leave open all the time; the next of its kind ends it. */
    private static final Set<String> LEFT_OPEN = Set.of(
            "p",
            "br",
            "img",
            "hr",
            "li",
            "td",
            "th",
            "tr",
            "tbody",
            "thead",
            "tfoot",
            "col",
            "colgroup",
            "dt",
            "dd",
            "option",
            "input",
            "meta",
            "link",
            "area",
            "base",
            "wbr",
            "source",
            "track",
            "embed",
            "param");

    /** The page, or only its words when it is too deep. */
    static String flat(String page) {
        return isDeep(page) ? "<pre>" + page.replaceAll("<[^<>]{0,1000}>?", " ") + "</pre>" : page;
    }

    private static boolean isDeep(String page) {
        var depth = 0;
        for (var at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            var closes = at + 1 < page.length() && page.charAt(at + 1) == '/';
            var name = name(page, closes ? at + 2 : at + 1);
            if (!name.isEmpty() && !LEFT_OPEN.contains(name)) {
                depth = closes ? Math.max(0, depth - 1) : depth + 1;
                if (depth > DEEPEST) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(String page, int from) {
        var end = from;
        while (end < page.length() && end - from < LONGEST_NAME && Character.isLetterOrDigit(page.charAt(end))) {
            end++;
        }
        return page.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private DeepPage() {}
}
