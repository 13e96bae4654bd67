package io.chengnuo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("REQ-CPL-08")
class TrustedProxiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     | 10.0.0.5 | 203.0.113.9                       | 10.0.0.5", // nobody is believed
                "10.0.0.5             | 198.51.100.7 | 203.0.113.9                   | 198.51.100.7", // a stranger says
                // so
                "10.0.0.5             | 10.0.0.5 | 203.0.113.9                       | 203.0.113.9",
                "10.0.0.5             | 10.0.0.5 | 1.1.1.1, 203.0.113.9              | 203.0.113.9", // the first is
                // made up
                "10.0.0.5 10.1.0.0/16 | 10.0.0.5 | 1.1.1.1, 203.0.113.9, 10.1.2.3    | 203.0.113.9",
                "10.0.0.5             | 10.0.0.5 | 203.0.113.9, nonsense             | 10.0.0.5",
                "10.0.0.5             | 10.0.0.5 |                                   | 10.0.0.5",
                "10.0.0.5             | 10.0.0.5 | 2001:db8::1                       | 2001:db8::1",
            })
    void theCallerIsWhomTheNearestTrustedProxySaw(
            @Nullable String proxies, String nearest, @Nullable String forwarded, String caller) throws Exception {
        var trusted = proxies == null ? List.<String>of() : Arrays.asList(proxies.split(" "));
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(nearest);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        var seen = new AtomicReference<String>();
        new TrustedProxies(new TrustedProxies.Settings(trusted))
                .doFilter(request, new MockHttpServletResponse(), (asked, answer) -> seen.set(asked.getRemoteAddr()));
        assertThat(seen.get()).isEqualTo(caller);
    }
}
