package io.chengnuo.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above 1 MB, mails and recordings above 25 MB, before reading them, and stops reading those that did not say their length. Uploads have their own limit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class BodyLimitFilter extends OncePerRequestFilter {

    static final int MOST_BYTES = 1024 * 1024;

    /** A whole mail, as large as a file may be. */
    static final int MOST_OF_MAIL = 25 * 1024 * 1024;

    private static int most(HttpServletRequest request) {
        return BodyOfMail.is(request) || isRecording(request) ? MOST_OF_MAIL : MOST_BYTES;
    }

    /** Only the doors of other systems take sound; they judge its signature before they read it. */
    private static boolean isRecording(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.startsWith("audio/")
                && request.getRequestURI().startsWith("/api/v1/channels/hooks/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most(request)) {
            response.setStatus(413);
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write(
                            "{\"type\":\"urn:chengnuo:problem:too_large\",\"title\":\"too_large\",\"status\":413,\"code\":\"too_large\"}");
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most((HttpServletRequest) getRequest()));
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream bytes;
        private final int most;
        private int read;

        Counting(ServletInputStream bytes, int most) {
            this.bytes = bytes;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            if (read++ >= most) {
                throw new IOException("body above the limit");
            }
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
