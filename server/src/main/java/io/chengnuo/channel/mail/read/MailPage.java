package io.chengnuo.channel.mail.read;

import io.chengnuo.shared.files.Raster;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page of a mail as its sender made it, for a frame of its own. Pictures within the mail are drawn anew and put into the page;
 * those elsewhere are left out until somebody asks for them, because fetching one tells the sender that his mail was opened.
 *
 * @param remotePictures how many lie elsewhere
 */
public record MailPage(String html, int remotePictures) {

    private static final int MOST_PICTURES = 100;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String DATA = "data:image/";
    private static final Set<String> TINY = Set.of("0", "1", "2", "0px", "1px", "2px");

    /**
     * @param inline whether pictures of the mail itself are shown
     * @param remote the address under which a picture elsewhere is shown instead; null leaves them all out
     * @return empty when the mail has no page, or cannot be read
     */
    public static Optional<MailPage> of(byte[] raw, boolean inline, @Nullable Function<String, String> remote) {
        try {
            var body = MailReader.body(raw);
            return body.html() == null
                    ? Optional.empty()
                    : Optional.of(new Drawing(inline ? pictures(body) : Map.of(), remote).draw(body.html()));
        } catch (UnreadableMail e) {
            return Optional.empty();
        }
    }

    private static Map<String, ReadMail.Part> pictures(MailBody body) {
        var pictures = new HashMap<String, ReadMail.Part>();
        body.files().stream()
                .filter(file -> file.contentId() != null)
                .forEach(file -> pictures.putIfAbsent(String.valueOf(file.contentId()), file));
        return pictures;
    }

    private static final class Drawing {
        private final Map<String, ReadMail.Part> pictures;
        private final @Nullable Function<String, String> remote;
        private int elsewhere;
        private int drawn;
        private long bytes;

        Drawing(Map<String, ReadMail.Part> pictures, @Nullable Function<String, String> remote) {
            this.pictures = pictures;
            this.remote = remote;
        }

        MailPage draw(String page) {
            var document = SafeHtml.withPictures(page);
            document.select("img").forEach(this::picture);
            document.select("a[href]").forEach(Drawing::link);
            return new MailPage(document.body().html(), elsewhere);
        }

        private void picture(Element image) {
            var source = image.attr("src").strip();
            var shown = source(source);
            if (shown == null) {
                leftOut(image);
            } else {
                image.attr("src", shown);
            }
        }

        /** Its words stand for it, in little room; one that nobody was meant to see leaves nothing. */
        private static void leftOut(Element image) {
            var alt = image.attr("alt").strip();
            if (alt.isEmpty() && (TINY.contains(image.attr("width")) || TINY.contains(image.attr("height")))) {
                image.remove();
            } else {
                image.replaceWith(new Element("span").addClass("left-out").text(alt.isEmpty() ? "▢" : alt));
            }
        }

        private @Nullable String source(String source) {
            var scheme = source.toLowerCase(Locale.ROOT);
            if (scheme.startsWith("http:") || scheme.startsWith("https:")) {
                elsewhere++;
                return remote == null || elsewhere > MOST_PICTURES ? null : remote.apply(source);
            }
            if (scheme.startsWith("cid:")) {
                var part = pictures.get(source.substring(4));
                return part == null ? null : redrawn(part.bytes());
            }
            var comma = source.indexOf(',');
            return scheme.startsWith(DATA)
                            && comma > 0
                            && scheme.substring(0, comma).endsWith(";base64")
                    ? redrawn(bytes(source.substring(comma + 1)))
                    : null;
        }

        private @Nullable String redrawn(byte[] given) {
            bytes += given.length;
            if (++drawn > MOST_PICTURES || bytes > MOST_BYTES) {
                return null;
            }
            return Raster.redraw(given)
                    .map(picture -> "data:" + picture.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(picture.bytes()))
                    .orElse(null);
        }

        private static byte[] bytes(String base64) {
            try {
                return Base64.getMimeDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }

        /** Where it really leads stands beside it, spelled so that no letter can look like another. */
        private static void link(Element link) {
            var host = host(link.attr("href"));
            if (host != null) {
                link.attr("title", link.attr("href"));
                link.appendElement("span").addClass("host").text(" [" + host + "]");
            }
        }

        private static @Nullable String host(String address) {
            try {
                var scheme = address.toLowerCase(Locale.ROOT);
                if (!scheme.startsWith("http:") && !scheme.startsWith("https:")) {
                    return null;
                }
                var authority = new URI(address.replaceFirst("[?#].*", "").replace(" ", "%20")).getRawAuthority();
                if (authority == null) {
                    return "?";
                }
                var bare = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
                return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (URISyntaxException | IllegalArgumentException e) {
                return "?";
            }
        }
    }
}
