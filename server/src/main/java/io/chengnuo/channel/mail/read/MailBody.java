package io.chengnuo.channel.mail.read;

import io.chengnuo.channel.mail.read.ReadMail.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.poi.hmef.HMEFMessage;
import org.jspecify.annotations.Nullable;

/** The words, the page and the files of a mail, gathered from the tree of its parts. */
record MailBody(@Nullable String text, @Nullable String html, List<Part> files, boolean signed, boolean encrypted) {

    private static final int DEEPEST = 50;
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_NAME = 200;

    static MailBody of(Message message) throws UnreadableMail {
        var gathering = new Gathering();
        try {
            gathering.add(message, 0, false);
        } catch (IOException e) {
            throw new UnreadableMail("malformed", e);
        }
        return new MailBody(
                joined(gathering.texts),
                joined(gathering.pages),
                List.copyOf(gathering.files),
                gathering.signed,
                gathering.encrypted);
    }

    private static @Nullable String joined(List<String> parts) {
        var filled = parts.stream().filter(part -> !part.isBlank()).toList();
        return filled.isEmpty() ? null : String.join("\n\n", filled);
    }

    private static final class Gathering {
        private final List<String> texts = new ArrayList<>();
        private final List<String> pages = new ArrayList<>();
        private final List<Part> files = new ArrayList<>();
        private boolean signed;
        private boolean encrypted;
        private int parts;

        void add(Entity entity, int depth, boolean alternative) throws IOException, UnreadableMail {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                throw new UnreadableMail("too_complex");
            }
            var type = parameters(entity, "Content-Type");
            var body = entity.getBody();
            switch (body) {
                case Multipart multipart -> {
                    signed |= type.value().equals("multipart/signed");
                    encrypted |= type.value().equals("multipart/encrypted");
                    for (var part : multipart.getBodyParts()) {
                        add(part, depth + 1, multipart.getSubType().equalsIgnoreCase("alternative"));
                    }
                }
                case Message nested ->
                    files.add(new Part(
                            nameOr(entity, type, subjectOf(nested) + ".eml"),
                            "message/rfc822",
                            written(nested),
                            null,
                            false));
                case SingleBody single -> {
                    var bytes = bytes(single);
                    var opened =
                            Smime.isEnvelope(type.value()) ? Smime.opened(bytes).orElse(null) : null;
                    if (opened != null) {
                        signed = true;
                        add(MailReader.message(opened), depth + 1, false);
                    } else {
                        leaf(entity, type, bytes, alternative);
                    }
                }
                case null, default -> {}
            }
        }

        private void leaf(Entity entity, Parameters type, byte[] bytes, boolean alternative) throws IOException {
            var disposition = parameters(entity, "Content-Disposition");
            var kind = type.value().isEmpty() ? "text/plain" : type.value();
            var attached = disposition.value().equals("attachment") || name(disposition, type) != null && !alternative;
            if (!attached && kind.equals("text/plain")) {
                texts.add(kept(Charsets.decode(bytes, type.get("charset")).replace("\r\n", "\n")));
            } else if (!attached && kind.equals("text/html")) {
                pages.add(DeepPage.flat(kept(Charsets.decode(bytes, charsetOfPage(type, bytes)))));
            } else if (kind.equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(name(disposition, type))) {
                unpack(entity, type, disposition, bytes);
            } else if (bytes.length > 0) {
                signed |= kind.equals("application/pkcs7-signature") || kind.equals("application/x-pkcs7-signature");
                encrypted |= Smime.isEnvelope(kind);
                files.add(new Part(
                        nameOr(entity, type, named(kind)),
                        kind,
                        bytes,
                        contentId(entity),
                        disposition.value().equals("inline") || contentId(entity) != null));
            }
        }

        /** Without what no database keeps as text: zeros, and halves of letters. */
        private static String kept(String text) {
            return text.replaceAll("[\\x00\\p{Cs}]+", "");
        }

        /** What Outlook wrapped up; kept as it is when it cannot be unwrapped. */
        private void unpack(Entity entity, Parameters type, Parameters disposition, byte[] bytes) {
            var before = files.size();
            try {
                var wrapped = new HMEFMessage(new ByteArrayInputStream(bytes));
                for (var each : wrapped.getAttachments()) {
                    var name = each.getLongFilename() == null ? each.getFilename() : each.getLongFilename();
                    files.add(new Part(
                            cleaned(name == null ? "attachment" : name),
                            "application/octet-stream",
                            each.getContents(),
                            null,
                            false));
                }
            } catch (IOException | RuntimeException e) {
                while (files.size() > before) {
                    files.removeLast();
                }
            }
            if (files.size() == before) {
                files.add(new Part(nameOr(entity, type, "winmail.dat"), "application/ms-tnef", bytes, null, false));
            }
        }
    }

    private static Parameters parameters(Entity entity, String header) {
        var field = entity.getHeader() == null ? null : entity.getHeader().getField(header);
        return Parameters.of(header, field == null ? null : field.getRaw());
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(Message nested) throws IOException {
        var out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(nested, out);
        return out.toByteArray();
    }

    private static String subjectOf(Message nested) {
        var subject = nested.getHeader() == null ? null : MailReader.text(nested.getHeader(), "Subject");
        return subject == null || subject.isBlank() ? "message" : subject;
    }

    private static @Nullable String charsetOfPage(Parameters type, byte[] bytes) {
        var given = type.get("charset");
        if (given != null) {
            return given;
        }
        var head = new String(bytes, 0, Math.min(bytes.length, 2_048), java.nio.charset.StandardCharsets.ISO_8859_1);
        var matcher = java.util.regex.Pattern.compile(
                        "charset=[\"']?([\\w-]+)", java.util.regex.Pattern.CASE_INSENSITIVE)
                .matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String contentId(Entity entity) {
        var text = entity.getHeader() == null ? null : MailReader.text(entity.getHeader(), "Content-ID");
        return text == null || text.isBlank() ? null : text.replaceAll("[<>\\s]", "");
    }

    private static @Nullable String name(Parameters disposition, Parameters type) {
        var name = disposition.get("filename") == null ? type.get("name") : disposition.get("filename");
        return name == null || name.isBlank() ? null : cleaned(name);
    }

    private static String nameOr(Entity entity, Parameters type, String otherwise) {
        var name = name(parameters(entity, "Content-Disposition"), type);
        return name == null ? cleaned(otherwise) : name;
    }

    private static String named(String kind) {
        var sub = kind.substring(kind.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        return "attachment."
                + switch (kind.toLowerCase(Locale.ROOT)) {
                    case "text/plain" -> "txt";
                    case "message/delivery-status" -> "txt";
                    case "application/octet-stream" -> "bin";
                    default -> sub.isEmpty() || sub.length() > 8 ? "bin" : sub;
                };
    }

    /** No folder, no control or direction characters, no dots in front. */
    private static String cleaned(String name) {
        var flat = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", "")
                .replaceAll("[\\\\/:*?\"<>|]+", "_")
                .strip();
        var bare = flat.replaceFirst("^\\.+", "");
        var whole = bare.isEmpty() ? "attachment" : bare;
        return whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME) : whole;
    }
}
