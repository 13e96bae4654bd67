package io.chengnuo.channel.mail.door;

import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.io.DotTerminatedInputStream;
import org.subethamail.smtp.internal.io.DotUnstuffingInputStream;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** What LMTP (RFC 2033) does otherwise than SMTP: its greeting, and one answer for each recipient after the mail. */
final class Lmtp {

    static void teach(SMTPServer server) {
        var commands = server.getCommandHandler();
        commands.addCommand(new Greeting());
        commands.addCommand(new Data());
        commands.addCommand(new Refused("HELO", "500 5.5.1 This is LMTP, say LHLO"));
        commands.addCommand(new Refused("EHLO", "500 5.5.1 This is LMTP, say LHLO"));
        commands.addCommand(new Refused("BDAT", "502 5.5.1 Not here"));
    }

    private static final class Greeting extends BaseCommand {

        Greeting() {
            super("LHLO", "Introduce yourself.", "<hostname>");
        }

        @Override
        public void execute(String command, Session session) throws IOException {
            var words = getArgs(command);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 Syntax: LHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            var server = session.getServer();
            session.sendResponse(
                    "250-" + server.getHostName() + "\r\n250-8BITMIME\r\n250-PIPELINING\r\n250-SMTPUTF8\r\n"
                            + (server.getEnableTLS() && !session.isTLSStarted() ? "250-STARTTLS\r\n" : "") + "250-SIZE "
                            + server.getMaxMessageSize() + "\r\n250 ENHANCEDSTATUSCODES");
        }
    }

    private static final class Data extends BaseCommand {

        Data() {
            super("DATA", "The mail; ends with a dot on a line of its own.");
        }

        @Override
        public void execute(String command, Session session) throws IOException, DropConnectionException {
            if (!session.isMailTransactionInProgress() || session.getRecipientCount() == 0) {
                session.sendResponse("503 5.5.1 First MAIL and RCPT");
                return;
            }
            session.sendResponse("354 End data with <CR><LF>.<CR><LF>");
            var data = new DotUnstuffingInputStream(new DotTerminatedInputStream(session.getRawInput()));
            var answer = answer(session, data);
            for (var i = session.getRecipientCount(); i > 0; i--) {
                session.sendResponse(answer);
            }
            session.resetMailTransaction();
        }

        private static String answer(Session session, InputStream data) throws IOException, DropConnectionException {
            try {
                return "250 " + session.getMessageHandler().data(data);
            } catch (DropConnectionException e) {
                throw e;
            } catch (RejectException e) {
                return e.getErrorResponse();
            }
        }
    }

    private static final class Refused extends BaseCommand {

        private final String answer;

        Refused(String name, String answer) {
            super(name, "Not here.");
            this.answer = answer;
        }

        @Override
        public void execute(String command, Session session) throws IOException {
            session.sendResponse(answer);
        }
    }

    private Lmtp() {}
}
