package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.mail.imap.ImapMailbox.Afterwards;
import io.chengnuo.channel.mail.imap.ImapMailbox.Begin;
import io.chengnuo.channel.mail.imap.ImapMailbox.Login;
import io.chengnuo.channel.mail.imap.ImapMailbox.Security;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;

/** A mailbox that we read (REQ-CHN-05). Its address is the one that customers write to, and the one that answers them. */
@Component
class ImapConnector implements ConnectorType {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ImapLogin login;

    ImapConnector(ImapLogin login) {
        this.login = login;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.IMAP;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed(ImapMailbox.ADDRESS, Type.TEXT),
                SettingField.optional("fromName", Type.TEXT),
                SettingField.needed(ImapMailbox.HOST, Type.TEXT),
                SettingField.optional(ImapMailbox.PORT, Type.NUMBER),
                choice(ImapMailbox.SECURITY, Security.values()),
                SettingField.needed(ImapMailbox.USER, Type.TEXT),
                choice(ImapMailbox.LOGIN, Login.values()),
                SettingField.optional(ImapMailbox.PASSWORD, Type.SECRET),
                SettingField.optional(OAuthTokens.TOKEN_URL, Type.URL),
                SettingField.optional(OAuthTokens.CLIENT_ID, Type.TEXT),
                SettingField.optional(OAuthTokens.CLIENT_SECRET, Type.SECRET),
                SettingField.optional(OAuthTokens.SCOPE, Type.TEXT),
                SettingField.optional(OAuthTokens.REFRESH_TOKEN, Type.SECRET),
                SettingField.optional(ImapMailbox.FOLDER, Type.TEXT),
                choice(ImapMailbox.BEGIN, Begin.values()),
                choice(ImapMailbox.AFTERWARDS, Afterwards.values()),
                SettingField.optional(ImapMailbox.MOVE_TO, Type.TEXT),
                SettingField.optional(ImapMailbox.POLL_SECONDS, Type.NUMBER),
                SettingField.optional("authservId", Type.TEXT));
    }

    private static SettingField choice(String name, Enum<?>[] choices) {
        return SettingField.choice(
                name, java.util.Arrays.stream(choices).map(Enum::name).toArray(String[]::new));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.MAIL);
    }

    @Override
    public Tested test(Connector connector) {
        var mailbox = new ImapMailbox(connector);
        try (var store = login.open(mailbox, PATIENCE)) {
            return look(store, mailbox);
        } catch (ImapProblem e) {
            return Tested.failed(e.code());
        } catch (MessagingException e) {
            return Tested.failed(ImapProblem.of(e).code());
        } catch (Conflict e) { // a setting that the others make necessary
            return Tested.failed("incomplete");
        }
    }

    private static Tested look(IMAPStore store, ImapMailbox mailbox) throws MessagingException {
        if (!store.getFolder(mailbox.folder()).exists()) {
            return Tested.failed("no_such_folder");
        }
        var moveTo = mailbox.moveTo();
        if (moveTo == null) {
            return Tested.OK;
        }
        if (!store.hasCapability("MOVE")) {
            return Tested.failed("no_move");
        }
        return store.getFolder(moveTo).exists() ? Tested.OK : Tested.failed("no_such_folder");
    }
}
