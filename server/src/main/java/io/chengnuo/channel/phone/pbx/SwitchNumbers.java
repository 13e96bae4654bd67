package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;

/** How a number is dialled at a telephone system. */
final class SwitchNumbers {

    static final String CONTEXT = "context";
    static final String FORM = "numberForm";
    static final String NATIONAL = "NATIONAL";
    static final String INTERNATIONAL = "INTERNATIONAL";

    /** The dial plan adds the prefix of its lines itself. */
    static String dialled(Connector connector, String number) {
        if (connector.setting(FORM, NATIONAL).equals(INTERNATIONAL)) {
            return number.replace("+", "00");
        }
        if (!number.startsWith("+86")) {
            return number.replace("+", "00");
        }
        var national = number.substring(3);
        return national.matches("1\\d{10}") || national.matches("[48]00\\d{7}") ? national : "0" + national;
    }

    private SwitchNumbers() {}
}
