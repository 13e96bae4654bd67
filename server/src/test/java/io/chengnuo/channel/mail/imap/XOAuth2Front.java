package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Base64;
import java.util.function.Predicate;

/** An IMAP server that lets in by XOAUTH2 only, in front of one that knows passwords. */
class XOAuth2Front extends CutLine {

    private final String user;
    private final String password;
    private final Predicate<String> goodToken;

    XOAuth2Front(int target, String user, String password, Predicate<String> goodToken) {
        super(target);
        this.user = user;
        this.password = password;
        this.goodToken = goodToken;
    }

    @Override
    void begin(Socket client, Socket server) throws IOException {
        line(server.getInputStream());
        say(client, "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready");
        while (true) {
            var line = line(client.getInputStream());
            var tag = line.substring(0, line.indexOf(' '));
            var command = line.substring(tag.length() + 1);
            if (command.startsWith("CAPABILITY")) {
                say(client, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
                say(client, tag + " OK done");
            } else if (command.startsWith("AUTHENTICATE XOAUTH2")) {
                if (accepted(client, command)) {
                    say(server, tag + " LOGIN " + user + " " + password);
                    return;
                }
                say(client, tag + " NO [AUTHENTICATIONFAILED] no");
            } else {
                say(client, tag + " NO first prove who you are");
            }
        }
    }

    private boolean accepted(Socket client, String command) throws IOException {
        var given = command.substring("AUTHENTICATE XOAUTH2".length()).strip();
        if (given.isEmpty()) {
            say(client, "+ ");
            given = line(client.getInputStream());
        }
        var said = new String(Base64.getDecoder().decode(given), US_ASCII);
        var token = said.replaceAll("(?s).*auth=Bearer ", "").replace("\u0001", "");
        return said.startsWith("user=" + user + "\u0001") && goodToken.test(token);
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        to.getOutputStream().flush();
    }

    /** Byte by byte: what follows belongs to whoever carries on. */
    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
