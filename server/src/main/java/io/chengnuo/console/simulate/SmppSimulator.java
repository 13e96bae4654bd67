package io.chengnuo.console.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMS centre that speaks SMPP 3.4, made of jsmpp's server; customers are called by their numbers. */
public final class SmppSimulator extends PretendedServer implements ServerMessageReceiverListener {

    private static final byte UCS2 = 8;
    private static final byte RECEIPT = 4;
    private static final byte UDHI = 0x40;

    private final String password = random(4);
    private final SMPPServerSessionListener listener;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, Map<Integer, String>> pieces = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private volatile boolean closed;
    private volatile String lastId = "";

    /** The page is at {@code port}, SMPP at the next free one. */
    public SmppSimulator(int port) {
        this(port, 0);
    }

    SmppSimulator(int port, int smppPort) {
        super(port);
        try {
            listener = new SMPPServerSessionListener(smppPort == 0 ? free() : smppPort);
            listener.setMessageReceiverListener(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("sms-centre").start(this::accept);
    }

    private static int free() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var session = listener.accept();
                Thread.ofPlatform().daemon().start(() -> bind(session));
            } catch (IOException e) {
                if (closed) {
                    return;
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var asked = session.waitForBind(5_000);
            if (asked.getSystemId().equals("chengnuo") && asked.getPassword().equals(password)) {
                binds.incrementAndGet();
                sessions.add(session);
                asked.accept("simulator");
            } else {
                asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | IOException | org.jsmpp.PDUStringException e) {
            session.close();
        }
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(listener.getPort()),
                "systemId",
                "chengnuo",
                "password",
                password,
                "sender",
                "10690001");
    }

    /** How many sessions are bound now. */
    public long bound() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .count();
    }

    public int bindsEver() {
        return binds.get();
    }

    /** The line breaks. */
    public void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    /** The next so many messages are refused as too fast. */
    public void throttle(int messages) {
        throttled.set(messages);
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        deliver(customer, words);
        return "delivered";
    }

    /** Delivers words; long ones in pieces. Throws when the product does not take them. */
    public void deliver(String from, String words) {
        var cut = 67;
        if (words.length() <= 70) {
            deliver(from, (byte) 0, words.getBytes(StandardCharsets.UTF_16BE), UCS2);
            return;
        }
        var count = (words.length() + cut - 1) / cut;
        var reference = (byte) number.incrementAndGet();
        for (var piece = count; piece >= 1; piece--) { // the last one first: networks do that
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(new byte[] {5, 0, 3, reference, (byte) count, (byte) piece});
            bytes.writeBytes(words.substring((piece - 1) * cut, Math.min(words.length(), piece * cut))
                    .getBytes(StandardCharsets.UTF_16BE));
            deliver(from, UDHI, bytes.toByteArray(), UCS2);
        }
    }

    /** A receipt on the last message. {@code state}: DELIVRD, UNDELIV, … */
    public void report(String state) {
        var words = "id:%s sub:001 dlvrd:001 submit date:2601010000 done date:2601010001 stat:%s err:000 text:"
                .formatted(lastId, state);
        deliver("10690001", RECEIPT, words.getBytes(StandardCharsets.US_ASCII), (byte) 0);
    }

    private void deliver(String from, byte form, byte[] body, byte coding) {
        var session = sessions.stream()
                .filter(one -> one.getSessionState().isBound())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is bound yet."));
        try {
            session.deliverShortMessage(
                    "",
                    from.startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from.replace("+", ""),
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "10690001",
                    new ESMClass(form),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.newInstance(coding),
                    body);
        } catch (Exception e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
            throws ProcessRequestException {
        if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ProcessRequestException("too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        lastId = "c" + number.incrementAndGet();
        var to = "+" + submitted.getDestAddress();
        var body = submitted.getShortMessage();
        if (!submitted.isUdhi()) {
            talk().heard(to, text(body, submitted.getDataCoding()));
        } else {
            var reference = to + "/" + body[3];
            var all = pieces.computeIfAbsent(reference, key -> new TreeMap<>());
            all.put((int) body[5], text(Arrays.copyOfRange(body, 6, body.length), submitted.getDataCoding()));
            if (all.size() == body[4]) {
                pieces.remove(reference);
                talk().heard(to, String.join("", all.values()));
            }
        }
        return result(lastId);
    }

    private static String text(byte[] body, byte coding) {
        return new String(body, coding == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    private static SubmitSmResult result(String id) throws ProcessRequestException {
        try {
            return new SubmitSmResult(new MessageId(id), new org.jsmpp.bean.OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new ProcessRequestException("id", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptCancelSm(CancelSm asked, SMPPServerSession source) throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm asked, SMPPServerSession source)
            throws ProcessRequestException {
        throw notSpoken();
    }

    @Override
    public @Nullable DataSmResult onAcceptDataSm(DataSm asked, Session source) throws ProcessRequestException {
        throw notSpoken();
    }

    private static ProcessRequestException notSpoken() {
        return new ProcessRequestException("not spoken", SMPPConstant.STAT_ESME_RINVCMDID);
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
