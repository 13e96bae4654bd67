package io.chengnuo.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One identity in the only spelling it has: a phone as E.164, a mail address in lower case with an ASCII domain, a number in
 * upper case. Made by {@link #read}; two spellings of the same thing become equal values.
 */
public record Identity(IdentityKind kind, String value) {

    /** A phone without country code belongs here. */
    private static final String HOME_REGION = "CN";

    private static final int LONGEST = 254;
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s\\p{C},;:<>\"()\\[\\]\\\\]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\p{C}]{1,64}");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Refuses, naming {@code field}, what cannot be such an identity. */
    public static Identity read(IdentityKind kind, String text, String field) {
        return parse(kind, text).orElseThrow(() -> new Invalid("invalid_identity", new FieldError(field, "invalid")));
    }

    public static Optional<Identity> parse(IdentityKind kind, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var value = switch (kind) {
            case PHONE -> phone(plain);
            case MAIL -> mail(plain);
            case NUMBER -> token(plain.toUpperCase(Locale.ROOT));
            case WECHAT, WECOM, DINGTALK, FEISHU, SOCIAL -> token(plain);
        };
        return value.map(normal -> new Identity(kind, normal));
    }

    /** As shown to people who have no reason to see all of it: {@code 138****1234}. */
    public String masked() {
        return switch (kind) {
            case PHONE -> maskedPhone();
            case MAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            case WECHAT, WECOM, DINGTALK, FEISHU, SOCIAL -> value.substring(0, Math.min(2, value.length() - 1)) + "***";
            case NUMBER -> value;
        };
    }

    /** The part behind the {@code @}, with it; empty for other kinds. */
    String domain() {
        return kind == IdentityKind.MAIL ? value.substring(value.indexOf('@')) : "";
    }

    private String maskedPhone() {
        var local = value.startsWith("+86") ? value.substring(3) : value;
        var shown = Math.min(3, Math.max(0, local.length() - 8));
        return local.substring(0, shown) + "****" + local.substring(Math.max(shown, local.length() - 4));
    }

    private static Optional<String> phone(String text) {
        try {
            var number = PHONES.parse(text, HOME_REGION);
            if (!PHONES.isPossibleNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            return Optional.of(PHONES.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> mail(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            var address = (text.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            return Optional.of(address)
                    .filter(it -> it.length() <= LONGEST && MAIL.matcher(it).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> token(String text) {
        return Optional.of(text).filter(it -> TOKEN.matcher(it).matches());
    }
}
