package io.chengnuo.channel.mail.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * A page that may be shown: only tags and attributes from a list, links that open nothing by themselves, and no picture that would be
 * fetched from elsewhere. Pictures of the mail itself stay as {@code cid:} addresses.
 */
final class SafeHtml {

    /** A page of more than this is cut before it is cleaned: nobody reads it, and cleaning takes time. */
    private static final int LONGEST = 1_000_000;

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em")
            .addTags(
                    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s",
                    "small", "span", "strike")
            .addTags("strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "font")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("td", "colspan", "rowspan", "align", "valign")
            .addAttributes("th", "colspan", "rowspan", "align", "valign")
            .addAttributes("font", "color")
            .addAttributes(":all", "dir")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    static String of(String page) {
        var cut = page.length() > LONGEST ? page.substring(0, LONGEST) : page;
        return Jsoup.clean(cut, "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
    }

    private SafeHtml() {}
}
