package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.MailboxNames;
import io.chengnuo.channel.mail.read.ReadMail;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What our own mail server found out about who sent a mail (RFC 8601, RFC 7489): anybody can write From, and anybody can write a
 * note that says it was checked. Only the topmost note counts, and only when it carries the name that the settings of the mailbox give our server
 * ({@code authservId}); that server takes notes under its own name away from what arrives.
 */
@Component
class SenderProof {

    private static final int LONGEST = 4_000;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
    private static final Pattern DMARC = Pattern.compile("(?:^|;)\\s*dmarc\\s*=\\s*([a-z]{1,20})\\b([^;]{0,1000})");
    private static final Pattern DOMAIN = Pattern.compile("\\bheader\\.from\\s*=\\s*([a-z0-9.-]{1,255})");

    private final MailboxNames mailboxes;

    SenderProof(MailboxNames mailboxes) {
        this.mailboxes = mailboxes;
    }

    enum Verdict {
        /** The owner of the domain in From sent it, says our own server. */
        PROVEN,
        /** Nobody of ours looked, or the domain says nothing about who writes for it. */
        UNKNOWN,
        /** The owner of the domain says that this mail is not his. */
        FORGED
    }

    Verdict of(String mailbox, ReadMail mail) {
        var server = mailboxes
                .find(mailbox)
                .map(connector -> connector.setting("authservId", ""))
                .orElse("");
        var from = mail.from();
        if (server.isBlank() || from == null) {
            return Verdict.UNKNOWN;
        }
        var note = mail.authentication().stream()
                .map(each -> bare(each).toLowerCase(Locale.ROOT))
                .filter(each -> server.strip().equalsIgnoreCase(each.replaceFirst("[\\s;].*", "")))
                .findFirst();
        return note.map(each -> judged(each, from.address(), mail.oneSender())).orElse(Verdict.UNKNOWN);
    }

    private static Verdict judged(String note, String from, boolean oneSender) {
        var found = DMARC.matcher(note);
        if (!found.find()) {
            return Verdict.UNKNOWN;
        }
        return switch (found.group(1)) {
            case "fail" -> Verdict.FORGED;
            case "pass" -> {
                var about = DOMAIN.matcher(found.group(2));
                var domain = from.substring(from.lastIndexOf('@') + 1);
                yield oneSender && about.find() && about.group(1).equals(domain) ? Verdict.PROVEN : Verdict.UNKNOWN;
            }
            default -> Verdict.UNKNOWN;
        };
    }

    /** Comments may hold anything, also what looks like a result; so may quoted text. */
    private static String bare(String note) {
        var text = note.substring(0, Math.min(note.length(), LONGEST)).replaceAll("\"(?:[^\"\\\\]|\\\\.){0,500}\"", "");
        for (var before = ""; !before.equals(text); ) {
            before = text;
            text = COMMENT.matcher(text).replaceAll("");
        }
        return text.strip();
    }
}
