package io.chengnuo.shared.web;

import io.chengnuo.shared.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once to be hashed and can be read again. Multipart bodies stay a stream. */
final class BufferedBody extends HttpServletRequestWrapper {

    private final byte[] body;

    private BufferedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static BufferedBody of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        var multipart = type != null && type.startsWith("multipart/");
        return new BufferedBody(
                request, multipart ? new byte[0] : request.getInputStream().readNBytes(BodyLimitFilter.MOST_BYTES + 1));
    }

    byte[] hash() {
        var length = String.valueOf(getRequest().getContentLengthLong()).getBytes(StandardCharsets.US_ASCII);
        return Sha256.of(body.length == 0 ? length : body);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body.length == 0 ? super.getInputStream() : new Replayed(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replayed(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
