package io.chengnuo.people;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from: the address itself (IPv4), or its /64 network (IPv6), which is one household or office. */
final class Place {

    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? address
                    : java.util.HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8) + "::/64";
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private Place() {}
}
