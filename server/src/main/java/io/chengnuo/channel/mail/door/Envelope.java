package io.chengnuo.channel.mail.door;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Tenancy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One mail that is being handed over. Its bytes are kept with the envelope written before them, the same for every repetition: whoever
 * did not hear our answer hands it over again, and it is one mail.
 */
final class Envelope implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(Envelope.class);
    private static final int MOST_REFUSED = 10;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final UUID tenant;
    private final DoorSettings door;
    private final Recipients recipients;
    private final Rate rate;
    private final String source;
    private final Keep keep;
    private final Connectors connectors;
    private final List<String> to = new ArrayList<>();
    private String from = "";
    private int refused;

    Envelope(
            UUID tenant,
            DoorSettings door,
            Recipients recipients,
            Rate rate,
            String source,
            Keep keep,
            Connectors connectors) {
        this.tenant = tenant;
        this.door = door;
        this.recipients = recipients;
        this.rate = rate;
        this.source = source;
        this.keep = keep;
        this.connectors = connectors;
    }

    /** Commits the bytes, or throws. */
    interface Keep {
        void keep(String mailbox, byte[] raw);
    }

    @Override
    public void from(String sender) throws RejectException {
        if (!rate.allows(source)) {
            throw new RejectException(451, "4.7.1 Too many mails, try again later");
        }
        from = clean(sender);
    }

    /** Only ours: nothing is ever passed on. Whoever tries many is sent away. */
    @Override
    public void recipient(String recipient) throws RejectException {
        if (!recipients.include(recipient)) {
            if (++refused > MOST_REFUSED) {
                throw new DropConnectionException(421, "4.7.1 Too many unknown recipients");
            }
            throw new RejectException(550, "5.1.1 No such address here");
        }
        to.add(clean(recipient));
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        var raw = read(data);
        try {
            Tenancy.run(tenant, () -> {
                keep.keep(door.connector().id().toString(), raw);
                connectors.works(door.connector().id());
            });
            return "2.6.0 Kept";
        } catch (RuntimeException e) {
            log.warn("{} could not keep a mail; the sender tries again", door.connector(), e);
            throw new RejectException(451, "4.3.0 Not kept, try again later");
        }
    }

    /** To its end in any case: what follows an early answer would be taken for commands. */
    private byte[] read(InputStream data) throws RejectException, IOException {
        var raw = new ByteArrayOutputStream();
        raw.write(trace().getBytes(StandardCharsets.UTF_8));
        var end = System.nanoTime() + LONGEST.toNanos();
        var bytes = new byte[16_384];
        var size = 0L;
        for (var read = data.read(bytes); read >= 0; read = data.read(bytes)) {
            size += read;
            if (size <= door.largest()) {
                raw.write(bytes, 0, read);
            } else if (size > 4L * door.largest()) {
                throw new DropConnectionException(552, "5.3.4 Too large");
            }
            if (System.nanoTime() > end) {
                throw new DropConnectionException(421, "4.4.2 Too slow");
            }
        }
        if (size > door.largest()) {
            throw new RejectException(552, "5.3.4 Too large");
        }
        return raw.toByteArray();
    }

    private String trace() {
        var lines = new StringBuilder("Return-Path: <").append(from).append(">\r\n");
        to.forEach(recipient -> lines.append("Delivered-To: ").append(recipient).append("\r\n"));
        return lines.toString();
    }

    private static String clean(String address) {
        return address.codePoints()
                .filter(c -> c > ' ' && c != 127 && c != '<' && c != '>')
                .limit(320)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void done() {}
}
