package io.chengnuo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A name server that knows the TXT records it was given, for as long as the tests run; of names with {@code broken} it knows nothing at all. */
public final class TestDns {

    private static final int PIECE = 255;
    private static final Map<String, List<String>> RECORDS = new ConcurrentHashMap<>();
    private static final DatagramSocket SOCKET = open();

    static String address() {
        return "127.0.0.1:" + SOCKET.getLocalPort();
    }

    public static void put(String name, String... texts) {
        RECORDS.put(name.toLowerCase(Locale.ROOT), List.of(texts));
    }

    public static List<String> texts(String name) {
        return RECORDS.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private static DatagramSocket open() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().name("test-dns").start(() -> serve(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(DatagramSocket socket) {
        var buffer = new byte[4096];
        while (true) {
            try {
                var asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                var answer = answer(new Message(Arrays.copyOf(buffer, asked.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Message answer(Message asked) {
        var question = asked.getQuestion();
        var name = question.getName().toString(true);
        var answer = new Message(asked.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question, Section.QUESTION);
        if (name.contains("broken")) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (texts(name).isEmpty()) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (question.getType() == Type.TXT) {
            texts(name).forEach(text -> answer.addRecord(record(question, text), Section.ANSWER));
        }
        return answer;
    }

    private static Record record(Record question, String text) {
        var pieces = new ArrayList<String>();
        for (var at = 0; at < text.length(); at += PIECE) {
            pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return new TXTRecord(question.getName(), DClass.IN, 60, pieces);
    }

    private TestDns() {}
}
