package io.chengnuo.channel.phone.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes over the wire by halves, without end, or not as the protocol has it. */
@Tag("REQ-CHN-02")
class WireTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatCameByHalvesIsKeptUntilTheRestComes() throws IOException {
        var reader = new WireReader(pieces("Event: Ha", "", "ngup\r\nUni", "queid: 1\n", "", "ab", "", "cdef"));
        assertThat(reader.line()).isNull();
        assertThat(reader.line()).isEqualTo("Event: Hangup");
        assertThat(reader.line()).isEqualTo("Uniqueid: 1");
        assertThat(reader.bytes(5)).isNull();
        assertThat(reader.bytes(5)).isNull();
        assertThat(reader.bytes(5)).isEqualTo("abcde".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reader.line()).isInstanceOf(IOException.class).hasMessage("hung up");
    }

    @Test
    void aLineWithoutEndIsLeft() {
        var reader = new WireReader(pieces("x".repeat(WireReader.LONGEST_LINE + 1)));
        assertThatThrownBy(reader::line).hasMessage("a line without end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n",
                "",
                "Asterisk Call Manager/9.0.0\r\nResponse: Error\r\nActionID: chengnuo-1\r\n\r\n",
                "Asterisk Call Manager/9.0.0\r\ngarbage\r\n::::\r\n"
            })
    void whoDoesNotSpeakTheManagerInterfaceIsLeft(String text) throws IOException {
        try (var peer = new Peer(text)) {
            assertThatThrownBy(() -> AmiConnection.login(peer.connect(), "u", "p", "off"))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/rude-rejection\nContent-Length: 24\n\nAccess Denied, go away.\n",
                "Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: -ERR invalid\n\n",
                "Content-Type: auth/request\nContent-Length: 999999999\n\n",
                "Content-Type: auth/request\nContent-Length: -1\n\n"
            })
    void whoDoesNotLetUsIntoTheEventSocketIsLeft(String text) throws IOException {
        try (var peer = new Peer(text)) {
            assertThatThrownBy(() -> EslConnection.login(peer.connect(), "p", JSON))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNoJsonIsNoEvent() throws IOException {
        try (var peer =
                new Peer("Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: +OK accepted\n\n"
                        + "Content-Type: text/event-json\nContent-Length: 3\n\n[1}"
                        + "Content-Type: text/event-json\nContent-Length: 28\n\n{\"Event-Name\":\"CHANNEL_HOLD\"")) {
            var connection = EslConnection.login(peer.connect(), "p", JSON);
            assertThat(connection.event())
                    .isNotNull()
                    .extracting(EslEvent::fields)
                    .isEqualTo(java.util.Map.of());
            assertThat(connection.event())
                    .isNotNull()
                    .extracting(EslEvent::fields)
                    .isEqualTo(java.util.Map.of());
            assertThatThrownBy(connection::event).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> connection.api("uuid_kill x\n\napi shutdown"))
                    .isInstanceOf(IllegalArgumentException.class);
            connection.close();
        }
    }

    /** Somebody who says something to whoever connects, and hangs up. */
    private record Peer(ServerSocket listener) implements AutoCloseable {

        Peer(String text) throws IOException {
            this(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().start(() -> {
                try (var socket = listener.accept()) {
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    socket.shutdownOutput();
                    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // the other side left first
                }
            });
        }

        Socket connect() throws IOException {
            var socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
            socket.setSoTimeout(1_000);
            return socket;
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    /** An empty piece is a read that timed out. */
    private static InputStream pieces(String... pieces) {
        Deque<byte[]> left = new ArrayDeque<>();
        List.of(pieces).forEach(piece -> left.add(piece.getBytes(StandardCharsets.UTF_8)));
        return new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int at, int length) throws IOException {
                var next = left.poll();
                if (next == null) {
                    return -1;
                }
                if (next.length == 0) {
                    throw new SocketTimeoutException();
                }
                var some = Math.min(length, next.length);
                System.arraycopy(next, 0, into, at, some);
                if (some < next.length) {
                    left.addFirst(java.util.Arrays.copyOfRange(next, some, next.length));
                }
                return some;
            }
        };
    }
}
