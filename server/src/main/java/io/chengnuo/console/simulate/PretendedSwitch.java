package io.chengnuo.console.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A telephone system that programs connect to: calls come and go as one plays them, and who listens is told in its protocol. One plays the
 * caller and the telephones: {@code call [extension]}, {@code queue NAME}, {@code ring 801}, {@code choose 1}, {@code answer}, {@code hold},
 * {@code resume}, {@code transfer 802}, {@code record}, {@code hang up}. Recordings lie under {@code /recordings/}.
 */
public abstract class PretendedSwitch extends PretendedServer {

    /** The number that customers call. */
    public static final String LINE = "4008001234";

    private final Clock clock;
    private final ServerSocket listener;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean away;

    PretendedSwitch(int port, Clock clock) {
        super(port);
        this.clock = clock;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api("/recordings/", asked -> new Answer(200, "audio/wav", silence()));
        Thread.ofPlatform().daemon().name("switch").start(this::accept);
    }

    /** One end of a call. */
    static final class Leg {
        final String id;
        final String name;
        final String number;
        final boolean line;
        final Instant began;
        boolean up;
        boolean held;

        Leg(String id, String name, String number, boolean line, Instant began) {
            this.id = id;
            this.name = name;
            this.number = number;
            this.line = line;
            this.began = began;
        }
    }

    /** A call: the customer's line, and a telephone of ours while one takes part. */
    static final class Course {
        final String key;
        final boolean outbound;

        @Nullable
        Leg line;

        @Nullable
        Leg phone;

        @Nullable
        String queue;

        @Nullable
        String bridge;

        @Nullable
        String recording;

        Course(String key, boolean outbound) {
            this.key = key;
            this.outbound = outbound;
        }

        Leg line() {
            return Objects.requireNonNull(line);
        }

        Leg phone() {
            return Objects.requireNonNull(phone, "no telephone takes part");
        }
    }

    /** A program that connected. */
    final class Session {
        final Socket socket;
        final BufferedReader in;
        private final OutputStream out;
        volatile boolean listens;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.out = socket.getOutputStream();
        }

