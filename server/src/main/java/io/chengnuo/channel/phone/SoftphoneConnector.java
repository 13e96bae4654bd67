package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Telephones in browsers (REQ-CHN-02): they register by SIP over WebSocket and tell their calls by {@link SoftphoneController}. The
 * telephone system may tell its calls too, signed as any other; a call it names by its SIP Call-ID is the one that the softphone tells.
 */
@Component
class SoftphoneConnector implements HookType, PhoneLine {

    private final PhoneConnector signed;

    SoftphoneConnector(PhoneConnector signed) {
        this.signed = signed;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.SOFTPHONE;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed(SoftphoneSettings.WEB_SOCKET, Type.WEB_SOCKET),
                SettingField.needed(SoftphoneSettings.DOMAIN, Type.TEXT),
                SettingField.optional(SoftphoneSettings.STUN, Type.TEXT),
                SettingField.optional(SoftphoneSettings.TURN, Type.TEXT),
                SettingField.optional(SoftphoneSettings.TURN_USER, Type.TEXT),
                SettingField.optional(SoftphoneSettings.TURN_PASSWORD, Type.SECRET),
                SettingField.choice(SoftphoneSettings.TOLD_BY, SoftphoneSettings.BY_SOFTPHONE, "system"),
                SettingField.optional("secret", Type.SECRET),
                SettingField.optional(PhoneSettings.WORK_SECONDS, Type.NUMBER),
                SettingField.optional(PhoneSettings.CALL_BACK_MINUTES, Type.NUMBER));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.PHONE);
    }

    /** Browsers connect, not we, and from networks we do not see: only what is written can be judged. */
    @Override
    public Tested test(Connector connector) {
        if (!SoftphoneSettings.isDomain(connector.require(SoftphoneSettings.DOMAIN))) {
            return Tested.failed("bad_domain");
        }
        return SoftphoneSettings.iceSpelled(connector) ? Tested.SPELLED : Tested.failed("bad_ice_server");
    }

    @Override
    public Optional<String> proof(Call call) {
        return signed.proof(call);
    }

    @Override
    public Answer called(Connector connector, Call call) {
        return signed.called(connector, call);
    }

    /** The buttons of a call are those of the browser that speaks it. */
    @Override
    public Set<LineCommand.Kind> takes(Connector connector) {
        return Set.of(LineCommand.Kind.DIAL);
    }

    /** The browser does it; that somebody wants to call is kept, so that the call finds its ticket. */
    @Override
    public void command(Connector connector, LineCommand command) {
        if (command.kind() != LineCommand.Kind.DIAL) {
            throw new Conflict("softphone_elsewhere");
        }
    }
}
