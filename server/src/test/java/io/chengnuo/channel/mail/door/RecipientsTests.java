package io.chengnuo.channel.mail.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom a door takes mail. */
@Tag("REQ-CHN-05")
class RecipientsTests {

    private static final Recipients RECIPIENTS =
            Recipients.parse("Support@hemu.example, @service.example").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "support@hemu.example, true",
        "SUPPORT@HEMU.EXAMPLE, true",
        "support+0123@hemu.example, true",
        "anybody@service.example, true",
        "sales@hemu.example, false",
        "support@hemu.example.evil.example, false",
        "support@sub.service.example, false",
        "@hemu.example, false",
        "support@hemu.example@evil.example, false",
        "support%evil.example@hemu.example, false",
        "'', false",
    })
    void takesOnlyWhatIsListed(String address, boolean taken) {
        assertThat(RECIPIENTS.include(address)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "support",
                "*@hemu.example",
                "support@",
                "a b@c.example@d.example",
                "<support@hemu.example>"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Recipients.parse(text)).isEmpty();
    }
}
