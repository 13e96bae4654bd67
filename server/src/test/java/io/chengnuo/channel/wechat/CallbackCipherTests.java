package io.chengnuo.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.channel.connector.HookType.Call;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Invalid;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The examples that WeCom gives with its own library: what it signed and encrypted, we open. */
@Tag("REQ-CHN-08")
class CallbackCipherTests {

    private static final CallbackCipher CIPHER =
            new CallbackCipher("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");
    private static final String ENCRYPTED =
            "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";
    private static final Instant THEN = Instant.ofEpochSecond(1409659813);

    private static Call call(String signature) {
        return new Call(
                "POST",
                Map.of("msg_signature", signature, "timestamp", "1409659813", "nonce", "1372623149"),
                Map.of(),
                new byte[0]);
    }

    @Test
    void opensWhatWeComEncrypted() {
        var opened = CIPHER.open(call("477715d11cdb4164915debcba66cb864d751f3e6"), ENCRYPTED, THEN);
        var message = Callback.read(opened, JsonMapper.builder().build());
        assertThat(message.get("MsgType")).isEqualTo("text");
        assertThat(message.get("Content")).isEqualTo("hello");
        assertThat(message.get("FromUserName")).isEqualTo("mycreate");
    }

    @Test
    void refusesWhatIsAlteredOldOrForSomebodyElse() {
        var right = call("477715d11cdb4164915debcba66cb864d751f3e6");
        assertRefused(CIPHER, call("477715d11cdb4164915debcba66cb864d751f3e7"), ENCRYPTED, THEN);
        assertRefused(CIPHER, call(""), ENCRYPTED, THEN);
        assertRefused(CIPHER, right, ENCRYPTED.replace('R', 'S'), THEN);
        assertRefused(CIPHER, right, ENCRYPTED, THEN.plusSeconds(301));
        assertRefused(CIPHER, right, ENCRYPTED, THEN.minusSeconds(301));
        assertRefused(new CallbackCipher(CIPHER.token(), CIPHER.key(), "wx0000000000000000"), right, ENCRYPTED, THEN);
    }

    private static void assertRefused(CallbackCipher cipher, Call call, String encrypted, Instant now) {
        assertThatThrownBy(() -> cipher.open(call, encrypted, now)).isInstanceOf(Forbidden.class);
    }

    @Test
    void readsNoDocumentThatBringsADefinition() {
        var hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Content>&e;</Content></xml>";
        assertThatThrownBy(() -> Callback.read(hostile, JsonMapper.builder().build()))
                .isInstanceOf(Invalid.class);
    }
}
