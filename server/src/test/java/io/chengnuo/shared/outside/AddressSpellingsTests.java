package io.chengnuo.shared.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * AT-19: every spelling of an address of ours, by every way out of the house, while the operator allows every public address and the
 * canary's very port. The canary listens on all addresses of this machine and must hear nothing.
 */
@Tag("REQ-CHN-05")
class AddressSpellingsTests {

    /** Written by hand: what libraries, shells and browsers have been seen to take for this machine or its network. */
    private static final List<String> BY_HAND = List.of(
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "127.000.000.001",
            "0127.0.0.1",
            "127.0.0.01",
            "2130706433",
            "017700000001",
            "0x7f000001",
            "0x7F.0x0.0x0.0x1",
            "0x7f.1",
            "0x7f.0.1",
            "0177.0.0.1",
            "0177.1",
            "0177.0x0.0.1",
            "00000177.0.0.1",
            "127.0.0.1.",
            "127.0.0.1..",
            "127.0.0.2",
            "127.255.255.254",
            "127.127.127.127",
            "0.0.0.0",
            "0",
            "0.0",
            "00.0.0.0",
            "0.1.2.3",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost.localdomain",
            "ip6-localhost",
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[0000:0000:0000:0000:0000:0000:0000:0001]",
            "[::0001]",
            "[0::1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[::ffff:0:127.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2002:7f00:0001::1]",
            "[2001:0:7f00:1::]",
            "[2001::1]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[::1%25lo]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd00::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "[ff01::1]",
            "[100::1]",
            "[2001:db8::1]",
            "[3fff::1]",
            "[5f00::1]",
            "[2001:10::1]",
            "[2001:20::1]",
            "[::2]",
            "[1::1]",
            "10.0.0.1",
            "10.255.255.255",
            "0xa.0.0.1",
            "012.0.0.1",
            "167772161",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "192.168.255.255",
            "3232235521",
            "0xc0a80001",
            "192.168.1",
            "169.254.169.254",
            "2852039166",
            "0xa9fea9fe",
            "0251.0376.0251.0376",
            "169.254.43518",
            "[::ffff:169.254.169.254]",
            "[::ffff:a9fe:a9fe]",
            "100.64.0.1",
            "100.127.255.255",
            "100.100.100.200",
            "192.0.0.1",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "①②⑦.⓪.⓪.①",
            "１２７.０.０.１",
            "127。0。0。1",
            "127．0．0．1",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "%31%32%37.0.0.1",
            "127%2e0%2e0%2e1",
            "127.0.0.1%00.example.com",
            "127.0.0.1\u0000",
            "a@127.0.0.1",
            "a:b@127.0.0.1",
            "example.com@127.0.0.1",
            "127.0.0.1#@example.com",
            "127.0.0.1\\@example.com",
            "example.com\\.127.0.0.1",
            "-127.0.0.1",
            "+127.0.0.1",
            "127.0.0.1-",
            "4294967297",
            "340282366920938463463374607431768211457",
            "127.0.0.1:1@",
            "[127.0.0.1]",
            "[::1",
            "::1",
            "[[::1]]",
            "[v1.127]",
            "",
            ".",
            "..",
            " 127.0.0.1",
            "127.0.0.1 ",
            "\t127.0.0.1");

    /** Names that lead home, whatever a stranger's name server says. */
    private static final List<String> NAMES = List.of(
            "127.0.0.1.nip.example.com",
            "localtest.example.com",
            "rebind.example.com",
            "v6.example.com",
            "mapped.example.com",
            "metadata.example.internal",
            "xn--0zwm56d.example.com",
            "both.example.com");

    @Test
    @DisplayName("AT-19: more than 120 spellings of our own addresses, by every way out: the canary hears nothing")
    void noSpellingReachesUs() throws Exception {
        var heard = new AtomicInteger();
        try (var canary = new ServerSocket(0, 50)) {
            var listening = Thread.ofVirtual().start(() -> listen(canary, heard));
            var port = canary.getLocalPort();
            var hosts =
                    new OutsideHosts(new OutsideSettings(List.of("*"), Set.of(port)), AddressSpellingsTests::resolve);
            var http = new OutsideHttp(hosts);

            var reached = Stream.concat(BY_HAND.stream(), NAMES.stream())
                    .flatMap(host -> ways(http, hosts, host, port))
                    .toList();

            assertThat(BY_HAND.size() + NAMES.size()).isGreaterThan(120);
            assertThat(reached).isEmpty();
            assertThat(heard).hasValue(0);
            http.close();
            canary.close();
            listening.join(Duration.ofSeconds(10));
        }
    }

    @Test
    @DisplayName("AT-19: the canary does hear what is listed, so its silence means something")
    void theCanaryCanHear() throws Exception {
        var heard = new AtomicInteger();
        try (var canary = new ServerSocket(0, 50)) {
            Thread.ofVirtual().start(() -> listen(canary, heard));
            var listed = new OutsideHttp(
                    new OutsideHosts(new OutsideSettings(List.of("127.0.0.1"), Set.of(canary.getLocalPort()))));
            try {
                listed.send(OutsideRequest.get(URI.create("http://127.0.0.1:" + canary.getLocalPort() + "/")));
                fail("it never answers");
            } catch (OutsideFailed e) {
                assertThat(heard.get()).isPositive();
            }
        }
    }

    @Test
    @DisplayName("AT-19: addresses that nobody has, all of ours are in them; public ones are let through")
    void tellsPublicFromOurs() {
        var ours = Stream.of(
                "10.0.0.1", "::1", "fd00::1", "2002:7f00:1::", "169.254.169.254", "100.64.0.1", "::ffff:10.0.0.1");
        var theirs = Stream.of(
                "1.1.1.1", "8.8.8.8", "100.63.255.255", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "240e::1");

        assertThat(ours.map(InetAddress::ofLiteral)).noneMatch(PublicAddresses::contain);
        assertThat(theirs.map(InetAddress::ofLiteral)).allMatch(PublicAddresses::contain);
    }

    private static Stream<String> ways(OutsideHttp http, OutsideHosts hosts, String host, int port) {
        var reached = new ArrayList<String>();
        for (var scheme : List.of("https", "http")) {
            try {
                http.send(OutsideRequest.get(new URI(scheme + "://" + host + ":" + port + "/")));
                reached.add(scheme + " " + host);
            } catch (OutsideRefused | java.net.URISyntaxException e) {
                continue;
            } catch (OutsideFailed e) {
                reached.add(scheme + " " + host + " was tried: " + e.code());
            }
        }
        for (var line : List.of(port, 993, 25)) {
            try {
                reached.add("line " + host + hosts.require(host, line));
            } catch (OutsideRefused e) {
                continue;
            }
        }
        return reached.stream();
    }

    private static InetAddress[] resolve(String host) {
        return switch (host) {
            case "v6.example.com" -> new InetAddress[] {InetAddress.ofLiteral("::1")};
            case "mapped.example.com" -> new InetAddress[] {InetAddress.ofLiteral("::ffff:127.0.0.1")};
            case "both.example.com" ->
                new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("127.0.0.1")};
            default -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
    }

    private static void listen(ServerSocket canary, AtomicInteger heard) {
        while (!canary.isClosed()) {
            try (var caller = canary.accept()) {
                heard.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }
}