        synchronized void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                sessions.remove(this); // it has gone
            }
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var socket = listener.accept();
                if (away) {
                    socket.close();
                    continue;
                }
                var session = new Session(socket);
                sessions.add(session);
                Thread.ofPlatform().daemon().name("switch-session").start(() -> served(session));
            } catch (IOException e) {
                // the one who connected has gone, or we are closed
            }
        }
    }

    private void served(Session session) {
        try (var socket = session.socket) {
            serve(session);
        } catch (IOException | RuntimeException e) {
            // it has gone
        } finally {
            sessions.remove(session);
        }
    }

    /** Speaks the protocol until the program goes. */
    abstract void serve(Session session) throws IOException;

    final void listening(Session session) {
        logins.incrementAndGet();
        session.listens = true;
    }

    final void tell(String text) {
        sessions.stream().filter(session -> session.listens).forEach(session -> session.write(text));
    }

    final int switchPort() {
        return listener.getLocalPort();
    }

    final Clock clock() {
        return clock;
    }

    final Collection<Course> courses() {
        return courses.values();
    }

    /** How many listen now. */
    public long listening() {
        return sessions.stream().filter(session -> session.listens).count();
    }

    /** How often somebody began to listen. */
    public int listenedEver() {
        return logins.get();
    }

    /** All connections break. */
    public void cut() {
        sessions.forEach(session -> {
            try {
                session.socket.close();
            } catch (IOException e) {
                // closed already
            }
        });
        sessions.clear();
    }

    /** All connections break, and nobody gets in until it is back. */
    public void goAway(boolean gone) {
        away = gone;
        if (gone) {
            cut();
        }
    }

    /** Writes something else than the protocol to those who listen. */
    public void writeRaw(String text) {
        tell(text);
    }

    @Override
    public String say(String customer, String words) {
        var parts = words.strip().split("\\s+", 2);
        var more = parts.length > 1 ? parts[1] : "";
        talk().said(customer, words);
        switch (parts[0]) {
            case "call" -> {
                calls(customer);
                if (!more.isEmpty()) {
                    queues(customer, "售后");
                    rings(customer, more);
                }
            }
            case "queue" -> queues(customer, more);
            case "ring" -> rings(customer, more);
            case "choose" -> chooses(customer, more);
            case "answer" -> answers(customer);
            case "hold" -> holds(customer, true);
            case "resume" -> holds(customer, false);
            case "transfer" -> transfers(customer, more);
            case "record" -> records(customer, true);
            case "hang" -> hangsUp(customer);
            default -> {
                return "call [extension], queue NAME, ring N, choose N, answer, hold, resume, transfer N, record, hang up";
            }
        }
        return "done";
    }

    /** A customer calls. */
    public synchronized void calls(String customer) {
        var line = leg(customer, true);
        var course = new Course(line.id, false);
        course.line = line;
        courses.put(customer, course);
        began(course);
    }

    /** A telephone of ours calls out; it rings at the customer. */
    final synchronized void callsOut(String extension, String number) {
        var phone = leg(extension, false);
        phone.up = true;
        var course = new Course(phone.id, true);
        course.phone = phone;
        course.line = leg(number, true);
        courses.put(number, course);
        beganOut(course);
    }

    public synchronized void queues(String customer, String queue) {
        var course = course(customer);
        course.queue = queue;
        queued(course);
    }

    public synchronized void chooses(String customer, String key) {
        chose(course(customer), key);
    }

    /** It rings at a telephone. */
    public synchronized void rings(String customer, String extension) {
        var course = course(customer);
        course.phone = leg(extension, false);
        rang(course);
    }

    /** Whoever is called picks up. */
    public synchronized void answers(String customer) {
        var course = course(customer);
        course.line().up = true;
        course.phone().up = true;
        course.bridge = "bridge-" + course.key;
        answered(course);
    }

    /** At the telephone the line is held, or taken again. */
    public synchronized void holds(String customer, boolean on) {
        var course = course(customer);
        course.phone().held = on;
        held(course, on);
    }

    /** The line is given to another telephone, where it rings. */
    public synchronized void transfers(String customer, String to) {
        var course = course(customer);
        var before = course.phone();
        handedOver(course, before, to);
        course.bridge = null;
        course.phone = leg(to, false);
        rang(course);
    }

    public synchronized void records(String customer, boolean on) {
        var course = course(customer);
        if (on) {
            course.recording = "chengnuo-" + customer + ".wav";
        }
        recorded(course, on);
    }

    /** The line and the telephone hang up. */
    public synchronized void hangsUp(String customer) {
        var course = course(customer);
        courses.remove(customer);
        over(course);
    }

    /** Hangs up without telling anybody, as if the message was lost. */
    public synchronized void vanishes(String customer) {
        courses.remove(customer);
    }

    final Course courseOfLeg(String id) {
        return courses.values().stream()
                .filter(course -> List.of(name(course.line), name(course.phone)).contains(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such channel"));
    }

    /** By what its channel is called in commands. */
    abstract String name(@Nullable Leg leg);

    final String customerOf(Course course) {
        return courses.entrySet().stream()
                .filter(each -> each.getValue() == course)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Course course(String customer) {
        var course = courses.get(customer);
        if (course == null) {
            throw new IllegalStateException(customer + " does not call");
        }
        return course;
    }

    abstract Leg leg(String number, boolean line);

    abstract void began(Course course);

    abstract void beganOut(Course course);

    abstract void queued(Course course);

    abstract void chose(Course course, String key);

    abstract void rang(Course course);

    abstract void answered(Course course);

    abstract void held(Course course, boolean on);

    abstract void handedOver(Course course, Leg before, String to);

    abstract void recorded(Course course, boolean on);

    abstract void over(Course course);

    /** A second that browsers play. */
    private static byte[] silence() {
        var samples = 8000;
        var sound = java.nio.ByteBuffer.allocate(44 + samples).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        sound.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        sound.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        sound.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        sound.putShort((short) 1).putShort((short) 8);
        sound.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (var sample = 0; sample < samples; sample++) {
            sound.put((byte) (128 + 60 * Math.sin(sample * 440 * 2 * Math.PI / 8000)));
        }
        return sound.array();
    }

    @Override
    public void close() {
        closed = true;
        cut();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            super.close();
        }
    }
}
