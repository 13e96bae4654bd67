package io.chengnuo.shared.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Browsers that do not read: on a train, or on purpose. */
@ChengnuoTest
@Tag("REQ-ANA-05")
class SlowBrowserTests {

    private static final int MORE_THAN_ONE_WAITS_FOR = 2_000;

    private TestCompany company;

    @Test
    void oneThatDoesNotReadHoldsUpNobodyAndIsSentAway() throws IOException {
        var slow = company.person(Right.PEOPLE_READ);
        var stream = company.bean(LiveStream.class);
        try (var socket = open(slow.token())) {
            await().until(() -> company.inside(() -> stream.listening(slow.id())) == 1);
            var heard = new AtomicBoolean();
            var reader = company.person(Right.PEOPLE_READ);
            Thread.ofVirtual().start(() -> {
                try (var lines = company.api(reader).lines("/live")) {
                    lines.filter(line -> line.contains("the last")).findFirst().ifPresent(line -> heard.set(true));
                }
            });
            await().until(() -> company.inside(() -> stream.listening(reader.id())) == 1);
            var large = "x".repeat(50_000);
            var told = CompletableFuture.runAsync(() -> {
                for (var change = 0; change < MORE_THAN_ONE_WAITS_FOR; change++) {
                    stream.nudge(company.id(), slow.id(), large);
                }
                stream.tell(company.id(), "the last");
            });
            await().until(told::isDone);
            await().until(heard::get);
        }
        await().until(() -> company.inside(() -> stream.listening(slow.id())) == 0);
    }

    /** A stream whose answer nobody reads. */
    private Socket open(String token) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        var port = company.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET /api/v1/live HTTP/1.1\r\nHost: " + company.host() + "\r\nAuthorization: Bearer " + token
                                + "\r\n\r\n")
                        .getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
