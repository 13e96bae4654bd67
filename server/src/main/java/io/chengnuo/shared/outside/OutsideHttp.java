package io.chengnuo.shared.outside;

import io.chengnuo.shared.outside.OutsideRefused.Reason;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one client for calls to somebody else's server. Follows no redirect, keeps no cookie, sends no credentials of its own, repeats
 * nothing by itself, and is done within the time and size the request names. See {@link OutsideSettings} for what may be reached.
 */
@Component
public class OutsideHttp {

    private static final Logger log = LoggerFactory.getLogger(OutsideHttp.class);
    private static final Timeout LONGEST = Timeout.of(OutsideRequest.LONGEST);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8000}");

    private final OutsideHosts hosts;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    OutsideHttp(OutsideHosts hosts) {
        this.hosts = hosts;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judged())
                        .setMaxConnTotal(100)
                        .setMaxConnPerRoute(20)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(5))
                                .setSocketTimeout(LONGEST)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                        .setResponseTimeout(LONGEST)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("Chengnuo")
                .build();
    }

    /** Whether the operator lets this address be called; before anything is asked of the network. */
    public boolean mayReach(URI uri) {
        try {
            hosts.requireListedForWeb(host(uri), port(uri), isPlain(uri));
            return true;
        } catch (OutsideRefused e) {
            return false;
        }
    }

    /**
     * Calls and waits for the whole answer.
     *
     * @throws OutsideRefused when the address may not be reached; nothing was sent
     * @throws OutsideFailed when there is no answer within the time, or one that is too large
     */
    public OutsideAnswer send(OutsideRequest request) {
        var uri = request.uri();
        hosts.requireListedForWeb(host(uri), port(uri), isPlain(uri));
        var call = new HttpUriRequestBase(request.method().name(), uri);
        request.headers().forEach((name, value) -> call.addHeader(checked(HEADER, name), checked(VALUE, value)));
        if (request.body().length > 0) {
            var type = request.headers().get("Content-Type");
            call.setEntity(new ByteArrayEntity(request.body(), type == null ? null : ContentType.parse(type)));
            call.removeHeaders("Content-Type");
        }
        var running = calls.submit(() -> exchange(call, request.largestAnswer()));
        try {
            return running.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.abort();
            throw new OutsideFailed("outside_no_answer", true);
        } catch (InterruptedException e) {
            call.abort();
            Thread.currentThread().interrupt();
            throw new OutsideFailed("outside_no_answer", true);
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        }
    }

    private OutsideAnswer exchange(HttpUriRequestBase call, int largest) throws IOException {
        return client.execute(call, response -> {
            var headers = new HashMap<String, List<String>>();
            for (var header : response.getHeaders()) {
                headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.getValue());
            }
            var entity = response.getEntity();
            if (entity == null) {
                return new OutsideAnswer(response.getCode(), headers, new byte[0]);
            }
            var body = entity.getContent().readNBytes(largest + 1);
            if (body.length > largest) {
                call.abort(); // the rest is not read, not even to keep the connection
                throw new TooLarge();
            }
            return new OutsideAnswer(response.getCode(), headers, body);
        });
    }

    private static RuntimeException failure(Throwable cause) {
        log.info("no answer: {}", cause.toString());
        return switch (cause) {
            case OutsideRefused refused -> refused;
            case OutsideFailed failed -> failed;
            case TooLarge _ -> new OutsideFailed("outside_too_large", true);
            case ConnectTimeoutException _,
                    HttpHostConnectException _,
                    UnknownHostException _,
                    SSLHandshakeException _ -> new OutsideFailed("outside_unreachable", false);
            default -> new OutsideFailed("outside_no_answer", true);
        };
    }

    private static final class TooLarge extends IOException {}

    private static String host(URI uri) {
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawAuthority().contains("@")) {
            throw new OutsideRefused(Reason.SPELLING);
        }
        return uri.getHost();
    }

    private static boolean isPlain(URI uri) {
        return switch (uri.getScheme() == null ? "" : uri.getScheme()) {
            case "https" -> false;
            case "http" -> true;
            default -> throw new OutsideRefused(Reason.SPELLING);
        };
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isPlain(uri) ? 80 : 443;
    }

    private static String checked(Pattern allowed, String text) {
        if (!allowed.matcher(text).matches()) {
            throw new IllegalArgumentException("not a header");
        }
        return text;
    }

    @PreDestroy
    void close() {
        calls.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Connects to exactly the addresses that were judged: the name is not asked again after this. */
    private final class Judged implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            return hosts.requireForWeb(host, port).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("only together with a port");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
