package io.chengnuo.channel.mail.read;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A page that may be shown: only tags and attributes from a list, links that open nothing by themselves, and no picture that would be
 * fetched from elsewhere. Pictures of the mail itself stay as {@code cid:} addresses.
 */
final class SafeHtml {

    /** A page of more than this is cut before it is cleaned: nobody reads it, and cleaning takes time. */
    private static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 300;

    /** The address of a picture that leaves it to the page how it is fetched. */
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(<img\\b[^>]{0,2000}?\\bsrc\\s{0,5}=\\s{0,5}[\"']?)//", Pattern.CASE_INSENSITIVE);

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
            .addAttributes("table", "border", "cellpadding", "cellspacing", "width", "align", "bgcolor")
            .addAttributes("tr", "bgcolor")
            .addAttributes("td", "colspan", "rowspan", "align", "valign", "width", "bgcolor")
            .addAttributes("th", "colspan", "rowspan", "align", "valign", "width", "bgcolor")
            .addAttributes("font", "color") // with the ground it was chosen for, else white words stand on white
            .addAttributes(":all", "dir")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    static String of(String page) {
        return cleaned(page, ALLOWED).body().html();
    }

    /** The same, with the addresses of pictures left for those who know what to do with them: it must not be shown as it is. */
    static Document withPictures(String page) {
        var allowed = new Safelist(ALLOWED).addProtocols("img", "src", "http", "https", "data");
        return cleaned(WITHOUT_SCHEME.matcher(page).replaceAll("$1https://"), allowed);
    }

    private static Document cleaned(String page, Safelist allowed) {
        var dirty = Jsoup.parseBodyFragment(page.length() > LONGEST ? page.substring(0, LONGEST) : page);
        if (isTooDeep(dirty)) { // nobody nests like this but to keep us busy; its words are enough
            dirty = Jsoup.parseBodyFragment("");
            dirty.body().appendElement("pre").text(ReplyText.ofPage(page));
        }
        var clean = new Cleaner(allowed).clean(dirty);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean;
    }

    private static boolean isTooDeep(Document page) {
        var deepest = new int[1];
        page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0] > DEEPEST;
    }

    private SafeHtml() {}
}
