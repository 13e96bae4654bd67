package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.policy.Channel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The settings that all kinds of telephone systems have. */
public final class PhoneSettings {

    /** How long somebody may be busy after a call before he counts as finished. */
    public static final String WORK_SECONDS = "workSeconds";
    /** In how many minutes of working time whoever was not answered is called back. */
    public static final String CALL_BACK_MINUTES = "callBackMinutes";

    /** Where recordings lie may ask for a login. */
    public static final String RECORDING_USER = "recordingUser";

    public static final String RECORDING_PASSWORD = "recordingPassword";

    static final List<ConnectorKind> KINDS = Stream.of(ConnectorKind.values())
            .filter(kind -> kind.channel() == Channel.PHONE)
            .toList();

    private static final int USUAL_WORK = 120;
    private static final int USUAL_CALL_BACK = 60;

    static boolean isPhone(Connector connector) {
        return KINDS.contains(connector.kind());
    }

    static Duration workAfter(Connector connector) {
        return Duration.ofSeconds(connector.number(WORK_SECONDS, USUAL_WORK));
    }

    static int callBackMinutes(Connector connector) {
        return Math.clamp(connector.number(CALL_BACK_MINUTES, USUAL_CALL_BACK), 1, 10_000);
    }

    private PhoneSettings() {}
}
