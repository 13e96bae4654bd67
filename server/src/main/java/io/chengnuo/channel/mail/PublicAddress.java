package io.chengnuo.channel.mail;

import io.chengnuo.people.PeopleSettings;
import org.springframework.stereotype.Component;

/**
 * Where customers and staff reach this installation. From the settings only, never from a request: a forged host name must not
 * find its way into a mail.
 */
@Component
public class PublicAddress {

    private final String url;

    PublicAddress(PeopleSettings settings) {
        var given = settings.publicUrl();
        url = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    /** Whether the operator said where customers reach us; else an address of ours leads to the machine itself. */
    public boolean isSet() {
        return !url.equals(PeopleSettings.NOT_SET);
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return url + path;
    }
}
