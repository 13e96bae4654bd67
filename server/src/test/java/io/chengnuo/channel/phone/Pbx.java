package io.chengnuo.channel.phone;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.SignedCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A telephone system that speaks our signed JSON: posts events, takes commands, and has recordings to fetch. */
final class Pbx implements AutoCloseable {

    static final String SECRET = "a secret of the two systems";

    /** Half a second of silence. */
    static final byte[] WAV = wav(4000);

    final Queue<String> commands = new ConcurrentLinkedQueue<>();
    byte[] recording = WAV;
    private final HttpServer server;
    private final TestCompany company;
    private final AtomicInteger signatures = new AtomicInteger();
    private final AtomicInteger events = new AtomicInteger();
    private String connector = "";

    Pbx(TestCompany company) throws IOException {
        this.company = company;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/commands", call -> {
            var body = call.getRequestBody().readAllBytes();
            var signed = SignedCalls.sign(SECRET, call.getRequestHeaders().getFirst(SignedCalls.TIMESTAMP), body)
                    .equals(call.getRequestHeaders().getFirst(SignedCalls.SIGNATURE));
            if (signed) {
                commands.add(new String(body, StandardCharsets.UTF_8));
            }
            call.sendResponseHeaders(signed ? 204 : 403, -1);
            call.close();
        });
        server.createContext("/recordings", call -> {
            call.sendResponseHeaders(200, recording.length);
            call.getResponseBody().write(recording);
            call.close();
        });
        server.start();
    }

    void isAt(String connectorId) {
        connector = connectorId;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Tells an event; {@code more} is JSON that begins with a comma, or nothing. */
    TestApi.Answer tells(String call, String kind, Instant at, String more) {
        return tells(call, "e" + events.incrementAndGet(), kind, at, more);
    }

    TestApi.Answer tells(String call, String id, String kind, Instant at, String more) {
        return posts("""
                {"call":"%s","id":"%s","kind":"%s","at":"%s"%s}""".formatted(call, id, kind, at, more));
    }

    TestApi.Answer posts(String body) {
        // Whoever tells the same again signs it anew; in the same second that would be the same signature.
        var shift = signatures.incrementAndGet() % 240 - 120;
        var at = String.valueOf(company.clock().instant().getEpochSecond() + shift);
        return send(body, at, SignedCalls.sign(SECRET, at, body.getBytes(StandardCharsets.UTF_8)));
    }

    TestApi.Answer send(String body, String timestamp, String signature) {
        return company.anonymous()
                .with(SignedCalls.TIMESTAMP, timestamp)
                .with(SignedCalls.SIGNATURE, signature)
                .with("Content-Type", "application/json")
                .send("POST", "/channels/hooks/" + connector, body.getBytes(StandardCharsets.UTF_8));
    }

    TestApi.Answer menu() {
        var now = now();
        return company.anonymous()
                .with(SignedCalls.TIMESTAMP, now)
                .with(SignedCalls.SIGNATURE, SignedCalls.sign(SECRET, now, new byte[0]))
                .get("/channels/hooks/" + connector);
    }

    TestApi.Answer hands(String call, byte[] bytes, String sha256) {
        var now = now();
        var signed = (call + "." + sha256).getBytes(StandardCharsets.UTF_8);
        return company.anonymous()
                .with(SignedCalls.TIMESTAMP, now)
                .with(SignedCalls.SIGNATURE, SignedCalls.sign(SECRET, now, signed))
                .with("X-Chengnuo-Content-Sha256", sha256)
                .with("Content-Type", "audio/wav")
                .send("PUT", "/channels/hooks/" + connector + "/recordings?call=" + call, bytes);
    }

    String now() {
        return String.valueOf(company.clock().instant().getEpochSecond());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wav(int samples) {
        var head = java.nio.ByteBuffer.allocate(44 + samples).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        java.util.Arrays.fill(head.array(), 44, 44 + samples, (byte) 128);
        return head.array();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
