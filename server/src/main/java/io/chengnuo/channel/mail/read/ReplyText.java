package io.chengnuo.channel.mail.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote this time: a reply without what it quotes and without the signature, in the manners of the mail programs people use,
 * Chinese ones first (QQ 邮箱, 网易, Foxmail, 企业微信, 钉钉, Outlook, Apple Mail, Gmail). When nothing would be left, everything stays:
 * to show a quotation too much is better than to lose a sentence.
 */
final class ReplyText {

    private static final int LONGEST = 200_000;

    /** No program writes a longer one, and patterns take very long for a line that was made to keep them busy. */
    private static final int LONGEST_HEAD = 500;

    /** A line that begins what is quoted to the end. */
    private static final List<Pattern> HEADS = List.of(
            of(
                    "^\\s*-{2,}\\s*(?:Original(?: Message)?|Original Appointment|Forwarded message|原始邮件|原邮件|转发的邮件|回复的原邮件|Ursprüngliche Nachricht|Message d'origine|Исходное сообщение)\\s*-{2,}.*"),
            of("^\\s*-{3,}\\s*Reply above this line\\s*-{3,}.*"),
            of("^\\s*On\\b.{4,200}\\bwrote\\s*[:：]\\s*$"),
            of("^\\s*(?:Le|Am|El|Il)\\b.{4,200}\\b(?:a écrit|schrieb.{0,80}|escribió|ha scritto)\\s*[:：]\\s*$"),
            of("^\\s*在?\\s*\\d{4}\\s*[-年/.].{2,200}(?:写道|寫道|编写|來信)\\s*[:：]?\\s*$"),
            of("^\\s*于?\\s*\\d{4}\\s*年.{2,200}写道\\s*[:：]?\\s*$"),
            of("^\\s*.{1,120}\\s+于\\s*\\d{4}.{2,120}写道\\s*[:：]?\\s*$"),
            of("^\\s*.{4,160}<[^<>@\\s]{1,64}@[^<>\\s]{1,190}>\\s*[:：]\\s*$"),
            of("^\\s*\\d{1,2}[.:/ ].{0,60}(?:пользователь|пишет|написал).{0,120}[:：]?\\s*$"),
            of("^\\s*_{20,}\\s*$"),
            of("^\\s*\\**(?:发件人|寄件者|From|Von|De|От)\\**\\s*[:：].{1,300}$"));

    /** So many of {@link #HEADS} say who wrote when. */
    private static final int WROTE = 8;

    private static final Pattern WRITTEN_ON = of("^\\s*(?:On|Le|Am|El|Il|在|于|\\d{4}\\s*[-年/]).*");

    private static final Pattern NEXT_HEAD =
            of("^\\s*\\**(?:发送时间|日期|时间|收件人|寄件日期|Sent|Date|To|Gesendet|Envoyé|Кому|Отправлено)\\**\\s*[:：].*");
    private static final Pattern SIGNATURE = Pattern.compile("^(?:--|—|__)\\s*$|^-- $");
    private static final Pattern DEVICE = of(
            "^\\s*(?:Sent from (?:my )?.{2,60}|Get Outlook for .{2,40}|发自我的.{1,40}|来自我的.{1,40}|发自.{0,12}(?:iPhone|iPad|邮箱|手机|企业微信|钉钉).{0,20}|Von meinem .{2,40} gesendet)\\s*$");
    private static final Pattern RULE_AT_THE_END = Pattern.compile("\\n[ \\t]*[-_=*]{5,}[ \\t]*$");
    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");

    /** What programs mark as quoted. */
    private static final String QUOTATIONS =
            ".gmail_quote, .gmail_extra, blockquote[type=cite], #OLK_SRC_BODY_SECTION, .yahoo_quoted, "
                    + "#isReplyContent, .ntes-mailmaster-quote, #ntes-pcmail-quote, .netease-quote, .foxmail_quote, .fox_div_quote, includetail > *, "
                    + ".qqmail_quote, .xm_mail_oldmail, .moz-cite-prefix, .__aliyun_previous_history_wrap, "
                    + ".mail_quote, .quote_dingtalk, .tutanota_quote, .protonmail_quote";

    /** What programs put before the quotation, which then goes on to the end. */
    private static final String TO_THE_END =
            "#divRplyFwdMsg, #appendonsend, #stopSpelling, [style*='border-top:solid #B5C4DF'], "
                    + "[style*='border-top:solid #E1E1E1'], [style*='border-top: solid #B5C4DF'], [style*='border-top: solid #E1E1E1']";

    private static final String NO_WORDS = "style, script, head, title";

