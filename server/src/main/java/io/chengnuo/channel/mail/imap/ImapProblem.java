package io.chengnuo.channel.mail.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Why a mailbox cannot be read, as a code with a text under {@code connectors.problems.<code>}. */
final class ImapProblem extends RuntimeException {

    static final String WRONG_LOGIN = "wrong_login";

    private final String code;

    ImapProblem(String code) {
        super(code);
        this.code = code;
    }

    private ImapProblem(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    static ImapProblem of(MessagingException failure) {
        return new ImapProblem(code(failure), failure);
    }

    String code() {
        return code;
    }

    private static String code(MessagingException failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            switch (each) {
                case AuthenticationFailedException _ -> {
                    return WRONG_LOGIN;
                }
                case FolderNotFoundException _ -> {
                    return "no_such_folder";
                }
                case ReadOnlyFolderException _ -> {
                    return "read_only_folder";
                }
                case SSLException _ -> {
                    return "certificate";
                }
                case MailConnectException _ -> {
                    return "unreachable";
                }
                default -> {}
            }
        }
        var said = failure.getMessage() == null ? "" : failure.getMessage().toUpperCase(Locale.ROOT);
        return said.contains("STARTTLS") ? "no_starttls" : "connection_lost";
    }

    private static @Nullable Throwable next(Throwable failure) {
        var nested = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        return nested != null ? nested : failure.getCause();
    }
}
