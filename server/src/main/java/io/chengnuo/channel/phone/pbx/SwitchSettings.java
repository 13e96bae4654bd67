package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.phone.PhoneSettings;
import java.util.List;
import java.util.stream.Stream;

/** The settings that all switches have, in the order of the form. */
final class SwitchSettings {

    static final List<SettingField> ADDRESS = List.of(
            SettingField.needed("host", Type.TEXT),
            SettingField.optional("port", Type.NUMBER),
            SettingField.choice("security", "NONE", "TLS"));

    static final List<SettingField> NUMBERS = List.of(
            SettingField.optional(SwitchNumbers.CONTEXT, Type.TEXT),
            SettingField.choice(SwitchNumbers.FORM, SwitchNumbers.NATIONAL, SwitchNumbers.INTERNATIONAL));

    static final List<SettingField> RECORDINGS = List.of(
            SettingField.optional(RecordingAddresses.ADDRESS, Type.URL),
            SettingField.optional(RecordingAddresses.FOLDER, Type.TEXT),
            SettingField.optional(PhoneSettings.RECORDING_USER, Type.TEXT),
            SettingField.optional(PhoneSettings.RECORDING_PASSWORD, Type.SECRET));

    static final List<SettingField> AFTER_CALLS = List.of(
            SettingField.optional(PhoneSettings.WORK_SECONDS, Type.NUMBER),
            SettingField.optional(PhoneSettings.CALL_BACK_MINUTES, Type.NUMBER));

    @SafeVarargs
    static List<SettingField> form(List<SettingField>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private SwitchSettings() {}
}