    private static Pattern of(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static String visible(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var lines = cut.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var kept = unsigned(unquoted(lines));
        var whole = RULE_AT_THE_END
                .matcher(String.join("\n", kept).strip())
                .replaceFirst("")
                .strip();
        return whole.isEmpty() ? cut.strip() : whole;
    }

    static String visibleOfPage(String page) {
        var document = Jsoup.parse(page.length() > LONGEST * 5 ? page.substring(0, LONGEST * 5) : page);
        remove(document.select(NO_WORDS));
        var all = textOf(document.body());
        var rest = document.clone();
        afterPrefix(rest.selectFirst(".moz-cite-prefix"));
        remove(rest.select(QUOTATIONS));
        var last = rest.selectFirst(TO_THE_END);
        if (last != null) {
            cutFrom(last);
        }
        var words = textOf(rest.body());
        return visible(words.isBlank() ? all : words);
    }

    private static void cutFrom(Element first) {
        for (Element each = first; each != null && !each.normalName().equals("body"); each = each.parent()) {
            var parent = each.parent();
            if (parent == null) {
                break;
            }
            keep(parent, List.copyOf(parent.childNodes().subList(0, each.siblingIndex() + 1)));
        }
        first.remove();
    }

    private static void remove(List<Element> elements) {
        var gone = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
        gone.addAll(elements);
        var parents = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        for (var each : elements) {
            var parent = each.parent();
            if (parent != null && parents.add(parent)) {
                keep(
                        parent,
                        parent.childNodes().stream()
                                .filter(child -> !gone.contains(child))
                                .toList());
            }
        }
    }

    /** All at once: taking away one by one makes jsoup number the others anew each time. */
    private static void keep(Element parent, List<Node> children) {
        parent.empty();
        parent.appendChildren(children);
    }

    /** Thunderbird says who wrote, and quotes in the blocks that follow. */
    private static void afterPrefix(@Nullable Element prefix) {
        var quoted = new ArrayList<Element>();
        for (var next = prefix; next != null; next = next.nextElementSibling()) {
            if (next.normalName().equals("blockquote")) {
                quoted.add(next);
            }
        }
        remove(quoted);
    }

    /** The whole page as plain text. */
    static String ofPage(String page) {
        var document = Jsoup.parse(page.length() > LONGEST * 5 ? page.substring(0, LONGEST * 5) : page);
        remove(document.select(NO_WORDS));
        return textOf(document.body());
    }

    private static List<String> unquoted(String[] lines) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < lines.length; i++) {
            var head = headAt(lines, i);
            if (head > 0 && !isQuoted(lines, i + head)) {
                break;
            }
            if (head > 0) {
                i += head - 1; // marked line by line, so the author may go on below it
            } else if (!QUOTED.matcher(lines[i]).matches()) {
                kept.add(lines[i]);
            }
        }
        return kept;
    }

    /** Whether the next line with words has the mark of a quotation. */
    private static boolean isQuoted(String[] lines, int at) {
        for (var next = at; next < lines.length; next++) {
            if (!lines[next].isBlank()) {
                return QUOTED.matcher(lines[next]).matches();
            }
        }
        return false;
    }

    /** How many lines the head of a quotation takes here; 0 where none begins. */
    private static int headAt(String[] lines, int at) {
        var line = lines[at];
        if (line.length() > LONGEST_HEAD) {
            return 0;
        }
        for (var head : HEADS) {
            if (head.matcher(line).matches()) {
                return !head.equals(HEADS.getLast()) || headFollows(lines, at) ? 1 : 0;
            }
        }
        if (!WRITTEN_ON.matcher(line).matches()) {
            return 0;
        }
        // A mail program may break the line "On … wrote:" in two or three.
        var joined = new StringBuilder(line.strip());
        for (var next = at + 1; next < Math.min(lines.length, at + 3) && !lines[next].isBlank(); next++) {
            if (joined.length() + lines[next].length() > LONGEST_HEAD) {
                return 0;
            }
            joined.append(' ').append(lines[next].strip());
            if (HEADS.stream()
                    .limit(WROTE)
                    .skip(2)
                    .anyMatch(head -> head.matcher(joined).matches())) {
                return next - at + 1;
            }
        }
        return 0;
    }

    /** "From:" alone is a word of a sentence; followed by the other heads it begins a quoted mail. */
    private static boolean headFollows(String[] lines, int at) {
        for (var next = at + 1; next < lines.length && next <= at + 4; next++) {
            if (lines[next].length() <= LONGEST_HEAD
                    && NEXT_HEAD.matcher(lines[next]).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> unsigned(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (line.length() <= LONGEST_HEAD && SIGNATURE.matcher(line).matches()) {
                break;
            }
            if (line.length() > LONGEST_HEAD || !DEVICE.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static String textOf(Element body) {
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text().replace('\u00a0', ' '));
                } else if (node instanceof Element element) {
                    if (element.normalName().equals("br")) {
                        text.append('\n');
                    } else if (element.normalName().equals("li")) {
                        newLine(text);
                        text.append("- ");
                    } else if (element.isBlock()) {
                        newLine(text);
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    newLine(text);
                    if (element.normalName().equals("p")) {
                        text.append('\n');
                    }
                }
            }
        });
        return text.toString()
                .replaceAll("(?<![ \\t])[ \\t]++\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private ReplyText() {}
}
