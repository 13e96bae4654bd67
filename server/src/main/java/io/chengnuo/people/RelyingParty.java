package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * For whom browsers make passkeys: the host under which the product is reached, by configuration; on one's own machine
 * {@code localhost}. Browsers make none for bare IP addresses.
 */
record RelyingParty(String id, String origin) {

    static RelyingParty of(HttpServletRequest request, PeopleSettings settings) {
        var configured = URI.create(settings.publicUrl());
        var host = request.getServerName();
        if (host.equals("localhost")) {
            return new RelyingParty(host, request.getScheme() + "://localhost:" + request.getServerPort());
        }
        if (!host.equals(configured.getHost()) || host.matches("[0-9.]+|.*:.*")) {
            throw new Conflict("passkeys_need_host_name");
        }
        return new RelyingParty(host, configured.getScheme() + "://" + configured.getAuthority());
    }
}
