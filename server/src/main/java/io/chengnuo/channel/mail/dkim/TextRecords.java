package io.chengnuo.channel.mail.dkim;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** Reads TXT records, by the JDK's own resolver. */
@Component
class TextRecords {

    private final DnsSettings settings;

    TextRecords(DnsSettings settings) {
        this.settings = settings;
    }

    /** The DNS gave no answer: neither that there is a record, nor that there is none. */
    static final class NoAnswer extends Exception {
        NoAnswer(Throwable cause) {
            super(cause);
        }
    }

    /** Of this name; the pieces of one record as one text. */
    @SuppressWarnings(
            "BanJNDI") // of the kinds of names that JNDI knows only DNS is asked, which answers text and never objects
    List<String> of(String name) throws NoAnswer {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, settings.server() == null ? "dns:" : "dns://" + settings.server());
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var dns = new InitialDirContext(environment);
            try {
                var records = dns.getAttributes(name, new String[] {"TXT"}).get("TXT");
                var texts = new ArrayList<String>();
                for (var i = 0; records != null && i < records.size(); i++) {
                    texts.add(joined(String.valueOf(records.get(i))));
                }
                return texts;
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new NoAnswer(e);
        }
    }

    /** The resolver writes the pieces of a record one after the other, those with blanks in quotation marks. */
    private static String joined(String pieces) {
        return pieces.replace("\" \"", "").replace("\"", "");
    }
}
