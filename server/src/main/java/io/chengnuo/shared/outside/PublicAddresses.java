package io.chengnuo.shared.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet. Everything that is not known to is not public. */
final class PublicAddresses {

    /** What is not public of IPv4, by the registry of special addresses (RFC 6890 and after it). */
    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only 2000::/3 is given out; within it, these are not, or carry an IPv4 address inside (6to4, Teredo). */
    private static final Network GIVEN_OUT_6 = Network.of("2000::/3");

    private static final List<Network> NOT_PUBLIC_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(bytes))
                : GIVEN_OUT_6.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String... written) {
        return List.of(written).stream().map(Network::of).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Network(byte[] base, int bits) {

        static Network of(String written) {
            var slash = written.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddresses() {}
}
