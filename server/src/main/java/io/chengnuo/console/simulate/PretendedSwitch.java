package io.chengnuo.console.simulate;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final SwitchListener listener;
    private final Map<String, SwitchCourse> courses = new LinkedHashMap<>();

    PretendedSwitch(int port, Clock clock) {
        super(port);
        this.clock = clock;
        this.listener = new SwitchListener(this::serve);
        api("/recordings/", asked -> new Answer(200, "audio/wav", RecordedTone.second()));
        listener.start();
    }

    /** Speaks the protocol until the program goes. */
    abstract void serve(SwitchListener.Session session) throws IOException;

    final void tell(String text) {
        listener.tell(text);
    }

    final int switchPort() {
        return listener.port();
    }

    final Clock clock() {
        return clock;
    }

    final Collection<SwitchCourse> courses() {
        return courses.values();
    }

    /** How many listen now. */
    public long listening() {
        return listener.listening();
    }

    /** How often somebody began to listen. */
    public int listenedEver() {
        return listener.listenedEver();
    }

    /** How often somebody asked which channels live: what happens after that, he understands. */
    public int looksEver() {
        return listener.looksEver();
    }

    /** All connections break. */
    public void cut() {
        listener.cut();
    }

    /** All connections break, and nobody gets in until it is back. */
    public void goAway(boolean gone) {
        listener.goAway(gone);
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
        var course = new SwitchCourse(line.id, false);
        course.line = line;
        courses.put(customer, course);
        began(course);
    }

    /** A telephone of ours calls out; it rings at the customer. */
    final synchronized void callsOut(String extension, String number) {
        var phone = leg(extension, false);
        phone.up = true;
        var course = new SwitchCourse(phone.id, true);
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

    final SwitchCourse courseOfLeg(String id) {
        return courses.values().stream()
                .filter(course -> List.of(name(course.line), name(course.phone)).contains(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such channel"));
    }

    /** By what its channel is called in commands. */
    abstract String name(@Nullable SwitchLeg leg);

    final String customerOf(SwitchCourse course) {
        return courses.entrySet().stream()
                .filter(each -> each.getValue() == course)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private SwitchCourse course(String customer) {
        var course = courses.get(customer);
        if (course == null) {
            throw new IllegalStateException(customer + " does not call");
        }
        return course;
    }

    abstract SwitchLeg leg(String number, boolean line);

    abstract void began(SwitchCourse course);

    abstract void beganOut(SwitchCourse course);

    abstract void queued(SwitchCourse course);

    abstract void chose(SwitchCourse course, String key);

    abstract void rang(SwitchCourse course);

    abstract void answered(SwitchCourse course);

    abstract void held(SwitchCourse course, boolean on);

    abstract void handedOver(SwitchCourse course, SwitchLeg before, String to);

    abstract void recorded(SwitchCourse course, boolean on);

    abstract void over(SwitchCourse course);

    @Override
    public void close() {
        try {
            listener.close();
        } finally {
            super.close();
        }
    }
}
