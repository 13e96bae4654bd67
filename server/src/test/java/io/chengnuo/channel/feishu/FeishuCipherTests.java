package io.chengnuo.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.shared.Forbidden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example that Feishu gives in its documents. */
@Tag("REQ-CHN-08")
class FeishuCipherTests {

    @Test
    void opensTheExampleOfItsDocuments() {
        assertThat(new FeishuCipher("test key").decrypted("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk="))
                .isEqualTo("hello world");
    }

    @Test
    void refusesWhatIsNotEncryptedForUs() {
        assertThatThrownBy(() -> new FeishuCipher("test key").decrypted("aGVsbG8="))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new FeishuCipher("test key").decrypted("")).isInstanceOf(Forbidden.class);
    }
}
