package io.chengnuo.channel.portal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom tries are counted against: one IPv4 address, or the /64 an IPv6 customer can change addresses within. */
public record Network(String key) {

    public static Network of(String remoteAddress) {
        try {
            var address = InetAddress.getByName(remoteAddress);
            if (address instanceof Inet6Address) {
                return new Network(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)));
            }
            return new Network(address.getHostAddress());
        } catch (UnknownHostException e) {
            return new Network(remoteAddress);
        }
    }
}
