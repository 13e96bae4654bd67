package io.chengnuo.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are. Weaker than the default: {@code mfa=optional}, {@code plain-http-cookies=true}; both are
 * shown by {@code doctor}.
 *
 * @param mfa whether everybody needs a second proof beside the password
 * @param plainHttpCookies lets browsers on an unencrypted network sign in: the session cookie loses Secure and __Host-
 * @param sessionIdle a session unused so long ends
 * @param sessionLongest a session ends after this, however much it is used
 * @param publicUrl address under which browsers reach the product; links in mails begin with it
 */
@ConfigurationProperties("chengnuo")
public record PeopleSettings(
        @DefaultValue("required") Mfa mfa,
        @DefaultValue("false") boolean plainHttpCookies,
        @DefaultValue("PT12H") Duration sessionIdle,
        @DefaultValue("P7D") Duration sessionLongest,
        @DefaultValue(PeopleSettings.NOT_SET) String publicUrl) {

    /** Leads to the machine itself: nobody said yet where customers reach it. */
    public static final String NOT_SET = "http://127.0.0.1:8080";

    /** Whether a password alone is enough. */
    public enum Mfa {
        REQUIRED,
        OPTIONAL
    }
}
